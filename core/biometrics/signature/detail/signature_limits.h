// resources/quality/signature.json, by the names of the measures.
#pragma once

#include "core/biometrics/measure/quality_limits.h"

namespace rekam {

const QualityLimits& signatureLimits();
const char* signatureMeasureName(Measure measure); // nullptr for what is none

} // namespace rekam
