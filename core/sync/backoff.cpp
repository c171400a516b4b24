#include "core/sync/backoff.h"

#include <algorithm>

namespace rekam {

std::chrono::milliseconds backoffAfter(int failures, double random, std::chrono::milliseconds longest)
{
    using std::chrono::milliseconds;
    constexpr milliseconds kFirst(1000);
    constexpr milliseconds kLeast(250);
    constexpr int kMostDoublings = 20;
    const int doublings = std::clamp(failures - 1, 0, kMostDoublings);
    const milliseconds ceiling = std::min(longest, milliseconds(kFirst * (1LL << doublings)));
    const auto jittered = milliseconds(static_cast<long long>(static_cast<double>(ceiling.count()) * random));
    return std::max(jittered, kLeast);
}

} // namespace rekam
