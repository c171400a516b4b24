#include "core/workflow/day_session.h"

#include <algorithm>

namespace rekam {

DaySession::DaySession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    const auto follow = [this] {
        if (m_isOpen)
            load();
    };
    connect(&ports.store, &StationStore::recordingChanged, this, follow);
    connect(&ports.store, &StationStore::cardJobArrived, this, follow);
    connect(&ports.store, &StationStore::receiptVerified, this, follow);
}

void DaySession::open()
{
    m_isOpen = true;
    begin(Period::Day, today());
}

void DaySession::close()
{
    m_isOpen = false;
    ++m_loading;
    m_snapshot = DaySnapshot{};
    Q_EMIT changed();
}

void DaySession::refresh()
{
    if (!m_isOpen)
        return;
    load();
    if (m_snapshot.shown)
        loadTimeline();
}

void DaySession::moveBy(int count)
{
    if (!m_isOpen)
        return;
    const QDate wanted = std::min(movedBy(m_snapshot.period, m_anchor, count), today());
    if (periodAround(m_snapshot.period, wanted).first != m_snapshot.day.first)
        begin(m_snapshot.period, wanted);
}

void DaySession::choose(Period period)
{
    if (m_isOpen && period != m_snapshot.period)
        begin(period, m_anchor);
}

void DaySession::begin(Period period, const QDate& anchor)
{
    m_anchor = anchor;
    m_snapshot = DaySnapshot{};
    m_snapshot.period = period;
    m_snapshot.today = today();
    const PeriodDays days = periodAround(period, anchor);
    m_snapshot.day.first = days.first;
    m_snapshot.day.last = days.last;
    load();
}

void DaySession::loadNames(const std::vector<RequestId>& requests)
{
    if (!m_isOpen || !m_ports.supervision || requests.empty())
        return;
    m_ports.supervision->loadPeople(
        requests, this, [this, requests, loading = m_loading](const Result<std::vector<VisitPerson>>& found) {
            if (loading != m_loading)
                return;
            if (!found) {
                m_snapshot.error = found.error();
                Q_EMIT changed();
                return;
            }
            std::vector<VisitPerson> people = *found;
            for (const RequestId& request : requests) {
                const bool isFound = std::any_of(people.begin(), people.end(), [&](const VisitPerson& one) {
                    return one.request == request;
                });
                if (isFound)
                    continue;
                ++m_snapshot.damagedRows;
                people.push_back({.request = request});
            }
            name(m_snapshot.day, people);
            Q_EMIT changed();
        });
}

void DaySession::showTimeline(const RequestId& request)
{
    if (!m_isOpen)
        return;
    m_snapshot.shown = request;
    m_snapshot.timeline.clear();
    loadTimeline();
}

void DaySession::load()
{
    if (!m_ports.supervision)
        return;
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.supervision->loadPeriod(m_snapshot.day.first, m_snapshot.day.last, this,
                                    [this, loading = ++m_loading](const Result<PeriodRows>& rows) {
                                        if (loading != m_loading)
                                            return;
                                        m_snapshot.isBusy = false;
                                        m_snapshot.error.reset();
                                        if (rows)
                                            takeRows(*rows);
                                        else
                                            m_snapshot.error = rows.error();
                                        Q_EMIT changed();
                                    });
}

// Names that were asked for stay; reasons are asked for again, since the news may be about them.
void DaySession::takeRows(const PeriodRows& rows)
{
    std::vector<VisitPerson> known;
    for (const std::vector<DayPerson>* group : {&m_snapshot.day.people, &m_snapshot.day.carriedOver}) {
        for (const DayPerson& one : *group) {
            if (one.isNamed)
                known.push_back({one.request, one.maskedNik, one.name, {}, {}, {}, {}});
        }
    }
    m_snapshot.day = dayOverviewOf(rows.visits, rows.first, rows.last);
    m_snapshot.damagedRows = 0;
    m_snapshot.isLoaded = true;
    name(m_snapshot.day, known);
    for (std::vector<DayPerson>* group : {&m_snapshot.day.people, &m_snapshot.day.carriedOver}) {
        for (DayPerson& one : *group)
            one.isNamed = false;
    }
}

void DaySession::loadTimeline()
{
    m_ports.store.loadTimeline(
        *m_snapshot.shown, this,
        [this, asked = *m_snapshot.shown](const Result<std::vector<TimelineRow>>& rows) {
            if (!m_isOpen || m_snapshot.shown != asked)
                return;
            if (rows)
                m_snapshot.timeline = timelineOf(*rows);
            else
                m_snapshot.error = rows.error();
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

} // namespace rekam
