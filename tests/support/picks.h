// A number from first up to but not including end, evenly, for use inside rc::check. rapidcheck's own inRange
// keeps to the lower end in its first cases, which makes every percentage a lie.
#pragma once

#include <rapidcheck.h>

namespace rekam::test {

template<typename Number>
Number pick(Number first, Number end)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(first, end));
}

inline bool chance(int percent) { return pick(0, 100) < percent; }

} // namespace rekam::test
