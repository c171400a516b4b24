// Faces and their 68 landmarks in an RGB picture, in its pixels. May throw what OpenCV throws.
#pragma once

#include "core/biometrics/face/detail/networks.h"

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

using Landmarks = std::array<cv::Point2d, 68>;

struct DetectedFace
{
    cv::Rect2d box;
    double certainty = 0;
};

// Largest first.
std::vector<DetectedFace> findFaces(FaceModels::Networks& networks, const cv::Mat& rgb);
Landmarks findLandmarks(FaceModels::Networks& networks, const cv::Mat& rgb, const cv::Rect2d& box);

} // namespace rekam
