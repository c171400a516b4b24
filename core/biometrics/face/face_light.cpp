#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/face/detail/zones.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

using Histogram = std::array<double, 256>;

Histogram histogramOf(const cv::Mat& grey, const cv::Mat& mask)
{
    std::array<int, 256> counts{};
    int count = 0;
    for (int y = 0; y < grey.rows; ++y) {
        const uchar* line = grey.ptr<uchar>(y);
        const uchar* wanted = mask.empty() ? nullptr : mask.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x)
            if (!wanted || wanted[x]) {
                ++counts[line[x]];
                ++count;
            }
    }
    Histogram histogram{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        histogram[i] = static_cast<double>(counts[i]) / std::max(1, count);
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

// Half way between eyes and mouth, squares of 0.3 eye distances below each eye (OFIQ).
std::array<cv::Point2d, 2> cheekCentres(const FaceChip& chip)
{
    const FaceGeometry& g = chip.geometry;
    const cv::Point2d down = ((chip.landmarks[48] + chip.landmarks[54]) / 2 - g.eyeMiddle) / 2;
    return {g.rightEye + down, g.leftEye + down};
}

double distanceOutside(double value, double from, double to)
{
    return value < from ? from - value : value > to ? value - to : 0;
}

double colourDistance(const cv::Mat& rgbZone)
{
    const cv::Scalar mean = cv::mean(labOf(rgbZone));
    constexpr double kGrey = 2, kNoColourAtAll = 100; // OFIQ gives a picture without colour no points
    if (std::hypot(mean[1], mean[2]) < kGrey)
        return kNoColourAtAll;
    return std::hypot(distanceOutside(mean[1], 5, 25), distanceOutside(mean[2], 5, 35));
}

// The hull of all landmarks; empty where the face is hardly in the picture.
cv::Mat faceMask(const FaceChip& chip, cv::Rect& area)
{
    std::vector<cv::Point> points, hull;
    for (const cv::Point2d& p : chip.landmarks)
        points.emplace_back(cvRound(p.x), cvRound(p.y));
    cv::convexHull(points, hull);
    area = cv::boundingRect(hull) & cv::Rect(0, 0, chip.rgb.cols, chip.rgb.rows);
    if (area.width < 8 || area.height < 8)
        return {};
    cv::Mat mask = cv::Mat::zeros(area.size(), CV_8U);
    for (cv::Point& p : hull)
        p -= area.tl();
    cv::fillConvexPoly(mask, hull, cv::Scalar(255));
    return mask;
}

void measureHistogram(const Histogram& linear, FaceLight& light)
{
    double squares = 0;
    for (std::size_t i = 0; i < linear.size(); ++i) {
        const double value = static_cast<double>(i) / 255;
        light.mean += linear[i] * value;
        squares += linear[i] * value * value;
        light.rangeBits -= linear[i] > 0 ? linear[i] * std::log2(linear[i]) : 0;
    }
    light.variance = std::max(0.0, squares - light.mean * light.mean);
    light.underShare = shareBetween(linear, 0, 25);
    light.overShare = shareBetween(linear, 247, 255);
}

} // namespace

cv::Mat linearLuminance(const cv::Mat& rgb)
{
    // 16 fractional bits; the sum of the three stays within 24 bits.
    using Table = std::array<std::array<int, 256>, 3>;
    static const Table table = [] {
        constexpr double kWeights[] = {0.2126, 0.7152, 0.0722};
        Table made{};
        for (std::size_t channel = 0; channel < 3; ++channel)
            for (std::size_t i = 0; i < 256; ++i) {
                const double v = static_cast<double>(i) / 255;
                const double linear = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
                made[channel][i] = static_cast<int>(std::lround(65536 * 255 * kWeights[channel] * linear));
            }
        return made;
    }();
    cv::Mat luminance(rgb.size(), CV_8U);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* from = rgb.ptr<cv::Vec3b>(y);
        auto* to = luminance.ptr<uchar>(y);
        for (int x = 0; x < rgb.cols; ++x)
            to[x] = static_cast<uchar>(std::min(
                255, (table[0][from[x][0]] + table[1][from[x][1]] + table[2][from[x][2]] + 32768) >> 16));
    }
    return luminance;
}

FaceLight lightOf(const FaceChip& chip)
{
    FaceLight light;
    cv::Rect area;
    const cv::Mat mask = faceMask(chip, area);
    if (mask.empty())
        return light;
    cv::Mat grey;
    cv::cvtColor(chip.rgb(area), grey, cv::COLOR_RGB2GRAY);
    measureHistogram(histogramOf(linearLuminance(chip.rgb(area)), mask), light);
    light.highlight = percentile(histogramOf(grey, mask), 0.98);

    const auto cheeks = cheekCentres(chip);
    const double side = 0.3 * chip.geometry.eyeDistance;
    const cv::Mat right = zoneAt(chip.rgb, cheeks[0], side, side),
                  left = zoneAt(chip.rgb, cheeks[1], side, side);
    light.evenness =
        histogramOverlap(histogramOf(linearLuminance(right), {}), histogramOf(linearLuminance(left), {}));
    light.colourOff = std::min(colourDistance(right), colourDistance(left));
    return light;
}

} // namespace rekam
