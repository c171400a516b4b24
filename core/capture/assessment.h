// What an assessment of one capture hands to the attempt: the verdict on the whole, the parts found and their
// templates.
#pragma once

#include "core/capture/attempt.h"

namespace rekam {

struct CaptureAssessment
{
    QualityReport quality;                    // of the whole picture; the worst part decides
    std::vector<AttemptPart> parts;           // in the order of fingersOf(target); eyes: right, left
    std::vector<BiometricTemplate> templates; // none for a part that gave none
};

} // namespace rekam
