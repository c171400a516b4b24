// Quality of an eye picture and its iris code. Limits: resources/quality/iris.json (measures after ISO/IEC
// 29794-6:2015). Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/assessment.h"
#include "core/capture/frame.h"

#include <optional>

namespace rekam {

struct PixelCircle
{
    double x = 0, y = 0, radius = 0;
};

struct EyeCircles
{
    PixelCircle pupil;
    PixelCircle iris;
};

// Nothing where no eye is found. Near-infrared, 8 bit, about VGA.
std::optional<EyeCircles> findIris(const Frame& eye);

// Quality, one part (box of the iris) and one template (iris code) where the eye was found.
CaptureAssessment assessEye(const Frame& picture, Eye eye);
// Both eyes as one capture: right, left; an empty frame stands for an eye that cannot be given.
CaptureAssessment assessEyes(const Frame& right, const Frame& left);

struct EyePreview
{
    QualityReport quality;
    std::optional<EyeCircles> circles; // in pixels of the given picture
};
// The live view of one eye, on a copy of at most 320 px width; below 10 ms on one core.
EyePreview assessEyePreview(const Frame& live);

} // namespace rekam
