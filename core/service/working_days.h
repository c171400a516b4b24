// The day on which somebody who was sent away is expected back. Pure.
#pragma once

#include <QDate>
#include <vector>

namespace rekam {

struct CorrectionRules
{
    int workingDays = 5;           // proposed: so many after today; the officer may fix another day
    std::vector<QDate> holidays{}; // besides Saturday and Sunday
};

bool isWorkingDay(QDate day, const std::vector<QDate>& holidays);
// The day that is `rules.workingDays` working days after `today`; a working day after `today` in any case.
QDate proposedReturn(QDate today, const CorrectionRules& rules);

} // namespace rekam
