#include "core/biometrics/iris/detail/circle_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace rekam {
namespace {

constexpr int kSearchWidth = 320;                  // the pupil is looked for on a copy of this width
constexpr int kMostWidth = 800, kMostHeight = 600; // the circles are looked for in at most so many pixels
constexpr double kLeastEdge = 2.5; // grey levels by which the circle's mean must change within one ring

// Points on a unit circle where an edge is looked for.
std::vector<cv::Point2d> directionsOf(bool onlySides)
{
    std::vector<cv::Point2d> directions;
    constexpr int kSteps = 96;
    for (int i = 0; i < kSteps; ++i) {
        const double angle = 2 * CV_PI * i / kSteps;
        const double fromHorizontal = std::abs(std::remainder(angle, CV_PI));
        if (!onlySides || fromHorizontal < 36 * CV_PI / 180) // lids cover the limbus above and below
            directions.emplace_back(std::cos(angle), std::sin(angle));
    }
    return directions;
}

double circleMean(const cv::Mat& grey, double x, double y, double radius,
                  const std::vector<cv::Point2d>& directions)
{
    double sum = 0;
    for (const cv::Point2d& d : directions) {
        const int px = std::clamp(cvRound(x + radius * d.x), 0, grey.cols - 1);
        const int py = std::clamp(cvRound(y + radius * d.y), 0, grey.rows - 1);
        sum += grey.at<uchar>(py, px);
    }
    return sum / static_cast<double>(directions.size());
}

struct Edge
{
    PixelCircle circle;
    double strength = 0;
};

struct Search
{
    double reach, step; // of the centre
    double radiusFrom, radiusTo;
    double ring; // the means of this many pixels inside and outside are compared
};

// Daugman's integro-differential operator: where the mean along the circle changes most from one radius to
// the next.
Edge strongestEdge(const cv::Mat& grey, const PixelCircle& start, const Search& search,
                   const std::vector<cv::Point2d>& directions)
{
    Edge best;
    const int count = static_cast<int>(search.radiusTo - search.radiusFrom) + 1;
    const int ring = std::max(1, cvRound(search.ring));
    std::vector<double> sums(static_cast<std::size_t>(count) + 1);
    for (double dy = -search.reach; dy <= search.reach; dy += search.step)
        for (double dx = -search.reach; dx <= search.reach; dx += search.step) {
            for (int i = 0; i < count; ++i)
                sums[static_cast<std::size_t>(i) + 1] =
                    sums[static_cast<std::size_t>(i)] +
                    circleMean(grey, start.x + dx, start.y + dy, search.radiusFrom + i, directions);
            for (int i = ring; i + ring <= count; ++i) {
                const auto at = static_cast<std::size_t>(i), wide = static_cast<std::size_t>(ring);
                const double change = (sums[at + wide] - 2 * sums[at] + sums[at - wide]) / ring;
                if (change > best.strength)
                    best = {{start.x + dx, start.y + dy, search.radiusFrom + i - 0.5}, change};
            }
        }
    return best;
}

// Coarse, then fine round the coarse answer.
Edge refinedEdge(const cv::Mat& grey, const PixelCircle& start, Search search,
                 const std::vector<cv::Point2d>& directions)
{
    const Edge coarse = strongestEdge(grey, start, search, directions);
    if (coarse.strength <= 0)
        return coarse;
    Search fine{search.step, std::max(0.5, search.step / 4),
                std::max(search.radiusFrom, coarse.circle.radius - 8),
                std::min(search.radiusTo, coarse.circle.radius + 8), search.ring};
    const Edge close = strongestEdge(grey, coarse.circle, fine, directions);
    return close.strength > 0 ? close : coarse;
}

// The largest round dark area: lashes are thin and go away first, glints are small and are filled.
std::optional<PixelCircle> darkBlob(const cv::Mat& grey)
{
    cv::Mat calm;
    cv::morphologyEx(grey, calm, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
    cv::medianBlur(calm, calm, 5);
    double darkest = 0;
    cv::minMaxLoc(calm, &darkest, nullptr);
    std::optional<PixelCircle> best;
    double bestRank = 0;
    for (double above : {12.0, 22.0, 34.0}) {
        cv::Mat mask = calm <= darkest + above, labels, stats, centres;
        cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
        const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
        for (int label = 1; label < count; ++label) {
            const double area = stats.at<int>(label, cv::CC_STAT_AREA);
            const double width = stats.at<int>(label, cv::CC_STAT_WIDTH),
                         height = stats.at<int>(label, cv::CC_STAT_HEIGHT);
            const double radius = std::sqrt(area / CV_PI);
            const double roundness = std::min(width, height) / std::max(width, height) *
                                     std::min(1.0, area / (CV_PI / 4 * width * height));
            const double rank = roundness * roundness * std::min(radius, 20.0);
            if (radius < 6 || radius > 60 || roundness < 0.6 || rank <= bestRank)
                continue;
            bestRank = rank;
            best = PixelCircle{centres.at<double>(label, 0), centres.at<double>(label, 1), radius};
        }
    }
    return best;
}

bool isPlausible(const PixelCircle& pupil, const PixelCircle& iris)
{
    const double apart = std::hypot(pupil.x - iris.x, pupil.y - iris.y);
    return pupil.radius < 0.85 * iris.radius && pupil.radius > 0.08 * iris.radius &&
           apart < 0.3 * iris.radius;
}

} // namespace

namespace {

std::optional<EyeCircles> circlesIn(const cv::Mat& grey)
{
    if (grey.cols < 80 || grey.rows < 60)
        return std::nullopt;
    const double factor = std::min(1.0, double{kSearchWidth} / grey.cols);
    cv::Mat small, smooth;
    cv::resize(grey, small, {}, factor, factor, cv::INTER_AREA);
    std::optional<PixelCircle> blob = darkBlob(small);
    if (!blob)
        return std::nullopt;
    const PixelCircle start{blob->x / factor, blob->y / factor, blob->radius / factor};
    cv::GaussianBlur(grey, smooth, {5, 5}, 1.2);
    const double ring = std::max(2.0, grey.cols / 160.0);

    const Search forPupil{8, 2, std::max(4.0, 0.6 * start.radius), 1.25 * start.radius + 4, ring};
    const Edge pupil = refinedEdge(smooth, start, forPupil, directionsOf(false));
    if (pupil.strength < 2 * kLeastEdge)
        return std::nullopt;
    const double most = std::min(0.5 * grey.cols, 0.75 * grey.rows);
    const Search forIris{8, 2, std::max(1.3 * pupil.circle.radius, pupil.circle.radius + 12),
                         std::min(most, 7 * pupil.circle.radius), 2 * ring};
    const Edge iris = refinedEdge(smooth, pupil.circle, forIris, directionsOf(true));
    if (iris.strength < kLeastEdge || !isPlausible(pupil.circle, iris.circle))
        return std::nullopt;
    return EyeCircles{pupil.circle, iris.circle};
}

} // namespace

std::optional<EyeCircles> findCircles(const cv::Mat& grey)
{
    if (grey.cols <= kMostWidth && grey.rows <= kMostHeight)
        return circlesIn(grey);
    const double factor = std::min(double{kMostWidth} / grey.cols, double{kMostHeight} / grey.rows);
    cv::Mat smaller;
    cv::resize(grey, smaller, {}, factor, factor, cv::INTER_AREA);
    std::optional<EyeCircles> found = circlesIn(smaller);
    if (found)
        for (PixelCircle* circle : {&found->pupil, &found->iris})
            *circle = {circle->x / factor, circle->y / factor, circle->radius / factor};
    return found;
}

} // namespace rekam
