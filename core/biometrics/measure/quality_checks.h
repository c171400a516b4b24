// A report in the words of the standards: each measure by its name, with the raw value and a score of 0 to
// 100, and what is wrong in a sentence. Pure, safe from any thread.
#pragma once

#include "core/biometrics/measure/quality_limits.h"

#include <span>

namespace rekam {

struct NamedMeasure
{
    Measure measure;
    const char* name; // snake_case, by which the limits list it
};

struct QualityCheck
{
    QString name;                // "head_pose_roll"
    std::optional<double> value; // raw; none where there was nothing to measure
    int score = 0;
    bool isOk = false;
    QString sentence; // Indonesian, where it is not ok: what is wrong and what to do
    QString hint;     // name of a picture that shows it; may be empty
};

// nullptr where the list has no such measure.
const char* nameOf(Measure measure, std::span<const NamedMeasure> names);

// What the report judged and the list names, in the order in which it was measured. Where the limits give no
// curve, the score is 100 in the good band and falls to 0 at the end of the fair one.
std::vector<QualityCheck> checksOf(const QualityReport& report, const QualityLimits& limits,
                                   std::span<const NamedMeasure> names);
// The check of something that was not there to be measured.
QualityCheck failedCheck(const char* name, const QualityLimits& limits);

} // namespace rekam
