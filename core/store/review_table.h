// Packets that wait for somebody's decision: which are held when they are sealed, what stands on the contact
// sheet, and what a decision does. Store thread only.
#pragma once

#include "core/settings/station_settings.h"
#include "core/store/account_table.h"
#include "core/store/outbox_table.h"
#include "core/store/work_table.h"

namespace rekam {

class ReviewTable
{
public:
    ReviewTable(StoreCore& core, AccountTable& accounts, WorkTable& work, OutboxTable& outbox)
        : m_core(core),
          m_accounts(accounts),
          m_work(work),
          m_outbox(outbox)
    {}

    // Of a recording that is about to be sealed, by the policy. Where nobody else at this station could
    // decide it is not held, and the line says so: an office of one must not stand still (security.md 12).
    // Adds its line where there is something to say.
    Result<Hold> holdFor(const Recording& recording, HoldPolicy policy, std::vector<AuditEntry>& lines);
    // supervision.h says what these promise; the permission was checked.
    Result<std::vector<ReviewItem>> load(const QDate& day);
    // The visit as it stands then; nothing where it was not moved.
    Result<std::optional<ServiceRequest>> decide(const ReviewOrder& order, const QDateTime& keptFrom);

private:
    struct Sealed
    {
        OutboxItem item;
        Hold hold = Hold::None;
    };
    Result<Sealed> findSealed(const RecordId& record);
    Result<bool> isKnownHere(const Recording& recording);
    Result<bool> hasOtherReviewer(const Recording& recording);
    Status requireOther(const Recording& recording);
    Result<ReviewItem> itemOf(const RecordId& record, Hold hold, const QDateTime& sealedAt);
    Result<ServiceRequest> moved(const ReviewOrder& order, const Recording& recording,
                                 std::vector<StationEvent>& events);
    Status keepDecision(const ReviewOrder& order);

    StoreCore& m_core;
    AccountTable& m_accounts;
    WorkTable& m_work;
    OutboxTable& m_outbox;
};

} // namespace rekam
