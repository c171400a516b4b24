// Where the lids lie over the iris (CV_8UC1, its pixels). May throw what OpenCV throws.
#pragma once

#include "core/biometrics/iris/iris.h"

#include <opencv2/core.hpp>

namespace rekam {

EyeOutline outlined(const cv::Mat& grey, const EyeCircles& circles);

} // namespace rekam
