// resources/quality/iris.json, read once.
#pragma once

#include "core/biometrics/measure/quality_limits.h"

namespace rekam {

const QualityLimits& irisLimits();

} // namespace rekam
