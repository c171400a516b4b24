#include "core/biometrics/finger/slap.h"

#include "core/biometrics/finger/detail/finger_blobs.h"
#include "core/biometrics/finger/detail/limits.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kNominalPpi = 500;
constexpr double kMarginPx = 12;

// Where the fingers of a target lie, left to right as the plate sees the palms from above.
std::vector<FingerPosition> leftToRight(CaptureTarget target, const std::vector<FingerPosition>& absent)
{
    std::vector<FingerPosition> order = fingersOf(target);
    if (target == CaptureTarget::LeftFour || target == CaptureTarget::BothThumbs)
        std::reverse(order.begin(), order.end());
    std::erase_if(
        order, [&](FingerPosition p) { return std::find(absent.begin(), absent.end(), p) != absent.end(); });
    return order;
}

// The little finger's tip lies lowest. Read from the wrong end, the index seems to lie lower than the little
// finger.
bool seemsOtherHand(const std::vector<FingerBlob>& fingers, CaptureTarget target)
{
    if (fingers.size() != 4 || (target != CaptureTarget::RightFour && target != CaptureTarget::LeftFour))
        return false;
    const bool isRight = target == CaptureTarget::RightFour;
    const double indexTip = isRight ? fingers.front().tipY : fingers.back().tipY;
    const double littleTip = isRight ? fingers.back().tipY : fingers.front().tipY;
    const double run = std::abs(fingers.back().box.centreX - fingers.front().box.centreX);
    return indexTip - littleTip > fingerLimits().number("wrongHandSlope") * run;
}

cv::Scalar plateGrey(const cv::Mat& grey)
{
    int histogram[256] = {};
    for (int y = 0; y < grey.rows; y += 8)
        for (int x = 0; x < grey.cols; x += 8)
            ++histogram[grey.at<uchar>(y, x)];
    return cv::Scalar(static_cast<double>(std::max_element(histogram + 128, histogram + 256) - histogram));
}

cv::Mat uprightCrop(const cv::Mat& grey, const FingerBlobs& blobs, const FingerBlob& blob,
                    const cv::Scalar& plate)
{
    const cv::Size size(cvCeil(blob.box.widthPx + 2 * kMarginPx), cvCeil(blob.box.heightPx + 2 * kMarginPx));
    cv::Mat turn =
        cv::getRotationMatrix2D({static_cast<float>(blob.box.centreX), static_cast<float>(blob.box.centreY)},
                                blob.box.angleDegrees, 1);
    turn.at<double>(0, 2) += size.width / 2.0 - blob.box.centreX;
    turn.at<double>(1, 2) += size.height / 2.0 - blob.box.centreY;
    cv::Mat upright, others, othersUpright;
    cv::warpAffine(grey, upright, turn, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, plate);
    // Neighbours reach into the corners of the box.
    others = (blobs.labels != 0) & (blobs.labels != blob.label);
    cv::resize(others, others, {others.cols * blobs.scale, others.rows * blobs.scale}, 0, 0,
               cv::INTER_NEAREST);
    cv::warpAffine(others, othersUpright, turn, size, cv::INTER_NEAREST);
    upright.setTo(plate, othersUpright);
    return upright;
}

cv::Mat atNominalPpi(const cv::Mat& crop, int pixelsPerInch)
{
    if (pixelsPerInch == kNominalPpi)
        return crop;
    const double factor = double{kNominalPpi} / pixelsPerInch;
    cv::Mat resampled;
    cv::resize(crop, resampled, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return resampled;
}

// More blobs than fingers: the largest are fingers, the rest is dirt.
std::vector<FingerBlob> largest(std::vector<FingerBlob> blobs, std::size_t count)
{
    if (blobs.size() <= count)
        return blobs;
    std::sort(blobs.begin(), blobs.end(),
              [](const FingerBlob& a, const FingerBlob& b) { return a.areaPx > b.areaPx; });
    blobs.resize(count);
    std::sort(blobs.begin(), blobs.end(),
              [](const FingerBlob& a, const FingerBlob& b) { return a.box.centreX < b.box.centreX; });
    return blobs;
}

// A single reader's picture is the finger; only a plate larger than any finger has to be searched.
bool isFingerItself(const Frame& picture, CaptureTarget target, int pixelsPerInch)
{
    constexpr double kWidestInch = 1.6, kLongestInch = 2.0;
    return fingersOf(target).size() == 1 && picture.widthPx() <= kWidestInch * pixelsPerInch &&
           picture.heightPx() <= kLongestInch * pixelsPerInch;
}

Result<SlapSegments> wholePicture(const Frame& picture, FingerPosition position, int pixelsPerInch)
{
    REKAM_TRY(Frame upright, frameOf(atNominalPpi(greyOf(picture), pixelsPerInch), kNominalPpi));
    const double width = picture.widthPx(), height = picture.heightPx();
    SlapSegments segments;
    segments.fingersSeen = 1;
    segments.fingers.push_back(
        {position, {width / 2, height / 2, width, height, 0}, std::move(upright), false});
    return segments;
}

} // namespace

Result<SlapSegments> segmentSlap(const Frame& slap, CaptureTarget target,
                                 const std::vector<FingerPosition>& absent)
{
    const std::vector<FingerPosition> order = leftToRight(target, absent);
    if (slap.isEmpty() || order.empty())
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("no finger expected")}});
    return guarded("slap", Errc::ImageUndecodable, [&]() -> Result<SlapSegments> {
        const int pixelsPerInch = slap.pixelsPerInch() > 0 ? slap.pixelsPerInch() : kNominalPpi;
        if (isFingerItself(slap, target, pixelsPerInch))
            return wholePicture(slap, order.front(), pixelsPerInch);
        const cv::Mat grey = greyOf(slap);
        const FingerBlobs blobs = findFingerBlobs(grey, pixelsPerInch);
        const std::vector<FingerBlob> fingers = largest(blobs.fingers, order.size());
        const cv::Scalar plate = plateGrey(grey);
        SlapSegments segments;
        segments.fingersSeen = static_cast<int>(blobs.fingers.size());
        segments.looksLikeOtherHand = seemsOtherHand(fingers, target);
        for (std::size_t i = 0; i < fingers.size(); ++i) {
            const cv::Mat crop = atNominalPpi(uprightCrop(grey, blobs, fingers[i], plate), pixelsPerInch);
            REKAM_TRY(Frame picture, frameOf(crop, kNominalPpi));
            segments.fingers.push_back(
                {order[i], fingers[i].box, std::move(picture), fingers[i].touchesEdge});
        }
        const std::vector<FingerPosition> standard = fingersOf(target);
        std::sort(segments.fingers.begin(), segments.fingers.end(),
                  [&](const FingerCrop& a, const FingerCrop& b) {
                      return std::find(standard.begin(), standard.end(), a.position) <
                             std::find(standard.begin(), standard.end(), b.position);
                  });
        return segments;
    });
}

} // namespace rekam
