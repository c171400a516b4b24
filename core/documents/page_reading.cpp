#include "core/documents/page_reading.h"

#include "core/biometrics/measure/picture.h"
#include "core/documents/page_finder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace rekam {

QByteArray pageLimitsJson();

namespace {

constexpr NamedMeasure kNames[] = {
    {Measure::PageShare, "page_share"},     {Measure::PageEdgesSeen, "edges_seen"},
    {Measure::PageLongSidePx, "long_side"}, {Measure::PageSharpness, "sharpness"},
    {Measure::PageContrast, "contrast"},    {Measure::PagePaperTone, "paper_tone"},
    {Measure::PageGlareShare, "glare"},     {Measure::PageInkShare, "ink"}};

const QualityLimits& limits()
{
    static const QualityLimits theOnes = QualityLimits::fromBuiltIn(pageLimitsJson());
    return theOnes;
}

double percentile(std::vector<float>& values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * (values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

std::vector<float> valuesOf(const cv::Mat& picture, const cv::Mat& mask)
{
    std::vector<float> values;
    for (int y = 0; y < picture.rows; ++y) {
        const auto* line = picture.ptr<float>(y);
        const auto* chosen = mask.empty() ? nullptr : mask.ptr<unsigned char>(y);
        for (int x = 0; x < picture.cols; ++x) {
            if (!chosen || chosen[x])
                values.push_back(line[x]);
        }
    }
    return values;
}

// The paper without its rim, at the size at which letters are judged; tones 0 to 1.
cv::Mat readable(const cv::Mat& grey, const detail::FoundPage& page)
{
    const int rim = std::min(page.place.width, page.place.height) / 25;
    const cv::Rect inner(page.place.x + rim, page.place.y + rim, page.place.width - 2 * rim,
                         page.place.height - 2 * rim);
    const double longest = std::max(inner.width, inner.height);
    const double scale = std::min(1.0, limits().number("reading_side") / longest);
    cv::Mat sized;
    cv::resize(grey(inner), sized, {}, scale, scale, cv::INTER_AREA);
    cv::Mat tones;
    sized.convertTo(tones, CV_32F, 1.0 / 255);
    return tones;
}

struct Ink
{
    double share = 0;
    double paperTone = 0; // of the paper, 0 black to 1 white
    double contrast = 0;  // of the writing against the paper round it
    double sharpness = 0; // second derivative at the letters' edges, in units of their height
    double glare = 0;     // share of the paper that is burnt out while the rest is not
};

Ink inkOf(const cv::Mat& tones)
{
    constexpr double kBurnt = 0.988;
    Ink ink;
    std::vector<float> all = valuesOf(tones, {});
    ink.paperTone = percentile(all, 0.7);
    const double darkest = std::max(0.015, limits().number("ink_step") * ink.paperTone);
    cv::Mat round;
    cv::boxFilter(tones, round, -1, {41, 41});
    const cv::Mat below = round - tones;
    cv::Mat mask = below > darkest;
    cv::medianBlur(mask, mask, 3);
    ink.share = cv::countNonZero(mask) / static_cast<double>(mask.total());
    if (ink.paperTone < kBurnt)
        ink.glare = cv::countNonZero(tones >= kBurnt) / static_cast<double>(tones.total());
    if (ink.share <= 0)
        return ink;
    std::vector<float> steps = valuesOf(below, mask);
    const double step = percentile(steps, 0.8);
    ink.contrast = ink.paperTone > 0 ? std::min(1.0, step / ink.paperTone) : 0;
    cv::Mat curve;
    cv::Laplacian(tones, curve, CV_32F, 1);
    cv::Mat near;
    cv::dilate(mask, near, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    std::vector<float> bends = valuesOf(cv::abs(curve), near);
    ink.sharpness = step > 0 ? percentile(bends, 0.9) / step : 0;
    return ink;
}

Result<QualityReport> assess(const Frame& picture)
{
    const cv::Mat grey = greyOf(picture);
    const detail::FoundPage page = detail::findPage(grey);
    const int longSide = std::max(page.place.width, page.place.height);
    const int kLeastSide = 40;
    if (page.share < limits().band("page_share").fairFrom ||
        std::min(page.place.width, page.place.height) < kLeastSide)
        return reportOf(Verdict::Bad, QualityReason::PageMissing);
    const Ink ink = inkOf(readable(grey, page));
    if (limits().band("ink").light(ink.share) == Light::Bad) {
        const bool isTable =
            page.fillsPicture && limits().band("paper_tone").light(ink.paperTone) != Light::Good;
        return reportOf(Verdict::Bad, isTable ? QualityReason::PageMissing : QualityReason::PageBlank);
    }
    QualityJudge judge(limits());
    using enum QualityReason;
    judge.measure(Measure::PageShare, "page_share", page.share, PageTooSmall);
    judge.measure(Measure::PageEdgesSeen, "edges_seen", page.edgesSeen, PageCutOff);
    judge.measure(Measure::PageLongSidePx, "long_side", longSide, PageTooSmall);
    judge.measure(Measure::PagePaperTone, "paper_tone", ink.paperTone, PageTooDark);
    judge.measure(Measure::PageGlareShare, "glare", ink.glare, PageTooBright);
    // Pale writing on burnt-out white was blinded; on a grey sheet the copy itself is pale.
    const bool isBurnt = ink.paperTone >= limits().number("burnt_from");
    judge.measure(Measure::PageContrast, "contrast", ink.contrast, isBurnt ? PageTooBright : PageFaint);
    judge.measure(Measure::PageSharpness, "sharpness", ink.sharpness, PageBlurred);
    judge.measure(Measure::PageInkShare, "ink", ink.share, PageBlank);
    return judge.report();
}

} // namespace

Result<QualityReport> assessPage(const Frame& picture)
{
    if (picture.isEmpty())
        return Unexpected(Errc::FrameMalformed);
    return guarded("page", Errc::FrameMalformed, [&] { return assess(picture); });
}

std::vector<QualityCheck> pageChecks(const QualityReport& report)
{
    return checksOf(report, limits(), kNames);
}

} // namespace rekam
