// What can be told of visits, recordings and cards without opening them: states, times, the centre's word.
// Nothing here names anybody. Written with the sealed row in its transaction. Store thread only.
#pragma once

#include "core/ports/supervision.h"
#include "core/store/store_core.h"

namespace rekam {

class FactTable
{
public:
    explicit FactTable(StoreCore& core) : m_core(core) {}

    Status note(const ServiceRequest& request);
    Status note(const Recording& recording);
    Status note(const CardJob& job);
    // How long each step took and how often it was tried, without a name; once, when it is sealed.
    Status noteSteps(const Recording& sealed);
    Status noteReview(const RequestId& request, Hold hold);

    Result<PeriodRows> loadPeriod(const QDate& first, const QDate& last);
    Result<std::vector<AgeingRow>> loadAgeing();
    Result<std::vector<StepFact>> loadSteps(const QDate& first, const QDate& last);
    Result<StockFacts> loadStock(const QDate& first, const QDate& last);

private:
    Result<LedgerFacts> loadLedger(qint64 begin, qint64 end);

    StoreCore& m_core;
};

// Milliseconds since 1970 of the first moment of a day at the station.
qint64 beginOf(const QDate& day);
// First year of the ten in which somebody's age falls: 10, 20, ... 60 and older. 10 where no age is known.
int ageBandOf(const QDate& born, const QDate& on);

} // namespace rekam
