#include "ui/presenters/hall_presenter.h"

#include "ui/wording/hall_words.h"
#include "ui/wording/spoken_number.h"

#include <algorithm>

namespace rekam::ui {

namespace {

constexpr size_t kMostCalls = 4;
constexpr qint64 kFreshSeconds =
    20; // an older call comes from before a restart or a lock, and was spoken then

// Whole minutes, rounded up: nobody is told to come too late.
QString waitText(const std::optional<std::chrono::seconds>& wait)
{
    if (!wait)
        return {};
    return HallPresenter::tr("± %1 menit").arg(std::max<qint64>(1, (wait->count() + 59) / 60));
}

} // namespace

HallView describeHall(const PublicBoard& board, const Waits& waits, const std::vector<CalledNumber>& calls,
                      const QString& office, QTime localTime)
{
    HallView view;
    view.office = office;
    view.time = localTime.toString(QStringLiteral("HH.mm"));
    if (board.notice) {
        const NoticeWords words = noticeWords(*board.notice);
        view.notice = words.what;
        view.noticeDetail = words.whatFollows;
    }
    for (size_t i = 0; i < board.next.size(); ++i)
        view.next.push_back({board.next[i].text(), i < waits.size() ? waitText(waits[i]) : QString()});
    if (calls.empty())
        return view;
    view.ticket = calls.front().ticket.text();
    view.counter = HallPresenter::tr("ke %1").arg(calls.front().counter);
    for (size_t i = 1; i < calls.size(); ++i)
        view.earlier.push_back({calls[i].ticket.text(), calls[i].counter});
    return view;
}

HallPresenter::HallPresenter(const Clock& clock, QString office, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_office(std::move(office))
{
    connect(&m_minute, &QTimer::timeout, this, &HallPresenter::tick);
    m_minute.start(std::chrono::seconds(2));
}

bool HallPresenter::isToday(const CalledNumber& number) const
{
    return number.calledAt.toLocalTime().date() == m_clock.nowUtc().toLocalTime().date();
}

void HallPresenter::remember(const CalledNumber& number)
{
    const auto isSame = [&](const CalledNumber& known) { return known.ticket == number.ticket; };
    m_calls.erase(std::remove_if(m_calls.begin(), m_calls.end(), isSame), m_calls.end());
    const auto older = [&](const CalledNumber& known) { return known.calledAt <= number.calledAt; };
    m_calls.insert(std::find_if(m_calls.begin(), m_calls.end(), older), number);
    if (m_calls.size() > kMostCalls)
        m_calls.resize(kMostCalls);
}

void HallPresenter::setBoard(const PublicBoard& board, const Waits& waits)
{
    const HallView before = view();
    forgetOtherDays();
    m_board = board;
    m_waits = waits;
    std::vector<CalledNumber> fresh;
    for (const CalledNumber& number : board.called) {
        if (!isToday(number))
            continue;
        remember(number);
        const bool isNew = !m_newestSpoken.isValid() || number.calledAt > m_newestSpoken;
        if (isNew && number.calledAt.secsTo(m_clock.nowUtc()) <= kFreshSeconds)
            fresh.push_back(number);
    }
    if (view() != before)
        Q_EMIT changed();
    for (auto number = fresh.rbegin(); number != fresh.rend(); ++number) { // in the order they were called
        m_newestSpoken = number->calledAt;
        Q_EMIT called(spokenCall(number->ticket, number->counter));
    }
}

void HallPresenter::forgetOtherDays()
{
    const auto isOver = [this](const CalledNumber& number) { return !isToday(number); };
    m_calls.erase(std::remove_if(m_calls.begin(), m_calls.end(), isOver), m_calls.end());
}

void HallPresenter::tick()
{
    forgetOtherDays();
    const HallView now = view();
    if (std::exchange(m_shownTime, now.time) != now.time)
        Q_EMIT changed();
}

HallView HallPresenter::view() const
{
    return describeHall(m_board, m_waits, m_calls, m_office, m_clock.nowUtc().toLocalTime().time());
}

} // namespace rekam::ui
