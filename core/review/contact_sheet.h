// Which sealed recordings are looked at and in what order: all that are held, the most doubtful first, and a
// random sample of the rest. Pure.
#pragma once

#include "core/ports/supervision.h"

namespace rekam {

struct ContactSheet
{
    std::vector<ReviewItem> items; // held ones, then the sample
    int held = 0;
    int sampled = 0;
    int others = 0; // neither: found in nobody's hand today
};

// One in ten of what is not held, at least three where there are so many. The same seed draws the same ones
// again, whatever was decided in between, so that looking twice brings no easier sample.
ContactSheet contactSheetOf(const std::vector<ReviewItem>& items, quint64 seed);

} // namespace rekam
