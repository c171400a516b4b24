#include "core/biometrics/iris/iris.h"

#include "core/biometrics/iris/detail/circle_finder.h"
#include "core/biometrics/iris/detail/iris_measures.h"
#include "core/biometrics/iris/detail/rubber_sheet.h"
#include "core/biometrics/iris/iris_code.h"
#include "core/biometrics/measure/picture.h"
#include "core/biometrics/measure/quality_limits.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {

QByteArray irisLimitsJson(); // made from resources/quality/iris.json

namespace {

constexpr int kPreviewWidthPx = 320;

const QualityLimits& limits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(irisLimitsJson());
    return made;
}

// scale: pixels of the captured picture per pixel of grey.
QualityReport judged(const cv::Mat& grey, const std::optional<EyeCircles>& circles, double scale)
{
    using enum QualityReason;
    QualityJudge judge(limits());
    judge.judged(Measure::IrisFound, circles ? 1 : 0, circles ? Light::Good : Light::Bad, NoEye);
    if (circles) {
        judge.measure(Measure::IrisRadiusPx, "radiusPx", circles->iris.radius * scale, EyeTooFar,
                      EyeOffCentre);
        judge.measure(Measure::PupilRatio, "pupilRatio", 100 * circles->pupil.radius / circles->iris.radius,
                      PupilOdd);
        judge.measure(Measure::UsableIrisArea, "usableArea", 100 * unrolled(grey, *circles).freeShare,
                      LidsLow);
        judge.measure(Measure::IrisMargin, "margin", irisMargin(grey.size(), circles->iris), EyeOffCentre);
        if (scale == 1) // a smaller copy is always sharp
            judge.measure(Measure::IrisSharpness, "sharpness", irisSharpness(grey, circles->iris),
                          EyeBlurred);
        judge.note(Measure::GreyUtilisation, greyEntropyBits(grey));
    }
    return judge.report();
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

std::optional<EyeCircles> findIris(const Frame& eye)
{
    auto found = guarded("iris", Errc::ImageUndecodable, [&]() -> Result<std::optional<EyeCircles>> {
        return eye.isEmpty() ? std::nullopt : findCircles(greyOf(eye));
    });
    return found ? *found : std::nullopt;
}

CaptureAssessment assessEye(const Frame& picture, Eye eye)
{
    CaptureAssessment assessment;
    auto report = guarded("eye", Errc::ImageUndecodable, [&]() -> Result<QualityReport> {
        if (picture.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        const cv::Mat grey = greyOf(picture);
        const std::optional<EyeCircles> circles = findCircles(grey);
        QualityReport quality = judged(grey, circles, 1);
        if (!circles)
            return quality;
        assessment.parts.push_back({static_cast<int>(eye), boxOf(circles->iris), quality});
        if (auto code = makeIrisCode(picture, *circles))
            assessment.templates.push_back(
                {static_cast<int>(eye), std::make_shared<const SecureBuffer>(std::move(*code))});
        return quality;
    });
    assessment.quality = report ? std::move(*report) : reportOf(Verdict::Bad, QualityReason::PictureHalf);
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
        EyePreview preview;
        preview.circles = findCircles(small);
        preview.quality = judged(small, preview.circles, 1 / factor);
        if (preview.circles)
            for (PixelCircle* circle : {&preview.circles->pupil, &preview.circles->iris})
                *circle = {circle->x / factor, circle->y / factor, circle->radius / factor};
        return preview;
    });
    return result ? std::move(*result)
                  : EyePreview{reportOf(Verdict::Bad, QualityReason::PictureHalf), std::nullopt};
}

} // namespace rekam
