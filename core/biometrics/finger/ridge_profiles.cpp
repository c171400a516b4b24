#include "core/biometrics/finger/detail/ridge_profiles.h"

#include "core/biometrics/finger/detail/grey_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kBlock = kLocalRegionPx;
constexpr int kAcross = 32, kAlong = 16; // of the upright cut-out
constexpr int kSlanted = 36;             // least even square that holds the cut-out at any turn
constexpr int kMargin = (kSlanted - kBlock) / 2;
constexpr double kLeastDeviation = 0.1; // of a block of ridges, as a share of the picture's

// Which cells of the plain grid hold ridges: their deviation stands out of the picture's.
cv::Mat ridgeCells(const cv::Mat& grey)
{
    cv::Scalar mean, whole;
    cv::meanStdDev(grey, mean, whole);
    const int rows = (grey.rows + kBlock - 1) / kBlock, cols = (grey.cols + kBlock - 1) / kBlock;
    cv::Mat cells(rows, cols, CV_8U);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < cols; ++c) {
            const cv::Rect cell =
                cv::Rect(c * kBlock, r * kBlock, kBlock, kBlock) & cv::Rect({}, grey.size());
            cv::Scalar deviation;
            cv::meanStdDev(grey(cell), mean, deviation);
            cells.at<uchar>(r, c) = deviation[0] > kLeastDeviation * whole[0] ? 255 : 0;
        }
    return cells;
}

bool liesOnRidges(const cv::Mat& cells, int x, int y)
{
    for (int r = y / kBlock; r <= (y + kBlock - 1) / kBlock; ++r)
        for (int c = x / kBlock; c <= (x + kBlock - 1) / kBlock; ++c)
            if (!cells.at<uchar>(r, c))
                return false;
    return true;
}

enum class Padding
{
    None,
    TwoPixels // moves the middle by as much: so the reference has it
};

cv::Mat turned(const cv::Mat& slanted, double radians, Padding padding)
{
    cv::Mat source = slanted, result;
    if (padding == Padding::TwoPixels)
        cv::copyMakeBorder(slanted, source, 2, 2, 2, 2, cv::BORDER_CONSTANT, 0);
    const cv::Point2f middle(static_cast<float>(source.cols) / 2, static_cast<float>(source.rows) / 2);
    const cv::Mat turn = cv::getRotationMatrix2D(middle, radians * 180 / CV_PI, 1);
    cv::warpAffine(source, result, turn, slanted.size(), cv::INTER_NEAREST);
    return result;
}

cv::Mat middleOf(const cv::Mat& square, int width, int height)
{
    return square(cv::Rect((square.cols - width) / 2, (square.rows - height) / 2, width, height));
}

// Each column of an upright block against the straight line through all columns: darker is ridge.
struct RidgeColumns
{
    std::array<bool, kAcross> isRidge{};
    std::array<double, kAcross> limit{};
};

RidgeColumns columnsOf(const cv::Mat& block)
{
    std::array<double, kAcross> mean{};
    for (int y = 0; y < block.rows; ++y) {
        const uchar* row = block.ptr(y);
        for (std::size_t x = 0; x < kAcross; ++x)
            mean[x] += row[x];
    }
    double sum = 0, rising = 0;
    constexpr double kMiddle = (kAcross - 1) / 2.0;
    constexpr double kSpread = kAcross * (kAcross * kAcross - 1.0) / 12;
    for (std::size_t x = 0; x < kAcross; ++x) {
        mean[x] /= block.rows;
        sum += mean[x];
        rising += (static_cast<double>(x) - kMiddle) * mean[x];
    }
    const double level = sum / kAcross, slope = rising / kSpread;
    RidgeColumns columns;
    for (std::size_t x = 0; x < kAcross; ++x) {
        columns.limit[x] = level + slope * (static_cast<double>(x) - kMiddle);
        columns.isRidge[x] = mean[x] < columns.limit[x] - 1e-9; // a flat block is no ridge
    }
    return columns;
}

// Widths are measured in this unit, as the reference does: on the limits themselves the last digit decides.
constexpr double kWidthUnitPx = 20;

// Mean widths of what lies between changes; the part before the first change counts as one, the one after the
// last does not.
struct Widths
{
    double ridge = 0, valley = 0;
};

Widths widthsOf(const RidgeColumns& columns)
{
    double sums[2] = {};
    int counts[2] = {};
    int last = 0;
    for (std::size_t x = 1; x < kAcross; ++x) {
        if (columns.isRidge[x] == columns.isRidge[x - 1])
            continue;
        const int here = static_cast<int>(x) - 1;
        const int kind = columns.isRidge[x - 1] ? 1 : 0;
        sums[kind] += (here - last) / kWidthUnitPx;
        ++counts[kind];
        last = here;
    }
    return {counts[1] ? sums[1] / counts[1] : 0, counts[0] ? sums[0] / counts[0] : 0};
}

double clarityOf(const cv::Mat& block)
{
    constexpr double kThinnestRidge = 3 / kWidthUnitPx, kThinnestValley = 2 / kWidthUnitPx;
    constexpr double kWidest = 10 / kWidthUnitPx; // px at 500 ppi
    const RidgeColumns columns = columnsOf(block);
    const Widths widths = widthsOf(columns);
    const bool isPlausible = widths.ridge >= kThinnestRidge && widths.ridge <= kWidest &&
                             widths.valley >= kThinnestValley && widths.valley <= kWidest;
    if (!isPlausible)
        return 0;
    int wrong[2] = {}, all[2] = {};
    for (int x = 0; x < kAcross; ++x) {
        const auto at = static_cast<std::size_t>(x);
        const int kind = columns.isRidge[at] ? 1 : 0;
        for (int y = 0; y < block.rows; ++y) {
            const bool isLight = block.at<uchar>(y, x) >= columns.limit[at];
            wrong[kind] += kind == 1 ? isLight : !isLight;
        }
        all[kind] += block.rows;
    }
    return 1 - (static_cast<double>(wrong[0]) / all[0] + static_cast<double>(wrong[1]) / all[1]) / 2;
}

// Widths of neighbouring ridges and valleys against each other, from the far end, only those seen whole.
void addRatios(const cv::Mat& block, std::vector<double>& ratios)
{
    const RidgeColumns columns = columnsOf(block);
    std::vector<int> changes;
    for (std::size_t x = 1; x + 1 < kAcross; ++x)
        if (columns.isRidge[x] != columns.isRidge[x - 1])
            changes.push_back(static_cast<int>(x) - 1);
    if (changes.size() < 4)
        return;
    std::vector<int> widths;
    for (std::size_t i = changes.size() - 1; i >= 2; --i)
        widths.push_back(changes[i] - changes[i - 1]);
    const std::size_t turnedFrom = columns.isRidge[static_cast<std::size_t>(changes.front()) + 1] ? 1 : 0;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        const double ratio = static_cast<double>(widths[i]) / widths[i + 1];
        ratios.push_back(i >= turnedFrom && (i - turnedFrom) % 2 == 0 ? 1 / ratio : ratio);
    }
}

struct Waves
{
    std::array<std::array<double, kAcross>, kAcross / 2 + 1> cosine{}, sine{};
    Waves()
    {
        for (std::size_t k = 0; k < cosine.size(); ++k)
            for (std::size_t x = 0; x < kAcross; ++x) {
                const double angle = 2 * CV_PI * static_cast<double>(k * x) / kAcross;
                cosine[k][x] = std::cos(angle);
                sine[k][x] = std::sin(angle);
            }
    }
};

// How much of the amplitudes below half the sampling rate stands in one frequency and its neighbours.
// block: ridges lie flat, kAcross rows.
double frequencyOf(const cv::Mat& block)
{
    static const Waves waves;
    constexpr std::size_t kHalf = kAcross / 2;
    std::array<double, kAcross> mean{};
    for (int y = 0; y < kAcross; ++y)
        mean[static_cast<std::size_t>(y)] = cv::sum(block.row(y))[0] / block.cols;
    std::array<double, kHalf + 2> amplitude{};
    for (std::size_t k = 1; k <= kHalf; ++k) {
        double re = 0, im = 0;
        for (std::size_t y = 0; y < kAcross; ++y) {
            re += waves.cosine[k][y] * mean[y];
            im += waves.sine[k][y] * mean[y];
        }
        amplitude[k] = std::hypot(re, im);
    }
    amplitude[kHalf + 1] = amplitude[kHalf - 1]; // mirrored
    const auto top = std::max_element(amplitude.begin() + 1, amplitude.begin() + kHalf + 1);
    if (top == amplitude.begin() + 1)
        return 1; // no neighbour below: the reference says 1
    double all = 0;
    for (std::size_t k = 1; k < kHalf; ++k)
        all += amplitude[k];
    return all > 0 ? (*top + 0.3 * (*(top - 1) + *(top + 1))) / all : 1;
}

struct BlockDirections
{
    cv::Mat across; // CV_64F
    cv::Mat onRidges;
};

// How far a block's direction differs from its eight neighbours', where all nine lie on ridges. Beyond the
// map directions count as 0.
void addFlow(const BlockDirections& map, std::vector<double>& flow)
{
    constexpr double kLeastTurn = 4 * CV_PI / 180, kMostTurn = CV_PI / 2;
    for (int r = 1; r + 1 < map.across.rows; ++r)
        for (int c = 1; c + 1 < map.across.cols; ++c) {
            const cv::Rect round(c - 1, r - 1, 3, 3);
            if (cv::countNonZero(map.onRidges(round)) < 9)
                continue;
            double sum = 0;
            for (int i = 0; i < 9; ++i) {
                const double gap = std::abs(map.across.at<double>(r, c) -
                                            map.across.at<double>(r - 1 + i / 3, c - 1 + i % 3));
                sum += std::min(gap, 2 * CV_PI - gap);
            }
            if (sum / 8 > kLeastTurn)
                flow.push_back((sum / 8 - kLeastTurn) / (kMostTurn - kLeastTurn));
        }
}

} // namespace

RidgeProfiles profileRidges(const cv::Mat& grey)
{
    RidgeProfiles profiles;
    const cv::Mat cells = ridgeCells(grey);
    const int rows = std::max(0, (grey.rows - 2 * kMargin) / kBlock);
    const int cols = std::max(0, (grey.cols - 2 * kMargin) / kBlock);
    BlockDirections map{cv::Mat(rows, cols, CV_64F), cv::Mat(rows, cols, CV_8U)};
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < cols; ++c) {
            const int x = kMargin + c * kBlock, y = kMargin + r * kBlock;
            const double across = gradientsOf(grey, {x, y, kBlock, kBlock}).acrossRidges();
            map.across.at<double>(r, c) = across;
            map.onRidges.at<uchar>(r, c) = liesOnRidges(cells, x, y);
            if (!map.onRidges.at<uchar>(r, c))
                continue;
            const cv::Mat slanted = grey(cv::Rect(x - kMargin, y - kMargin, kSlanted, kSlanted));
            profiles.clarity.push_back(
                clarityOf(middleOf(turned(slanted, across, Padding::None), kAcross, kAlong)));
            addRatios(middleOf(turned(slanted, across, Padding::TwoPixels), kAcross, kAlong),
                      profiles.uniformity);
            profiles.frequency.push_back(frequencyOf(
                middleOf(turned(slanted, across + CV_PI / 2, Padding::TwoPixels), kAlong, kAcross)));
        }
    addFlow(map, profiles.flow);
    return profiles;
}

} // namespace rekam
