// Signatures of made-up people on a pad of 100 x 60 mm, 200 points a second. Strokes are sums of movements
// with lognormal speed (Plamondon's sigma-lognormal model): fast in the middle, slow at turns. Any thread.
#pragma once

#include "core/capture/capture_device.h"

namespace rekam {

inline constexpr int kPenPointsPerSecond = 200;

// The same subject signs the same name; impression and attempt make it wobble as a hand does.
PenSeries signatureOf(const Scene& scene, quint32 attempt);

} // namespace rekam
