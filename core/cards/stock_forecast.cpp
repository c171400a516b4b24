#include "core/cards/stock_forecast.h"

#include "core/service/working_days.h"

#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr int kFarthestDays = 3650;

int workingDaysBetween(QDate first, QDate last, const std::vector<QDate>& holidays)
{
    int count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        count += isWorkingDay(day, holidays) ? 1 : 0;
    return count;
}

double ratePerWorkingDay(const std::vector<QDate>& usedOn, QDate today, const ForecastRules& rules)
{
    const QDate windowBegin = today.addDays(1 - std::max(1, rules.windowDays));
    QDate first;
    int used = 0;
    for (const QDate& day : usedOn) {
        if (day < windowBegin || day > today)
            continue;
        ++used;
        if (!first.isValid() || day < first)
            first = day;
    }
    if (used == 0)
        return 0;
    // An office that began last week is not taken for one that works slowly.
    return static_cast<double>(used) / std::max(1, workingDaysBetween(first, today, rules.holidays));
}

} // namespace

StockForecast forecastOf(int inStock, int waiting, const std::vector<QDate>& usedOn, QDate today,
                         const ForecastRules& rules)
{
    StockForecast forecast;
    forecast.inStock = inStock;
    forecast.waiting = waiting;
    forecast.perWorkingDay = ratePerWorkingDay(usedOn, today, rules);
    const int left = inStock - waiting;
    if (inStock == 0 || left < 0) {
        forecast.level = StockLevel::Out;
        return forecast;
    }
    if (forecast.perWorkingDay <= 0)
        return forecast;
    const int fullDays =
        static_cast<int>(std::min<double>(kFarthestDays, std::floor(left / forecast.perWorkingDay)));
    QDate day = today;
    for (int covered = 0; covered < fullDays;) {
        day = day.addDays(1);
        covered += isWorkingDay(day, rules.holidays) ? 1 : 0;
    }
    forecast.lastsUntil = day;
    if (fullDays < rules.lowDays)
        forecast.level = StockLevel::Low;
    return forecast;
}

} // namespace rekam
