// One touch of a finger on the glass: turned, shifted, stretched, pressed, dry or wet. Another impression,
// another touch.
#pragma once

#include "devices/made_up_people/dice.h"
#include "devices/made_up_people/finger_defect.h"

#include "core/capture/modality.h"

#include <opencv2/core.hpp>

namespace rekam::made_up {

inline constexpr int kTouchWidthPx = 440;
inline constexpr int kTouchHeightPx = 560;
inline constexpr int kGlassGrey = 245;

// CV_8U, kTouchHeightPx x kTouchWidthPx, ridges dark on kGlassGrey. turnDegrees: how the hand lies,
// clockwise.
cv::Mat touch(const cv::Mat& master, FingerPosition finger, double turnDegrees, Dice& dice,
              FingerDefect defect = FingerDefect::None);

} // namespace rekam::made_up
