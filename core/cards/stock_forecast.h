// Until when the blanks last, so that more are ordered before printing stops. Pure.
#pragma once

#include <QDate>
#include <optional>
#include <vector>

namespace rekam {

struct ForecastRules
{
    int windowDays = 28;           // what was used in so many days says what will be
    int lowDays = 5;               // fewer working days than that: low
    std::vector<QDate> holidays{}; // besides Saturday and Sunday
};

enum class StockLevel : quint8
{
    Enough = 1,
    Low,
    Out // nothing left, or less than the cards that wait
};

struct StockForecast
{
    int inStock = 0;
    int waiting = 0;                 // cards that may be printed now
    double perWorkingDay = 0;        // used on the working days of the window; 0: none, nothing can be said
    std::optional<QDate> lastsUntil; // the last working day on which there is a blank for everybody
    StockLevel level = StockLevel::Enough;
    friend bool operator==(const StockForecast&, const StockForecast&) = default;
};

// `usedOn`: the day of each blank that was printed or spoiled, in any order. Today counts as begun.
StockForecast forecastOf(int inStock, int waiting, const std::vector<QDate>& usedOn, QDate today,
                         const ForecastRules& rules = {});

} // namespace rekam
