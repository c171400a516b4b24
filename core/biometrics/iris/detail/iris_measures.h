// Numbers of an eye picture after ISO/IEC 29794-6:2015. May throw what OpenCV throws.
#pragma once

#include "core/biometrics/iris/iris.h"

#include <opencv2/core.hpp>

namespace rekam {

double irisSharpness(const cv::Mat& grey,
                     const PixelCircle& iris); // 6.2.10, 0..100, on the iris and its surroundings
double irisMargin(cv::Size picture, const PixelCircle& iris); // 6.2.9, 0..100
double greyEntropyBits(const cv::Mat& grey);                  // 6.2.5

} // namespace rekam
