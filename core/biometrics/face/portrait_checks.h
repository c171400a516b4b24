// A portrait's report in the words of ISO/IEC 29794-5. Pure, safe from any thread.
#pragma once

#include "core/biometrics/measure/quality_checks.h"

namespace rekam {

// In the order in which they were measured. Works on a stored report too. Without a face: single_face_present
// alone, without a value.
std::vector<QualityCheck> portraitChecks(const QualityReport& report);

} // namespace rekam
