// `rekam --demo`: a station in a folder of its own, one resident played through it, and what came of it
// written down.
#pragma once

#include "app/workstation/options.h"

namespace rekam::demo {

// 0: all of it happened. 1: it stopped somewhere, summary.json says where. 2: could not begin.
int runDemo(const WorkstationOptions& options);

} // namespace rekam::demo
