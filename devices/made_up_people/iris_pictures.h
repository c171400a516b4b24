// Near-infrared eyes of made-up people, 640 x 480, 8 bit. The same subject and eye give the same texture for
// ever; impression and attempt change the pupil, roll, lids and noise. A missing eye stays closed. Any
// thread. About 40 ms an eye.
#pragma once

#include "core/capture/capture_device.h"

namespace rekam {

inline constexpr int kEyeWidthPx = 640;
inline constexpr int kEyeHeightPx = 480;

enum class EyeLens : quint8
{
    None,
    Clear,  // its rim lies in the white of the eye
    Printed // a pattern over the iris
};

// What is wrong with a picture on request. The rest of it stays as it would be without.
struct EyeDefects
{
    EyeLens lens = EyeLens::None;
    double gazeDegrees = 0; // to the side; below 60
    double blurPx = 0;      // sigma, beside the usual
    double lidShut = 0;     // 0: as open as it was, 1: closed
};

Frame irisPicture(const Scene& scene, Eye eye, quint32 attempt, const EyeDefects& defects = {});

// For previews: both eyes as a binocular camera sees them, 1280 x 480, the subject's right eye in the left
// half. An empty frame stands for an eye that is not shown: its half is black.
Frame bothEyes(const Frame& right, const Frame& left, quint64 frameNumber);

} // namespace rekam
