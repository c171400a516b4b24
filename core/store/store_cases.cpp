#include "core/store/store_cases.h"

namespace rekam {

void StoreCases::load(CaseKind kind, int closed, QObject* receiver, Reply<std::vector<CounterCase>> reply)
{
    m_worker.ask<std::vector<CounterCase>>(
        receiver, std::move(reply),
        [kind, closed](StationDatabase& store) { return store.cases().load(kind, closed); });
}

void StoreCases::keep(CounterCase changed, AuditEntry audit, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [changed = std::move(changed), audit = std::move(audit)](StationDatabase& store) {
                           return store.cases().keep(changed, audit);
                       });
}

} // namespace rekam
