#include "core/capture/attempt.h"

#include <algorithm>

namespace rekam {

const AttemptPart* Attempt::part(int position) const
{
    const auto at = std::find_if(parts.begin(), parts.end(),
                                 [&](const AttemptPart& p) { return p.position == position; });
    return at == parts.end() ? nullptr : &*at;
}

} // namespace rekam
