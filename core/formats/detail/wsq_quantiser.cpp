#include "core/formats/detail/wsq_quantiser.h"

#include <algorithm>
#include <cmath>

namespace rekam::wsq {
namespace {

constexpr double kLeastVariance = 1.01;
constexpr double kFlatPicture = 20000; // of the four lowest bands together
constexpr double kLoading = 2.5;
constexpr double kZeroBinRatio = 1.2;
constexpr qint32 kLargestValue = 65535; // what an escape can carry

using Numbers = std::array<double, kCodedBands>;

// 3/4 of the width and 7/16 of the height, a little above the middle: where the finger is.
Area centralPart(const Area& band)
{
    return {band.x + band.width / 8, band.y + 9 * band.height / 32, 3 * band.width / 4, 7 * band.height / 16};
}

double variance(const Scratch<float>& plane, int width, const Area& area)
{
    if (area.size() < 2)
        return 0;
    double sum = 0, squares = 0;
    for (int y = 0; y < area.height; ++y) {
        const float* row = plane.data() + std::size_t(area.y + y) * std::size_t(width) + area.x;
        for (int x = 0; x < area.width; ++x) {
            sum += row[x];
            squares += double(row[x]) * row[x];
        }
    }
    const double count = area.size();
    return std::max(0.0, (squares - sum * sum / count) / (count - 1));
}

Numbers variancesOf(const Scratch<float>& plane, int width, const BandPlan& plan)
{
    Numbers variances{};
    const auto measure = [&](bool isCentral) {
        for (std::size_t k = 0; k < kCodedBands; ++k)
            variances[k] = variance(plane, width, isCentral ? centralPart(plan.bands[k]) : plan.bands[k]);
    };
    measure(true);
    if (variances[0] + variances[1] + variances[2] + variances[3] < kFlatPicture)
        measure(false);
    return variances;
}

double weightOf(std::size_t band)
{
    constexpr std::array kOfLastEight = {1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08};
    return band < 52 ? 1.0 : kOfLastEight.at(band - 52);
}

// Of all samples of the picture, those that lie in the band.
double shareOf(std::size_t band)
{
    if (band < 4)
        return 1.0 / 1024;
    return band < 51 ? 1.0 / 256 : 1.0 / 16;
}

double relativeStep(std::size_t band, double variance)
{
    if (variance < kLeastVariance)
        return 0;
    return band < 4 ? 1 : 10 / (weightOf(band) * std::log(variance));
}

// The factor by which the relative steps must be divided to reach the rate, with bands left out, one round
// after another, that would get no bits.
double commonFactor(const Numbers& relative, const Numbers& variances, double bitsPerPixel)
{
    std::array<bool, kCodedBands> counts{};
    for (std::size_t k = 0; k < kCodedBands; ++k)
        counts[k] = relative[k] > 0;
    for (;;) {
        double share = 0, logs = 0;
        for (std::size_t k = 0; k < kCodedBands; ++k) {
            if (!counts[k])
                continue;
            share += shareOf(k);
            logs += shareOf(k) * std::log2(std::sqrt(variances[k]) / relative[k]);
        }
        if (share == 0)
            return 1;
        const double factor = std::exp2(bitsPerPixel / share - 1 - logs / share) / kLoading;
        bool isSettled = true;
        for (std::size_t k = 0; k < kCodedBands; ++k) {
            if (!counts[k] || relative[k] / factor < 2 * kLoading * std::sqrt(variances[k]))
                continue;
            counts[k] = false;
            isSettled = false;
        }
        if (isSettled)
            return factor;
    }
}

qint32 quantised(float value, const Quantiser::Step& step)
{
    const double half = step.zeroBin / 2;
    const double size = std::abs(double(value));
    if (size <= half)
        return 0;
    const auto number = static_cast<qint32>(std::min<double>((size - half) / step.bin + 1, kLargestValue));
    return value < 0 ? -number : number;
}

float restored(qint32 value, const Quantiser::Step& step, double centre)
{
    if (value == 0)
        return 0;
    const double size = (std::abs(value) - centre) * step.bin + step.zeroBin / 2;
    return static_cast<float>(value < 0 ? -size : size);
}

template<typename Plane, typename Do>
void forEachSent(Plane& plane, int width, const BandPlan& plan, const Quantiser& quantiser, Do act)
{
    std::size_t at = 0;
    for (std::size_t k = 0; k < kBands; ++k) {
        const Quantiser::Step& step = quantiser.steps[k];
        if (step.bin == 0)
            continue;
        const Area& area = plan.bands[k];
        for (int y = 0; y < area.height; ++y) {
            auto* row = plane.data() + std::size_t(area.y + y) * std::size_t(width) + area.x;
            for (int x = 0; x < area.width; ++x)
                act(row[x], at++, step);
        }
    }
}

} // namespace

Quantiser quantiserFor(const Scratch<float>& plane, int width, const BandPlan& plan, double bitsPerPixel)
{
    const Numbers variances = variancesOf(plane, width, plan);
    Numbers relative{};
    for (std::size_t k = 0; k < kCodedBands; ++k)
        relative[k] = relativeStep(k, variances[k]);
    const double factor = commonFactor(relative, variances, bitsPerPixel);
    Quantiser quantiser;
    for (std::size_t k = 0; k < kCodedBands; ++k) {
        const double bin = relative[k] / factor;
        quantiser.steps[k] = {bin, kZeroBinRatio * bin};
    }
    return quantiser;
}

std::size_t sentValues(const Quantiser& quantiser, const BandPlan& plan)
{
    std::size_t count = 0;
    for (std::size_t k = 0; k < kBands; ++k)
        count += quantiser.steps[k].bin == 0 ? 0 : static_cast<std::size_t>(plan.bands[k].size());
    return count;
}

Scratch<qint32> quantise(const Scratch<float>& plane, int width, const BandPlan& plan,
                         const Quantiser& quantiser)
{
    Scratch<qint32> values(sentValues(quantiser, plan));
    forEachSent(plane, width, plan, quantiser,
                [&values](float value, std::size_t at, const Quantiser::Step& step) {
                    values[at] = quantised(value, step);
                });
    return values;
}

void restore(std::span<const qint32> values, const Quantiser& quantiser, const BandPlan& plan,
             Scratch<float>& plane, int width)
{
    forEachSent(plane, width, plan, quantiser,
                [&](float& value, std::size_t at, const Quantiser::Step& step) {
                    value = restored(values[at], step, quantiser.centre);
                });
}

} // namespace rekam::wsq
