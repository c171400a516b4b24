#include "devices/made_up_people/detail/ridge_field.h"

#include "devices/made_up_people/detail/mat_frame.h"

#include <array>
#include <cmath>
#include <vector>

namespace rekam::made_up {
namespace {

constexpr int kKnots = 8;
constexpr double kKnotRange = 0.42; // radians

// A core or delta with its own bent angle: what makes two loops of one place still differ.
struct Singularity
{
    cv::Point2d at;
    std::array<double, kKnots> bend{};

    double angle(double x, double y) const
    {
        const double plain = std::atan2(at.y - y, x - at.x);
        const double place = (plain + CV_PI) / (2 * CV_PI) * kKnots;
        const int knot = static_cast<int>(place) % kKnots;
        const double share = place - std::floor(place);
        const auto here = static_cast<std::size_t>(knot);
        const auto after = static_cast<std::size_t>((knot + 1) % kKnots);
        return plain + bend[here] * (1 - share) + bend[after] * share;
    }
};

struct Pattern
{
    std::vector<Singularity> cores;
    std::vector<Singularity> deltas;
    double archRise = 0; // arches have no singularity
    cv::Point2d middle;
};

Singularity singularity(Dice& dice, cv::Point2d at)
{
    Singularity one{at, {}};
    for (double& knot : one.bend)
        knot = dice.between(-kKnotRange, kKnotRange);
    return one;
}

cv::Point2d besideBelow(Dice& dice, cv::Point2d core, double side)
{
    return core + cv::Point2d(side * dice.between(88, 150), dice.between(95, 170));
}

// Shares of the classes among people: loops 68 %, whorls 27, tented arches 3, arches 2.
Pattern drawPattern(Dice& dice)
{
    Pattern pattern;
    const cv::Point2d core(kMasterWidthPx / 2.0 + dice.between(-34, 34),
                           kMasterHeightPx * 0.45 + dice.between(-42, 42));
    pattern.middle = core;
    const double drawn = dice.uniform();
    if (drawn < 0.68) {
        pattern.cores.push_back(singularity(dice, core));
        pattern.deltas.push_back(singularity(dice, besideBelow(dice, core, drawn < 0.34 ? 1 : -1)));
    } else if (drawn < 0.95) {
        const cv::Point2d second = core + cv::Point2d(dice.between(-22, 22), dice.between(14, 60));
        pattern.cores = {singularity(dice, core), singularity(dice, second)};
        pattern.deltas = {singularity(dice, besideBelow(dice, core, 1)),
                          singularity(dice, besideBelow(dice, core, -1))};
    } else if (drawn < 0.98) {
        pattern.cores.push_back(singularity(dice, core));
        pattern.deltas.push_back(
            singularity(dice, core + cv::Point2d(dice.between(-14, 14), dice.between(85, 150))));
    } else {
        pattern.archRise = dice.between(0.7, 1.6);
    }
    return pattern;
}

double directionAt(const Pattern& pattern, double x, double y)
{
    if (pattern.archRise > 0) {
        const double away = (y - pattern.middle.y) / 150;
        return -std::atan(pattern.archRise * std::exp(-away * away) * std::cos(CV_PI * x / kMasterWidthPx));
    }
    double angle = 0;
    for (const Singularity& delta : pattern.deltas)
        angle += delta.angle(x, y);
    for (const Singularity& core : pattern.cores)
        angle -= core.angle(x, y);
    return angle / 2;
}

} // namespace

RidgeField ridgeFieldOf(quint64 subject, FingerPosition finger)
{
    Dice dice(subject, Trait::FingerClass, static_cast<quint64>(finger));
    const Pattern pattern = drawPattern(dice);
    const cv::Size size(kMasterWidthPx, kMasterHeightPx);
    const double tilt = dice.between(-0.16, 0.16);
    const double base = dice.between(7.8, 10.2);
    const cv::Mat wander = smoothNoise(dice, size, 38, 38) * 0.12;
    const cv::Mat breathing = smoothNoise(dice, size, 30, 30) * 0.8;
    double deltaLine = pattern.middle.y + 140;
    for (const Singularity& delta : pattern.deltas)
        deltaLine = std::min(deltaLine, delta.at.y);

    RidgeField field{cv::Mat(size, CV_32F), cv::Mat(size, CV_32F)};
    for (int y = 0; y < size.height; ++y) {
        const double zone = (y < pattern.middle.y ? -0.5 : 0) +
                            (y > deltaLine ? 0.9 * std::min(1.0, (y - deltaLine) / 40) : 0);
        for (int x = 0; x < size.width; ++x) {
            field.direction.at<float>(y, x) =
                static_cast<float>(directionAt(pattern, x, y) + tilt) + wander.at<float>(y, x);
            field.period.at<float>(y, x) =
                std::clamp(static_cast<float>(base + zone) + breathing.at<float>(y, x), 6.6F, 12.4F);
        }
    }
    return field;
}

} // namespace rekam::made_up
