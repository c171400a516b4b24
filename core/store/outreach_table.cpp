#include "core/store/outreach_table.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kLatestRecordings = 100;
// Longer ones were put aside for a meal or for a night.
constexpr qint64 kLongestSeconds = 2LL * 3600;

OutreachVisit::Stand standOf(const ServiceRequest& request, bool isSealed)
{
    if (isSealed)
        return OutreachVisit::Stand::Recorded;
    switch (request.state) {
    case RequestState::WaitingForCentre:
    case RequestState::WaitingForCard:
    case RequestState::Closed:
        return OutreachVisit::Stand::Served;
    case RequestState::Arrived:
    case RequestState::Waiting:
    case RequestState::Called:
    case RequestState::Serving:
    case RequestState::Parked:
    case RequestState::CorrectionNeeded:
    case RequestState::Cancelled:
    case RequestState::NoShow:
        break;
    }
    return OutreachVisit::Stand::Unfinished;
}

// In the middle of them all, so that one long wait is no average.
qint64 middleOf(std::vector<qint64> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

Result<std::vector<OutreachVisit>> OutreachTable::loadVisits(const OutreachId& session)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT o.request, coalesce(max(r.sealed_ms), 0) FROM outreach_visits o"
                                  " LEFT JOIN record_facts r ON r.request = o.request"
                                  " WHERE o.session = ? GROUP BY o.request ORDER BY o.at_ms, o.request",
                                  {session.bytes()}));
    std::vector<OutreachVisit> visits;
    for (const SqlRow& row : rows) {
        const auto request = m_work.loadRequest(RequestId::fromBytes(row.blob(0)));
        if (!request)
            continue;
        OutreachVisit visit{.nik = request->nik};
        visit.request = request->id;
        visit.ticket = request->ticket.text();
        visit.arrivedAt = request->arrivedAt;
        visit.stand = standOf(*request, row.integer(1) != 0);
        if (const auto recording = m_work.loadRecording(request->recording))
            visit.name = recording->applicant.name.text();
        visits.push_back(std::move(visit));
    }
    return visits;
}

Result<QDateTime> OutreachTable::keepCopies(const std::vector<ResidentRecord>& residents,
                                            const AuditEntry& audit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    const Status kept = m_core.change({audit}, [&]() -> Status {
        for (const ResidentRecord& resident : residents)
            REKAM_CHECK(m_roster.keep(resident));
        return {};
    });
    REKAM_CHECK(kept);
    return m_roster.heardNow(centreMs);
}

Result<OutreachFigures> OutreachTable::figures()
{
    OutreachFigures figures;
    REKAM_TRY(figures.cost, cost());
    REKAM_TRY(const StoreFigures disk, m_outbox.figures());
    figures.freeBytes = std::max<qint64>(0, disk.freeBytes - OutboxTable::kReserveBytes);
    return figures;
}

Result<RecordingCost> OutreachTable::cost()
{
    RecordingCost cost;
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT o.length, (r.sealed_ms - r.started_ms) / 1000 FROM outbox o"
                                  " JOIN record_facts r ON r.recording = o.recording"
                                  " WHERE r.sealed_ms > r.started_ms ORDER BY o.sealed_ms DESC LIMIT ?",
                                  {kLatestRecordings}));
    std::vector<qint64> bytes, seconds;
    for (const SqlRow& row : rows) {
        if (row.integer(0) <= 0 || row.integer(1) > kLongestSeconds)
            continue;
        bytes.push_back(row.integer(0));
        seconds.push_back(std::max<qint64>(1, row.integer(1)));
    }
    if (bytes.size() < static_cast<std::size_t>(kLeastCostSamples))
        return cost;
    cost.sampled = static_cast<int>(bytes.size());
    cost.bytes = middleOf(std::move(bytes));
    cost.time = std::chrono::seconds(middleOf(std::move(seconds)));
    return cost;
}

} // namespace rekam
