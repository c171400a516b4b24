// What this program has computed, whatever else the machine does: a limit on it says something on a busy
// machine too.
#pragma once

#include <ctime>

namespace rekam::test {

class ProcessorTime
{
public:
    // Of all threads since it was made.
    double milliseconds() const { return now() - m_start; }

private:
    static double now()
    {
        timespec used{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
        return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
    }

    double m_start = now();
};

} // namespace rekam::test
