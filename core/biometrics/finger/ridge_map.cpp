#include "core/biometrics/finger/detail/ridge_map.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace rekam {
namespace {

constexpr int kBlock = RidgeMap::kBlockPx;
constexpr int kWindow = 32; // NFIQ 2's local region at 500 ppi

// One value a block of a picture of box sums.
cv::Mat sampledAtBlocks(const cv::Mat& picture)
{
    const int rows = picture.rows / kBlock, cols = picture.cols / kBlock;
    cv::Mat blocks(rows, cols, CV_32F);
    for (int by = 0; by < rows; ++by)
        for (int bx = 0; bx < cols; ++bx)
            blocks.at<float>(by, bx) = picture.at<float>(by * kBlock + kBlock / 2, bx * kBlock + kBlock / 2);
    return blocks;
}

cv::Mat windowMean(const cv::Mat& picture)
{
    cv::Mat mean;
    cv::boxFilter(picture, mean, CV_32F, {kWindow, kWindow}, {-1, -1}, true, cv::BORDER_REFLECT);
    return sampledAtBlocks(mean);
}

// Standard deviation of the grey values round each block.
cv::Mat deviationOf(const cv::Mat& grey32)
{
    const cv::Mat mean = windowMean(grey32), square = windowMean(grey32.mul(grey32));
    cv::Mat variance = square - mean.mul(mean), deviation;
    variance = cv::max(variance, 0);
    cv::sqrt(variance, deviation);
    return deviation;
}

cv::Mat foregroundOf(const cv::Mat& deviation)
{
    std::vector<float> sorted(deviation.begin<float>(), deviation.end<float>());
    const auto strong = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 9 / 10);
    std::nth_element(sorted.begin(), strong, sorted.end());
    constexpr float kLeast = 12; // grey levels; sensor noise stays well below
    cv::Mat mask = deviation > std::max(kLeast, 0.35f * *strong);
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::Mat::ones(3, 3, CV_8U));
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(5, 5, CV_8U));
    return mask;
}

// Profile across the ridges: how much of the variance of a block is explained by the distance across alone.
double profileClarity(const cv::Mat& grey, cv::Point2d centre, double direction)
{
    constexpr int kHalfAcross = 16, kHalfAlong = 8;
    const double ax = std::cos(direction), ay = std::sin(direction);
    double sum = 0, squares = 0, explained = 0;
    int count = 0;
    for (int across = -kHalfAcross; across < kHalfAcross; ++across) {
        double line = 0;
        for (int along = -kHalfAlong; along < kHalfAlong; ++along) {
            const int x = std::clamp(cvRound(centre.x + along * ax - across * ay), 0, grey.cols - 1);
            const int y = std::clamp(cvRound(centre.y + along * ay + across * ax), 0, grey.rows - 1);
            const double value = grey.at<uchar>(y, x);
            line += value;
            squares += value * value;
        }
        sum += line;
        explained += line * line / (2 * kHalfAlong);
        count += 2 * kHalfAlong;
    }
    const double mean = sum * sum / count;
    return squares - mean > 1 ? (explained - mean) / (squares - mean) : 0;
}

void measureForeground(const cv::Mat& grey, const cv::Mat& meanGrey, const cv::Mat& deviation, RidgeMap& map)
{
    double blocks = 0, greySum = 0, deviationSum = 0, certaintySum = 0, claritySum = 0;
    for (int by = 0; by < map.foreground.rows; ++by)
        for (int bx = 0; bx < map.foreground.cols; ++bx) {
            if (!map.foreground.at<uchar>(by, bx))
                continue;
            const cv::Point2d centre((bx + 0.5) * kBlock, (by + 0.5) * kBlock);
            ++blocks;
            greySum += meanGrey.at<float>(by, bx);
            deviationSum += deviation.at<float>(by, bx);
            certaintySum += map.certainty.at<float>(by, bx);
            claritySum += profileClarity(grey, centre, map.direction.at<float>(by, bx));
            map.centre += centre;
        }
    if (blocks == 0)
        return;
    map.areaPx = blocks * kBlock * kBlock;
    map.meanGrey = greySum / blocks;
    map.contrast = 2 * deviationSum / blocks / 255; // of a square wave: amplitude = deviation
    map.meanCertainty = certaintySum / blocks;
    map.clarity = claritySum / blocks;
    map.centre *= 1 / blocks;
}

double axisOf(const cv::Mat& foreground)
{
    constexpr double kRound = 1.3; // of the variances; nearer to a circle the axis says nothing
    const cv::Moments m = cv::moments(foreground, true);
    if (m.m00 <= 0)
        return 0;
    const double spread = std::hypot(m.mu20 - m.mu02, 2 * m.mu11);
    if (m.mu20 + m.mu02 + spread < kRound * (m.mu20 + m.mu02 - spread))
        return 0;
    const double axis = 0.5 * std::atan2(2 * m.mu11, m.mu20 - m.mu02) * 180 / CV_PI; // from x, y down
    return axis > 0 ? axis - 90 : axis + 90;
}

} // namespace

double RidgeMap::shareBelow(double leastCertainty) const
{
    const int all = cv::countNonZero(foreground);
    const cv::Mat unclear = (certainty < leastCertainty) & foreground;
    return all > 0 ? static_cast<double>(cv::countNonZero(unclear)) / all : 0;
}

bool RidgeMap::isInside(double x, double y, int marginBlocks) const
{
    const int bx = static_cast<int>(x) / kBlock, by = static_cast<int>(y) / kBlock;
    for (int dy = -marginBlocks; dy <= marginBlocks; ++dy)
        for (int dx = -marginBlocks; dx <= marginBlocks; ++dx) {
            const int cx = bx + dx, cy = by + dy;
            if (cx < 0 || cy < 0 || cx >= foreground.cols || cy >= foreground.rows ||
                !foreground.at<uchar>(cy, cx))
                return false;
        }
    return true;
}

RidgeMap mapRidges(const cv::Mat& grey)
{
    RidgeMap map;
    if (grey.rows < 2 * kWindow || grey.cols < 2 * kWindow)
        return map;
    cv::Mat grey32, smooth, gx, gy;
    grey.convertTo(grey32, CV_32F);
    cv::GaussianBlur(grey32, smooth, {3, 3}, 0.8);
    cv::Sobel(smooth, gx, CV_32F, 1, 0);
    cv::Sobel(smooth, gy, CV_32F, 0, 1);
    const cv::Mat xx = windowMean(gx.mul(gx)), yy = windowMean(gy.mul(gy)), xy = windowMean(gx.mul(gy));
    map.certainty.create(xx.size(), CV_32F);
    map.direction.create(xx.size(), CV_32F);
    for (int by = 0; by < xx.rows; ++by)
        for (int bx = 0; bx < xx.cols; ++bx) {
            const double a = xx.at<float>(by, bx), b = yy.at<float>(by, bx), c = xy.at<float>(by, bx);
            const double spread = std::sqrt((a - b) * (a - b) + 4 * c * c);
            const double larger = (a + b + spread) / 2, smaller = (a + b - spread) / 2;
            map.certainty.at<float>(by, bx) = static_cast<float>(larger > 1 ? 1 - smaller / larger : 0);
            map.direction.at<float>(by, bx) = static_cast<float>(0.5 * std::atan2(2 * c, a - b) + CV_PI / 2);
        }
    const cv::Mat deviation = deviationOf(grey32);
    map.foreground = foregroundOf(deviation);
    map.turnDegrees = axisOf(map.foreground);
    measureForeground(grey, windowMean(grey32), deviation, map);
    return map;
}

} // namespace rekam
