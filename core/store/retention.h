// What the station keeps and for how long (security.md 3 and 7): by the policy, and by the centre's clock,
// which nobody at the counter can set. The audit is never purged. Store thread only.
#pragma once

#include "core/settings/station_settings.h"
#include "core/store/case_table.h"
#include "core/store/centre_news.h"
#include "core/store/paper_table.h"

namespace rekam {

class Retention
{
public:
    Retention(StoreCore& core, WorkTable& work, OutboxTable& outbox, RosterTable& roster, OnlineTable& online,
              CaseTable& cases, PaperPageTable& papers, CentreNews& centre)
        : m_core(core),
          m_work(work),
          m_outbox(outbox),
          m_roster(roster),
          m_online(online),
          m_cases(cases),
          m_papers(papers),
          m_centre(centre)
    {}

    // At a start, and whenever the centre's time is heard: at most once in an hour of it. Nothing before it
    // was heard for the first time.
    Status purgeIfDue();
    Result<LinkSettings> link(); // as they hold now

private:
    Status purge(const QDateTime& centreNow);

    StoreCore& m_core;
    WorkTable& m_work;
    OutboxTable& m_outbox;
    RosterTable& m_roster;
    OnlineTable& m_online;
    CaseTable& m_cases;
    PaperPageTable& m_papers;
    CentreNews& m_centre;
    QDateTime m_last;
};

} // namespace rekam
