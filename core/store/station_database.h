// Everything the store can do, synchronously and in values. Lives on the store thread; store_thread.h gives
// it to the sessions.
#pragma once

#include "core/store/audit_verifier.h"
#include "core/store/case_table.h"
#include "core/store/complaint_table.h"
#include "core/store/form_draft_table.h"
#include "core/store/held_gallery.h"
#include "core/store/old_card_table.h"
#include "core/store/outreach_table.h"
#include "core/store/paper_table.h"
#include "core/store/retention.h"
#include "core/store/review_table.h"
#include "core/store/supervision_rows.h"

namespace rekam {

class StationDatabase
{
public:
    // Migrates, checks, sweeps. What it found is in opened().
    static Result<std::unique_ptr<StationDatabase>> open(Home home, StoreOptions options);

    OpenedStore takeOpened() { return std::move(m_opened); }
    StoreCore& core() { return *m_core; }
    AccountTable& accounts() { return m_accounts; }
    WorkTable& work() { return m_work; }
    OutboxTable& outbox() { return m_outbox; }
    CentreNews& centre() { return m_centre; }
    RosterTable& roster() { return m_roster; }
    OnlineTable& online() { return m_online; }
    CardStockTable& cardStock() { return m_cardStock; }
    OldCardTable& oldCards() { return m_oldCards; }
    Retention& retention() { return m_retention; }
    HeldGallery& held() { return m_held; }
    OfficerTable& officers() { return m_officers; }
    ReviewTable& review() { return m_review; }
    ComplaintTable& complaints() { return m_complaints; }
    CaseTable& cases() { return m_cases; }
    OutreachTable& outreach() { return m_outreach; }
    FormDraftTable& formDrafts() { return m_formDrafts; }
    PaperPageTable& papers() { return m_papers; }
    SupervisionRows& supervision() { return m_supervision; }

    // station_store.h says what these promise.
    Status commit(const StoreChange& change);
    Result<SealedRecording> sealRecording(const SealOrder& order);
    Result<Recording> countersign(const RecordId& record, const QString& accountName,
                                  const SecureBuffer& passphrase);
    Result<std::shared_ptr<const AttemptPayload>> loadAttempt(const RecordId& record,
                                                              const AttemptId& attempt);
    Result<QString> signSlip(const RecordId& record, SlipClaims claims);
    Status changeOnline(const OnlineChange& change, const AuditEntry& audit);
    Result<QString> signPaper(PaperClaims claims, const AuditEntry& audit);
    Result<OpenWork> loadOpenWork();
    Result<std::optional<ServiceRequest>> decideReview(const ReviewOrder& order);
    Result<std::vector<TimelineRow>> loadTimeline(const RequestId& request);

    // What is spoiled in stock is a card to be destroyed, too: then somebody has to be signed in.
    Status changeBlanks(const std::vector<BlankSerial>& serials, const BlankEvent& event,
                        const AuditEntry& audit);

    Result<LoginSession> signIn(const QString& name, const SecureBuffer& passphrase, NewsForSessions& news);
    void lock();
    Status noteCentreTime(const QDateTime& centreUtc);

private:
    explicit StationDatabase(std::unique_ptr<StoreCore> core);
    Status start();
    Status checkRecentAudit();
    Result<std::vector<QString>> subjectsOf(const RequestId& request);
    Status checkPersons(const StoreChange& change);
    Status checkRecording(const Recording& recording);
    Result<std::vector<SecondPerson>> provedSecondPersons(const Recording& recording);
    Status write(const StoreChange& change);
    Status closeLetters(const CardJobId& handedOver);
    void addLines(std::vector<AuditEntry>& lines, const std::vector<RetiredCard>& cards) const;
    Status askForCard(const CardRequest& request);
    Status tellDecision(const OnlineDecision& decision);
    Status followOnline(const CardJob& job);
    Result<SealedRecording> sealedBefore(const SealOrder& order, const OutboxItem& item);
    Result<Hold> heldByPolicy(const Recording& recording, std::vector<AuditEntry>& lines);
    Result<SealedRecording> writePacketAndRows(const SealOrder& order);

    std::unique_ptr<StoreCore> m_core;
    AccountTable m_accounts;
    DraftTable m_drafts;
    WorkTable m_work;
    OfficerTable m_officers;
    HeldGallery m_held;
    OutboxTable m_outbox;
    RosterTable m_roster;
    OnlineTable m_online;
    CardStockTable m_cardStock;
    OldCardTable m_oldCards;
    CentreNews m_centre;
    CaseTable m_cases;
    PaperPageTable m_papers;
    Retention m_retention;
    ReviewTable m_review;
    ComplaintTable m_complaints;
    OutreachTable m_outreach;
    FormDraftTable m_formDrafts;
    SupervisionRows m_supervision;
    OpenedStore m_opened;
};

} // namespace rekam
