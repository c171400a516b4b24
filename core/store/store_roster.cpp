#include "core/store/store_roster.h"

namespace rekam {

void StoreRoster::findSummoned(const Nik& nik, QObject* receiver, Reply<std::optional<ResidentRecord>> reply)
{
    m_worker.ask<std::optional<ResidentRecord>>(
        receiver, std::move(reply), [nik](StationDatabase& store) { return store.roster().find(nik); });
}

void StoreRosterInbox::rosterCursor(QObject* receiver, Reply<quint64> reply)
{
    m_worker.ask<quint64>(receiver, std::move(reply),
                          [](StationDatabase& store) { return store.centre().rosterCursor(); });
}

void StoreRosterInbox::applyRoster(QByteArray signedPage, QObject* receiver, Reply<bool> reply)
{
    m_worker.ask<bool>(receiver, std::move(reply), [this, signedPage](StationDatabase& store) {
        NewsForSessions news;
        auto broughtAnybody = store.centre().applyRoster(signedPage, news);
        m_worker.tell(news);
        return broughtAnybody;
    });
}

} // namespace rekam
