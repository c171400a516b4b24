// What the centre says, verified and written: receipts, statuses, card jobs, policy. What is personal waits
// sealed in the inbox until somebody signs in. Store thread only; every function runs its own transactions.
#pragma once

#include "core/protocol/online_messages.h"
#include "core/protocol/roster_page.h"
#include "core/store/account_table.h"
#include "core/store/online_table.h"
#include "core/store/outbox_table.h"
#include "core/store/roster_table.h"
#include "core/store/work_table.h"

namespace rekam {

// What has to be told to the sessions after the commit.
struct NewsForSessions
{
    std::vector<Recording> recordings;
    std::vector<CardJob> cardJobs;
    std::vector<ServiceRequest> requests; // that the centre answered itself
    std::vector<std::pair<RecordId, PacketId>> receipts;
    std::vector<std::pair<PacketId, Error>> refusedReceipts;
    std::optional<QByteArray> policyJson;
    bool onlineArrived = false; // requests from afar

    void append(NewsForSessions&& other);
};

class CentreNews
{
public:
    CentreNews(StoreCore& core, AccountTable& accounts, WorkTable& work, OutboxTable& outbox,
               RosterTable& roster, OnlineTable& online)
        : m_core(core),
          m_accounts(accounts),
          m_work(work),
          m_outbox(outbox),
          m_roster(roster),
          m_online(online)
    {}

    // Replaces whom the station trusts.
    Status saveIdentity(const CentreIdentity& identity);
    Result<std::optional<CentreIdentity>> loadIdentity();
    Result<CentreIdentity> requireIdentity(); // NotEnrolled

    Status applyReceipt(const PacketId& packet, const QByteArray& signedReceipt, NewsForSessions& news);
    Result<quint64> statusCursor() { return m_core.metaNumber("status-cursor"); }
    Status applyStatuses(const QByteArray& signedStatuses, NewsForSessions& news);
    Result<QString> cardJobCursor();
    // One that is not signed, malformed or for another station is refused with its error, put into quarantine
    // and passed by: the cursor moves on all the same.
    Status applyCardJob(const QByteArray& signedCardJob, const QString& nextCursor, NewsForSessions& news);
    // In quarantine: "card-message " and the digest that the audit trail gives it, oldest first.
    Result<std::vector<QString>> refusedCardJobs();
    Result<quint64> rosterCursor() { return m_core.metaNumber("roster-cursor"); }
    // Whether it brought anybody.
    Result<bool> applyRoster(const QByteArray& signedPage, NewsForSessions& news);
    Result<quint64> onlineCursor() { return m_core.metaNumber("online-cursor"); }
    // Whether it brought any requests from afar.
    Result<bool> applyOnline(const QByteArray& signedPage, NewsForSessions& news);
    Status applyOnlinePicture(const QByteArray& signedPicture);
    Result<quint64> policyVersion();
    Status applyPolicy(const QByteArray& signedPolicy, NewsForSessions& news);
    Result<QByteArray> policyJson(); // of the newest one; empty before the first

    // After sign-in: what came while the counter was locked.
    Status processInbox(NewsForSessions& news);

private:
    enum class Kind : quint8
    {
        Receipt = 1,
        StatusWord,
        Card,
        Refused, // a card job in quarantine: kept as it came, never taken
        Roster,
        Online
    };
    Status putIntoInbox(Kind kind, const QByteArray& message);
    Status process(Kind kind, const QByteArray& message, NewsForSessions& news);
    Status takeReceipt(const QByteArray& body, NewsForSessions& news);
    Status takeStatus(const QByteArray& body, NewsForSessions& news);
    Status takeCardJob(const QByteArray& body, NewsForSessions& news);
    Status takeRefusal(const StatusNews& refusal, NewsForSessions& news);
    Status takeDecidedElsewhere(const StatusNews& refusal, NewsForSessions& news);
    Status giveBackOnline(const RequestId& visit, const QString& said, NewsForSessions& news);
    Status keepForHandover(const CardJob& job, const CardData& data);
    Status takeRoster(const QByteArray& sealedPage);
    Result<RosterPage> openRoster(const QByteArray& sealedPage) const;
    Status takeOnline(const QByteArray& sealedPage, NewsForSessions& news);
    Result<OnlinePage> openOnline(const QByteArray& sealedPage) const;
    Status passBy(const QByteArray& signedCardJob, const QString& nextCursor, const QString& subject,
                  Errc code);
    Status refuse(const char* what, const QString& subject, Errc code);
    Result<QByteArray> trustedBody(const QByteArray& signedBytes, const char* refusedAs,
                                   const QString& subject);

    StoreCore& m_core;
    AccountTable& m_accounts;
    WorkTable& m_work;
    OutboxTable& m_outbox;
    RosterTable& m_roster;
    OnlineTable& m_online;
};

} // namespace rekam
