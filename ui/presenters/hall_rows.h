// How the hall is heard and where the other windows stand, in the technician's words. Pure functions.
#pragma once

#include "ui/presenters/outbox_presenter.h"
#include "ui/values/voice_state.h"

namespace rekam::ui {

// Where a window stands. screen: "HDMI-1"; empty: nowhere.
struct WindowStand
{
    QString screen;
    bool isWindowed = false; // beside the operator's
};
// One line for all: "siap", and the windows that are open: "antrean HDMI-1 · pemohon DP-1".
StationRow hallRow(VoiceState voice, const WindowStand& publicDisplay, const WindowStand& residentScreen);

} // namespace rekam::ui
