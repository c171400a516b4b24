#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/face/detail/zones.h"

#include <cmath>

// OFIQ segments what covers a face by a network that is not to be had. Here skin and lips are told from what
// covers them by their colour against the person's own skin.
namespace rekam {
namespace {

struct Skin
{
    cv::Vec3f lab;

    bool isSkin(const cv::Vec3f& seen) const
    {
        constexpr float kDarker = 40, kLighter = 30, kColour = 24;
        const cv::Vec3f off = seen - lab;
        return off[0] > -kDarker && off[0] < kLighter && std::hypot(off[1], off[2]) < kColour;
    }
    // Redder than skin, seldom yellower; lipstick is redder still.
    bool isLip(const cv::Vec3f& seen) const
    {
        const cv::Vec3f off = seen - lab;
        return off[0] > -45 && off[0] < 25 && off[1] > -9 && off[1] < 50 && std::abs(off[2]) < 22;
    }
};

using Outline = std::vector<cv::Point>;

Outline outlineOf(const Landmarks& l, std::size_t first, std::size_t last, cv::Point corner)
{
    Outline outline;
    for (std::size_t i = first; i <= last; ++i)
        outline.push_back(cv::Point(cvRound(l[i].x), cvRound(l[i].y)) - corner);
    return outline;
}

// Below both eyes and on the bridge of the nose: seen with a mask and with a bar over the eyes.
Skin skinOf(const FaceChip& chip)
{
    const FaceGeometry& g = chip.geometry;
    const double side = 0.2 * g.eyeDistance;
    const cv::Point2d down = (chip.landmarks[8] - g.eyeMiddle) * (0.35 * g.eyeDistance / g.eyesToChin);
    std::vector<cv::Vec3f> colours;
    for (const cv::Point2d& centre : {g.rightEye + down, g.leftEye + down, chip.landmarks[28]}) {
        const cv::Mat lab = labOf(zoneAt(chip.rgb, centre, side, side));
        colours.insert(colours.end(), lab.begin<cv::Vec3f>(), lab.end<cv::Vec3f>());
    }
    return {medianOf(std::move(colours))};
}

template<typename Seen>
double hiddenShare(const cv::Mat& lab, const cv::Mat& where, Seen isSeen)
{
    int all = 0, hidden = 0;
    for (int y = 0; y < lab.rows; ++y)
        for (int x = 0; x < lab.cols; ++x)
            if (where.at<uchar>(y, x)) {
                ++all;
                hidden += !isSeen(lab.at<cv::Vec3f>(y, x));
            }
    return all > 0 ? static_cast<double>(hidden) / all : 0;
}

// ISO's zone is the eye grown by a twentieth of the eye distance. Inside the lids anything may be seen, round
// them there is skin.
double eyeCover(const FaceChip& chip, std::size_t first, const Skin& skin)
{
    const double grow = chip.geometry.eyeDistance / 20;
    const cv::Rect eye = cv::boundingRect(outlineOf(chip.landmarks, first, first + 5, {}));
    const int by = std::max(1, cvRound(grow));
    const cv::Rect zone = cv::Rect(eye.x - by, eye.y - by, eye.width + 2 * by, eye.height + 2 * by) &
                          cv::Rect(0, 0, chip.rgb.cols, chip.rgb.rows);
    if (zone.area() < 16)
        return 0;
    cv::Mat where(zone.size(), CV_8U, cv::Scalar(255));
    const Outline lids = outlineOf(chip.landmarks, first, first + 5, zone.tl());
    cv::fillPoly(where, std::vector<Outline>{lids}, cv::Scalar(0));
    cv::polylines(where, std::vector<Outline>{lids}, true, cv::Scalar(0), std::max(1, by)); // lashes
    return hiddenShare(labOf(chip.rgb(zone)), where, [&](const cv::Vec3f& c) { return skin.isSkin(c); });
}

double mouthCover(const FaceChip& chip, const Skin& skin)
{
    const cv::Rect zone = cv::boundingRect(outlineOf(chip.landmarks, 48, 59, {})) &
                          cv::Rect(0, 0, chip.rgb.cols, chip.rgb.rows);
    if (zone.area() < 16)
        return 0;
    cv::Mat where = cv::Mat::zeros(zone.size(), CV_8U);
    cv::fillPoly(where, std::vector<Outline>{outlineOf(chip.landmarks, 48, 59, zone.tl())}, cv::Scalar(255));
    cv::fillPoly(where, std::vector<Outline>{outlineOf(chip.landmarks, 60, 67, zone.tl())}, cv::Scalar(0));
    return hiddenShare(labOf(chip.rgb(zone)), where, [&](const cv::Vec3f& c) { return skin.isLip(c); });
}

} // namespace

FaceCover coverOf(const FaceChip& chip)
{
    const Skin skin = skinOf(chip);
    return {std::max(eyeCover(chip, 36, skin), eyeCover(chip, 42, skin)), mouthCover(chip, skin)};
}

} // namespace rekam
