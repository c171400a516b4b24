// Built-in limits of resources/quality/finger.json.
#pragma once

#include "core/biometrics/measure/quality_limits.h"

namespace rekam {

const QualityLimits& fingerLimits();

} // namespace rekam
