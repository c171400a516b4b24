#include "core/biometrics/face/backdrop.h"

#include "core/biometrics/face/detail/portrait_limits.h"
#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/measure/picture.h"

#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kCutWidth = 320; // GrabCut's cost grows with the pixels; hair is blended anyway
constexpr int kRounds = 3;

cv::Scalar wallOf(Backdrop wanted)
{
    switch (wanted) {
    case Backdrop::Red:
        return {196, 24, 34};
    case Backdrop::Blue:
        return {24, 84, 190};
    case Backdrop::Orange:
        return {236, 128, 32};
    case Backdrop::White:
    case Backdrop::Any:
        break;
    }
    return {242, 242, 243};
}

// GrabCut's labels: sure where the quick mask is sure, open along the outline.
cv::Mat labelsFrom(const BackdropView& view, const FaceGeometry& geometry, cv::Size size, double scale)
{
    cv::Mat background, sure;
    cv::resize(view.background, background, size, 0, 0, cv::INTER_NEAREST);
    cv::erode(background, sure, cv::getStructuringElement(cv::MORPH_RECT, {7, 7}));
    cv::Mat labels(size, CV_8U, cv::Scalar(cv::GC_PR_FGD));
    labels.setTo(cv::GC_PR_BGD, background);
    labels.setTo(cv::GC_BGD, sure);
    const cv::Point2d eyes = geometry.eyeMiddle * scale;
    const double eyeDistance = geometry.eyeDistance * scale, chin = geometry.eyesToChin * scale;
    cv::ellipse(labels, cv::Point(cvRound(eyes.x), cvRound(eyes.y + chin * 0.2)),
                {cvRound(0.9 * eyeDistance), cvRound(0.75 * chin)}, 0, 0, 360, cv::Scalar(cv::GC_FGD),
                cv::FILLED);
    return labels;
}

// 1 on the person, 0 on the wall, in between along the outline; as large as the picture.
cv::Mat personShare(const cv::Mat& rgb, const BackdropView& view, const FaceGeometry& geometry)
{
    const double scale = double{kCutWidth} / rgb.cols;
    cv::Mat small, wallModel, personModel, share, whole;
    cv::resize(rgb, small, {kCutWidth, std::max(1, cvRound(rgb.rows * scale))}, 0, 0, cv::INTER_AREA);
    cv::Mat labels = labelsFrom(view, geometry, small.size(), scale);
    cv::theRNG().state = 1; // the colour models begin by lot
    cv::grabCut(small, labels, {}, wallModel, personModel, kRounds, cv::GC_INIT_WITH_MASK);
    const cv::Mat person = (labels & 1) * 255; // GC_FGD and GC_PR_FGD are odd
    person.convertTo(share, CV_32F, 1 / 255.0);
    cv::GaussianBlur(share, share, {}, 1.2);
    cv::resize(share, whole, rgb.size(), 0, 0, cv::INTER_LINEAR);
    return whole;
}

cv::Mat blended(const cv::Mat& rgb, const cv::Mat& share, const cv::Scalar& wall)
{
    cv::Mat result(rgb.size(), CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* from = rgb.ptr<cv::Vec3b>(y);
        const auto* person = share.ptr<float>(y);
        auto* to = result.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x)
            for (int channel = 0; channel < 3; ++channel)
                to[x][channel] =
                    cv::saturate_cast<uchar>(person[x] * static_cast<float>(from[x][channel]) +
                                             (1 - person[x]) * static_cast<float>(wall[channel]));
    }
    return result;
}

} // namespace

Result<Frame> withBackdrop(FaceModels* models, const Frame& portrait, Backdrop wanted)
{
    if (!models)
        return Unexpected(Errc::ModelMissing, {{"use", QStringLiteral("faceDetector")}});
    if (wanted == Backdrop::Any || portrait.isEmpty() || portrait.format() != PixelFormat::Rgb24)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("no colour")}});
    return guarded("backdrop", Errc::ImageUndecodable, [&]() -> Result<Frame> {
        const cv::Mat rgb = viewOf(portrait);
        const std::vector<DetectedFace> faces = findFaces(models->networks(), rgb);
        if (faces.empty())
            return Unexpected(Errc::NoMatch, {{"why", QStringLiteral("no face")}});
        const FaceGeometry geometry = geometryOf(findLandmarks(models->networks(), rgb, faces.front().box));
        const cv::Rect whole(0, 0, rgb.cols, rgb.rows);
        const BackdropView view = backdropOf(rgb, whole, geometry);
        if (backdropGradient(rgb, whole, view, geometry) >
            portraitLimits().band(portraitMeasureName(Measure::BackdropEvenness)).goodTo)
            return Unexpected(Errc::QualityTooLow, {{"why", QStringLiteral("wall")}});
        return frameOf(blended(rgb, personShare(rgb, view, geometry), wallOf(wanted)),
                       portrait.pixelsPerInch());
    });
}

} // namespace rekam
