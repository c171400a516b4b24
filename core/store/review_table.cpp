#include "core/store/review_table.h"

#include "core/recording/doubts.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qsizetype kMaxReason = 500;

Place reviewPlace(const QByteArray& id) { return {"reviews", id, "sealed", 1}; }

bool isBy(const Recording& recording, const AccountId& account)
{
    return recording.startedBy == account || (recording.signOff && recording.signOff->account == account);
}

QString doubtWords(const std::vector<Doubt>& doubts)
{
    QStringList words;
    for (const Doubt doubt : doubts)
        words.append(QString::fromLatin1(doubtName(doubt)));
    return words.join(u',');
}

const char* lineOf(ReviewDecision decision)
{
    switch (decision) {
    case ReviewDecision::Accept:
        return "review-accepted";
    case ReviewDecision::SendBack:
        return "review-sent-back";
    case ReviewDecision::Reject:
        return "review-rejected";
    }
    return "?";
}

Hold holdAfter(ReviewDecision decision)
{
    switch (decision) {
    case ReviewDecision::Accept:
        return Hold::Accepted;
    case ReviewDecision::SendBack:
        return Hold::SentBack;
    case ReviewDecision::Reject:
        return Hold::Rejected;
    }
    return Hold::Held;
}

Unexpected notAllowed(const char* state)
{
    return Unexpected(Errc::StepNotAllowed,
                      {{"state", QLatin1String(state)}, {"event", QStringLiteral("review")}});
}

} // namespace

Result<bool> ReviewTable::isKnownHere(const Recording& recording)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const QByteArray index = blindIndex(who->keys.indexKey(), recording.applicant.nik.text().toLatin1());
    // What a supervisor took out of the line was meant to be recorded again.
    REKAM_TRY(const qint64 others,
              m_core.sql().number("SELECT count(*) FROM recordings r WHERE r.nik_index = ? AND r.id <> ?"
                                  " AND r.state IN (5,6) AND NOT EXISTS (SELECT 1 FROM outbox o"
                                  " WHERE o.recording = r.id AND o.hold IN (3,4))",
                                  {index, recording.id.bytes()}));
    return others > 0;
}

Result<bool> ReviewTable::hasOtherReviewer(const Recording& recording)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, role FROM accounts WHERE length(wrapped_signing) > 0"));
    return std::any_of(rows.begin(), rows.end(), [&](const SqlRow& row) {
        return mayDo(static_cast<Role>(row.integer(1)), Permission::SeeDay) &&
               !isBy(recording, AccountId::fromBytes(row.blob(0)));
    });
}

Result<Hold> ReviewTable::holdFor(const Recording& recording, HoldPolicy policy,
                                  std::vector<AuditEntry>& lines)
{
    REKAM_TRY(const bool isKnown, isKnownHere(recording));
    const std::vector<Doubt> doubts = doubtsOf(recording, isKnown);
    const bool isWanted =
        policy == HoldPolicy::All || (policy == HoldPolicy::Flagged && isFlagged(doubts, recording));
    if (!isWanted)
        return Hold::None;
    REKAM_TRY(const bool canBeDecided, hasOtherReviewer(recording));
    lines.push_back(m_core.line(canBeDecided ? "packet-held" : "packet-not-held", recording.id.text(),
                                {{"doubts", doubtWords(doubts)}}));
    return canBeDecided ? Hold::Held : Hold::None;
}

Result<ReviewTable::Sealed> ReviewTable::findSealed(const RecordId& record)
{
    REKAM_TRY(const auto item, m_outbox.findByRecord(record));
    if (!item)
        return Unexpected(Errc::RecordMissing, {{"record", record.text()}});
    REKAM_TRY(const qint64 hold,
              m_core.sql().number("SELECT hold FROM outbox WHERE packet = ?", {item->packet.bytes()}));
    return Sealed{*item, static_cast<Hold>(std::clamp<qint64>(hold, 0, 4))};
}

Result<ReviewItem> ReviewTable::itemOf(const RecordId& record, Hold hold, const QDateTime& sealedAt)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    REKAM_TRY(const Recording recording, m_work.loadRecording(record));
    REKAM_TRY(const bool isKnown, isKnownHere(recording));
    ReviewItem item;
    item.record = record;
    item.request = recording.request;
    item.name = recording.applicant.name.text();
    item.maskedNik = recording.applicant.nik.masked();
    item.sealedAt = sealedAt;
    if (const auto name = m_accounts.nameOf(recording.startedBy))
        item.recordedBy = *name;
    if (const auto request = m_work.loadRequest(recording.request))
        item.ticket = request->ticket;
    item.doubts = doubtsOf(recording, isKnown);
    item.hold = hold;
    item.isOwn = isBy(recording, who->session.account);
    item.isSent = hold != Hold::Held;
    return item;
}

Result<std::vector<ReviewItem>> ReviewTable::load(const QDate& day)
{
    std::vector<ReviewItem> items;
    const auto keep = [&](const std::vector<SqlRow>& rows) {
        for (const SqlRow& row : rows) {
            // Whose card was handed over, or whose row is damaged, is not looked at any more.
            auto item = itemOf(RecordId::fromBytes(row.blob(0)), static_cast<Hold>(row.integer(1)),
                               QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC));
            if (item)
                items.push_back(std::move(*item));
        }
    };
    REKAM_TRY(const auto held,
              m_core.sql().select("SELECT recording, hold, sealed_ms FROM outbox WHERE hold = 1"
                                  " AND state IN (1,2,4) ORDER BY sealed_ms"));
    keep(held);
    REKAM_TRY(const auto others,
              m_core.sql().select("SELECT recording, hold, sealed_ms FROM outbox WHERE sealed_ms >= ? AND"
                                  " sealed_ms < ? AND hold = 0 ORDER BY sealed_ms",
                                  {beginOf(day), beginOf(day.addDays(1))}));
    keep(others);
    return items;
}

Status ReviewTable::requireOther(const Recording& recording)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    return isBy(recording, who->session.account) ? Status(Unexpected(Errc::SecondPersonIsSame)) : Status();
}

Result<ServiceRequest> ReviewTable::moved(const ReviewOrder& order, const Recording& recording,
                                          std::vector<StationEvent>& events)
{
    REKAM_TRY(const ServiceRequest request, m_work.loadRequest(recording.request));
    const QDateTime now = m_core.nowUtc();
    const RequestEvent event =
        order.decision == ReviewDecision::SendBack
            ? RequestEvent(request_event::CorrectionOrdered{order.reason, order.comeBackOn})
            : RequestEvent(request_event::Cancelled{order.reason});
    REKAM_TRY(const RequestOutcome outcome, advance(request, event, now));
    for (const RequestEffect& effect : outcome.effects) {
        if (const auto* tell = std::get_if<request_effect::TellCentre>(&effect))
            events.push_back(
                {m_core.options().ids.make<EventId>(), QString::fromLatin1(tell->what), {}, {}, {}, now});
    }
    return outcome.state;
}

Status ReviewTable::keepDecision(const ReviewOrder& order)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const QByteArray id = order.record.bytes();
    const QByteArray reason = order.reason.trimmed().left(kMaxReason).toUtf8();
    return m_core.sql().execute("INSERT OR REPLACE INTO reviews VALUES (?,?,?,?,?)",
                                {id, static_cast<qint64>(order.decision), m_core.nowUtc().toMSecsSinceEpoch(),
                                 who->session.accountName, m_core.sealPerson(reviewPlace(id), reason)});
}

Result<std::optional<ServiceRequest>> ReviewTable::decide(const ReviewOrder& order, const QDateTime& keptFrom)
{
    using Moved = std::optional<ServiceRequest>;
    const bool isAccepted = order.decision == ReviewDecision::Accept;
    if (!isAccepted && order.reason.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("review")}});
    REKAM_TRY(const Sealed sealed, findSealed(order.record));
    REKAM_TRY(const Recording recording, m_work.loadRecording(order.record));
    REKAM_CHECK(requireOther(recording));
    // What was not held may be at the centre already: it can only be found in order.
    if (sealed.hold != Hold::Held && !(isAccepted && sealed.hold == Hold::None))
        return notAllowed(sealed.hold == Hold::None ? "not-held" : "decided");
    Moved request;
    std::vector<StationEvent> events;
    if (!isAccepted) {
        REKAM_TRY(request, moved(order, recording, events));
    }
    const Hold after = holdAfter(order.decision);
    const AuditEntry entry =
        m_core.line(lineOf(order.decision), order.record.text(), {{"packet", sealed.item.packet.text()}});
    const Status done = m_core.change({entry}, [&]() -> Status {
        REKAM_CHECK(keepDecision(order));
        REKAM_CHECK(m_outbox.setHold(sealed.item.packet, after));
        if (!request)
            return {};
        REKAM_CHECK(m_work.save(*request));
        REKAM_CHECK(m_work.facts().noteReview(request->id, after));
        REKAM_CHECK(m_outbox.setFinal(sealed.item.packet, keptFrom));
        return m_outbox.addEvents(events);
    });
    REKAM_CHECK(done);
    return request;
}

} // namespace rekam
