// How the calls in the hall stand: for the technician, never for the hall.
#pragma once

#include <QMetaType>

namespace rekam::ui {

enum class VoiceState : quint8
{
    Off,       // by setting
    Ready,     // as wished
    NoSpeaker, // the chime sounds, nobody speaks
    NoPlayer,  // nothing to play sound with
    Failing    // the programs are there; the last call was not heard
};

} // namespace rekam::ui

Q_DECLARE_METATYPE(rekam::ui::VoiceState)
