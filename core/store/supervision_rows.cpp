#include "core/store/supervision_rows.h"

#include "core/store/audit_verifier.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr int kMostPeople = 500; // a page of a list, never all
constexpr int kMostAuditRows = 1000;
constexpr quint64 kCheckedAuditRows =
    2000; // some tenths of a second; `rekamctl audit verify` checks them all

qint64 msOr(const QDateTime& at, qint64 otherwise)
{
    return at.isValid() ? at.toMSecsSinceEpoch() : otherwise;
}

TimelineRow rowFrom(const SqlRow& row)
{
    return {static_cast<quint64>(row.integer(0)),
            QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7)};
}

// Each filter has its index; the rest of the conditions is checked on the rows that it finds.
QByteArray auditQuery(const AuditFilter& filter)
{
    // Of a day long ago the planner would walk the whole trail back from its end: a span of time alone is
    // found by its own index.
    const bool isSpanAlone = filter.from.isValid() && filter.until.isValid() && filter.who.isEmpty() &&
                             filter.what.isEmpty() && filter.subject.isEmpty();
    QByteArray sql = "SELECT sequence, at_ms, what, actor, role, subject, second, facts FROM audit ";
    sql += isSpanAlone ? "INDEXED BY audit_at WHERE" : "WHERE";
    sql += " sequence < ?1 AND at_ms >= ?2 AND at_ms < ?3";
    if (!filter.who.isEmpty())
        sql += " AND (actor = ?4 OR second = ?4)";
    if (!filter.what.isEmpty())
        sql += " AND what = ?5";
    if (!filter.subject.isEmpty())
        sql += " AND subject = ?6";
    return sql + " ORDER BY sequence DESC LIMIT ?7";
}

} // namespace

Status SupervisionRows::require(Permission permission) const
{
    const std::optional<LoginSession>& session = m_core.session();
    if (!session)
        return Unexpected(Errc::VaultLocked);
    if (!mayDo(session->role, permission))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("supervision")}});
    return {};
}

Result<std::vector<VisitPerson>> SupervisionRows::loadPeople(const std::vector<RequestId>& requests)
{
    std::vector<VisitPerson> people;
    for (const RequestId& id : requests) {
        if (people.size() >= kMostPeople)
            break;
        const auto request = m_work.loadRequest(id);
        if (!request)
            continue;
        VisitPerson person;
        person.request = id;
        person.maskedNik = request->nik.masked();
        person.reason = request->reason;
        person.comeBackOn = request->comeBackOn;
        for (const ElementDifference& difference : request->differences)
            person.differing.push_back(difference.element);
        if (const auto recording = m_work.loadRecording(request->recording))
            person.name = recording->applicant.name.text();
        REKAM_TRY(const auto cards,
                  m_core.sql().select("SELECT card_job FROM card_facts WHERE request = ?", {id.bytes()}));
        for (const SqlRow& row : cards) {
            if (const auto card = m_work.loadCardJob(CardJobId::fromBytes(row.blob(0))))
                person.cardReason = card->reason;
        }
        people.push_back(std::move(person));
    }
    return people;
}

Result<AuditPage> SupervisionRows::loadAudit(const AuditFilter& filter)
{
    const int limit = std::clamp(filter.limit, 1, kMostAuditRows);
    const qint64 before =
        filter.before == 0 ? std::numeric_limits<qint64>::max() : static_cast<qint64>(filter.before);
    REKAM_TRY(const auto rows,
              m_core.sql().select(auditQuery(filter).constData(),
                                  {before, msOr(filter.from, 0),
                                   msOr(filter.until, std::numeric_limits<qint64>::max()), filter.who,
                                   filter.what, filter.subject, qint64{limit + 1}}));
    AuditPage page;
    for (const SqlRow& row : rows) {
        if (page.rows.size() == static_cast<size_t>(limit)) {
            page.isMore = true;
            break;
        }
        page.rows.push_back(rowFrom(row));
    }
    return page;
}

Result<AuditState> SupervisionRows::checkAudit()
{
    const quint64 head = m_core.audit().head().sequence;
    AuditState state;
    state.checkedFrom = head > kCheckedAuditRows ? head - kCheckedAuditRows : 0;
    REKAM_TRY(const AuditReport report,
              verifyAuditTrail(m_core.sql(), m_core.home(), m_core.station().signing().publicKey(), {},
                               state.checkedFrom));
    state.rows = head;
    if (report.finding) {
        state.firstBadRow = report.finding->sequence;
        state.fault = QString::fromLatin1(auditFaultName(report.finding->fault));
    }
    return state;
}

Result<std::vector<IncidentRow>> SupervisionRows::loadIncident(const QDateTime& fromUtc,
                                                               const QDateTime& untilUtc,
                                                               const std::optional<SecondPerson>& second)
{
    if (second) {
        REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
        REKAM_CHECK(m_accounts.confirmations().check({*second}, who->session.account,
                                                     m_core.options().clock.sinceBoot()));
    }
    // Begun before the end, and something of it still here at the beginning. A draft that was given up is
    // gone at once and is not told apart from one that is open: it counts as here.
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT recording, request, started_ms, sealed_ms, packet_gone_ms, extract_gone_ms"
                  " FROM record_facts WHERE started_ms < ? AND (sealed_ms = 0 OR packet_gone_ms = 0 OR"
                  " extract_gone_ms = 0 OR packet_gone_ms > ? OR extract_gone_ms > ?) ORDER BY started_ms",
                  {untilUtc.toMSecsSinceEpoch(), fromUtc.toMSecsSinceEpoch(), fromUtc.toMSecsSinceEpoch()}));
    std::vector<IncidentRow> found;
    for (const SqlRow& row : rows) {
        IncidentRow one;
        one.record = RecordId::fromBytes(row.blob(0));
        one.startedAt = row.time(2);
        one.sealedAt = row.time(3);
        one.packetGoneAt = row.time(4);
        one.extractGoneAt = row.time(5);
        if (const auto request = m_work.loadRequest(RequestId::fromBytes(row.blob(1)))) {
            one.ticket = request->ticket;
            one.maskedNik = request->nik.masked();
            if (second)
                one.nik = request->nik.text();
        }
        found.push_back(std::move(one));
    }
    AuditEntry entry = m_core.line("incident-listed", {},
                                   {{"from", fromUtc.toString(Qt::ISODate)},
                                    {"until", untilUtc.toString(Qt::ISODate)},
                                    {"rows", QString::number(found.size())},
                                    {"niks", second ? "yes" : "no"}});
    if (second) {
        REKAM_TRY(entry.second, m_accounts.nameOf(second->account));
    }
    REKAM_CHECK(m_core.change({entry}, [] { return Status(); }));
    if (second)
        m_accounts.confirmations().useUp({*second});
    return found;
}

Result<std::vector<UncollectedRow>> SupervisionRows::loadUncollected(const QDateTime& before)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT c.card_job, c.since_ms, c.serial, v.series, v.number, v.request"
                            " FROM card_facts c LEFT JOIN visits v ON v.request = c.request"
                            " WHERE c.state IN (?,?) AND c.since_ms < ? ORDER BY c.since_ms, c.card_job",
                            {static_cast<qint64>(CardJobState::Printed),
                             static_cast<qint64>(CardJobState::Distributed), before.toMSecsSinceEpoch()}));
    std::vector<UncollectedRow> found;
    for (const SqlRow& row : rows) {
        UncollectedRow one;
        one.card = CardJobId::fromBytes(row.blob(0));
        one.since = row.time(1);
        one.serial = row.text(2);
        const QString series = row.text(3);
        one.ticket = {series.isEmpty() ? QChar(u'A') : series.front(), static_cast<int>(row.integer(4))};
        const auto job = m_work.loadCardJob(one.card);
        if (job) {
            one.slot = job->state == CardJobState::Printed ? job->slot : QString();
            one.list = job->state == CardJobState::Distributed ? job->distributionList : QString();
        }
        if (const auto request = m_work.loadRequest(RequestId::fromBytes(row.blob(5))))
            one.maskedNik = request->nik.masked();
        found.push_back(std::move(one));
    }
    return found;
}

Status SupervisionRows::noteExport(const QString& report, int rows)
{
    return m_core.change({m_core.line("report-exported", report, {{"rows", QString::number(rows)}})},
                         [] { return Status(); });
}

} // namespace rekam
