#include "core/formats/detail/wsq_wavelet.h"

#include <algorithm>

namespace rekam::wsq {
namespace {

// What makes the samples at even and at odd places. Analysis: the low and the high filter. Synthesis undoes
// it on the interleaved halves: alternating taps of both, with alternating signs.
struct TapPair
{
    std::vector<float> even;
    std::vector<float> odd;
};

TapPair analysisTaps(const Filters& filters) { return {filters.low, filters.high}; }

TapPair synthesisTaps(const Filters& filters)
{
    const auto tap = [](const std::vector<float>& taps, std::size_t i) {
        return i < taps.size() ? taps[i] : 0.0F;
    };
    TapPair pair;
    const std::size_t count = std::max(filters.low.size(), filters.high.size());
    for (std::size_t t = 0; t < count; ++t) {
        const bool isEven = t % 2 == 0;
        pair.even.push_back(isEven ? tap(filters.high, t) : -tap(filters.low, t));
        pair.odd.push_back(isEven ? tap(filters.low, t) : -tap(filters.high, t));
    }
    return pair;
}

// Index of the mirrored sequence: ... 2 1 0 1 2 ... n-2 n-1 n-2 ...
int mirrored(int i, int n)
{
    if (n == 1)
        return 0;
    const int period = 2 * (n - 1);
    i = std::abs(i) % period;
    return i < n ? i : period - i;
}

// Where an interleaved sample of an area lies once low and high are apart.
struct Halves
{
    int lowAt, highAt;
    Halves(int length, bool isMirrored)
        : lowAt(isMirrored ? length / 2 : 0),
          highAt(isMirrored ? 0 : (length + 1) / 2)
    {}
    int placeOf(int i) const { return (i % 2 == 0 ? lowAt : highAt) + i / 2; }
};

void addMirrored(float* out, const float* left, const float* right, float tap, int count)
{
    for (int i = 0; i < count; ++i)
        out[i] += tap * (left[i] + right[i]);
}

void setScaled(float* out, const float* in, float tap, int count)
{
    for (int i = 0; i < count; ++i)
        out[i] = tap * in[i];
}

// Filters lines of floats that stand apart into even and odd samples, with room at both ends for the mirror.
class LineFilter
{
public:
    LineFilter(int longest, const TapPair& taps)
        : m_taps(taps),
          m_even(static_cast<std::size_t>(longest / 2 + 1 + 2 * kRoom)),
          m_odd(m_even.size()),
          m_evenOut(m_even.size()),
          m_oddOut(m_even.size())
    {}

    template<typename Fetch, typename Store>
    void run(int length, Fetch fetch, Store store)
    {
        const int evens = (length + 1) / 2, odds = length / 2;
        for (int i = 0; i < evens; ++i)
            even()[i] = fetch(2 * i);
        for (int i = 0; i < odds; ++i)
            odd()[i] = fetch(2 * i + 1);
        for (int i = 1; i < kRoom; ++i) { // beyond both ends
            even()[-i] = sample(mirrored(-2 * i, length));
            odd()[-i] = sample(mirrored(-2 * i + 1, length));
        }
        for (int i = 0; i < kRoom; ++i) {
            even()[evens + i] = sample(mirrored(2 * (evens + i), length));
            odd()[odds + i] = sample(mirrored(2 * (odds + i) + 1, length));
        }
        apply(m_taps.even, even(), odd(), 0, m_evenOut.data(), evens);
        apply(m_taps.odd, odd(), even(), 1, m_oddOut.data(), odds);
        for (int i = 0; i < evens; ++i)
            store(2 * i, m_evenOut[static_cast<std::size_t>(i)]);
        for (int i = 0; i < odds; ++i)
            store(2 * i + 1, m_oddOut[static_cast<std::size_t>(i)]);
    }

private:
    static constexpr int kRoom = Filters::kMaxTaps / 2 + 2;

    float* even() { return m_even.data() + kRoom; }
    float* odd() { return m_odd.data() + kRoom; }
    float sample(int i) { return i % 2 == 0 ? even()[i / 2] : odd()[i / 2]; }

    // own: samples of the output's parity; other: the neighbours between them, `shift` places further on.
    static void apply(const std::vector<float>& taps, const float* own, const float* other, int shift,
                      float* out, int count)
    {
        setScaled(out, own, taps[0], count);
        for (std::size_t t = 1; t < taps.size(); ++t) {
            const auto reach = static_cast<int>(t / 2);
            if (t % 2 == 0)
                addMirrored(out, own - reach, own + reach, taps[t], count);
            else
                addMirrored(out, other - reach - 1 + shift, other + reach + shift, taps[t], count);
        }
    }

    const TapPair& m_taps;
    Scratch<float> m_even, m_odd, m_evenOut, m_oddOut;
};

class Plane
{
public:
    Plane(Scratch<float>& values, int width, const TapPair& taps)
        : m_values(values),
          m_copy(values.size()),
          m_width(width),
          m_taps(taps),
          m_line(width, taps)
    {}

    void analyseRows(const Split& split) { rows(split, true); }
    void synthesiseRows(const Split& split) { rows(split, false); }
    void analyseColumns(const Split& split) { columns(split, true); }
    void synthesiseColumns(const Split& split) { columns(split, false); }

private:
    float* row(Scratch<float>& of, const Area& area, int y)
    {
        return of.data() + std::size_t(area.y + y) * std::size_t(m_width) + area.x;
    }

    void rows(const Split& split, bool isAnalysis)
    {
        const Area& area = split.area;
        if (area.width < 2)
            return;
        const Halves halves(area.width, split.mirrorsX);
        for (int y = 0; y < area.height; ++y) {
            float* values = row(m_values, area, y);
            if (isAnalysis)
                m_line.run(
                    area.width, [values](int i) { return values[i]; },
                    [values, &halves](int i, float value) { values[halves.placeOf(i)] = value; });
            else
                m_line.run(
                    area.width, [values, &halves](int i) { return values[halves.placeOf(i)]; },
                    [values](int i, float value) { values[i] = value; });
        }
    }

    // Whole rows at a time: the neighbours of a sample are rows too.
    void columns(const Split& split, bool isAnalysis)
    {
        const Area& area = split.area;
        if (area.height < 2)
            return;
        const Halves halves(area.height, split.mirrorsY);
        for (int y = 0; y < area.height; ++y) {
            const float* from = row(m_values, area, isAnalysis ? y : halves.placeOf(y));
            std::copy(from, from + area.width, row(m_copy, area, y));
        }
        for (int y = 0; y < area.height; ++y) {
            const std::vector<float>& taps = y % 2 == 0 ? m_taps.even : m_taps.odd;
            float* out = row(m_values, area, isAnalysis ? halves.placeOf(y) : y);
            setScaled(out, row(m_copy, area, y), taps[0], area.width);
            for (std::size_t t = 1; t < taps.size(); ++t) {
                const auto reach = static_cast<int>(t);
                addMirrored(out, row(m_copy, area, mirrored(y - reach, area.height)),
                            row(m_copy, area, mirrored(y + reach, area.height)), taps[t], area.width);
            }
        }
    }

    Scratch<float>& m_values;
    Scratch<float> m_copy;
    int m_width;
    const TapPair& m_taps;
    LineFilter m_line;
};

} // namespace

Filters standardFilters()
{
    // Specification, encoder 1; centre first.
    return {{0.85269867900940344F, 0.37740285561265380F, -0.11062440441842342F, -0.02384946501938000F,
             0.03782845550699546F},
            {0.78848561640566439F, -0.41809227322221221F, -0.04068941760955844F, 0.06453888262893845F}};
}

void analyse(Scratch<float>& values, int width, const BandPlan& plan, const Filters& filters)
{
    const TapPair taps = analysisTaps(filters);
    Plane plane(values, width, taps);
    for (const Split& split : plan.splits) {
        plane.analyseRows(split);
        plane.analyseColumns(split);
    }
}

void synthesise(Scratch<float>& values, int width, const BandPlan& plan, const Filters& filters)
{
    const TapPair taps = synthesisTaps(filters);
    Plane plane(values, width, taps);
    for (auto split = plan.splits.rbegin(); split != plan.splits.rend(); ++split) {
        plane.synthesiseColumns(*split);
        plane.synthesiseRows(*split);
    }
}

} // namespace rekam::wsq
