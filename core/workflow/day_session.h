// The supervisor's day, and the timeline of one visit at a time. Main thread.
#pragma once

#include "core/review/day_overview.h"
#include "core/review/timeline.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct DaySnapshot
{
    DayOverview day;
    QDate today;
    bool isBusy = false;
    bool isLoaded = false;
    int damagedRows = 0;
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
    void refresh(); // the day that stands; its timeline too
    // Earlier or later days; never after today.
    void moveBy(int days);
    // Loading it is a line in the audit trail: asked for, not browsed.
    void showTimeline(const RequestId& request);

Q_SIGNALS:
    void changed();

private:
    void load();
    void loadTimeline();
    QDate today() const { return m_ports.clock.nowUtc().toLocalTime().date(); }

    StationPorts& m_ports;
    DaySnapshot m_snapshot;
    bool m_isOpen = false;
    int m_loading = 0; // answers to an earlier question are dropped
};

} // namespace rekam
