#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/face/detail/zones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace rekam {
namespace {

constexpr int kBlock = 8;

// How much steeper the picture is between x and x + 1 than on both sides of it, by x mod 8.
std::array<double, kBlock> stepsByPhase(const cv::Mat& grey)
{
    std::array<double, kBlock> sums{};
    std::array<int, kBlock> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const uchar* g = grey.ptr<uchar>(y);
        for (int x = 1; x + 2 < grey.cols; ++x) {
            const int here = std::abs(g[x + 1] - g[x]), before = std::abs(g[x] - g[x - 1]),
                      after = std::abs(g[x + 2] - g[x + 1]);
            const auto phase = static_cast<std::size_t>(x % kBlock);
            sums[phase] += std::min(40, std::max(0, 2 * here - before - after));
            ++counts[phase];
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] /= std::max(1, counts[i]);
    return sums;
}

// Where the blocks begin is not known: the picture may have been cut since.
double blockinessAlongRows(const cv::Mat& grey)
{
    constexpr double kFlat = 0.25; // grey values: below that nothing can be seen
    const auto steps = stepsByPhase(grey);
    double sum = 0, most = 0;
    for (const double step : steps) {
        sum += step;
        most = std::max(most, step);
    }
    return (most + kFlat) / ((sum - most) / (kBlock - 1) + kFlat);
}

// Immerkaer's estimate: a second difference that structure of the picture hardly answers to.
double noiseOf(const cv::Mat& grey)
{
    static const cv::Matx33f kernel(1, -2, 1, -2, 4, -2, 1, -2, 1);
    cv::Mat answer;
    cv::filter2D(grey, answer, CV_16S, kernel);
    const cv::Mat inner = answer(cv::Rect(1, 1, grey.cols - 2, grey.rows - 2));
    return std::sqrt(CV_PI / 2) / 6 * cv::norm(inner, cv::NORM_L1) / static_cast<double>(inner.total());
}

} // namespace

double sharpnessOf(const FaceChip& chip)
{
    constexpr double kEyeDistance = 90;
    const FaceGeometry& geometry = chip.geometry;
    const double reach = 1.1 * geometry.eyeDistance,
                 factor = kEyeDistance / std::max(1.0, geometry.eyeDistance);
    const cv::Mat zone = zoneAt(chip.rgb, geometry.eyeMiddle + cv::Point2d(0, 0.35 * geometry.eyeDistance),
                                2 * reach, 2 * reach);
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

FaceCoding codingOf(const cv::Mat& rgb, const FaceGeometry& geometry)
{
    constexpr double kWidest = 512;
    const double side = std::min(kWidest, 2 * geometry.eyeDistance);
    const cv::Mat zone =
        zoneAt(rgb, geometry.eyeMiddle + cv::Point2d(0, 0.4 * geometry.eyeDistance), side, side);
    if (zone.cols < 4 * kBlock || zone.rows < 4 * kBlock)
        return {};
    cv::Mat grey, turned;
    cv::cvtColor(zone, grey, cv::COLOR_RGB2GRAY);
    cv::transpose(grey, turned);
    // Real edges may run one way; blocks run both.
    return {std::min(blockinessAlongRows(grey), blockinessAlongRows(turned)), noiseOf(grey)};
}

} // namespace rekam
