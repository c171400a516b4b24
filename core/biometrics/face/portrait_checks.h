// A portrait's report in the words of ISO/IEC 29794-5: each measure by its name, with the raw value and a
// score of 0 to 100, and what is wrong in a sentence. Pure, safe from any thread.
#pragma once

#include "core/capture/quality.h"

namespace rekam {

struct PortraitCheck
{
    QString name;                // "head_pose_roll"
    std::optional<double> value; // raw, in the unit of OFIQ; none where there was nothing to measure
    int score = 0;
    bool isOk = false;
    QString sentence; // Indonesian, where it is not ok: what is wrong and what to do
    QString hint;     // name of a picture that shows it; may be empty
};

// In the order in which they were measured. Works on a stored report too.
std::vector<PortraitCheck> portraitChecks(const QualityReport& report);

} // namespace rekam
