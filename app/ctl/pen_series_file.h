// A pen series written as text.
#pragma once

#include "core/base/result.h"
#include "core/capture/pen_series.h"

namespace rekam::ctl {

// One point a line: t in ms, x and y in 0.01 mm, pressure 0..1023, pen 0 or 1; a heading first. The pad's
// size is left 0: a file does not say it. Errors: FileUnreadable, MessageMalformed with the line, and where
// there are more than 200,000 points.
Result<PenSeries> loadPenSeries(const QString& path);
// In that form. FileUnwritable.
Status writePenSeries(const QString& path, const PenSeries& series);

} // namespace rekam::ctl
