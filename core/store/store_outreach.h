// What a station that goes out asks, as seen from the main thread.
#pragma once

#include "core/ports/outreach_book.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreOutreach final : public OutreachBook
{
    Q_OBJECT
public:
    explicit StoreOutreach(StoreWorker& worker) : m_worker(worker) {}
    void loadVisits(OutreachId session, QObject* receiver, Reply<std::vector<OutreachVisit>> reply) override;
    void keepCopies(std::vector<ResidentRecord> residents, AuditEntry audit, QObject* receiver,
                    Reply<QDateTime> reply) override;
    void findCopy(const Nik& nik, QObject* receiver, Reply<std::optional<RegisterCopy>> reply) override;
    void loadCopies(int most, QObject* receiver, Reply<std::vector<RegisterCopy>> reply) override;
    void figures(QObject* receiver, Reply<OutreachFigures> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
