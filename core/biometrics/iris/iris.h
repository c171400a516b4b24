// Quality of an eye picture and its iris code. Limits: resources/quality/iris.json (measures after ISO/IEC
// 29794-6:2015). Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/biometrics/measure/quality_checks.h"
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

// The edge of a lid where it lies over the iris: y = apexY + bend * (x - apexX)^2, in pixels, y downwards.
struct LidCurve
{
    double apexX = 0, apexY = 0, bend = 0;
    double at(double x) const { return apexY + bend * (x - apexX) * (x - apexX); }
};

struct EyeOutline
{
    EyeCircles circles;
    std::optional<LidCurve> upper; // none: this lid does not reach the iris
    std::optional<LidCurve> lower;
};

// Nothing where no eye is found. Near-infrared, 8 bit; at most 25 ms for VGA, larger ones are searched on a
// smaller copy.
std::optional<EyeOutline> outlineEye(const Frame& eye);
std::optional<EyeCircles> findIris(const Frame& eye);

struct EyeInspection
{
    QualityReport quality;
    std::vector<QualityCheck> checks;  // by the names of ISO/IEC 29794-6
    std::optional<EyeOutline> outline; // nothing: no eye, and no check but iris_found
};
// Everything about one picture. FrameMalformed for an empty one.
Result<EyeInspection> inspectEye(const Frame& picture);

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
