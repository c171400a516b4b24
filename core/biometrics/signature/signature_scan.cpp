#include "core/biometrics/measure/picture.h"
#include "core/biometrics/signature/detail/signature_limits.h"
#include "core/biometrics/signature/detail/spread.h"
#include "core/biometrics/signature/signature.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

struct Scan
{
    double inkShare = 0, widthShare = 0, edgeShare = 0;
    Spread spread;
};

// Ink is what is darker than half way between the paper and the darkest.
Scan scanOf(const cv::Mat& grey)
{
    constexpr double kLeastContrast = 40;
    double darkest = 0, lightest = 0;
    cv::minMaxLoc(grey, &darkest, &lightest);
    Scan scan;
    if (lightest - darkest < kLeastContrast)
        return scan;
    const double border = (lightest + darkest) / 2;
    int left = grey.cols, right = -1, top = grey.rows, bottom = -1;
    double count = 0;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x)
            if (grey.at<uchar>(y, x) < border) {
                ++count;
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
                scan.spread.add(x, y);
            }
    scan.inkShare = count / static_cast<double>(grey.total());
    scan.widthShare = static_cast<double>(right - left + 1) / grey.cols;
    scan.edgeShare =
        static_cast<double>(std::min({left, top, grey.cols - 1 - right, grey.rows - 1 - bottom})) / grey.cols;
    return scan;
}

} // namespace

QualityReport assessSignaturePicture(const Frame& picture)
{
    using enum QualityReason;
    const auto assessed = guarded("signature", Errc::ImageUndecodable, [&]() -> Result<QualityReport> {
        if (picture.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        const Scan scan = scanOf(greyOf(picture));
        if (scan.inkShare <= 0)
            return reportOf(Verdict::Bad, SignatureEmpty);
        QualityJudge judge(signatureLimits());
        const auto measure = [&](Measure what, double value, QualityReason reason) {
            judge.measure(what, signatureMeasureName(what), value, reason);
        };
        measure(Measure::InkShare, scan.inkShare, SignatureTooShort);
        measure(Measure::PenExtent, scan.widthShare, SignatureTooSmall);
        measure(Measure::PenEdgeShare, scan.edgeShare, SignatureAtEdge);
        measure(Measure::PenRoundness, scan.spread.roundness(), SignatureLine);
        return judge.report();
    });
    return assessed ? *assessed : reportOf(Verdict::Bad, PictureHalf);
}

Result<Frame> renderThumbMark(const Frame& thumb, int widthPx, int heightPx)
{
    constexpr int kSmallestPx = 16, kLargestPx = 4096;
    if (thumb.isEmpty() || std::min(widthPx, heightPx) < kSmallestPx ||
        std::max(widthPx, heightPx) > kLargestPx)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("size")}});
    return guarded("thumb mark", Errc::FrameMalformed, [&]() -> Result<Frame> {
        const cv::Mat grey = greyOf(thumb);
        const double scale =
            std::min(static_cast<double>(widthPx) / grey.cols, static_cast<double>(heightPx) / grey.rows);
        const cv::Size size(std::clamp(cvRound(grey.cols * scale), 1, widthPx),
                            std::clamp(cvRound(grey.rows * scale), 1, heightPx));
        cv::Mat scaled, picture(heightPx, widthPx, CV_8U, cv::Scalar(255));
        cv::resize(grey, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
        scaled.copyTo(picture(cv::Rect({(widthPx - size.width) / 2, (heightPx - size.height) / 2}, size)));
        return frameOf(picture, 0);
    });
}

} // namespace rekam
