// Is it a signature, and how does it look? Limits: resources/quality/signature.json. Pure, safe from any
// thread.
#pragma once

#include "core/base/result.h"
#include "core/biometrics/measure/quality_checks.h"
#include "core/capture/frame.h"
#include "core/capture/pen_series.h"

namespace rekam {

// Not empty, two strokes or long enough, in a sensible time, more than a dot or a straight line, large enough
// and off the edge (both only where the pad's size is known), without gaps in time, by a pen that presses.
QualityReport assessSignature(const PenSeries& series);
// A scanned or rendered one, dark on light: ink, extent, edge and line only.
QualityReport assessSignaturePicture(const Frame& picture);
// The measures by their names in snake_case: path_length, duration, ...
std::vector<QualityCheck> signatureChecks(const QualityReport& report);

// How unlike two signatures are, by their speed over time (dynamic time warping, each scaled to its own
// mean): 0 for the same movement. For a signature asked for twice; one made-up writer's differ by about a
// third of those of two writers. Empty series: 1e9.
double signatureDistance(const PenSeries& a, const PenSeries& b);

// Black on white, antialiased, thickness by pressure, the ink centred with a small margin in a picture of
// exactly that size. An empty series gives a white picture. FrameMalformed for a size outside 16..4096.
Result<Frame> renderSignature(const PenSeries& series, int widthPx, int heightPx);
// In its place, for who cannot write: the thumb's print, whole, centred on white in a picture of that size.
// The exception ExceptionReason::CannotWrite says that it is one.
Result<Frame> renderThumbMark(const Frame& thumb, int widthPx, int heightPx);

} // namespace rekam
