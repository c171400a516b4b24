// Whether a report names a reason.
#pragma once

#include "core/capture/quality.h"

#include <algorithm>

namespace rekam::test {

inline bool has(const QualityReport& report, QualityReason reason)
{
    return std::find(report.reasons.begin(), report.reasons.end(), reason) != report.reasons.end();
}

} // namespace rekam::test
