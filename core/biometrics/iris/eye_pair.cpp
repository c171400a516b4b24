#include "core/biometrics/iris/eye_pair.h"

#include "core/biometrics/iris/detail/iris_limits.h"

#include <algorithm>

namespace rekam {
namespace {

using Template = std::span<const unsigned char>;

// 1 where one of them was not taken.
Result<double> distanceOf(Template a, Template b)
{
    if (a.empty() || b.empty())
        return 1.0;
    REKAM_TRY(const IrisComparison comparison, compareIris(a, b));
    return comparison.distance;
}

EyeOrder orderOf(const EyeTemplates& now, const EyeTemplates& before, double straight, double crossed)
{
    const EyeLimits limits = eyeLimits();
    if (straight < limits.sameEye || crossed < limits.sameEye)
        return straight <= crossed ? EyeOrder::AsBefore : EyeOrder::Swapped;
    const bool isWhole =
        !now.right.empty() && !now.left.empty() && !before.right.empty() && !before.left.empty();
    const bool isFar = std::min(straight, crossed) > limits.otherEyes;
    return isWhole && isFar ? EyeOrder::SomebodyElse : EyeOrder::Unclear;
}

} // namespace

EyeLimits eyeLimits() { return {irisLimits().number("sameEye"), irisLimits().number("otherEyes")}; }

Result<EyePairCheck> checkEyePair(std::span<const unsigned char> right, std::span<const unsigned char> left)
{
    const EyeLimits limits = eyeLimits();
    EyePairCheck check;
    REKAM_TRY(check.comparison, compareIris(right, left));
    const double distance = check.comparison.distance;
    check.verdict = distance < limits.sameEye     ? EyePair::OneEyeTwice
                    : distance > limits.otherEyes ? EyePair::TwoEyes
                                                  : EyePair::Unclear;
    return check;
}

Result<EyeOrderCheck> checkEyeOrder(const EyeTemplates& now, const EyeTemplates& before)
{
    REKAM_TRY(const double rightToRight, distanceOf(now.right, before.right));
    REKAM_TRY(const double leftToLeft, distanceOf(now.left, before.left));
    REKAM_TRY(const double rightToLeft, distanceOf(now.right, before.left));
    REKAM_TRY(const double leftToRight, distanceOf(now.left, before.right));
    EyeOrderCheck check;
    check.straight = std::min(rightToRight, leftToLeft);
    check.crossed = std::min(rightToLeft, leftToRight);
    check.order = orderOf(now, before, check.straight, check.crossed);
    return check;
}

} // namespace rekam
