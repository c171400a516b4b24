#include "core/store/store_outreach.h"

namespace rekam {

void StoreOutreach::loadVisits(OutreachId session, QObject* receiver, Reply<std::vector<OutreachVisit>> reply)
{
    m_worker.ask<std::vector<OutreachVisit>>(receiver, std::move(reply), [session](StationDatabase& store) {
        return store.outreach().loadVisits(session);
    });
}

void StoreOutreach::keepCopies(std::vector<ResidentRecord> residents, AuditEntry audit, QObject* receiver,
                               Reply<QDateTime> reply)
{
    m_worker.ask<QDateTime>(
        receiver, std::move(reply),
        [residents = std::move(residents), audit = std::move(audit)](StationDatabase& store) {
            return store.outreach().keepCopies(residents, audit);
        });
}

void StoreOutreach::findCopy(const Nik& nik, QObject* receiver, Reply<std::optional<RegisterCopy>> reply)
{
    m_worker.ask<std::optional<RegisterCopy>>(
        receiver, std::move(reply), [nik](StationDatabase& store) { return store.roster().findCopy(nik); });
}

void StoreOutreach::loadCopies(int most, QObject* receiver, Reply<std::vector<RegisterCopy>> reply)
{
    m_worker.ask<std::vector<RegisterCopy>>(
        receiver, std::move(reply), [most](StationDatabase& store) { return store.roster().all(most); });
}

void StoreOutreach::figures(QObject* receiver, Reply<OutreachFigures> reply)
{
    m_worker.ask<OutreachFigures>(receiver, std::move(reply),
                                  [](StationDatabase& store) { return store.outreach().figures(); });
}

} // namespace rekam
