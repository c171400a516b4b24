#include "core/biometrics/iris/iris.h"

#include "core/biometrics/iris/detail/circle_finder.h"
#include "core/biometrics/iris/detail/iris_limits.h"
#include "core/biometrics/iris/detail/iris_measures.h"
#include "core/biometrics/iris/detail/lid_finder.h"
#include "core/biometrics/iris/iris_code.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <opencv2/imgproc.hpp>

namespace rekam {

QByteArray irisLimitsJson(); // made from resources/quality/iris.json

const QualityLimits& irisLimits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(irisLimitsJson());
    return made;
}

namespace {

constexpr int kPreviewWidthPx = 320;

constexpr NamedMeasure kNames[] = {
    {Measure::UsableIrisArea, "usable_iris_area"},
    {Measure::IrisScleraContrast, "iris_sclera_contrast"},
    {Measure::IrisPupilContrast, "iris_pupil_contrast"},
    {Measure::PupilCircularity, "pupil_boundary_circularity"},
    {Measure::GreyUtilisation, "grey_scale_utilisation"},
    {Measure::IrisRadiusPx, "iris_radius"},
    {Measure::PupilRatio, "pupil_iris_ratio"},
    {Measure::IrisConcentricity, "iris_pupil_concentricity"},
    {Measure::IrisMargin, "margin_adequacy"},
    {Measure::IrisSharpness, "sharpness"},
    {Measure::GazeDegrees, "gaze_angle"},
    {Measure::LensRing, "lens_ring"},
    {Measure::LensPattern, "lens_pattern"},
};

// What is said where the measure of that name is not good.
constexpr QualityReason kReasons[] = {
    QualityReason::LidsLow,    QualityReason::EyeContrastLow, QualityReason::EyeContrastLow,
    QualityReason::PupilOdd,   QualityReason::EyeContrastLow, QualityReason::EyeTooFar,
    QualityReason::PupilOdd,   QualityReason::GazeAway,       QualityReason::EyeOffCentre,
    QualityReason::EyeBlurred, QualityReason::GazeAway,       QualityReason::LensSeen,
    QualityReason::LensSeen,
};
static_assert(std::size(kNames) == std::size(kReasons));

using EyeValues = std::map<Measure, double>;

// scale: pixels of the captured picture per pixel of grey. A smaller copy is always sharp and round and has
// fewer greys, so what needs single pixels is measured at scale 1 only.
EyeValues valuesOf(const cv::Mat& grey, const EyeOutline& outline, double scale)
{
    const EyeCircles& circles = outline.circles;
    const RubberSheet sheet = unrolled(grey, outline);
    const EyeContrasts contrasts = contrastsOf(grey, outline);
    EyeValues values{
        {Measure::UsableIrisArea, 100 * sheet.freeShare},
        {Measure::IrisScleraContrast, contrasts.irisSclera},
        {Measure::IrisPupilContrast, contrasts.irisPupil},
        {Measure::IrisRadiusPx, circles.iris.radius * scale},
        {Measure::PupilRatio, 100 * circles.pupil.radius / circles.iris.radius},
        {Measure::IrisConcentricity, concentricity(circles)},
        {Measure::IrisMargin, irisMargin(grey.size(), circles.iris)},
    };
    if (scale == 1) {
        const PupilShape shape = pupilShapeOf(grey, outline);
        const LensSigns lens = lensSignsOf(grey, outline, sheet);
        values.insert({{Measure::GreyUtilisation, greyEntropyBits(grey)},
                       {Measure::PupilCircularity, shape.circularity},
                       {Measure::IrisSharpness, irisSharpness(grey, circles.iris)},
                       {Measure::GazeDegrees, shape.gazeDegrees},
                       {Measure::LensRing, lens.ring},
                       {Measure::LensPattern, lens.pattern}});
    }
    return values;
}

EyeInspection inspected(const cv::Mat& grey, double scale)
{
    EyeInspection inspection;
    QualityJudge judge(irisLimits());
    const std::optional<EyeCircles> circles = findCircles(grey);
    judge.judged(Measure::IrisFound, circles ? 1 : 0, circles ? Light::Good : Light::Bad,
                 QualityReason::NoEye);
    if (circles) {
        inspection.outline = outlined(grey, *circles);
        const EyeValues values = valuesOf(grey, *inspection.outline, scale);
        for (std::size_t i = 0; i < std::size(kNames); ++i) {
            const auto at = values.find(kNames[i].measure);
            if (at != values.end())
                judge.measure(at->first, kNames[i].name, at->second, kReasons[i]);
        }
    }
    inspection.quality = judge.report();
    inspection.checks = circles ? checksOf(inspection.quality, irisLimits(), kNames)
                                : std::vector{failedCheck("iris_found", irisLimits())};
    return inspection;
}

PictureBox boxOf(const PixelCircle& circle)
{
    return {circle.x, circle.y, 2 * circle.radius, 2 * circle.radius, 0};
}

void append(CaptureAssessment& whole, CaptureAssessment eye)
{
    std::move(eye.parts.begin(), eye.parts.end(), std::back_inserter(whole.parts));
    std::move(eye.templates.begin(), eye.templates.end(), std::back_inserter(whole.templates));
}

} // namespace

std::optional<EyeOutline> outlineEye(const Frame& eye)
{
    auto found = guarded("iris", Errc::ImageUndecodable, [&]() -> Result<std::optional<EyeOutline>> {
        if (eye.isEmpty())
            return std::optional<EyeOutline>();
        const cv::Mat grey = greyOf(eye);
        const std::optional<EyeCircles> circles = findCircles(grey);
        return circles ? std::optional(outlined(grey, *circles)) : std::nullopt;
    });
    return found ? *found : std::nullopt;
}

std::optional<EyeCircles> findIris(const Frame& eye)
{
    const std::optional<EyeOutline> outline = outlineEye(eye);
    return outline ? std::optional(outline->circles) : std::nullopt;
}

Result<EyeInspection> inspectEye(const Frame& picture)
{
    return guarded("eye", Errc::ImageUndecodable, [&]() -> Result<EyeInspection> {
        if (picture.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        return inspected(greyOf(picture), 1);
    });
}

CaptureAssessment assessEye(const Frame& picture, Eye eye)
{
    CaptureAssessment assessment;
    auto inspection = inspectEye(picture);
    if (!inspection) {
        assessment.quality = reportOf(Verdict::Bad, QualityReason::PictureHalf);
        return assessment;
    }
    assessment.quality = std::move(inspection->quality);
    if (!inspection->outline)
        return assessment;
    const int position = static_cast<int>(eye);
    assessment.parts.push_back({position, boxOf(inspection->outline->circles.iris), assessment.quality});
    if (auto code = makeIrisCode(picture, *inspection->outline))
        assessment.templates.push_back({position, std::make_shared<const SecureBuffer>(std::move(*code))});
    return assessment;
}

CaptureAssessment assessEyes(const Frame& right, const Frame& left)
{
    if (right.isEmpty() && left.isEmpty())
        return {reportOf(Verdict::Bad, QualityReason::NoEye), {}, {}};
    CaptureAssessment whole;
    for (const auto& [frame, eye] : {std::pair{&right, Eye::Right}, std::pair{&left, Eye::Left}}) {
        if (frame->isEmpty())
            continue;
        CaptureAssessment one = assessEye(*frame, eye);
        const bool isWorse =
            whole.quality.verdict == Verdict::NotAssessed || one.quality.verdict > whole.quality.verdict ||
            (one.quality.verdict == whole.quality.verdict && one.quality.score < whole.quality.score);
        if (isWorse)
            whole.quality = one.quality;
        append(whole, std::move(one));
    }
    return whole;
}

EyePreview assessEyePreview(const Frame& live)
{
    auto result = guarded("eye preview", Errc::ImageUndecodable, [&]() -> Result<EyePreview> {
        if (live.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        const double factor = std::min(1.0, double{kPreviewWidthPx} / live.widthPx());
        cv::Mat small;
        cv::resize(greyOf(live), small, {}, factor, factor, cv::INTER_AREA);
        EyeInspection inspection = inspected(small, 1 / factor);
        EyePreview preview{std::move(inspection.quality), std::nullopt};
        if (inspection.outline)
            preview.circles = inspection.outline->circles;
        if (preview.circles)
            for (PixelCircle* circle : {&preview.circles->pupil, &preview.circles->iris})
                *circle = {circle->x / factor, circle->y / factor, circle->radius / factor};
        return preview;
    });
    return result ? std::move(*result)
                  : EyePreview{reportOf(Verdict::Bad, QualityReason::PictureHalf), std::nullopt};
}

} // namespace rekam
