// The stretch of a day in which the station is out (jemput bola): a session with its roster, the centre away,
// one resident after the other from the copies of the register, the tally. Main thread.
#pragma once

#include "app/ctl/day_job.h"
#include "core/workflow/outreach_session.h"

namespace rekam::ctl {

class OutreachJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override; // ends at once where the script has nobody to visit

private:
    enum class Phase
    {
        Open,
        Roster,
        Visits,
        Closing
    };
    void look();
    void lookAtRoster();
    void leave();
    void next();
    void take(const RecordedPerson& person);
    void finish();
    void fail(const Error& error, int line = 0);

    std::unique_ptr<OutreachSession> m_session;
    std::unique_ptr<RecordingPilot> m_pilot;
    Phase m_phase = Phase::Open;
    std::size_t m_at = 0;
    bool m_isAsked = false; // of this phase
    bool m_isRefusing = false;
};

} // namespace rekam::ctl
