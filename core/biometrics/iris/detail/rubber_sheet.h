// The iris unrolled: rows from pupil to limbus, columns round it, with a mask of what lids, lashes and glints
// leave free.
#pragma once

#include "core/biometrics/iris/iris.h"

#include <opencv2/core.hpp>

namespace rekam {

struct RubberSheet
{
    static constexpr int kRows = 64, kColumns = 512;
    cv::Mat grey;         // CV_8U
    cv::Mat free;         // CV_8U, 255: iris, 0: covered
    double freeShare = 0; // of the area of the iris in the picture, not of the sheet
};

RubberSheet unrolled(const cv::Mat& grey, const EyeOutline& outline);

} // namespace rekam
