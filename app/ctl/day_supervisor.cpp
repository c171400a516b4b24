// The supervisor's parts of a day: what is owed and held is settled, then what became of everybody is read.
#include "app/ctl/day_job.h"

#include "app/station/training_account.h"
#include "ui/wording/report_words.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

constexpr auto kClosingPatience = 120s;

// Who goes on after a countersignature or an acceptance.
bool isLetGo(VisitEnd end) { return hasCard(end); }

std::optional<ReviewDecision> decisionFor(VisitEnd end)
{
    if (end == VisitEnd::SentBack)
        return ReviewDecision::SendBack;
    if (end == VisitEnd::Rejected)
        return ReviewDecision::Reject;
    return isLetGo(end) ? std::optional(ReviewDecision::Accept) : std::nullopt;
}

} // namespace

const DayLine* ReviewJob::lineOf(const RecordId& record) const
{
    for (std::size_t i = 0; i < m_day.lines.size(); ++i) {
        if (m_day.visits[i].recordId == record.text())
            return &m_day.lines[i];
    }
    return nullptr;
}

void ReviewJob::begin()
{
    m_owed = std::make_unique<CountersignSession>(m_counter.ports().store);
    m_sheet = std::make_unique<ScreeningSession>(m_counter.ports());
    connect(m_owed.get(), &CountersignSession::changed, this, &ReviewJob::countersignNext,
            Qt::QueuedConnection);
    waitAtMost(kClosingPatience);
    m_owed->load();
}

void ReviewJob::countersignNext()
{
    const CountersignSnapshot& snapshot = m_owed->snapshot();
    if (snapshot.isBusy)
        return;
    if (snapshot.error) {
        Q_EMIT failed(*snapshot.error, 0);
        return;
    }
    const auto owed =
        std::find_if(snapshot.owed.begin(), snapshot.owed.end(), [this](const OwedCountersignature& one) {
            const DayLine* line = lineOf(one.record);
            return line && isLetGo(line->visit.end);
        });
    if (owed == snapshot.owed.end()) {
        disconnect(m_owed.get(), nullptr, this, nullptr);
        connect(m_sheet.get(), &ScreeningSession::changed, this, &ReviewJob::decideNext,
                Qt::QueuedConnection);
        m_sheet->open();
        return;
    }
    Result<SecureBuffer> passphrase = trainingPassphrase(m_counter.station().options().passphraseFile());
    if (passphrase)
        m_owed->countersign(owed->record, QString::fromLatin1(kTrainingAccount), std::move(*passphrase));
    else
        Q_EMIT failed(passphrase.error(), 0);
}

// What is held, one after the other, until only what the script leaves held is there.
void ReviewJob::decideNext()
{
    const ScreeningSnapshot& snapshot = m_sheet->snapshot();
    if (snapshot.isBusy || !snapshot.isLoaded)
        return;
    if (snapshot.error) {
        Q_EMIT failed(*snapshot.error, 0);
        return;
    }
    for (const ReviewItem& item : snapshot.sheet.items) {
        const DayLine* line = item.hold == Hold::Held ? lineOf(item.record) : nullptr;
        const auto decision = line ? decisionFor(line->visit.end) : std::nullopt;
        if (!decision)
            continue;
        waitAtMost(kClosingPatience);
        if (!snapshot.selected || !(*snapshot.selected == item.record)) {
            m_sheet->select(item.record);
            return;
        }
        const bool needsReason = *decision != ReviewDecision::Accept;
        const QDate comeBackOn = *decision == ReviewDecision::SendBack ? snapshot.today.addDays(7) : QDate();
        m_sheet->decide(*decision, needsReason ? QStringLiteral("Latihan") : QString(), comeBackOn);
        return;
    }
    stopWaiting();
    disconnect(m_sheet.get(), nullptr, this, nullptr);
    Q_EMIT ended();
}

void ClosingJob::begin()
{
    waitAtMost(kClosingPatience);
    m_session = std::make_unique<DaySession>(m_counter.ports());
    connect(m_session.get(), &DaySession::changed, this, &ClosingJob::look, Qt::QueuedConnection);
    m_session->open();
}

void ClosingJob::look()
{
    const DaySnapshot& snapshot = m_session->snapshot();
    if (snapshot.isBusy || !snapshot.isLoaded)
        return;
    if (snapshot.error) {
        Q_EMIT failed(*snapshot.error, 0);
        return;
    }
    disconnect(m_session.get(), nullptr, this, nullptr);
    m_day.people = snapshot.day.people;
    m_day.closing = {{QStringLiteral("day"), snapshot.day.first.toString(Qt::ISODate)},
                     {QStringLiteral("funnel"), funnel()},
                     {QStringLiteral("fellOut"), static_cast<qint64>(snapshot.day.fellOut().size())},
                     {QStringLiteral("people"), people()}};
    if (!m_day.outreach.isEmpty())
        m_day.closing.insert(QStringLiteral("outreach"), m_day.outreach);
    saveReports();
}

void ClosingJob::saveReports()
{
    m_kinds = {ReportKind::Uncollected, ReportKind::Stock, ReportKind::Devices, ReportKind::Monthly,
               ReportKind::Daily};
    m_reports = std::make_unique<ReportSession>(m_counter.ports(), ui::reportWords());
    connect(m_reports.get(), &ReportSession::changed, this, &ClosingJob::lookAtReport, Qt::QueuedConnection);
    m_reports->open();
}

// Chosen, drawn, saved; then the next one.
void ClosingJob::lookAtReport()
{
    const ReportSnapshot& snapshot = m_reports->snapshot();
    if (snapshot.isBusy)
        return;
    if (snapshot.error) {
        Q_EMIT failed(*snapshot.error, 0);
        return;
    }
    if (m_isSaving) {
        m_isSaving = false;
        m_kinds.pop_back();
    }
    if (m_kinds.empty()) {
        stopWaiting();
        disconnect(m_reports.get(), nullptr, this, nullptr);
        Q_EMIT ended();
    } else if (snapshot.kind != m_kinds.back()) {
        m_reports->choose(m_kinds.back());
    } else if (snapshot.isDrawn) {
        m_isSaving = true;
        m_reports->save(m_day.reportFolder);
    }
}

QJsonObject ClosingJob::funnel() const
{
    QJsonObject reached;
    for (std::size_t i = 0; i < kDayStages; ++i)
        reached.insert(QLatin1String(dayStageName(static_cast<DayStage>(i))),
                       m_session->snapshot().day.reached[i]);
    return reached;
}

// By ticket: names and NIKs stay on the supervisor's screen. `line` is 0 for whoever the script does not
// know.
QJsonArray ClosingJob::people() const
{
    QJsonArray people;
    for (const DayPerson& person : m_session->snapshot().day.people) {
        int line = 0;
        for (std::size_t i = 0; i < m_day.lines.size(); ++i) {
            if (m_day.visits[i].visit == person.request)
                line = m_day.lines[i].number;
        }
        for (const PlayedOnline& online : m_day.online) {
            if (!online.visit.isNull() && online.visit == person.request)
                line = online.number;
        }
        people.append(QJsonObject{{QStringLiteral("line"), line},
                                  {QStringLiteral("ticket"), person.ticket.text()},
                                  {QStringLiteral("stage"), QLatin1String(dayStageName(person.stage))},
                                  {QStringLiteral("stop"), QLatin1String(dayStopName(person.stop))},
                                  {QStringLiteral("fellOut"), isFellOut(person.stop)},
                                  {QStringLiteral("outreach"), person.isOutreach}});
    }
    return people;
}

} // namespace rekam::ctl
