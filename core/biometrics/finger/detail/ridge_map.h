// What the ridges of one finger are like, block by block.
#pragma once

#include <opencv2/core.hpp>

namespace rekam {

struct RidgeMap
{
    static constexpr int kBlockPx = 16;

    cv::Mat foreground; // CV_8U, 0 or 255, one a block
    cv::Mat certainty;  // CV_32F 0..1: 1 - smaller/larger eigenvalue of the gradients' covariance
    cv::Mat direction;  // CV_32F radians, along the ridges, modulo pi, x right, y down

    double areaPx = 0;
    double meanGrey = 0; // of the foreground
    double contrast = 0; // ridge-valley amplitude, share of full scale
    double meanCertainty = 0;
    double clarity = 0; // share of a block's variance that its profile across the ridges explains
    cv::Point2d centre; // of the foreground, pixels
    double turnDegrees =
        0; // of the foreground's longer axis from upright, clockwise; 0 where it is nearly round

    // Of the foreground, where the ridges' direction is less certain than that.
    double shareBelow(double leastCertainty) const;

    bool isInside(double x, double y, int marginBlocks) const;
};

// grey: CV_8UC1, dark ridges, 500 ppi. May throw what OpenCV throws.
RidgeMap mapRidges(const cv::Mat& grey);

} // namespace rekam
