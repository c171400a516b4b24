#include "app/ctl/outreach_job.h"

#include <algorithm>
#include <utility>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

constexpr auto kOutsidePatience = 120s;

QJsonObject toJson(const Outreach& outreach)
{
    const OutreachTally& tally = outreach.tally;
    return {{QStringLiteral("number"), outreach.number}, {QStringLiteral("expected"), tally.expected},
            {QStringLiteral("came"), tally.came},        {QStringLiteral("recorded"), tally.recorded},
            {QStringLiteral("served"), tally.served},    {QStringLiteral("deferred"), tally.deferred},
            {QStringLiteral("refused"), tally.refused},  {QStringLiteral("notMet"), tally.notMet},
            {QStringLiteral("walkIns"), tally.walkIns}};
}

} // namespace

void OutreachJob::begin()
{
    const bool isAnybody = std::any_of(m_day.lines.begin(), m_day.lines.end(),
                                       [](const DayLine& line) { return line.isOutreach; });
    if (!isAnybody) {
        Q_EMIT ended();
        return;
    }
    waitAtMost(kOutsidePatience);
    m_session = std::make_unique<OutreachSession>(m_counter.ports(), m_counter.desk());
    connect(m_session.get(), &OutreachSession::changed, this, &OutreachJob::look, Qt::QueuedConnection);
    m_session->open(m_counter.login());
}

void OutreachJob::look()
{
    const OutreachSnapshot& snapshot = m_session->snapshot();
    if (snapshot.error)
        return fail(*snapshot.error);
    if (!snapshot.isLoaded || snapshot.isBusy || snapshot.isPreparing())
        return;
    switch (m_phase) {
    case Phase::Open:
        if (snapshot.current)
            lookAtRoster();
        else if (!std::exchange(m_isAsked, true))
            m_session->start(OutreachKind::School, QStringLiteral("Sekolah latihan"));
        return;
    case Phase::Roster:
        lookAtRoster();
        return;
    case Phase::Visits:
        if (std::exchange(m_isRefusing, false)) {
            ++m_at;
            next();
        }
        return;
    case Phase::Closing:
        finish();
        return;
    }
}

// Everybody who is expected, and their data while the register can be asked.
void OutreachJob::lookAtRoster()
{
    const OutreachSnapshot& snapshot = m_session->snapshot();
    if (m_phase == Phase::Open) {
        m_phase = Phase::Roster;
        QStringList niks;
        for (const DayLine& line : m_day.lines) {
            if (line.isOutreach)
                niks << line.visit.nik.text();
        }
        m_session->addRoster(niks.join(u'\n'));
        return;
    }
    const bool isPrepared =
        !snapshot.rows.empty() && std::all_of(snapshot.rows.begin(), snapshot.rows.end(),
                                              [](const AttendanceRow& row) { return row.heardAt.isValid(); });
    if (isPrepared)
        leave();
}

void OutreachJob::leave()
{
    m_phase = Phase::Visits;
    m_counter.takeCentreAway();
    PilotHelp help;
    help.waitsForCentre = false;
    m_pilot =
        std::make_unique<RecordingPilot>(m_counter.ports(), m_counter.desk(), m_day.limit, std::move(help));
    connect(m_pilot.get(), &RecordingPilot::finished, this, &OutreachJob::take, Qt::QueuedConnection);
    next();
}

void OutreachJob::next()
{
    waitAtMost(kOutsidePatience + m_day.limit);
    const auto isAway = [](const DayLine& line) {
        return !line.isOutreach || line.visit.end == VisitEnd::NotMet;
    };
    while (m_at < m_day.lines.size() && isAway(m_day.lines[m_at]))
        ++m_at;
    if (m_at == m_day.lines.size()) {
        m_phase = Phase::Closing;
        m_session->finish();
        return;
    }
    const ScriptLine& visit = m_day.lines[m_at].visit;
    if (visit.end == VisitEnd::Refused) {
        m_isRefusing = true;
        m_session->refuse(visit.nik, QStringLiteral("Latihan"));
    } else {
        m_pilot->record(visit);
    }
}

void OutreachJob::take(const RecordedPerson& person)
{
    m_day.visits[m_at] = person;
    if (person.error)
        return fail(*person.error, m_day.lines[m_at].number);
    ++m_at;
    next();
}

// The paper is in the printer's hands as well.
void OutreachJob::finish()
{
    const OutreachSnapshot& snapshot = m_session->snapshot();
    if (snapshot.current || snapshot.closed.empty() || !snapshot.paper.isPrinted)
        return;
    m_day.outreach = toJson(snapshot.closed.front());
    stopWaiting();
    disconnect(m_session.get(), nullptr, this, nullptr);
    Q_EMIT ended();
}

void OutreachJob::fail(const Error& error, int line)
{
    stopWaiting();
    disconnect(m_session.get(), nullptr, this, nullptr);
    Q_EMIT failed(error, line);
}

} // namespace rekam::ctl
