// The plan of one finger: where the ridges run and how far apart, before there are ridges. All by the
// subject's number. Recipe after Sherlock-Monro singularities with Vizcaya-Gerhardt correction.
#pragma once

#include "core/capture/modality.h"

#include <opencv2/core.hpp>

namespace rekam::made_up {

inline constexpr int kMasterWidthPx = 400; // 500 ppi: 20 x 25 mm
inline constexpr int kMasterHeightPx = 500;

struct RidgeField
{
    cv::Mat direction; // CV_32F, radians along the ridge, image axes (y down)
    cv::Mat period;    // CV_32F, pixels from ridge to ridge
};

RidgeField ridgeFieldOf(quint64 subject, FingerPosition finger);

} // namespace rekam::made_up
