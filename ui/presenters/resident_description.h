// What the resident sees, worked out from the desk's snapshots. Pure functions.
#pragma once

#include "core/settings/station_settings.h"
#include "core/workflow/desk.h"
#include "ui/values/resident.h"

#include <functional>

namespace rekam::ui {

struct ResidentFacts
{
    QString office;
    SigningPlace signingPlace = SigningPlace::Pad;
};

using PictureOf = std::function<Frame(const AttemptId&)>;

// recording: null unless one is open. Nobody at the desk gives the idle view, which is the same for all.
ResidentView describeResident(const DeskSnapshot& desk, const RecordingSnapshot* recording,
                              const PictureOf& pictureOf, const ResidentFacts& facts);
ResidentView idleResidentView(const ResidentFacts& facts);

} // namespace rekam::ui
