// `rekam --demo`: a station in a folder of its own, one resident played through it, and what came of it
// written down.
#pragma once

#include "app/workstation/demo/demo_play.h"
#include "app/workstation/options.h"

namespace rekam::demo {

struct Played
{
    int code = 1; // 0: all of it happened
    Summary summary;
};
// One resident in a folder that has its passphrase; `adjust` changes what the demo would do by itself.
Played playIn(const StationOptions& station, const WorkstationOptions& options,
              const std::function<void(DemoOptions&)>& adjust);

// 0: all of it happened. 1: it stopped somewhere, summary.json says where. 2: could not begin.
int runDemo(const WorkstationOptions& options);

} // namespace rekam::demo
