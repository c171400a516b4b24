// Can a photographed or scanned paper be read? Whole, large enough, sharp, with ink that stands out, neither
// dark nor blinded, not the empty side. Limits: resources/quality/page.json. Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/biometrics/measure/quality_checks.h"
#include "core/capture/frame.h"

namespace rekam {

// Without a page, or with nothing but a dark table: PageMissing alone. Without ink: PageBlank alone.
// FrameMalformed for an empty frame.
Result<QualityReport> assessPage(const Frame& picture);
// The measures by their names in snake_case: page_share, edges_seen, ...
std::vector<QualityCheck> pageChecks(const QualityReport& report);

} // namespace rekam
