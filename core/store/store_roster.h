// The roster as seen from the main and the sync thread.
#pragma once

#include "core/ports/roster.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreRoster final : public Roster
{
    Q_OBJECT
public:
    explicit StoreRoster(StoreWorker& worker) : m_worker(worker) {}
    void findSummoned(const Nik& nik, QObject* receiver, Reply<std::optional<ResidentRecord>> reply) override;

private:
    StoreWorker& m_worker;
};

class StoreRosterInbox final : public RosterInbox
{
    Q_OBJECT
public:
    explicit StoreRosterInbox(StoreWorker& worker) : m_worker(worker) {}
    void rosterCursor(QObject* receiver, Reply<quint64> reply) override;
    void applyRoster(QByteArray signedPage, QObject* receiver, Reply<bool> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
