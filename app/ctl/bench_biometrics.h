// What rekamctl bench measures in its own process.
#pragma once

#include "app/ctl/bench_run.h"

#include <functional>

namespace rekam::ctl {

using PrintFigure = std::function<void(const char* name, const Series& series, const char* unit)>;

// Live loop, full assessment and template on one core, on a made-up portrait. Returns the exit code.
int benchFace(int runs, const PrintFigure& printFigure);

} // namespace rekam::ctl
