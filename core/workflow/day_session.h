// The supervisor's day, week or month, and the timeline of one visit at a time. Counted from rows that name
// nobody; who stands behind them is asked for as far as a list is looked at. Main thread.
#pragma once

#include "core/review/day_overview.h"
#include "core/review/timeline.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct DaySnapshot
{
    Period period = Period::Day;
    DayOverview day;
    QDate today;
    bool isBusy = false;
    bool isLoaded = false;
    int damagedRows = 0;            // of those whose names were asked for
    std::optional<RequestId> shown; // whose timeline stands in `timeline`
    std::vector<TimelineEvent> timeline;
    std::optional<Error> error;
};

class DaySession : public QObject
{
    Q_OBJECT
public:
    explicit DaySession(StationPorts& ports, QObject* parent = nullptr);
    const DaySnapshot& snapshot() const { return m_snapshot; }

    void open();    // today, without a timeline
    void close();   // drops everything personal
    void refresh(); // the period that stands; its timeline too
    // Earlier or later days, weeks or months; never after today.
    void moveBy(int count);
    void choose(Period period); // the one around the day that was looked at
    // Names of those that have none yet; the answer comes as changed().
    void loadNames(const std::vector<RequestId>& requests);
    // Loading it is a line in the audit trail: asked for, not browsed.
    void showTimeline(const RequestId& request);

Q_SIGNALS:
    void changed();

private:
    void begin(Period period, const QDate& anchor);
    void load();
    void takeRows(const PeriodRows& rows);
    void loadTimeline();
    QDate today() const { return m_ports.clock.nowUtc().toLocalTime().date(); }

    StationPorts& m_ports;
    DaySnapshot m_snapshot;
    QDate m_anchor; // the period is the one around it
    bool m_isOpen = false;
    int m_loading = 0; // answers to an earlier question are dropped
};

} // namespace rekam
