#include "core/review/ageing.h"

namespace rekam {

const char* waitBandName(WaitBand band)
{
    switch (band) {
    case WaitBand::Fresh:
        return "fresh";
    case WaitBand::ThreeDays:
        return "3-days";
    case WaitBand::SevenDays:
        return "7-days";
    case WaitBand::TwentyDays:
        return "20-days";
    }
    return "?";
}

qint64 daysWaiting(const AgeingRow& row, const QDateTime& nowUtc)
{
    return row.since.isValid() ? std::max<qint64>(0, row.since.secsTo(nowUtc) / 86400) : 0;
}

WaitBand waitBandOf(const AgeingRow& row, const QDateTime& nowUtc)
{
    const qint64 days = daysWaiting(row, nowUtc);
    if (days >= 20)
        return WaitBand::TwentyDays;
    if (days >= 7)
        return WaitBand::SevenDays;
    return days >= 3 ? WaitBand::ThreeDays : WaitBand::Fresh;
}

std::array<int, kWaitBands> waitBandsOf(const std::vector<AgeingRow>& rows, const QDateTime& nowUtc)
{
    std::array<int, kWaitBands> bands{};
    for (const AgeingRow& row : rows)
        ++bands[static_cast<size_t>(waitBandOf(row, nowUtc))];
    return bands;
}

} // namespace rekam
