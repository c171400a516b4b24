#include "core/biometrics/signature/signature.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rekam {
namespace {

constexpr std::size_t kSamples = 128;
constexpr double kNothingToCompare = 1e9;

// Speed between neighbours, pen lifted or not, on a common number of samples, by its own mean.
std::vector<double> speedOf(const PenSeries& series)
{
    std::vector<double> speed;
    for (std::size_t i = 1; i < series.points.size(); ++i) {
        const PenPoint &a = series.points[i - 1], &b = series.points[i];
        const double ms = std::max<double>(1, static_cast<double>(qint64{b.timeMs} - qint64{a.timeMs}));
        const double path =
            std::hypot(static_cast<double>(qint64{b.x} - a.x), static_cast<double>(qint64{b.y} - a.y));
        speed.push_back(path / ms);
    }
    if (speed.empty())
        return {};
    std::vector<double> even(kSamples);
    double mean = 0;
    for (std::size_t i = 0; i < kSamples; ++i) {
        even[i] = speed[i * speed.size() / kSamples];
        mean += even[i] / kSamples;
    }
    for (double& value : even)
        value /= std::max(mean, 1e-9);
    return even;
}

} // namespace

double signatureDistance(const PenSeries& a, const PenSeries& b)
{
    const std::vector<double> first = speedOf(a), second = speedOf(b);
    if (first.empty() || second.empty())
        return kNothingToCompare;
    // Within a tenth of the whole: a signature may hurry here and linger there, not be another one.
    constexpr std::size_t kBand = kSamples / 10;
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::vector<double> before(kSamples + 1, kFar), now(kSamples + 1, kFar);
    before[0] = 0;
    for (std::size_t i = 1; i <= kSamples; ++i) {
        std::fill(now.begin(), now.end(), kFar);
        const std::size_t from = i > kBand ? i - kBand : 1, to = std::min(kSamples, i + kBand);
        for (std::size_t j = from; j <= to; ++j)
            now[j] =
                std::abs(first[i - 1] - second[j - 1]) + std::min({before[j], before[j - 1], now[j - 1]});
        std::swap(before, now);
    }
    return before[kSamples] / kSamples;
}

} // namespace rekam
