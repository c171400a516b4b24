// What single blocks of ridges look like when they are turned upright: clarity, periodicity, evenness, and
// how the direction changes from block to block (NFIQ 2's LCS, FDA, RVU and OF).
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

struct RidgeProfiles
{
    std::vector<double> clarity, frequency, uniformity; // of each block of ridges; several ratios a block
    std::vector<double> flow;                           // of each block that turns against its neighbours
};

// grey: CV_8UC1, dark ridges, 500 ppi. May throw what OpenCV throws.
RidgeProfiles profileRidges(const cv::Mat& grey);

} // namespace rekam
