#include "core/biometrics/face/detail/portrait_measures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
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

// A head in mm, nose tip as origin, x to the subject's left, y down, z away from the camera. Rounded means of
// adult faces: own values, good to a few degrees.
void estimateTurn(const Landmarks& l, cv::Size picture, FaceGeometry& geometry)
{
    const std::vector<cv::Point3d> head = {{0, 0, 0},     {0, 64, 14},   {-44, -33, 28},
                                           {44, -33, 28}, {-26, 29, 25}, {26, 29, 25}};
    const std::vector<cv::Point2d> seen = {l[30], l[8], l[36], l[45], l[48], l[54]};
    const double focal = 1.2 * std::max(picture.width, picture.height);
    const cv::Matx33d camera(focal, 0, picture.width / 2.0, 0, focal, picture.height / 2.0, 0, 0, 1);
    cv::Vec3d turn(0, 0, 0), place(0, 0, focal / std::max(1.0, geometry.eyeDistance) * 63);
    if (!cv::solvePnP(head, seen, camera, cv::noArray(), turn, place, true, cv::SOLVEPNP_ITERATIVE))
        return;
    cv::Matx33d rotation, upper, orthogonal;
    cv::Rodrigues(turn, rotation);
    const cv::Vec3d degrees = cv::RQDecomp3x3(rotation, upper, orthogonal);
    geometry.pitchDegrees = degrees[0];
    geometry.yawDegrees = degrees[1];
}

// Linear luminance of sRGB, 0..255, as OFIQ takes it.
cv::Mat linearLuminance(const cv::Mat& rgb)
{
    static const std::array<float, 256> linear = [] {
        std::array<float, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double v = static_cast<double>(i) / 255;
            table[i] = static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
        }
        return table;
    }();
    cv::Mat luminance(rgb.size(), CV_8U);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* from = rgb.ptr<cv::Vec3b>(y);
        auto* to = luminance.ptr<uchar>(y);
        for (int x = 0; x < rgb.cols; ++x)
            to[x] =
                cv::saturate_cast<uchar>(255 * (0.2126f * linear[from[x][0]] + 0.7152f * linear[from[x][1]] +
                                                0.0722f * linear[from[x][2]]));
    }
    return luminance;
}

using Histogram = std::array<double, 256>;

Histogram histogramOf(const cv::Mat& grey, const cv::Mat& mask)
{
    Histogram histogram{};
    double count = 0;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x)
            if (mask.empty() || mask.at<uchar>(y, x)) {
                ++histogram[grey.at<uchar>(y, x)];
                ++count;
            }
    for (double& share : histogram)
        share /= std::max(1.0, count);
    return histogram;
}

double shareBetween(const Histogram& histogram, int from, int to)
{
    return std::accumulate(histogram.begin() + from, histogram.begin() + to + 1, 0.0);
}

// In 32 steps: a small zone has too few pixels for 256.
double histogramOverlap(const Histogram& a, const Histogram& b)
{
    double common = 0;
    for (int from = 0; from < 256; from += 8)
        common += std::min(shareBetween(a, from, from + 7), shareBetween(b, from, from + 7));
    return common;
}

double percentile(const Histogram& histogram, double share)
{
    double sum = 0;
    for (std::size_t i = 0; i < histogram.size(); ++i)
        if ((sum += histogram[i]) >= share)
            return static_cast<double>(i) / 255;
    return 1;
}

cv::Mat zoneAt(const cv::Mat& picture, cv::Point2d centre, double width, double height)
{
    const cv::Rect zone(cvRound(centre.x - width / 2), cvRound(centre.y - height / 2),
                        std::max(1, cvRound(width)), std::max(1, cvRound(height)));
    const cv::Rect inside = zone & cv::Rect(0, 0, picture.cols, picture.rows);
    return inside.empty() ? picture(cv::Rect(0, 0, 1, 1)) : picture(inside);
}

// Half way between eyes and mouth, squares of 0.3 eye distances (OFIQ).
std::array<cv::Point2d, 2> cheekCentres(const Landmarks& l, const FaceGeometry& g)
{
    const cv::Point2d mouth = (l[48] + l[54]) / 2, across = (g.leftEye - g.rightEye) / 2;
    const cv::Point2d middle = (g.eyeMiddle + mouth) / 2;
    return {middle - across, middle + across};
}

double distanceOutside(double value, double from, double to)
{
    return value < from ? from - value : value > to ? value - to : 0;
}

double colourDistance(const cv::Mat& rgbZones)
{
    cv::Mat lab, unit;
    rgbZones.convertTo(unit, CV_32FC3, 1 / 255.0);
    cv::cvtColor(unit, lab, cv::COLOR_RGB2Lab);
    const cv::Scalar mean = cv::mean(lab);
    constexpr double kGrey = 2, kNoColourAtAll = 20;
    if (std::hypot(mean[1], mean[2]) < kGrey)
        return kNoColourAtAll;
    return std::hypot(distanceOutside(mean[1], 5, 25), distanceOutside(mean[2], 5, 35));
}

} // namespace

FaceGeometry geometryOf(const Landmarks& l, cv::Size picture)
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
    estimateTurn(l, picture, g);
    return g;
}

FaceLight lightOf(const cv::Mat& rgb, const Landmarks& landmarks, const FaceGeometry& geometry)
{
    std::vector<cv::Point> points, hull;
    for (const cv::Point2d& p : landmarks)
        points.emplace_back(cvRound(p.x), cvRound(p.y));
    cv::convexHull(points, hull);
    const cv::Rect area = cv::boundingRect(hull) & cv::Rect(0, 0, rgb.cols, rgb.rows);
    FaceLight light;
    if (area.width < 8 || area.height < 8)
        return light;
    const cv::Mat face = rgb(area);
    cv::Mat mask = cv::Mat::zeros(area.size(), CV_8U), grey;
    for (cv::Point& p : hull)
        p -= area.tl();
    cv::fillConvexPoly(mask, hull, cv::Scalar(255));
    cv::cvtColor(face, grey, cv::COLOR_RGB2GRAY);
    const Histogram linear = histogramOf(linearLuminance(face), mask);
    for (std::size_t i = 0; i < linear.size(); ++i) {
        light.mean += linear[i] * static_cast<double>(i) / 255;
        light.rangeBits -= linear[i] > 0 ? linear[i] * std::log2(linear[i]) : 0;
    }
    light.underShare = shareBetween(linear, 0, 25);
    light.overShare = shareBetween(linear, 247, 255);
    light.highlight = percentile(histogramOf(grey, mask), 0.98);

    const auto cheeks = cheekCentres(landmarks, geometry);
    const double side = 0.3 * geometry.eyeDistance;
    const cv::Mat right = zoneAt(rgb, cheeks[0], side, side), left = zoneAt(rgb, cheeks[1], side, side);
    const Histogram rightCheek = histogramOf(linearLuminance(right), {}),
                    leftCheek = histogramOf(linearLuminance(left), {});
    light.evenness = histogramOverlap(rightCheek, leftCheek);
    light.colourOff = std::min(colourDistance(right), colourDistance(left));
    const auto greyMean = [](const cv::Mat& zone) {
        const cv::Scalar mean = cv::mean(zone);
        return 0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2];
    };
    const double eyes = greyMean(zoneAt(rgb, geometry.rightEye, side * 1.4, side * 0.6)) +
                        greyMean(zoneAt(rgb, geometry.leftEye, side * 1.4, side * 0.6));
    light.eyesToCheeks = eyes / std::max(1.0, greyMean(right) + greyMean(left));
    return light;
}

double sharpnessOf(const cv::Mat& rgb, const FaceGeometry& geometry)
{
    constexpr double kEyeDistance = 90;
    const double reach = 1.1 * geometry.eyeDistance,
                 factor = kEyeDistance / std::max(1.0, geometry.eyeDistance);
    const cv::Mat zone =
        zoneAt(rgb, geometry.eyeMiddle + cv::Point2d(0, 0.35 * geometry.eyeDistance), 2 * reach, 2 * reach);
    if (zone.cols < 16 || zone.rows < 16)
        return 0;
    cv::Mat face, grey, smooth, laplacian;
    cv::resize(zone, face, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::cvtColor(face, grey, cv::COLOR_RGB2GRAY);
    cv::GaussianBlur(grey, smooth, {3, 3}, 0.7); // takes sensor noise off
    cv::Laplacian(smooth, laplacian, CV_32F, 3);
    cv::Scalar mean, deviation;
    cv::meanStdDev(smooth, mean, deviation);
    return cv::mean(cv::abs(laplacian))[0] / std::max(8.0, deviation[0]);
}

} // namespace rekam
