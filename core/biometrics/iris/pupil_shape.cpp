#include "core/biometrics/iris/detail/iris_measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kRays = 256;
constexpr int kLeastSeen = kRays / 2;    // with less of the boundary there is no shape to speak of
constexpr int kHarmonics = 16;           // ISO/IEC 29794-6:2015, 6.2.4
constexpr int kSamples = 2 * kHarmonics; // the sum grows with their number; these are the fewest

double greyAt(const cv::Mat& grey, double x, double y)
{
    const double left = std::floor(x), top = std::floor(y);
    const int column = std::clamp(static_cast<int>(left), 0, grey.cols - 2);
    const int row = std::clamp(static_cast<int>(top), 0, grey.rows - 2);
    const double fx = std::clamp(x - column, 0.0, 1.0), fy = std::clamp(y - row, 0.0, 1.0);
    const uchar *upper = grey.ptr(row) + column, *lower = grey.ptr(row + 1) + column;
    return (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) + (lower[0] * (1 - fx) + lower[1] * fx) * fy;
}

struct Ray
{
    double radius = 0;
    bool isSeen = false;
};

using Rays = std::array<Ray, kRays>;

cv::Point2d directionOf(int ray)
{
    const double angle = 2 * CV_PI * ray / kRays;
    return {std::cos(angle), std::sin(angle)};
}

// Where it becomes brighter quickest along each ray, to a part of a pixel.
Rays boundaryOf(const cv::Mat& smooth, const EyeOutline& outline)
{
    constexpr double kStep = 0.5;
    const PixelCircle& pupil = outline.circles.pupil;
    const double from = 0.75 * pupil.radius, to = 1.25 * pupil.radius;
    const int steps = static_cast<int>((to - from) / kStep);
    std::vector<double> rise(static_cast<std::size_t>(std::max(0, steps)));
    Rays rays;
    for (int i = 0; i < kRays && steps >= 3; ++i) {
        const cv::Point2d d = directionOf(i);
        const double x = pupil.x + to * d.x, y = pupil.y + to * d.y; // a lid's shadow is an edge as well
        if ((outline.upper && y < outline.upper->at(x) + 3) ||
            (outline.lower && y > outline.lower->at(x) - 3))
            continue;
        for (std::size_t s = 0; s < rise.size(); ++s) {
            const double r = from + kStep * static_cast<double>(s);
            rise[s] = greyAt(smooth, pupil.x + (r + 1.5) * d.x, pupil.y + (r + 1.5) * d.y) -
                      greyAt(smooth, pupil.x + (r - 1.5) * d.x, pupil.y + (r - 1.5) * d.y);
        }
        const auto top = std::max_element(rise.begin() + 1, rise.end() - 1);
        const double bend = top[-1] - 2 * top[0] + top[1];
        const double part = bend < 0 ? std::clamp(0.5 * (top[-1] - top[1]) / bend, -0.5, 0.5) : 0;
        rays[static_cast<std::size_t>(i)] = {from + kStep * (static_cast<double>(top - rise.begin()) + part),
                                             *top > 6};
    }
    return rays;
}

// A glint or a lash on the boundary makes single rays too long or too short.
void dropOutliers(Rays& rays)
{
    const Rays before = rays;
    for (int i = 0; i < kRays; ++i) {
        std::vector<double> near;
        for (int away = -12; away <= 12; ++away) {
            const Ray& ray = before[static_cast<std::size_t>((i + away + kRays) % kRays)];
            if (ray.isSeen)
                near.push_back(ray.radius);
        }
        Ray& ray = rays[static_cast<std::size_t>(i)];
        if (near.size() < 6) {
            ray.isSeen = false;
            continue;
        }
        const auto middle = near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2);
        std::nth_element(near.begin(), middle, near.end());
        ray.isSeen = ray.isSeen && std::abs(ray.radius - *middle) < std::max(1.5, 0.05 * *middle);
    }
}

// What is hidden goes evenly from one seen neighbour to the next.
void fillGaps(Rays& rays)
{
    for (int i = 0; i < kRays; ++i) {
        Ray& ray = rays[static_cast<std::size_t>(i)];
        if (ray.isSeen)
            continue;
        int before = 1, after = 1;
        const auto at = [&rays](int k) -> const Ray& {
            return rays[static_cast<std::size_t>((k + kRays) % kRays)];
        };
        while (!at(i - before).isSeen)
            ++before;
        while (!at(i + after).isSeen)
            ++after;
        ray.radius = (at(i - before).radius * after + at(i + after).radius * before) / (before + after);
    }
}

// Moves the origin to the middle of the boundary: a first harmonic is a shift, not a shape.
std::array<double, kRays> aroundItsMiddle(const Rays& rays)
{
    cv::Point2d shift;
    for (int i = 0; i < kRays; ++i)
        shift += directionOf(i) * (2.0 / kRays * rays[static_cast<std::size_t>(i)].radius);
    std::array<double, kRays> radii;
    for (int i = 0; i < kRays; ++i) {
        const cv::Point2d d = directionOf(i);
        const cv::Point2d point = d * rays[static_cast<std::size_t>(i)].radius - shift;
        radii[static_cast<std::size_t>(i)] = std::hypot(point.x, point.y);
    }
    return radii;
}

double harmonicPower(const std::array<double, kRays>& rays)
{
    constexpr int kRaysOfSample = kRays / kSamples;
    std::array<double, kSamples> radii{};
    for (int i = 0; i < kRays; ++i)
        radii[static_cast<std::size_t>(i / kRaysOfSample)] +=
            rays[static_cast<std::size_t>(i)] / kRaysOfSample;
    double power = 0;
    for (int k = 1; k <= kHarmonics; ++k) {
        std::complex<double> sum = 0;
        for (int i = 0; i < kSamples; ++i)
            sum += radii[static_cast<std::size_t>(i)] * std::polar(1.0, -2 * CV_PI * k * i / kSamples);
        power += std::norm(sum) / kSamples;
    }
    return power;
}

double turnedAway(const Rays& rays)
{
    std::vector<cv::Point2f> points;
    for (int i = 0; i < kRays; ++i)
        if (rays[static_cast<std::size_t>(i)].isSeen)
            points.push_back(directionOf(i) * rays[static_cast<std::size_t>(i)].radius);
    const cv::RotatedRect ellipse = cv::fitEllipseDirect(points);
    const double small = std::min(ellipse.size.width, ellipse.size.height),
                 large = std::max(ellipse.size.width, ellipse.size.height);
    return large > 0 ? std::acos(std::clamp(small / large, 0.0, 1.0)) * 180 / CV_PI : 90;
}

} // namespace

PupilShape pupilShapeOf(const cv::Mat& grey, const EyeOutline& outline)
{
    const PixelCircle& pupil = outline.circles.pupil;
    const int reach = cvRound(1.4 * pupil.radius) + 4;
    const cv::Rect box = cv::Rect(cvRound(pupil.x) - reach, cvRound(pupil.y) - reach, 2 * reach, 2 * reach) &
                         cv::Rect(0, 0, grey.cols, grey.rows);
    if (box.width < 16 || box.height < 16)
        return {};
    cv::Mat smooth;
    cv::GaussianBlur(grey(box), smooth, {}, 1.2);
    EyeOutline moved = outline;
    moved.circles.pupil.x -= box.x;
    moved.circles.pupil.y -= box.y;
    for (auto* lid : {&moved.upper, &moved.lower})
        if (*lid) {
            (*lid)->apexX -= box.x;
            (*lid)->apexY -= box.y;
        }
    Rays rays = boundaryOf(smooth, moved);
    dropOutliers(rays);
    const auto seen = std::count_if(rays.begin(), rays.end(), [](const Ray& ray) { return ray.isSeen; });
    if (seen < kLeastSeen)
        return {};
    PupilShape shape;
    shape.gazeDegrees = turnedAway(rays);
    fillGaps(rays);
    shape.circularity = std::max(0.0, 100 - harmonicPower(aroundItsMiddle(rays)));
    return shape;
}

} // namespace rekam
