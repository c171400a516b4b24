// resources/quality/portrait.json, and the standard's name of each measure, by which it is listed there.
#pragma once

#include "core/biometrics/measure/quality_limits.h"

namespace rekam {

const QualityLimits& portraitLimits();
// ISO/IEC 29794-5's name in snake_case; nullptr for what is no measure of a portrait.
const char* portraitMeasureName(Measure measure);

} // namespace rekam
