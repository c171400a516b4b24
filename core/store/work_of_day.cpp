// The day as a supervisor asks for it.
#include "core/store/work_table.h"

namespace rekam {
namespace {

template<typename Value>
void keep(Result<Value> opened, std::vector<Value>& list, std::vector<QString>& quarantined)
{
    if (opened)
        list.push_back(std::move(opened).value());
    else
        quarantined.push_back(opened.error().fact("row"));
}

PacketFate fateFrom(const SqlRow& row)
{
    PacketFate fate;
    fate.record = RecordId::fromBytes(row.blob(0));
    const qint64 state = row.integer(1);
    fate.state = state >= 1 && state <= 4 ? static_cast<OutboxState>(state) : OutboxState::Parked;
    fate.failures = static_cast<int>(row.integer(2));
    fate.lastError = row.text(3);
    fate.sealedAt = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    return fate;
}

} // namespace

Result<DayWork> WorkTable::loadDay(const QDate& day)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QDateTime begin(day, QTime(0, 0));
    const QDateTime end(day.addDays(1), QTime(0, 0));
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, version, state, sealed FROM requests WHERE arrived_ms < ? AND"
                                  " (arrived_ms >= ? OR state NOT IN (?,?)) ORDER BY arrived_ms",
                                  {end.toMSecsSinceEpoch(), begin.toMSecsSinceEpoch(),
                                   static_cast<qint64>(RequestState::Closed),
                                   static_cast<qint64>(RequestState::Cancelled)}));
    DayWork work;
    for (const SqlRow& row : rows)
        keep(openRequest(row), work.requests, work.quarantinedRows);
    for (const ServiceRequest& request : work.requests)
        REKAM_CHECK(loadWorkOf(request, work));
    return work;
}

Status WorkTable::loadWorkOf(const ServiceRequest& request, DayWork& work)
{
    // A card that was asked for without a recording bears the visit's own identity.
    const QByteArray record = request.recording.isNull() ? request.id.bytes() : request.recording.bytes();
    REKAM_TRY(const auto recordings,
              m_core.sql().select("SELECT id, version, state, is_draft, sealed FROM recordings"
                                  " WHERE id = ? AND sealed IS NOT NULL",
                                  {record}));
    for (const SqlRow& row : recordings)
        keep(openRecording(row), work.recordings, work.quarantinedRows);
    REKAM_TRY(const auto cards,
              m_core.sql().select("SELECT id, version, state, sealed FROM card_jobs WHERE recording = ?",
                                  {record}));
    for (const SqlRow& row : cards)
        keep(openCardJob(row), work.cardJobs, work.quarantinedRows);
    REKAM_TRY(const auto packets,
              m_core.sql().select(
                  "SELECT recording, state, failures, last_error, sealed_ms FROM outbox WHERE recording = ?",
                  {record}));
    for (const SqlRow& row : packets)
        work.packets.push_back(fateFrom(row));
    return {};
}

} // namespace rekam
