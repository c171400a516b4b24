// One visit in the audit trail.
#include "core/store/station_database.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kMostRows = 2000;
constexpr const char* kTrailColumns =
    "SELECT sequence, at_ms, what, actor, role, subject, second, facts FROM audit ";

void keep(const std::vector<SqlRow>& rows, std::vector<TimelineRow>& trail)
{
    for (const SqlRow& row : rows)
        trail.push_back({static_cast<quint64>(row.integer(0)),
                         QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC), row.text(2), row.text(3),
                         row.text(4), row.text(5), row.text(6), row.text(7)});
}

} // namespace

Result<OpenWork> StationDatabase::loadOpenWork()
{
    REKAM_TRY(OpenWork work, m_work.loadOpenWork());
    REKAM_TRY(const std::vector<QString> refused, m_centre.refusedCardJobs());
    work.quarantinedRows.insert(work.quarantinedRows.end(), refused.begin(), refused.end());
    return work;
}

// Everything that is filed under this visit: the text of each identity is a subject in the trail.
Result<std::vector<QString>> StationDatabase::subjectsOf(const RequestId& request)
{
    std::vector<QString> subjects = {request.text()};
    REKAM_TRY(const auto recordings,
              m_core->sql().select("SELECT id FROM recordings WHERE request = ?", {request.bytes()}));
    for (const SqlRow& row : recordings) {
        const QByteArray record = row.blob(0);
        subjects.push_back(RecordId::fromBytes(record).text());
        REKAM_TRY(const auto packets,
                  m_core->sql().select("SELECT packet FROM outbox WHERE recording = ?", {record}));
        for (const SqlRow& packet : packets)
            subjects.push_back(PacketId::fromBytes(packet.blob(0)).text());
        REKAM_TRY(const auto cards,
                  m_core->sql().select("SELECT id FROM card_jobs WHERE recording = ?", {record}));
        for (const SqlRow& card : cards)
            subjects.push_back(CardJobId::fromBytes(card.blob(0)).text());
    }
    return subjects;
}

Result<std::vector<TimelineRow>> StationDatabase::loadTimeline(const RequestId& request)
{
    REKAM_CHECK(m_supervision.require(Permission::SeeDay));
    REKAM_TRY(const std::vector<QString> subjects, subjectsOf(request));
    std::vector<TimelineRow> trail;
    const QByteArray own = QByteArray(kTrailColumns) + "WHERE subject = ? ORDER BY sequence LIMIT ?";
    for (const QString& subject : subjects) {
        REKAM_TRY(const auto rows, m_core->sql().select(own.constData(), {subject, kMostRows}));
        keep(rows, trail);
    }
    const auto isEarlier = [](const TimelineRow& left, const TimelineRow& right) {
        return left.sequence < right.sequence;
    };
    std::sort(trail.begin(), trail.end(), isEarlier);
    if (!trail.empty()) {
        const QByteArray devices =
            QByteArray(kTrailColumns) +
            "WHERE sequence BETWEEN ? AND ? AND what GLOB 'device-*' ORDER BY sequence LIMIT ?";
        REKAM_TRY(const auto rows,
                  m_core->sql().select(devices.constData(),
                                       {static_cast<qint64>(trail.front().sequence),
                                        static_cast<qint64>(trail.back().sequence), kMostRows}));
        keep(rows, trail);
        std::sort(trail.begin(), trail.end(), isEarlier);
    }
    REKAM_CHECK(m_core->change({m_core->line("timeline-viewed", request.text())}, [] { return Status(); }));
    return trail;
}

} // namespace rekam
