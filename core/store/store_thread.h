// The station's store on its own thread: hands out the three ports that sessions and the sync engine use.
// Made, used and destroyed on the main thread; destroying it finishes what was asked and closes the database.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/ports/account_store.h"
#include "core/ports/card_stock.h"
#include "core/ports/case_book.h"
#include "core/ports/centre_seal.h"
#include "core/ports/form_drafts.h"
#include "core/ports/held_templates.h"
#include "core/ports/officer_templates.h"
#include "core/ports/online_book.h"
#include "core/ports/outbox.h"
#include "core/ports/outreach_book.h"
#include "core/ports/paper_book.h"
#include "core/ports/roster.h"
#include "core/ports/station_store.h"
#include "core/ports/supervision.h"
#include "core/store/centre_identity.h"
#include "core/store/home.h"
#include "core/vault/passphrase_wrap.h"
#include "core/vault/station_keys.h"

#include <chrono>
#include <memory>

namespace rekam {

// A crash, played: the process ends as by a power cut around the first change that has this audit line.
struct PlayedCrash
{
    QString what{};       // empty: none
    bool isOnDisk = true; // the change is, when it comes
};

struct StoreOptions
{
    Clock& clock; // both outlive the store; used on its thread
    IdSource& ids;
    PassphraseCost cost =
        PassphraseCost::moderate();           // of accounts made from now on; tests take a cheaper one
    std::chrono::milliseconds commitDelay{0}; // a slow disk, played: every commit takes so much longer
    PlayedCrash crash{};
};

// What opening found and did.
struct OpenedStore
{
    StationPublicKeys publicKeys;            // for enrolment
    std::optional<CentreIdentity> centre;    // nothing before enrolment
    bool isFirstStart = false;               // no account yet
    int sweptPacketFiles = 0;                // files without a row: a crash before the commit
    int missingPacketFiles = 0;              // rows without their file: parked for the supervisor
    std::optional<quint64> firstBadAuditRow; // shown, never a reason to stop the counter
    QByteArray policyJson;                   // of the newest verified policy; empty before the first
};

class StoreThread
{
public:
    StoreThread(Home home, StoreOptions options);
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    // First call. Migrates, checks and sweeps. Calls made before the answer wait behind it; where it fails
    // they answer the same error. StoreTooNew, StoreDamaged, DiskFull, KeyFileMissing, KeyFileDamaged,
    // CipherTampered, ...
    void open(QObject* receiver, Reply<OpenedStore> reply);

    StationStore& stationStore();
    AccountStore& accounts();
    Outbox& outbox();
    Roster& roster();
    CardStock& cardStock();
    CaseBook& cases();
    CentreSeal& centreSeal();
    FormDrafts& formDrafts();
    PaperBook& paperBook();
    RosterInbox& rosterInbox();
    OnlineBook& online();
    OnlineInbox& onlineInbox();
    OutreachBook& outreach();
    HeldTemplates& heldTemplates();
    OfficerTemplates& officerTemplates();
    Supervision& supervision();

    // After enrolment: replaces whom the station trusts, with an audit line.
    void saveCentreIdentity(CentreIdentity identity, QObject* receiver, Reply<void> reply);
    void loadCentreIdentity(QObject* receiver, Reply<std::optional<CentreIdentity>> reply);
    // Lines that belong to no change: device events, faults, program start.
    void appendAudit(std::vector<AuditEntry> entries, QObject* receiver, Reply<void> reply);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rekam
