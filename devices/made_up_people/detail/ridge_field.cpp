#include "devices/made_up_people/detail/ridge_field.h"

#include "devices/made_up_people/detail/mat_frame.h"

#include <array>
#include <cmath>
#include <vector>

namespace rekam::made_up {
namespace {

constexpr int kKnots = 8;
constexpr double kKnotRange = 0.5; // radians
constexpr double kShortestPeriod = 6.6, kLongestPeriod = 12.4;

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
    double archReach = 150;
    cv::Point2d middle;
};

Singularity singularity(Dice& dice, cv::Point2d at)
{
    Singularity one{at, {}};
    for (double& knot : one.bend)
        knot = dice.between(-kKnotRange, kKnotRange);
    return one;
}

enum class PatternClass
{
    LeftLoop,
    RightLoop,
    Whorl,
    DoubleLoop,
    TentedArch,
    Arch
};

// Shares among people by finger, thumb to little: whorls, arches (tented ones a third of them), loops that
// open to the thumb's side; the rest opens to the little finger's. Rounded from published counts of ten-print
// files.
struct Shares
{
    double whorl, arch, radialLoop;
};
constexpr Shares kShares[5] = {
    {0.44, 0.03, 0.01}, {0.31, 0.12, 0.20}, {0.18, 0.08, 0.03}, {0.46, 0.02, 0.01}, {0.15, 0.02, 0.01}};

PatternClass drawClass(Dice& dice, FingerPosition finger)
{
    const int place = (static_cast<int>(finger) - 1) % 5;
    const Shares& shares = kShares[place];
    double drawn = dice.uniform();
    if (drawn < shares.whorl)
        return drawn < shares.whorl * 0.2 ? PatternClass::DoubleLoop : PatternClass::Whorl;
    drawn -= shares.whorl;
    if (drawn < shares.arch)
        return drawn < shares.arch / 3 ? PatternClass::TentedArch : PatternClass::Arch;
    const bool opensToThumb = drawn - shares.arch < shares.radialLoop;
    return opensToThumb == isRightHand(finger) ? PatternClass::LeftLoop : PatternClass::RightLoop;
}

// How high, wide and lopsided patterns are differs more between people than their class: places are drawn
// widely and independently for each side.
cv::Point2d besideBelow(Dice& dice, cv::Point2d core, double side)
{
    return core + cv::Point2d(side * dice.between(62, 172), dice.between(58, 190));
}

void placeWhorl(Dice& dice, cv::Point2d core, cv::Point2d toSecond, Pattern& pattern)
{
    pattern.cores = {singularity(dice, core), singularity(dice, core + toSecond)};
    pattern.deltas = {singularity(dice, besideBelow(dice, core, 1)),
                      singularity(dice, besideBelow(dice, core, -1))};
}

Pattern drawPattern(Dice& dice, FingerPosition finger)
{
    Pattern pattern;
    const cv::Point2d core(kMasterWidthPx / 2.0 + dice.between(-48, 48),
                           kMasterHeightPx * 0.45 + dice.between(-66, 60));
    pattern.middle = core;
    switch (const PatternClass drawn = drawClass(dice, finger)) {
    case PatternClass::LeftLoop:
    case PatternClass::RightLoop:
        pattern.cores.push_back(singularity(dice, core));
        pattern.deltas.push_back(
            singularity(dice, besideBelow(dice, core, drawn == PatternClass::LeftLoop ? 1 : -1)));
        break;
    case PatternClass::Whorl:
        placeWhorl(dice, core, {dice.between(-20, 20), dice.between(12, 62)}, pattern);
        break;
    case PatternClass::DoubleLoop:
        placeWhorl(dice, core, {(dice.chance(0.5) ? 1 : -1) * dice.between(24, 60), dice.between(30, 90)},
                   pattern);
        break;
    case PatternClass::TentedArch:
        pattern.cores.push_back(singularity(dice, core));
        pattern.deltas.push_back(
            singularity(dice, core + cv::Point2d(dice.between(-16, 16), dice.between(70, 165))));
        break;
    case PatternClass::Arch:
        pattern.archRise = dice.between(0.6, 1.9);
        pattern.archReach = dice.between(110, 210);
        break;
    }
    return pattern;
}

double directionAt(const Pattern& pattern, double x, double y)
{
    if (pattern.archRise > 0) {
        const double away = (y - pattern.middle.y) / pattern.archReach;
        return -std::atan(pattern.archRise * std::exp(-away * away) *
                          std::cos(CV_PI * (x - pattern.middle.x + kMasterWidthPx / 2.0) / kMasterWidthPx));
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
    const Pattern pattern = drawPattern(dice, finger);
    const cv::Size size(kMasterWidthPx, kMasterHeightPx);
    const double tilt = dice.between(-0.2, 0.2);
    // One person's ridges are alike in width; fingers differ by less than people do.
    const double base = Dice(subject, Trait::FingerClass, 100).between(7.4, 10.6) + dice.between(-0.5, 0.5);
    const cv::Mat wander = smoothNoise(dice, size, 38, 38) * 0.14 + smoothNoise(dice, size, 90, 90) * 0.12;
    const cv::Mat breathing = smoothNoise(dice, size, 30, 30) * 0.8 + smoothNoise(dice, size, 80, 80) * 0.5;
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
                static_cast<float>(std::clamp(base + zone + static_cast<double>(breathing.at<float>(y, x)),
                                              kShortestPeriod, kLongestPeriod));
        }
    }
    return field;
}

} // namespace rekam::made_up
