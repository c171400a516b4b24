// How long to wait after the nth failure: full jitter between nothing and a ceiling that doubles from one
// second. Pure.
#pragma once

#include <chrono>

namespace rekam {

// failures counts from 1; `random` is in [0, 1). Never less than a quarter of a second, so that nothing
// spins.
std::chrono::milliseconds backoffAfter(int failures, double random, std::chrono::milliseconds longest);

inline constexpr std::chrono::milliseconds kLongestPacketPause = std::chrono::minutes(15);
inline constexpr std::chrono::milliseconds kLongestLinkPause = std::chrono::minutes(2);

} // namespace rekam
