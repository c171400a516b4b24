// Minutiae without libfprint: ridges made black and white along their direction, thinned to one pixel, and
// looked at where a line ends or splits. Plainer than MINDTCT and only used where that gives up. Pure, safe
// from any thread.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

struct ThinnedRidges
{
    struct Place
    {
        int x, y;
        bool isEnding;
    };
    std::vector<Place> places;
    cv::Mat ridges; // CV_8U: ridges 255, valleys 0, before thinning
};

// grey: CV_8UC1, dark ridges, 500 ppi. May throw what OpenCV throws.
ThinnedRidges thinRidges(const cv::Mat& grey);

} // namespace rekam
