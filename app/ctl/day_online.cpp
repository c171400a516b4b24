#include "app/ctl/day_online.h"

#include "ui/wording/online_words.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

constexpr auto kOnlinePatience = 180s;

// Requests of the training centre are numbered in the order in which they were made.
bool isNumber(const OnlineRequest& request, int number)
{
    return request.number.endsWith(QStringLiteral("-%1").arg(number, 4, 10, QLatin1Char('0')));
}

} // namespace

void OnlineJob::begin()
{
    if (m_day.online.empty()) {
        Q_EMIT ended();
        return;
    }
    waitAtMost(kOnlinePatience);
    m_session = std::make_unique<OnlineSession>(m_counter.ports());
    connect(m_session.get(), &OnlineSession::changed, this, &OnlineJob::look, Qt::QueuedConnection);
    connect(m_session.get(), &OnlineSession::decided, this, &OnlineJob::take, Qt::QueuedConnection);
    m_session->open(m_counter.login());
    m_counter.ports().centre.syncNow();
}

void OnlineJob::look()
{
    const OnlineSnapshot& snapshot = m_session->snapshot();
    if (m_at >= m_day.online.size() || snapshot.isBusy || !snapshot.isLoaded || m_isDeciding)
        return;
    const PlayedOnline& line = m_day.online[m_at];
    if (snapshot.error || snapshot.registerError || snapshot.pageError) {
        const Error error = snapshot.error           ? *snapshot.error
                            : snapshot.registerError ? *snapshot.registerError
                                                     : *snapshot.pageError;
        stopWaiting();
        Q_EMIT failed(error, line.number);
        return;
    }
    const auto item = std::find_if(snapshot.items.begin(), snapshot.items.end(), [&](const OnlineItem& one) {
        return isNumber(one.request, line.request);
    });
    if (item == snapshot.items.end())
        return; // on its way from the centre
    if (item->request.service != line.service) {
        stopWaiting();
        Q_EMIT failed(Error(Errc::ScriptMalformed, {{"why", QStringLiteral("service")}}), line.number);
    } else if (snapshot.selected != item->request.id) {
        m_session->select(item->request.id);
    } else if (snapshot.gate && !snapshot.page.isEmpty()) { // as an officer: after a look at paper and data
        act(line, *item);
    }
}

void OnlineJob::act(const OnlineDayLine& line, const OnlineItem& item)
{
    const QString number = item.request.number;
    m_isDeciding = true;
    switch (line.outcome) {
    case OnlineOutcome::Verified:
        m_session->verify();
        return;
    case OnlineOutcome::Rejected:
        reject(number);
        return;
    case OnlineOutcome::Invited:
        m_session->invite(
            m_session->proposedDay(),
            ui::invitationSentence(number, m_session->proposedDay(), m_counter.ports().office.officeName));
        return;
    case OnlineOutcome::Undecided:
        take(item.request);
    }
}

// For what is seen: other data than the register's, else a paper that cannot be read.
void OnlineJob::reject(const QString& number)
{
    const OnlineRejection reason = m_session->snapshot().differences.empty()
                                       ? OnlineRejection::UnreadablePaper
                                       : OnlineRejection::DataDiffer;
    m_session->reject(reason, ui::rejectionSentence(reason, number, {}));
}

void OnlineJob::take(const OnlineRequest& request)
{
    PlayedOnline& line = m_day.online[m_at++];
    line.registerNumber = request.number;
    line.visit = request.visit;
    m_isDeciding = false;
    waitAtMost(kOnlinePatience);
    if (m_at < m_day.online.size()) {
        QMetaObject::invokeMethod(this, &OnlineJob::look, Qt::QueuedConnection);
        return;
    }
    stopWaiting();
    disconnect(m_session.get(), nullptr, this, nullptr);
    Q_EMIT ended();
}

void OnlineCardsJob::begin()
{
    m_pilot =
        std::make_unique<CardPilot>(m_counter.ports(), m_counter.desk(), m_counter.login(), m_day.limit);
    connect(
        m_pilot.get(), &CardPilot::finished, this,
        [this](const GivenCard& card) {
            PlayedOnline& line = m_day.online[m_at];
            line.card = card;
            if (card.error) {
                Q_EMIT failed(*card.error, line.number);
                return;
            }
            ++m_at;
            next();
        },
        Qt::QueuedConnection);
    next();
}

void OnlineCardsJob::next()
{
    while (m_at < m_day.online.size() && m_day.online[m_at].outcome != OnlineOutcome::Verified)
        ++m_at;
    if (m_at == m_day.online.size()) {
        Q_EMIT ended();
        return;
    }
    const PlayedOnline& line = m_day.online[m_at];
    CardOrder order;
    order.visit = line.visit;
    order.end = line.end;
    order.hasLedger = true;
    order.proof = line.registerNumber;
    m_pilot->serve(order);
}

} // namespace rekam::ctl
