#include "core/biometrics/face/detail/portrait_measures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

cv::Point2d meanOf(const Landmarks& landmarks, std::size_t first, std::size_t last)
{
    cv::Point2d sum;
    for (std::size_t i = first; i <= last; ++i)
        sum += landmarks[i];
    return sum / static_cast<double>(last - first + 1);
}

double between(const Landmarks& l, std::size_t a, std::size_t b) { return cv::norm(l[a] - l[b]); }

struct HeadPoint
{
    std::size_t landmark;
    double x, y, z;
};
// A head in mm, nose tip as origin, x to the subject's left, y down, z away from the camera. Rounded means of
// adult faces: own values, good to a few degrees. Points that a smile moves far are left out; the chin stays,
// because without it the nod cannot be told from a long nose.
constexpr HeadPoint kHead[] = {{27, 0, -36, 19},  {28, 0, -24, 13},  {30, 0, 0, 0},      {31, -13, 10, 15},
                               {33, 0, 13, 11},   {35, 13, 10, 15},  {36, -44, -33, 28}, {39, -17, -32, 24},
                               {42, 17, -32, 24}, {45, 44, -33, 28}, {48, -26, 29, 25},  {54, 26, 29, 25},
                               {8, 0, 64, 14}};

// The optical axis goes through the face: how a head is turned against the line of sight must not depend on
// where in the picture it is, nor on how the picture was cut.
void estimateTurn(const Landmarks& l, FaceGeometry& geometry)
{
    constexpr double kDistanceMm = 1200, kEyesMm = 63;
    std::vector<cv::Point3d> head;
    std::vector<cv::Point2d> seen;
    for (const HeadPoint& p : kHead) {
        head.emplace_back(p.x, p.y, p.z);
        seen.push_back(l[p.landmark] - l[30]);
    }
    const double focal = geometry.eyeDistance * kDistanceMm / kEyesMm;
    if (focal <= 0)
        return;
    const cv::Matx33d camera(focal, 0, 0, 0, focal, 0, 0, 0, 1);
    cv::Vec3d turn(0, 0, geometry.rollDegrees * CV_PI / 180), place(0, 0, kDistanceMm);
    if (!cv::solvePnP(head, seen, camera, cv::noArray(), turn, place, true, cv::SOLVEPNP_ITERATIVE))
        return;
    cv::Matx33d rotation, upper, orthogonal;
    cv::Rodrigues(turn, rotation);
    const cv::Vec3d degrees = cv::RQDecomp3x3(rotation, upper, orthogonal);
    geometry.pitchDegrees = degrees[0];
    geometry.yawDegrees = degrees[1];
}

} // namespace

FaceGeometry geometryOf(const Landmarks& l)
{
    FaceGeometry g;
    g.rightEye = (l[36] + l[39]) / 2;
    g.leftEye = (l[42] + l[45]) / 2;
    g.eyeMiddle = (g.rightEye + g.leftEye) / 2;
    g.eyeDistance = cv::norm(g.leftEye - g.rightEye);
    g.eyesToChin = std::max(1.0, cv::norm(l[8] - g.eyeMiddle));
    const cv::Point2d eyes = meanOf(l, 42, 47) - meanOf(l, 36, 41);
    g.rollDegrees = std::atan2(eyes.y, eyes.x) * 180 / CV_PI;
    const double right = std::max(between(l, 37, 41), between(l, 38, 40)),
                 left = std::max(between(l, 43, 47), between(l, 44, 46));
    g.lidGap = std::min(right, left) / g.eyesToChin;
    g.mouthGap = std::max({between(l, 61, 67), between(l, 62, 66), between(l, 63, 65)}) / g.eyesToChin;
    estimateTurn(l, g);
    return g;
}

FaceChip chipOf(const cv::Mat& rgb, const Landmarks& landmarks, const FaceGeometry& geometry)
{
    // OFIQ's aligned face: 616 px square, 113 px between the eyes, which lie 272 px from the top.
    constexpr double kEyes = 113, kLeft = 308 / kEyes, kAbove = 272 / kEyes, kSide = 616 / kEyes;
    const double eyes = std::max(1.0, geometry.eyeDistance);
    const cv::Rect wanted(cvRound(geometry.eyeMiddle.x - kLeft * eyes),
                          cvRound(geometry.eyeMiddle.y - kAbove * eyes), std::max(1, cvRound(kSide * eyes)),
                          std::max(1, cvRound(kSide * eyes)));
    cv::Rect inside = wanted & cv::Rect(0, 0, rgb.cols, rgb.rows);
    if (inside.empty())
        inside = {0, 0, rgb.cols, rgb.rows};
    FaceChip chip;
    chip.scale = std::min(1.0, kEyes / eyes);
    if (chip.scale < 1)
        cv::resize(rgb(inside), chip.rgb, {}, chip.scale, chip.scale, cv::INTER_AREA);
    else
        chip.rgb = rgb(inside);
    const cv::Point2d corner = inside.tl();
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        chip.landmarks[i] = (landmarks[i] - corner) * chip.scale;
    chip.geometry = geometry;
    for (cv::Point2d* point : {&chip.geometry.rightEye, &chip.geometry.leftEye, &chip.geometry.eyeMiddle})
        *point = (*point - corner) * chip.scale;
    chip.geometry.eyeDistance *= chip.scale;
    chip.geometry.eyesToChin *= chip.scale;
    return chip;
}

} // namespace rekam
