// Stops a held key and a nervous second Enter from confirming what nobody has read.
#pragma once

#include <chrono>
#include <optional>

namespace rekam::ui {

inline std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

class ConfirmGuard
{
public:
    static constexpr std::chrono::milliseconds kQuietTime{400};

    // `now` is any clock that never goes back. False: the press confirms nothing.
    bool admits(bool isAutoRepeat, std::chrono::milliseconds now)
    {
        if (isAutoRepeat)
            return false;
        const bool tooSoon = m_last && now - *m_last < kQuietTime;
        if (!tooSoon)
            m_last = now;
        return !tooSoon;
    }

private:
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace rekam::ui
