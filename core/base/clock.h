// Time is handed in: rules get it as a value, services get a Clock.
#pragma once

#include <QDateTime>
#include <chrono>

namespace rekam {

// The day that the officer's calendar shows at that moment.
inline QDate localDay(const QDateTime& utc) { return utc.toLocalTime().date(); }

class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime nowUtc() const = 0;                   // wall clock, may be wrong and may jump
    virtual std::chrono::nanoseconds sinceBoot() const = 0; // CLOCK_BOOTTIME, never goes back
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
    std::chrono::nanoseconds sinceBoot() const override;
};

} // namespace rekam
