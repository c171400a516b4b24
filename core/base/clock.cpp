#include "core/base/clock.h"

#include <ctime>

namespace rekam {

QDateTime SystemClock::nowUtc() const { return QDateTime::currentDateTimeUtc(); }

std::chrono::nanoseconds SystemClock::sinceBoot() const
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace rekam
