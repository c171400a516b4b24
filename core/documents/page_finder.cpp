#include "core/documents/page_finder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace rekam::detail {
namespace {

constexpr int kSmallSide = 480; // the paper's outline needs no more

std::array<cv::Mat, 4> sidesOf(const cv::Mat& picture, int thickness)
{
    return {picture.rowRange(0, thickness), picture.rowRange(picture.rows - thickness, picture.rows),
            picture.colRange(0, thickness), picture.colRange(picture.cols - thickness, picture.cols)};
}

double shareSet(const cv::Mat& mask)
{
    return static_cast<double>(cv::countNonZero(mask)) / static_cast<double>(mask.total());
}

// The tone that a share of the picture is darker than.
int toneAt(const cv::Mat& grey, double share)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* line = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x)
            ++counts[line[x]];
    }
    const double wanted = share * static_cast<double>(grey.total());
    double seen = 0;
    for (int tone = 0; tone < 256; ++tone) {
        seen += counts[static_cast<std::size_t>(tone)];
        if (seen >= wanted)
            return tone;
    }
    return 255;
}

// Most of the rim is paper on every side: there is no table in the picture.
bool isAllPaper(const cv::Mat& small)
{
    constexpr double kRimShare = 0.75;
    constexpr double kPaperTone = 0.8;
    const cv::Mat paper = small > toneAt(small, 0.8) * kPaperTone;
    const int thickness = std::max(2, std::min(small.rows, small.cols) / 50);
    const auto sides = sidesOf(paper, thickness);
    return std::all_of(sides.begin(), sides.end(),
                       [](const cv::Mat& side) { return shareSet(side) > kRimShare; });
}

// Writing that runs out of the picture.
int sidesWithoutInk(const cv::Mat& small)
{
    constexpr double kInkShare = 0.03;
    const cv::Mat ink = small < toneAt(small, 0.8) * 0.75;
    const auto sides = sidesOf(ink, 3);
    return static_cast<int>(std::count_if(sides.begin(), sides.end(),
                                          [](const cv::Mat& side) { return shareSet(side) < kInkShare; }));
}

int sidesInside(const cv::Mat& paper)
{
    constexpr double kTouch = 0.12; // of a side; a corner may touch
    const auto sides = sidesOf(paper, 2);
    return static_cast<int>(std::count_if(sides.begin(), sides.end(),
                                          [](const cv::Mat& side) { return shareSet(side) < kTouch; }));
}

} // namespace

FoundPage findPage(const cv::Mat& grey)
{
    const double scale = std::min(1.0, static_cast<double>(kSmallSide) / std::max(grey.rows, grey.cols));
    cv::Mat small;
    cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
    FoundPage page;
    if (isAllPaper(small))
        return {{0, 0, grey.cols, grey.rows}, 1, sidesWithoutInk(small), true};
    cv::Mat smooth;
    cv::Mat paper;
    cv::GaussianBlur(small, smooth, {0, 0}, 2);
    const double between = cv::threshold(smooth, paper, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    // Without a step between table and paper there is no paper.
    constexpr double kStep = 18;
    const cv::Scalar bright = cv::mean(smooth, paper);
    const cv::Scalar dark = cv::mean(smooth, smooth <= between);
    if (bright[0] - dark[0] < kStep)
        return page;
    cv::morphologyEx(paper, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {15, 15}));
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(paper, labels, stats, centres, 8);
    int largest = 0;
    for (int i = 1; i < count; ++i) {
        if (largest == 0 || stats.at<int>(i, cv::CC_STAT_AREA) > stats.at<int>(largest, cv::CC_STAT_AREA))
            largest = i;
    }
    if (largest == 0)
        return page;
    const cv::Rect box(stats.at<int>(largest, cv::CC_STAT_LEFT), stats.at<int>(largest, cv::CC_STAT_TOP),
                       stats.at<int>(largest, cv::CC_STAT_WIDTH), stats.at<int>(largest, cv::CC_STAT_HEIGHT));
    page.share = stats.at<int>(largest, cv::CC_STAT_AREA) / static_cast<double>(small.total());
    page.edgesSeen = sidesInside(labels == largest);
    const auto full = [scale](int value) { return static_cast<int>(value / scale); };
    page.place = cv::Rect(full(box.x), full(box.y), full(box.width), full(box.height)) &
                 cv::Rect(0, 0, grey.cols, grey.rows);
    return page;
}

} // namespace rekam::detail
