#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/face/portrait.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr double kCardAspect = 3.0 / 4.0;
// Where ICAO's and the KTP's portraits agree: eyes at 42 % of the height, eyes to chin 34 % of it (head about
// 75 %).
constexpr double kEyeHeight = 0.42, kEyesToChin = 0.34;

cv::Rect2d middleWindow(cv::Size picture)
{
    const double width = std::min<double>(picture.width, picture.height * kCardAspect);
    return {(picture.width - width) / 2, (picture.height - width / kCardAspect) / 2, width,
            width / kCardAspect};
}

cv::Rect2d windowRoundFace(const FaceGeometry& face, cv::Size picture)
{
    const cv::Rect2d most = middleWindow(picture);
    const double height = std::min(most.height, face.eyesToChin / kEyesToChin), width = height * kCardAspect;
    const double x = std::clamp(face.eyeMiddle.x - width / 2, 0.0, picture.width - width);
    const double y = std::clamp(face.eyeMiddle.y - kEyeHeight * height, 0.0, picture.height - height);
    return {x, y, width, height};
}

cv::Rect2d windowFor(FaceModels* models, const cv::Mat& picture)
{
    if (!models || picture.channels() != 3)
        return middleWindow(picture.size());
    const std::vector<DetectedFace> faces = findFaces(models->networks(), picture);
    if (faces.empty())
        return middleWindow(picture.size());
    const Landmarks landmarks = findLandmarks(models->networks(), picture, faces.front().box);
    return windowRoundFace(geometryOf(landmarks), picture.size());
}

cv::Rect wholePixels(const cv::Rect2d& window, cv::Size picture)
{
    // Exactly 3:4 in whole pixels, so that no later step has to stretch.
    const int unit = std::max(1, static_cast<int>(std::min(window.width / 3, window.height / 4)));
    const cv::Rect rounded(cvRound(window.x), cvRound(window.y), 3 * unit, 4 * unit);
    return {std::clamp(rounded.x, 0, std::max(0, picture.width - rounded.width)),
            std::clamp(rounded.y, 0, std::max(0, picture.height - rounded.height)), rounded.width,
            rounded.height};
}

} // namespace

Result<Frame> cropPortrait(FaceModels* models, const Frame& still, int widthPx)
{
    return guarded("crop", Errc::ImageUndecodable, [&]() -> Result<Frame> {
        if (still.widthPx() < 3 || still.heightPx() < 4)
            return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("size")}});
        const cv::Mat picture = viewOf(still);
        const cv::Rect window = wholePixels(windowFor(models, picture), picture.size());
        if (widthPx <= 0 || widthPx >= window.width)
            return frameOf(picture(window), 0);
        cv::Mat scaled;
        cv::resize(picture(window), scaled, {widthPx, std::max(1, cvRound(widthPx / kCardAspect))}, 0, 0,
                   cv::INTER_AREA);
        return frameOf(scaled, 0);
    });
}

Result<Frame> scaledToHeight(const Frame& frame, int heightPx)
{
    if (frame.isEmpty() || heightPx < 1)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("size")}});
    if (heightPx >= frame.heightPx())
        return frame;
    return guarded("scale", Errc::ImageUndecodable, [&]() -> Result<Frame> {
        const int width =
            std::max(1, cvRound(static_cast<double>(frame.widthPx()) * heightPx / frame.heightPx()));
        cv::Mat scaled;
        cv::resize(viewOf(frame), scaled, {width, heightPx}, 0, 0, cv::INTER_AREA);
        return frameOf(scaled, 0);
    });
}

} // namespace rekam
