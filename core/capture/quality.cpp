#include "core/capture/quality.h"

#include <algorithm>

namespace rekam {

const MeasureValue* QualityReport::find(Measure measure) const
{
    const auto at = std::find_if(measures.begin(), measures.end(),
                                 [&](const MeasureValue& v) { return v.measure == measure; });
    return at == measures.end() ? nullptr : &*at;
}

} // namespace rekam
