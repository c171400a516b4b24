// Matters of the counter as seen from the main thread.
#pragma once

#include "core/ports/case_book.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreCases final : public CaseBook
{
    Q_OBJECT
public:
    explicit StoreCases(StoreWorker& worker) : m_worker(worker) {}
    void load(CaseKind kind, int closed, QObject* receiver, Reply<std::vector<CounterCase>> reply) override;
    void keep(CounterCase changed, AuditEntry audit, QObject* receiver, Reply<void> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
