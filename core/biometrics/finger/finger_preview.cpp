#include "core/biometrics/finger/detail/finger_blobs.h"
#include "core/biometrics/finger/detail/limits.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kPreviewWidthPx = 400;

// How far the fingers stand out from the plate: their mean darkness as a share of full scale.
double darknessUnder(const cv::Mat& grey, const FingerBlobs& blobs)
{
    cv::Mat small;
    cv::resize(grey, small, blobs.labels.size(), 0, 0, cv::INTER_AREA);
    const cv::Mat isFinger = blobs.labels != 0;
    const double under = cv::mean(small, isFinger)[0], plate = cv::mean(small, ~isFinger)[0];
    return (plate - under) / 255;
}

PictureBox asShares(PictureBox box, const cv::Size& size)
{
    box.centreX /= size.width;
    box.widthPx /= size.width;
    box.centreY /= size.height;
    box.heightPx /= size.height;
    return box;
}

} // namespace

FingerPreview assessFingerPreview(const Frame& live, CaptureTarget target,
                                  const std::vector<FingerPosition>& absent)
{
    auto result = guarded("finger preview", Errc::ImageUndecodable, [&]() -> Result<FingerPreview> {
        if (live.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        std::vector<FingerPosition> expected = fingersOf(target);
        std::erase_if(expected, [&](FingerPosition p) {
            return std::find(absent.begin(), absent.end(), p) != absent.end();
        });
        const int wanted = static_cast<int>(expected.size());
        const double factor = std::min(1.0, double{kPreviewWidthPx} / live.widthPx());
        cv::Mat small;
        cv::resize(greyOf(live), small, {}, factor, factor, cv::INTER_AREA);
        // A preview may be smaller than its still; the width of the plate is what both share. Single readers
        // say nothing.
        const int pixelsPerInch =
            live.pixelsPerInch() > 0 ? cvRound(live.pixelsPerInch() * factor) : cvRound(500 * factor);
        const FingerBlobs blobs = findFingerBlobs(small, std::max(40, pixelsPerInch));
        const int seen = static_cast<int>(blobs.fingers.size());
        FingerPreview preview;
        for (const FingerBlob& finger : blobs.fingers)
            preview.fingers.push_back(asShares(finger.box, small.size()));
        QualityJudge judge(fingerLimits());
        judge.judged(Measure::FingersFound, seen, seen == wanted ? Light::Good : Light::Bad,
                     seen == 0       ? QualityReason::NoFinger
                     : seen < wanted ? QualityReason::FingersMissing
                                     : QualityReason::TooManyFingers);
        if (seen > 0)
            judge.measure(Measure::FingerContrast, "previewDarkness", darknessUnder(small, blobs),
                          QualityReason::FingerFaint, QualityReason::FingerWet);
        if (std::any_of(blobs.fingers.begin(), blobs.fingers.end(),
                        [](const FingerBlob& f) { return f.touchesEdge; }))
            judge.fault(Light::Fair, QualityReason::FingerCutOff);
        preview.quality = judge.report();
        return preview;
    });
    return result ? std::move(*result)
                  : FingerPreview{reportOf(Verdict::Bad, QualityReason::PictureHalf), {}};
}

} // namespace rekam
