// The way to the centre as the rest of the station sees it. Lives on the main thread; owns the sync thread,
// on which the engine and the network are. Before connectTo() nothing is sent and look-ups answer
// NotEnrolled, or what cannotConnect() was told.
#pragma once

#include "core/base/clock.h"
#include "core/ports/centre_link.h"
#include "core/ports/outbox.h"
#include "core/sync/http/http_client.h"
#include "core/sync/sync_engine.h"

#include <QThread>

namespace rekam {

class SyncLink final : public CentreLink
{
    Q_OBJECT
public:
    // The outbox must outlive this; its replies come on the sync thread. The clock must answer on any thread.
    SyncLink(Outbox& outbox, Clock& clock, SyncPace pace = {}, QObject* parent = nullptr);
    ~SyncLink() override; // ends the thread; what was being sent is continued at the next start

    // Once, before connectTo(). The inbox outlives this; its replies come on the sync thread.
    void keepRoster(RosterInbox& inbox);
    void keepOnline(OnlineInbox& inbox); // the same
    // May be called again, with another address or certificate. Settings that cannot be used show in link().
    void connectTo(SyncSettings settings);
    // There is nothing to connect to, and why: link() and every look-up say so until connectTo().
    void cannotConnect(const Error& error);

    // Receivers live on the main thread.
    void lookUpResident(const Nik& nik, QObject* receiver, Reply<ResidentRecord> reply) override;
    // A question of the counter; the answer comes on the main thread (Transport::ask).
    void ask(const QString& path, const QByteArray& json, QObject* receiver, Reply<PlainAnswer> reply);
    void syncNow() override;
    LinkReport link() const override { return m_report; }

private:
    // `put` runs on the sync thread with the transport, and what it is told comes back here.
    template<typename T>
    void onLine(QObject* receiver, Reply<T> reply, std::function<void(Transport&, QObject*, Reply<T>)> put);
    void setReport(const LinkReport& report);

    LinkReport m_report;
    QThread m_thread;
    SyncEngine* m_engine; // on m_thread, deleted with it
};

} // namespace rekam
