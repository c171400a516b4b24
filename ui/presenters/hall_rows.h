// How the hall is heard and where the other windows stand, in the technician's words. Pure functions.
#pragma once

#include "ui/presenters/outbox_presenter.h"
#include "ui/values/voice_state.h"

namespace rekam::ui {

StationRow voiceRow(VoiceState state);
// screen: "HDMI-1"; empty: the window stands nowhere. isWindowed: beside the others.
StationRow publicDisplayRow(const QString& screen, bool isWindowed);
StationRow residentScreenRow(const QString& screen, bool isWindowed);

} // namespace rekam::ui
