// What a station that goes out asks of the store (core/ports/outreach_book.h). Store thread only.
#pragma once

#include "core/ports/outreach_book.h"
#include "core/store/outbox_table.h"
#include "core/store/roster_table.h"
#include "core/store/work_table.h"

namespace rekam {

class OutreachTable
{
public:
    OutreachTable(StoreCore& core, WorkTable& work, OutboxTable& outbox, RosterTable& roster)
        : m_core(core),
          m_work(work),
          m_outbox(outbox),
          m_roster(roster)
    {}

    Result<std::vector<OutreachVisit>> loadVisits(const OutreachId& session);
    Result<QDateTime> keepCopies(const std::vector<ResidentRecord>& residents, const AuditEntry& audit);
    Result<OutreachFigures> figures();

private:
    Result<RecordingCost> cost();

    StoreCore& m_core;
    WorkTable& m_work;
    OutboxTable& m_outbox;
    RosterTable& m_roster;
};

} // namespace rekam
