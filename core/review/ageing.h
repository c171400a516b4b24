// Who waits for the centre's outcome, and how long already. Three, seven and twenty days are when somebody
// asks: after a working day's delay, after a week, and at the "critical time I" that the sources name
// (reference: life cycle of a recording). Pure.
#pragma once

#include "core/ports/supervision.h"

#include <array>

namespace rekam {

enum class WaitBand : quint8
{
    Fresh,
    ThreeDays,
    SevenDays,
    TwentyDays
};
constexpr size_t kWaitBands = 4;
const char* waitBandName(WaitBand band);                            // "7-days"
WaitBand waitBandOf(const AgeingRow& row, const QDateTime& nowUtc); // older than so many whole days
qint64 daysWaiting(const AgeingRow& row, const QDateTime& nowUtc);
std::array<int, kWaitBands> waitBandsOf(const std::vector<AgeingRow>& rows, const QDateTime& nowUtc);

} // namespace rekam
