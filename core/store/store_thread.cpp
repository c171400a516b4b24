#include "core/store/store_thread.h"

#include "core/store/store_card_stock.h"
#include "core/store/store_cases.h"
#include "core/store/store_centre_seal.h"
#include "core/store/store_form_drafts.h"
#include "core/store/store_held.h"
#include "core/store/store_online.h"
#include "core/store/store_outreach.h"
#include "core/store/store_papers.h"
#include "core/store/store_roster.h"
#include "core/store/store_supervision.h"

#include <QThread>

namespace rekam {

struct StoreThread::Parts
{
    explicit Parts(Home givenHome, StoreOptions givenOptions)
        : home(std::make_shared<Home>(std::move(givenHome))),
          options(givenOptions),
          station(*worker),
          accounts(*worker),
          outbox(*worker),
          roster(*worker),
          rosterInbox(*worker),
          online(*worker),
          onlineInbox(*worker),
          held(*worker),
          officers(*worker),
          cardStock(*worker),
          cases(*worker),
          seal(*worker),
          formDrafts(*worker),
          outreach(*worker),
          papers(*worker),
          supervision(*worker)
    {}

    std::shared_ptr<Home> home; // handed to the store thread by open()
    StoreOptions options;
    QThread thread;
    std::unique_ptr<StoreWorker> worker = std::make_unique<StoreWorker>();
    StoreStation station;
    StoreAccounts accounts;
    StoreOutbox outbox;
    StoreRoster roster;
    StoreRosterInbox rosterInbox;
    StoreOnline online;
    StoreOnlineInbox onlineInbox;
    StoreHeldTemplates held;
    StoreOfficerTemplates officers;
    StoreCardStock cardStock;
    StoreCases cases;
    StoreCentreSeal seal;
    StoreFormDrafts formDrafts;
    StoreOutreach outreach;
    StorePapers papers;
    StoreSupervision supervision;
};

StoreThread::StoreThread(Home home, StoreOptions options)
    : m_parts(std::make_unique<Parts>(std::move(home), options))
{
    m_parts->thread.setObjectName(QStringLiteral("store"));
    m_parts->worker->moveToThread(&m_parts->thread);
    m_parts->thread.start();
}

StoreThread::~StoreThread()
{
    // Behind everything that was asked before.
    m_parts->worker->post([worker = m_parts->worker.get()] {
        worker->close();
        QThread::currentThread()->quit();
    });
    m_parts->thread.wait();
}

void StoreThread::open(QObject* receiver, Reply<OpenedStore> reply)
{
    auto carrier = std::make_shared<ReplyCarrier<OpenedStore>>(receiver, std::move(reply));
    m_parts->worker->post(
        [carrier, worker = m_parts->worker.get(), home = m_parts->home, options = m_parts->options] {
            if (const Status opened = worker->open(std::move(*home), options); !opened) {
                carrier->deliver(Unexpected(opened.error()));
                return;
            }
            carrier->deliver(worker->database()->takeOpened());
        });
}

StationStore& StoreThread::stationStore() { return m_parts->station; }
AccountStore& StoreThread::accounts() { return m_parts->accounts; }
Outbox& StoreThread::outbox() { return m_parts->outbox; }
Roster& StoreThread::roster() { return m_parts->roster; }
CardStock& StoreThread::cardStock() { return m_parts->cardStock; }
CaseBook& StoreThread::cases() { return m_parts->cases; }
OutreachBook& StoreThread::outreach() { return m_parts->outreach; }
CentreSeal& StoreThread::centreSeal() { return m_parts->seal; }
FormDrafts& StoreThread::formDrafts() { return m_parts->formDrafts; }
PaperBook& StoreThread::paperBook() { return m_parts->papers; }
RosterInbox& StoreThread::rosterInbox() { return m_parts->rosterInbox; }
OnlineBook& StoreThread::online() { return m_parts->online; }
OnlineInbox& StoreThread::onlineInbox() { return m_parts->onlineInbox; }
HeldTemplates& StoreThread::heldTemplates() { return m_parts->held; }
OfficerTemplates& StoreThread::officerTemplates() { return m_parts->officers; }
Supervision& StoreThread::supervision() { return m_parts->supervision; }

void StoreThread::saveCentreIdentity(CentreIdentity identity, QObject* receiver, Reply<void> reply)
{
    m_parts->worker->ask<void>(receiver, std::move(reply),
                               [identity = std::move(identity)](StationDatabase& store) {
                                   return store.centre().saveIdentity(identity);
                               });
}

void StoreThread::loadCentreIdentity(QObject* receiver, Reply<std::optional<CentreIdentity>> reply)
{
    m_parts->worker->ask<std::optional<CentreIdentity>>(
        receiver, std::move(reply), [](StationDatabase& store) { return store.centre().loadIdentity(); });
}

void StoreThread::appendAudit(std::vector<AuditEntry> entries, QObject* receiver, Reply<void> reply)
{
    m_parts->worker->ask<void>(receiver, std::move(reply),
                               [entries = std::move(entries)](StationDatabase& store) {
                                   return store.core().change(entries, [] { return Status(); });
                               });
}

} // namespace rekam
