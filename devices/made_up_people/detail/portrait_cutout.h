// The portrait without its background, and where things are in it.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <opencv2/core.hpp>

namespace rekam {

struct PortraitCutout
{
    cv::Mat picture; // CV_8UC3 RGB, 512 x 512
    cv::Mat alpha;   // CV_32F 0..1: person
};

namespace made_up {

inline constexpr int kPortraitSidePx = 512;
// Read off the picture by eye, in its own pixels.
inline const cv::Point2f kLeftEyeInPicture{201, 101};
inline const cv::Point2f kRightEyeInPicture{248, 103};
inline const cv::Point2f kNose{224, 123};
inline const cv::Point2f kMouth{224, 146};
inline const cv::Point2f kChin{226, 183};

Result<PortraitCutout> openCutout(const QString& cacheFolder);

} // namespace made_up
} // namespace rekam
