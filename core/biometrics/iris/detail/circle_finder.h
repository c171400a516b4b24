// Pupil and limbus in a near-infrared eye picture (CV_8UC1), in its pixels. May throw what OpenCV throws.
#pragma once

#include "core/biometrics/iris/iris.h"

#include <opencv2/core.hpp>

namespace rekam {

std::optional<EyeCircles> findCircles(const cv::Mat& grey);

} // namespace rekam
