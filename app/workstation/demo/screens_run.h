// `rekam --screens DIR`: one resident is played in each language, and every screen leaves its pictures.
#pragma once

#include "app/workstation/options.h"

namespace rekam::demo {

// 0: every picture is there. 1: some are not, and standard error names them. 2: could not begin.
int runScreens(const WorkstationOptions& options);

} // namespace rekam::demo
