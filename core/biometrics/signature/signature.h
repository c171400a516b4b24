// Is it a signature, and how does it look? Limits: resources/quality/signature.json. Pure, safe from any
// thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"
#include "core/capture/pen_series.h"
#include "core/capture/quality.h"

namespace rekam {

// Not empty, long and slow enough, more than a dot or a straight line, large enough on the pad.
QualityReport assessSignature(const PenSeries& series);

// Black on white, antialiased, thickness by pressure, the ink centred with a small margin in a picture of
// exactly that size. An empty series gives a white picture. FrameMalformed for a size outside 16..4096.
Result<Frame> renderSignature(const PenSeries& series, int widthPx, int heightPx);

} // namespace rekam
