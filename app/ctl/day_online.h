// The part of a day that comes from afar: what the script says becomes of the centre's requests, decided by
// the officer as on the page. Main thread.
#pragma once

#include "app/ctl/day_job.h"
#include "core/workflow/online_session.h"

namespace rekam::ctl {

// The officer decides about each request of the script; a visit is opened for those that are verified.
class OnlineJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void look();
    void act(const OnlineDayLine& line, const OnlineItem& item);
    void reject(const QString& number);
    void take(const OnlineRequest& request);

    std::unique_ptr<OnlineSession> m_session;
    std::size_t m_at = 0;
    bool m_isDeciding = false;
};

// Prints and hands over their cards, each against its number.
class OnlineCardsJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void next();

    std::unique_ptr<CardPilot> m_pilot;
    std::size_t m_at = 0;
};

} // namespace rekam::ctl
