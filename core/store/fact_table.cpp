#include "core/store/fact_table.h"

#include "core/cards/card_ids.h"

#include <algorithm>
#include <iterator>

namespace rekam {
namespace {

qint64 msOf(const QDateTime& at) { return at.isValid() ? at.toMSecsSinceEpoch() : qint64{0}; }

template<typename Enum>
Enum within(qint64 value, Enum last, Enum first = static_cast<Enum>(1))
{
    const bool isKnown = value >= static_cast<qint64>(first) && value <= static_cast<qint64>(last);
    return isKnown ? static_cast<Enum>(value) : first;
}

constexpr const char* kVisit =
    "SELECT v.request, v.recording, v.series, v.number, v.arrived_ms, v.since_ms, v.state, v.service, "
    "v.review,"
    " r.state, r.suspended_from, r.word, r.word_ms, r.was_print_ready, r.owes,"
    " o.state, o.failures, o.last_error, o.sealed_ms, o.hold, c.state, t.session IS NOT NULL"
    " FROM visits v LEFT JOIN record_facts r ON r.recording = v.recording"
    " LEFT JOIN outbox o ON o.recording = v.recording LEFT JOIN card_facts c ON c.request = v.request"
    " LEFT JOIN outreach_visits t ON t.request = v.request ";

RecordingFacts factsFrom(const SqlRow& row, int column)
{
    return {within(row.integer(column), RecordingState::Cancelled),
            within(row.integer(column + 1), RecordingState::Cancelled),
            row.text(column + 2),
            row.time(column + 3),
            row.integer(column + 4) != 0,
            row.integer(column + 5) != 0};
}

VisitRow visitFrom(const SqlRow& row)
{
    VisitRow visit;
    visit.request = RequestId::fromBytes(row.blob(0));
    visit.record = RecordId::fromBytes(row.blob(1));
    const QString series = row.text(2);
    visit.ticket = {series.isEmpty() ? QChar(u'A') : series.front(), static_cast<int>(row.integer(3))};
    visit.arrivedAt = row.time(4);
    visit.since = row.time(5);
    visit.state = within(row.integer(6), RequestState::NoShow);
    visit.service = within(row.integer(7), ServiceType::LostOa);
    if (!row.isNull(9))
        visit.recording = factsFrom(row, 9);
    if (!row.isNull(15)) {
        PacketFate fate;
        fate.record = visit.record;
        fate.state = within(row.integer(15), OutboxState::Parked);
        fate.failures = static_cast<int>(row.integer(16));
        fate.lastError = row.text(17);
        fate.sealedAt = row.time(18);
        visit.packet = fate;
    }
    // After it was sent back, the visit names no recording any more.
    const qint64 hold = row.isNull(15) ? row.integer(8) : std::max(row.integer(8), row.integer(19));
    visit.hold = within(hold, Hold::Rejected, Hold::None);
    if (!row.isNull(20))
        visit.card = within(row.integer(20), CardJobState::Distributed);
    visit.isOutreach = row.integer(21) != 0;
    return visit;
}

// Cards of one visit in the order of the line: a second one counts where it is further.
int placeOf(CardJobState card)
{
    switch (card) {
    case CardJobState::Spoiled:
        return 0;
    case CardJobState::Ready:
        return 1;
    case CardJobState::Printing:
        return 2;
    case CardJobState::Printed:
        return 3;
    case CardJobState::Distributed:
        return 4;
    case CardJobState::HandedOver:
        return 5;
    }
    return 0;
}

// A visit comes once for each of its cards, the rows behind one another.
void keep(const std::vector<SqlRow>& rows, std::vector<VisitRow>& visits)
{
    for (const SqlRow& row : rows) {
        VisitRow visit = visitFrom(row);
        if (visits.empty() || !(visits.back().request == visit.request)) {
            visits.push_back(std::move(visit));
            continue;
        }
        if (visit.card && (!visits.back().card || placeOf(*visits.back().card) <= placeOf(*visit.card)))
            visits.back().card = visit.card;
    }
}

struct StepSpan
{
    QDateTime first, last;
    QString device;
    int tries = 0;
};

StepSpan spanOf(const StepResult& step)
{
    StepSpan span;
    for (const TargetResult& target : step.targets) {
        for (const Attempt& attempt : target.attempts) {
            ++span.tries;
            if (!span.first.isValid() || attempt.takenAt < span.first)
                span.first = attempt.takenAt;
            if (!span.last.isValid() || attempt.takenAt >= span.last) {
                span.last = attempt.takenAt;
                span.device = (attempt.device.model + u' ' + attempt.device.serial).trimmed();
            }
        }
    }
    return span;
}

} // namespace

qint64 beginOf(const QDate& day) { return QDateTime(day, QTime(0, 0)).toMSecsSinceEpoch(); }

int ageBandOf(const QDate& born, const QDate& on)
{
    if (!born.isValid() || !on.isValid())
        return 10;
    const int years = on.year() - born.year() - (on < born.addYears(on.year() - born.year()) ? 1 : 0);
    return std::clamp(years / 10 * 10, 10, 60);
}

Status FactTable::note(const ServiceRequest& request)
{
    const QByteArray recording = request.recording.isNull() ? QByteArray("") : request.recording.bytes();
    return m_core.sql().execute(
        "INSERT INTO visits VALUES (?,?,?,?,?,?,?,?,0) ON CONFLICT(request) DO UPDATE SET"
        " arrived_ms = excluded.arrived_ms, since_ms = excluded.since_ms, state = excluded.state,"
        " service = excluded.service, series = excluded.series, number = excluded.number,"
        " review = CASE WHEN excluded.recording = visits.recording OR excluded.recording = x'' THEN"
        " visits.review ELSE 0 END, recording = excluded.recording",
        {request.id.bytes(), msOf(request.arrivedAt), msOf(request.stateSince),
         static_cast<qint64>(request.state), static_cast<qint64>(request.service),
         QString(request.ticket.series), qint64{request.ticket.number}, recording});
}

Status FactTable::note(const Recording& recording)
{
    const RecordingFacts facts = factsOf(recording);
    return m_core.sql().execute(
        "INSERT INTO record_facts VALUES (?,?,?,?,?,?,?,?,?,?,?,0,0) ON CONFLICT(recording) DO UPDATE SET"
        " state = excluded.state, suspended_from = excluded.suspended_from, word = excluded.word,"
        " word_ms = excluded.word_ms, was_print_ready = excluded.was_print_ready, owes = excluded.owes,"
        " sealed_ms = excluded.sealed_ms, delivered_ms = excluded.delivered_ms",
        {recording.id.bytes(), recording.request.bytes(), static_cast<qint64>(facts.state),
         static_cast<qint64>(facts.suspendedFrom), facts.word, msOf(facts.wordAt),
         qint64{facts.wasPrintReady ? 1 : 0}, qint64{facts.owesCountersignature ? 1 : 0},
         msOf(recording.startedAt), recording.packet ? msOf(recording.packet->sealedAt) : qint64{0},
         recording.deliveredAt ? msOf(*recording.deliveredAt) : qint64{0}});
}

Status FactTable::note(const CardJob& job)
{
    QByteArray request = job.request.bytes();
    if (job.request.isNull()) {
        REKAM_TRY(const auto rows, m_core.sql().select("SELECT request FROM record_facts WHERE recording = ?",
                                                       {job.recording.bytes()}));
        if (!rows.empty())
            request = rows[0].blob(0);
    }
    return m_core.sql().execute("INSERT INTO card_facts VALUES (?,?,?,?,?) ON CONFLICT(card_job) DO UPDATE "
                                "SET state = excluded.state,"
                                " since_ms = excluded.since_ms, serial = excluded.serial",
                                {job.id.bytes(), request, static_cast<qint64>(job.state),
                                 msOf(job.stateSince), job.serial ? job.serial->text() : QString()});
}

Status FactTable::noteSteps(const Recording& sealed)
{
    const int ageBand = ageBandOf(sealed.applicant.birthDate, sealed.startedAt.toLocalTime().date());
    // When it was sealed, which is not now where a clock or an older home says so.
    const QDateTime sealedAt = sealed.packet ? sealed.packet->sealedAt : m_core.nowUtc();
    for (const StepResult& step : sealed.steps) {
        const StepSpan span = spanOf(step);
        REKAM_CHECK(m_core.sql().execute(
            "INSERT INTO step_facts (sealed_ms, step, device, age_band, tries, seconds) VALUES (?,?,?,?,?,?)",
            {sealedAt.toMSecsSinceEpoch(), static_cast<qint64>(step.step), span.device, qint64{ageBand},
             qint64{span.tries}, span.first.isValid() ? span.first.secsTo(span.last) : 0}));
    }
    return {};
}

Status FactTable::noteReview(const RequestId& request, Hold hold)
{
    return m_core.sql().execute("UPDATE visits SET review = ? WHERE request = ?",
                                {static_cast<qint64>(hold), request.bytes()});
}

Result<PeriodRows> FactTable::loadPeriod(const QDate& first, const QDate& last)
{
    PeriodRows period{first, last, {}};
    const qint64 begin = beginOf(first);
    // Open ones by their states: closed and cancelled visits are most of the table.
    const QByteArray earlier = QByteArray(kVisit) +
                               "WHERE v.state IN (1,2,3,4,5,6,7,9,11) AND v.arrived_ms < ?"
                               " ORDER BY v.arrived_ms, v.request";
    REKAM_TRY(const auto open, m_core.sql().select(earlier.constData(), {begin}));
    keep(open, period.visits);
    const QByteArray within = QByteArray(kVisit) + "WHERE v.arrived_ms >= ? AND v.arrived_ms < ?"
                                                   " ORDER BY v.arrived_ms, v.request";
    REKAM_TRY(const auto rows, m_core.sql().select(within.constData(), {begin, beginOf(last.addDays(1))}));
    keep(rows, period.visits);
    return period;
}

Result<std::vector<AgeingRow>> FactTable::loadAgeing()
{
    // As the partial index has it: delivered, and never print ready.
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT r.request, r.recording, v.series, v.number, r.word, r.word_ms, r.delivered_ms"
                  " FROM record_facts r JOIN visits v ON v.request = r.request"
                  " WHERE r.was_print_ready = 0 AND r.state = 6 ORDER BY r.delivered_ms"));
    std::vector<AgeingRow> ageing;
    for (const SqlRow& row : rows) {
        const QString series = row.text(2);
        AgeingRow one;
        one.request = RequestId::fromBytes(row.blob(0));
        one.record = RecordId::fromBytes(row.blob(1));
        one.ticket = {series.isEmpty() ? QChar(u'A') : series.front(), static_cast<int>(row.integer(3))};
        one.word = row.text(4);
        one.since = row.time(6);
        ageing.push_back(std::move(one));
    }
    return ageing;
}

Result<std::vector<StepFact>> FactTable::loadSteps(const QDate& first, const QDate& last)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT step, device, age_band, tries, seconds FROM step_facts"
                                  " WHERE sealed_ms >= ? AND sealed_ms < ? ORDER BY sealed_ms, id",
                                  {beginOf(first), beginOf(last.addDays(1))}));
    std::vector<StepFact> facts;
    for (const SqlRow& row : rows)
        facts.push_back({within(row.integer(0), Step::Iris), row.text(1), static_cast<int>(row.integer(2)),
                         static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))});
    return facts;
}

Result<LedgerFacts> FactTable::loadLedger(qint64 begin, qint64 end)
{
    LedgerFacts ledger;
    // In the order of BlankState.
    LedgerCount* const states[] = {&ledger.stock,   &ledger.printing, &ledger.printed,
                                   &ledger.spoiled, &ledger.returned, &ledger.missing};
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT state, count(*), sum(since_ms >= ? AND since_ms < ?)"
                                  " FROM card_blanks GROUP BY state",
                                  {begin, end}));
    for (const SqlRow& row : rows) {
        const qint64 state = row.integer(0);
        if (state >= 1 && state <= static_cast<qint64>(std::size(states)))
            *states[state - 1] = {static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))};
    }
    REKAM_TRY(
        const qint64 received,
        m_core.sql().number("SELECT count(*) FROM card_blanks WHERE batch IN"
                            " (SELECT id FROM blank_batches WHERE received_ms >= ? AND received_ms < ?)",
                            {begin, end}));
    REKAM_TRY(const qint64 unlisted, m_core.sql().number("SELECT count(*) FROM card_blanks WHERE batch = ?",
                                                         {BlankBatchId().bytes()}));
    ledger.received = static_cast<int>(received);
    ledger.unlisted = static_cast<int>(unlisted);
    return ledger;
}

Result<StockFacts> FactTable::loadStock(const QDate& first, const QDate& last)
{
    const qint64 begin = beginOf(first);
    const qint64 end = beginOf(last.addDays(1));
    const auto count = [&](const char* sql, std::initializer_list<SqlValue> values) -> Result<int> {
        REKAM_TRY(const qint64 number, m_core.sql().number(sql, values));
        return static_cast<int>(number);
    };
    StockFacts stock;
    // A blank that a job took and does not have any more was spoiled.
    REKAM_TRY(stock.spoiled,
              count("SELECT count(*) FROM blanks b JOIN card_facts c ON c.card_job = b.card_job"
                    " WHERE b.at_ms >= ? AND b.at_ms < ? AND b.serial <> c.serial",
                    {begin, end}));
    REKAM_TRY(stock.printed,
              count("SELECT count(*) FROM blanks b JOIN card_facts c ON c.card_job = b.card_job"
                    " WHERE b.at_ms >= ? AND b.at_ms < ? AND b.serial = c.serial"
                    " AND c.state IN (3,5,6)",
                    {begin, end}));
    REKAM_TRY(stock.handedOver,
              count("SELECT count(*) FROM card_facts WHERE state = 5 AND since_ms >= ? AND since_ms < ?",
                    {begin, end}));
    REKAM_TRY(stock.waiting, count("SELECT count(*) FROM card_facts WHERE state = 3", {}));
    REKAM_TRY(stock.ledger, loadLedger(begin, end));
    return stock;
}

} // namespace rekam
