#include "core/biometrics/finger/detail/thinned_ridges.h"

#include "core/biometrics/finger/detail/ridge_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

// Darker along its own line than its surroundings are: a ridge.
cv::Mat ridgesOf(const cv::Mat& grey, const RidgeMap& map)
{
    constexpr int kHalfLine = 4;
    constexpr int kSurroundings = 19; // two ridges and more
    cv::Mat mean, ridges = cv::Mat::zeros(grey.size(), CV_8U);
    cv::boxFilter(grey, mean, CV_32F, {kSurroundings, kSurroundings});
    for (int y = kHalfLine; y < grey.rows - kHalfLine; ++y)
        for (int x = kHalfLine; x < grey.cols - kHalfLine; ++x) {
            const int by = y / RidgeMap::kBlockPx, bx = x / RidgeMap::kBlockPx;
            if (by >= map.foreground.rows || bx >= map.foreground.cols || !map.foreground.at<uchar>(by, bx))
                continue;
            const float direction = map.direction.at<float>(by, bx);
            const float c = std::cos(direction), s = std::sin(direction);
            int sum = 0;
            for (int k = -kHalfLine; k <= kHalfLine; ++k)
                sum += grey.at<uchar>(y + cvRound(static_cast<float>(k) * s),
                                      x + cvRound(static_cast<float>(k) * c));
            ridges.at<uchar>(y, x) =
                static_cast<float>(sum) / (2 * kHalfLine + 1) < mean.at<float>(y, x) ? 255 : 0;
        }
    cv::medianBlur(ridges, ridges, 3);
    return ridges;
}

// The eight neighbours in a ring, 1 where there is a line.
std::array<int, 8> ringOf(const cv::Mat& lines, int x, int y)
{
    const auto at = [&](int dx, int dy) { return lines.at<uchar>(y + dy, x + dx) != 0 ? 1 : 0; };
    return {at(0, -1), at(1, -1), at(1, 0), at(1, 1), at(0, 1), at(-1, 1), at(-1, 0), at(-1, -1)};
}

int changesIn(const std::array<int, 8>& ring)
{
    int changes = 0;
    for (std::size_t i = 0; i < 8; ++i)
        changes += ring[i] == 0 && ring[(i + 1) % 8] == 1;
    return changes;
}

// Zhang and Suen's two passes: one takes from the lower right, the other from the upper left.
bool wornOnce(cv::Mat& lines, bool isFirstPass)
{
    std::vector<cv::Point> gone;
    for (int y = 1; y < lines.rows - 1; ++y)
        for (int x = 1; x < lines.cols - 1; ++x) {
            if (!lines.at<uchar>(y, x))
                continue;
            const auto r = ringOf(lines, x, y);
            int count = 0;
            for (const int one : r)
                count += one;
            if (count < 2 || count > 6 || changesIn(r) != 1)
                continue;
            const bool mayGo = isFirstPass ? r[0] * r[2] * r[4] == 0 && r[2] * r[4] * r[6] == 0
                                           : r[0] * r[2] * r[6] == 0 && r[0] * r[4] * r[6] == 0;
            if (mayGo)
                gone.emplace_back(x, y);
        }
    for (const cv::Point& at : gone)
        lines.at<uchar>(at) = 0;
    return !gone.empty();
}

cv::Mat thinned(const cv::Mat& ridges)
{
    constexpr int kMostRounds = 40; // no ridge is wider
    cv::Mat lines = ridges.clone();
    for (int round = 0; round < kMostRounds; ++round) {
        const bool first = wornOnce(lines, true), second = wornOnce(lines, false);
        if (!first && !second)
            break;
    }
    return lines;
}

// Ends that face each other are a cut, an end beside a split is a spur: neither is a minutia.
std::vector<ThinnedRidges::Place> withoutNear(const std::vector<ThinnedRidges::Place>& places)
{
    constexpr int kApart = 7;
    std::vector<ThinnedRidges::Place> kept;
    for (const auto& place : places) {
        const auto isNear = [&](const ThinnedRidges::Place& other) {
            const int dx = place.x - other.x, dy = place.y - other.y;
            return (dx != 0 || dy != 0) && dx * dx + dy * dy < kApart * kApart;
        };
        if (std::none_of(places.begin(), places.end(), isNear))
            kept.push_back(place);
    }
    return kept;
}

} // namespace

ThinnedRidges thinRidges(const cv::Mat& grey)
{
    ThinnedRidges result;
    const RidgeMap map = mapRidges(grey);
    if (map.areaPx <= 0) {
        result.ridges = cv::Mat::zeros(grey.size(), CV_8U);
        return result;
    }
    result.ridges = ridgesOf(grey, map);
    const cv::Mat lines = thinned(result.ridges);
    std::vector<ThinnedRidges::Place> places;
    for (int y = 1; y < lines.rows - 1; ++y)
        for (int x = 1; x < lines.cols - 1; ++x) {
            if (!lines.at<uchar>(y, x) || !map.isInside(x, y, 1))
                continue;
            const int branches = changesIn(ringOf(lines, x, y));
            if (branches == 1 || branches == 3)
                places.push_back({x, y, branches == 1});
        }
    result.places = withoutNear(places);
    return result;
}

} // namespace rekam
