#include "core/biometrics/iris/detail/lid_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr double kLeastStep = 8;    // grey levels, summed over a narrow and a wide look across the edge
constexpr double kLeastShare = 0.7; // of the samples along the edge that must step the same way
constexpr int kLeastSamples = 12;
constexpr double kLeastRise = 6; // grey levels by which what lies beyond the edge is brighter than the iris
constexpr double kMostStep = 40; // one lash or glint must not speak for a whole lid

constexpr double kPupilReach = 1.35; // in its radii; a pupil that looks aside is no circle

enum class Lid
{
    Upper,
    Lower
};

struct EdgeFound
{
    LidCurve curve;
    double strength = 0;
};

double greyAt(const cv::Mat& grey, double x, double y)
{
    return grey.at<uchar>(std::clamp(cvRound(y), 0, grey.rows - 1), std::clamp(cvRound(x), 0, grey.cols - 1));
}

bool isInside(const PixelCircle& circle, double share, double x, double y)
{
    return std::hypot(x - circle.x, y - circle.y) < share * circle.radius;
}

// How much brighter the skin is than the eye along this edge, where it lies over the iris; 0 where that is
// nowhere, or not along most of it. outwards: -1 above, 1 below.
double stepAlong(const cv::Mat& smooth, const EyeCircles& circles, const LidCurve& curve, double outwards)
{
    const PixelCircle& iris = circles.iris;
    const double unit = std::max(1.0, iris.radius / 110);
    double sum = 0;
    int count = 0, brighter = 0;
    for (double share = -0.9; share <= 0.9; share += 0.04) {
        const double x = iris.x + share * iris.radius, y = curve.at(x);
        if (!isInside(iris, 0.97, x, y) || isInside(circles.pupil, kPupilReach, x, y + 4 * outwards * unit) ||
            isInside(circles.pupil, kPupilReach, x, y - 5 * outwards * unit))
            continue;
        const double narrow =
            greyAt(smooth, x, y + 3 * outwards * unit) - greyAt(smooth, x, y - 3 * outwards * unit);
        const double wide =
            greyAt(smooth, x, y + 9 * outwards * unit) - greyAt(smooth, x, y - 4 * outwards * unit);
        sum += std::clamp(narrow, -kMostStep, kMostStep) + std::clamp(wide, -kMostStep, kMostStep);
        brighter += narrow + wide > 0;
        ++count;
    }
    return count >= kLeastSamples && brighter >= kLeastShare * count ? sum / count : 0;
}

// At the sides, where lids hardly ever reach.
double irisLevel(const cv::Mat& smooth, const EyeCircles& circles)
{
    double sum = 0;
    int count = 0;
    for (int degrees = -30; degrees <= 30; degrees += 3)
        for (const double side : {0.0, 180.0})
            for (const double share : {0.3, 0.5, 0.7}) {
                const double angle = (side + degrees) * CV_PI / 180;
                const double radius = (1 - share) * circles.pupil.radius + share * circles.iris.radius;
                sum += greyAt(smooth, circles.iris.x + radius * std::cos(angle),
                              circles.iris.y + radius * std::sin(angle));
                ++count;
            }
    return sum / count;
}

// What lies beyond the edge, but within the circle of the iris, is skin and no iris.
bool isSkinBeyond(const cv::Mat& smooth, const PixelCircle& iris, const LidCurve& curve, double outwards,
                  double level)
{
    double sum = 0;
    int count = 0;
    for (double share = -0.9; share <= 0.9; share += 0.06)
        for (const double beyond : {0.08, 0.14, 0.2}) {
            const double x = iris.x + share * iris.radius, y = curve.at(x) + outwards * beyond * iris.radius;
            if (!isInside(iris, 0.97, x, y))
                continue;
            sum += greyAt(smooth, x, y);
            ++count;
        }
    return count < kLeastSamples || sum / count > level + kLeastRise;
}

std::optional<LidCurve> lidOver(const cv::Mat& smooth, const EyeCircles& circles, Lid lid)
{
    const PixelCircle& iris = circles.iris;
    const double outwards = lid == Lid::Upper ? -1 : 1;
    const double level = irisLevel(smooth, circles);
    EdgeFound best;
    // From just outside the iris to a little past its middle: a lid that hangs lower leaves no eye to find.
    for (double height = 1.02; height >= -0.1; height -= 0.02)
        for (double side : {-0.25, 0.0, 0.25})
            for (double bend : {0.05, 0.2, 0.35, 0.5, 0.7}) {
                const LidCurve curve{iris.x + side * iris.radius, iris.y + outwards * height * iris.radius,
                                     -outwards * bend / iris.radius};
                const double strength = stepAlong(smooth, circles, curve, outwards);
                if (strength > best.strength && isSkinBeyond(smooth, iris, curve, outwards, level))
                    best = {curve, strength};
            }
    if (best.strength < kLeastStep)
        return std::nullopt;
    return best.curve;
}

} // namespace

EyeOutline outlined(const cv::Mat& grey, const EyeCircles& circles)
{
    cv::Mat smooth;
    cv::GaussianBlur(grey, smooth, {}, 1.5);
    return {circles, lidOver(smooth, circles, Lid::Upper), lidOver(smooth, circles, Lid::Lower)};
}

} // namespace rekam
