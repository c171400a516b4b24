// Sums over the gradients of one block, and what follows from them. Differences are central, one-sided at the
// block's own edge: a block knows nothing of its neighbours (as NFIQ 2 has it).
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

inline constexpr int kLocalRegionPx = 32;

struct GradientSums
{
    double xx = 0, yy = 0, xy = 0;
    // 1 - smaller/larger eigenvalue of the covariance; less than 0 where the block has no gradient.
    double certainty() const;
    // Length of the summed squared gradient over the sum of lengths, 0..1.
    double coherence() const;
    // Of the line across the ridges, radians, image axes. NFIQ 2's own approximation: c stands in for 2c.
    double acrossRidges() const;
};

// grey: CV_8UC1; block inside it.
GradientSums gradientsOf(const cv::Mat& grey, const cv::Rect& block);

} // namespace rekam
