#include "core/formats/detail/wsq_bands.h"

namespace rekam::wsq {
namespace {

using Quarters = std::array<Split, 4>; // left upper, right upper, left lower, right lower

// The low half keeps the odd sample.
int firstHalf(int length, bool isMirrored) { return isMirrored ? length / 2 : (length + 1) / 2; }

Quarters quartersOf(const Split& split)
{
    const Area& a = split.area;
    const int left = firstHalf(a.width, split.mirrorsX);
    const int upper = firstHalf(a.height, split.mirrorsY);
    Quarters quarters;
    for (int i = 0; i < 4; ++i) {
        const bool isRight = i % 2 == 1;
        const bool isLower = i / 2 == 1;
        quarters[static_cast<std::size_t>(i)] = {{a.x + (isRight ? left : 0), a.y + (isLower ? upper : 0),
                                                  isRight ? a.width - left : left,
                                                  isLower ? a.height - upper : upper},
                                                 isRight,
                                                 isLower};
    }
    return quarters;
}

class Planner
{
public:
    BandPlan make(int width, int height)
    {
        const Quarters whole = cut({{0, 0, width, height}, false, false});
        const Quarters low = cut(whole[0]);
        const Quarters lowest = cut(low[0]);
        const Quarters base = cut(lowest[0]);
        take(cut(base[0]));
        take(base[1]);
        take(base[2]);
        take(base[3]);
        for (std::size_t i = 1; i < 4; ++i)
            take(cut(lowest[i]));
        takeSixteen(low[1]);
        takeSixteen(low[2]);
        take(low[3]);
        take(cut(whole[1]));
        take(cut(whole[2]));
        take(quartersOf(whole[3]));
        return std::move(m_plan);
    }

private:
    Quarters cut(const Split& split)
    {
        m_plan.splits.push_back(split);
        return quartersOf(split);
    }
    void take(const Split& band) { m_plan.bands.at(m_next++) = band.area; }
    void take(const Quarters& quarters)
    {
        for (const Split& band : quarters)
            take(band);
    }
    void takeSixteen(const Split& split)
    {
        for (const Split& quarter : cut(split))
            take(cut(quarter));
    }

    BandPlan m_plan;
    std::size_t m_next = 0;
};

} // namespace

BandPlan bandPlan(int width, int height) { return Planner().make(width, height); }

} // namespace rekam::wsq
