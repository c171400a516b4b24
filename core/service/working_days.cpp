#include "core/service/working_days.h"

#include <algorithm>

namespace rekam {

bool isWorkingDay(QDate day, const std::vector<QDate>& holidays)
{
    return day.dayOfWeek() < Qt::Saturday &&
           std::find(holidays.begin(), holidays.end(), day) == holidays.end();
}

QDate proposedReturn(QDate today, const CorrectionRules& rules)
{
    QDate day = today;
    for (int left = std::max(1, rules.workingDays); left > 0;) {
        day = day.addDays(1);
        left -= isWorkingDay(day, rules.holidays) ? 1 : 0;
    }
    return day;
}

} // namespace rekam
