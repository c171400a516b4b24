// The symmetric wavelet transform of WSQ: filters of odd length, mirrored at the edges about the outermost
// sample.
#pragma once

#include "core/formats/detail/scratch.h"
#include "core/formats/detail/wsq_bands.h"

#include <vector>

namespace rekam::wsq {

// Right halves of symmetric filters, the middle tap first. As the file carries them: for analysis.
struct Filters
{
    static constexpr std::size_t kMaxTaps = 16;
    std::vector<float> low;
    std::vector<float> high;
};

// The 9/7 pair of the specification's first encoder.
Filters standardFilters();

// width * height values, rows from the top; turned into bands in place, and back.
void analyse(Scratch<float>& plane, int width, const BandPlan& plan, const Filters& filters);
void synthesise(Scratch<float>& plane, int width, const BandPlan& plan, const Filters& filters);

} // namespace rekam::wsq
