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
    m_snapshot = DaySnapshot{};
    m_snapshot.today = today();
    m_snapshot.day.date = m_snapshot.today;
    load();
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

void DaySession::moveBy(int days)
{
    if (!m_isOpen)
        return;
    m_snapshot.today = today();
    const QDate wanted = std::min(m_snapshot.day.date.addDays(days), m_snapshot.today);
    if (wanted == m_snapshot.day.date)
        return;
    m_snapshot.day = DayOverview{};
    m_snapshot.day.date = wanted;
    m_snapshot.isLoaded = false;
    m_snapshot.shown.reset();
    m_snapshot.timeline.clear();
    load();
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
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.store.loadDay(
        m_snapshot.day.date, this,
        [this, loading = ++m_loading, date = m_snapshot.day.date](const Result<DayWork>& work) {
            if (loading != m_loading)
                return;
            m_snapshot.isBusy = false;
            m_snapshot.error.reset();
            if (work) {
                m_snapshot.day = dayOverviewOf(*work, date);
                m_snapshot.damagedRows = static_cast<int>(work->quarantinedRows.size());
                m_snapshot.isLoaded = true;
            } else {
                m_snapshot.error = work.error();
            }
            Q_EMIT changed();
        });
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
