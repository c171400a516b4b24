#include "core/store/outbox_table.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <set>
#include <sys/statvfs.h>

namespace rekam {
namespace {

constexpr const char* kOutboxColumns =
    "SELECT packet, recording, file, length, digest, state, failures FROM outbox ";
constexpr qint64 kEventsAtOnce = 100;
constexpr qint64 kUsualRecordBytes = 12LL * 1024 * 1024; // drafts and packet of one person together
constexpr qint64 kNever = std::numeric_limits<qint64>::max();

Place eventPlace(const QByteArray& id) { return {"events", id, "sealed", 1}; }

} // namespace

QString OutboxTable::pathOf(const QString& fileName) const
{
    return m_core.home().packetsFolder() + u'/' + fileName;
}

OutboxItem OutboxTable::itemFrom(const SqlRow& row) const
{
    OutboxItem item;
    item.packet = PacketId::fromBytes(row.blob(0));
    item.record = RecordId::fromBytes(row.blob(1));
    // Only ever a name inside our folder, whatever stands in the row.
    item.file = pathOf(QFileInfo(row.text(2)).fileName());
    item.lengthBytes = row.integer(3);
    item.digest = Digest::fromBytes(row.blob(4));
    const qint64 state = row.integer(5);
    item.state = state >= 1 && state <= 4 ? static_cast<OutboxState>(state) : OutboxState::Parked;
    item.failures = static_cast<int>(row.integer(6));
    return item;
}

Status OutboxTable::add(const OutboxItem& item, const AuditHead& head, const QDateTime& sealedAt,
                        const QDateTime& sendFrom, Hold hold)
{
    return m_core.sql().execute(
        "INSERT INTO outbox VALUES (?,?,?,?,?,?,?,?,?,0,?,'',NULL,0,0,0,?)",
        {item.packet.bytes(), item.record.bytes(), QFileInfo(item.file).fileName(), item.lengthBytes,
         item.digest.toBytes(), static_cast<qint64>(head.sequence), head.hash.toBytes(),
         sealedAt.toMSecsSinceEpoch(), static_cast<qint64>(OutboxState::Queued),
         sendFrom.isValid() ? sendFrom.toMSecsSinceEpoch() : qint64{0}, static_cast<qint64>(hold)});
}

Status OutboxTable::setHold(const PacketId& packet, Hold hold)
{
    return m_core.sql().execute("UPDATE outbox SET hold = ? WHERE packet = ?",
                                {static_cast<qint64>(hold), packet.bytes()});
}

Status OutboxTable::sendNow(const PacketId& packet)
{
    return m_core.sql().execute("UPDATE outbox SET next_ms = 0 WHERE packet = ? AND state IN (1,2)",
                                {packet.bytes()});
}

Result<std::optional<OutboxItem>> OutboxTable::next(const QDateTime& nowUtc)
{
    const QByteArray sql =
        QByteArray(kOutboxColumns) +
        "WHERE state IN (1,2) AND hold IN (0,2) AND next_ms <= ? ORDER BY failures, sealed_ms LIMIT 1";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {nowUtc.toMSecsSinceEpoch()}));
    return rows.empty() ? std::optional<OutboxItem>() : std::optional(itemFrom(rows[0]));
}

Result<OutboxItem> OutboxTable::find(const PacketId& packet)
{
    const QByteArray sql = QByteArray(kOutboxColumns) + "WHERE packet = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {packet.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"packet", packet.text()}});
    return itemFrom(rows[0]);
}

Result<std::optional<OutboxItem>> OutboxTable::findByRecord(const RecordId& record)
{
    const QByteArray sql = QByteArray(kOutboxColumns) + "WHERE recording = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {record.bytes()}));
    return rows.empty() ? std::optional<OutboxItem>() : std::optional(itemFrom(rows[0]));
}

Result<AuditHead> OutboxTable::headInPacket(const PacketId& packet)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT audit_sequence, audit_hash FROM outbox WHERE packet = ?",
                                  {packet.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"packet", packet.text()}});
    return AuditHead{static_cast<quint64>(rows[0].integer(0)), Digest::fromBytes(rows[0].blob(1))};
}

Status OutboxTable::setUploaded(const PacketId& packet)
{
    return m_core.sql().execute("UPDATE outbox SET state = 2 WHERE packet = ? AND state = 1",
                                {packet.bytes()});
}

Status OutboxTable::setReceipted(const PacketId& packet, const QByteArray& signedReceipt)
{
    return m_core.sql().execute("UPDATE outbox SET state = 3, receipt = ?, last_error = '' WHERE packet = ?",
                                {signedReceipt, packet.bytes()});
}

Status OutboxTable::setFailure(const PacketId& packet, const Error& error, const QDateTime& retryAt)
{
    const OutboxState state = retryAt.isNull() ? OutboxState::Parked : OutboxState::Queued;
    return m_core.sql().execute(
        "UPDATE outbox SET failures = failures + 1, last_error = ?, next_ms = ?,"
        " state = CASE WHEN ? = 4 THEN 4 ELSE state END WHERE packet = ? AND state <> 3",
        {QString::fromLatin1(errcName(error.code())), retryAt.isNull() ? kNever : retryAt.toMSecsSinceEpoch(),
         static_cast<qint64>(state), packet.bytes()});
}

Status OutboxTable::setFinal(const PacketId& packet, const QDateTime& centreUtc)
{
    return m_core.sql().execute(
        "UPDATE outbox SET is_final = 1, final_ms = ? WHERE packet = ? AND is_final = 0",
        {centreUtc.toMSecsSinceEpoch(), packet.bytes()});
}

Status OutboxTable::addEvents(const std::vector<StationEvent>& events)
{
    for (const StationEvent& event : events) {
        const QByteArray id = event.id.bytes();
        const QByteArray sealed = seal(spanOf(toJson({event})), m_core.station().rowKey(),
                                       associatedData(m_core.binding(), eventPlace(id)));
        REKAM_CHECK(m_core.sql().execute(
            "INSERT OR IGNORE INTO events (id, sealed, is_delivered) VALUES (?,?,0)", {id, sealed}));
    }
    return {};
}

Result<Outbox::EventBatch> OutboxTable::nextEvents()
{
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT id, sealed FROM events WHERE is_delivered = 0 ORDER BY number LIMIT ?",
                            {kEventsAtOnce}));
    Outbox::EventBatch batch;
    std::vector<StationEvent> events;
    for (const SqlRow& row : rows) {
        const auto plain = open(row.blob(1), m_core.station().rowKey(),
                                associatedData(m_core.binding(), eventPlace(row.blob(0))));
        if (!plain)
            continue; // an altered row stays behind; verifyStore names it
        REKAM_TRY(const auto one, stationEventsFromJson(viewOf(*plain)));
        events.insert(events.end(), one.begin(), one.end());
        batch.ids.push_back(EventId::fromBytes(row.blob(0)));
    }
    if (!events.empty())
        batch.json = toJson(events);
    return batch;
}

Status OutboxTable::setDelivered(const std::vector<EventId>& ids)
{
    for (const EventId& id : ids)
        REKAM_CHECK(m_core.sql().execute("UPDATE events SET is_delivered = 1 WHERE id = ?", {id.bytes()}));
    return {};
}

Result<StoreFigures> OutboxTable::figures()
{
    StoreFigures figures;
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT count(*), min(sealed_ms) FROM outbox WHERE state IN (1,2,4) AND hold < 3"
                            " AND is_purged = 0"));
    figures.packetsWaiting = static_cast<int>(rows.at(0).integer(0));
    if (!rows.at(0).isNull(1))
        figures.oldestWaiting = QDateTime::fromMSecsSinceEpoch(rows.at(0).integer(1), Qt::UTC);
    REKAM_TRY(const quint64 heardMs, m_core.metaNumber("heard-ms"));
    if (heardMs != 0)
        figures.centreHeardAt = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(heardMs), Qt::UTC);
    struct statvfs disk
    {};
    if (::statvfs(QFile::encodeName(m_core.home().folder()).constData(), &disk) == 0)
        figures.freeBytes = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
    figures.recordingsLeft = static_cast<int>(
        std::clamp<qint64>((figures.freeBytes - kReserveBytes) / kUsualRecordBytes, 0, 1'000'000));
    return figures;
}

Result<OutboxTable::Sweep> OutboxTable::sweep()
{
    Sweep found;
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT packet, file, length, state FROM outbox WHERE is_purged = 0"));
    std::set<QString> named;
    for (const SqlRow& row : rows) {
        named.insert(row.text(1));
        if (row.integer(3) == static_cast<qint64>(OutboxState::Receipted) ||
            row.integer(3) == static_cast<qint64>(OutboxState::Parked) ||
            QFileInfo(pathOf(row.text(1))).size() == row.integer(2))
            continue;
        ++found.missingFiles;
        const PacketId packet = PacketId::fromBytes(row.blob(0));
        REKAM_CHECK(m_core.change({m_core.line("packet-file-missing", packet.text())},
                                  [&] { return setFailure(packet, Error(Errc::RecordMissing), {}); }));
    }
    const QDir folder(m_core.home().packetsFolder());
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString& file : files) {
        if (named.count(file) > 0)
            continue;
        REKAM_CHECK(m_core.change({m_core.line("orphan-swept", QFileInfo(file).completeBaseName())},
                                  [] { return Status(); }));
        if (!QFile::remove(folder.filePath(file)))
            return Unexpected(Errc::FileUnwritable, {{"file", QStringLiteral("packet")}});
        ++found.removedFiles;
    }
    return found;
}

Result<int> OutboxTable::purge(const QDateTime& finalBefore, const QDateTime& sealedBefore)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT packet, file, is_final, recording FROM outbox WHERE is_purged = 0"
                                  " AND ((state = 3 AND receipt IS NOT NULL) OR hold IN (3,4))"
                                  " AND ((is_final = 1 AND final_ms <= ?) OR sealed_ms <= ?)",
                                  {finalBefore.toMSecsSinceEpoch(), sealedBefore.toMSecsSinceEpoch()}));
    for (const SqlRow& row : rows) {
        const PacketId packet = PacketId::fromBytes(row.blob(0));
        const QString why = row.integer(2) != 0 ? QStringLiteral("final") : QStringLiteral("age");
        const AuditEntry entry = m_core.line("packet-purged", packet.text(), {{"why", why}});
        const Status purged = m_core.change({entry}, [&]() -> Status {
            REKAM_CHECK(noteGone("packet_gone_ms", row.blob(3)));
            return m_core.sql().execute("UPDATE outbox SET is_purged = 1 WHERE packet = ?", {packet.bytes()});
        });
        REKAM_CHECK(purged);
        QFile::remove(
            pathOf(QFileInfo(row.text(1)).fileName())); // a file left behind is an orphan at the next start
    }
    return static_cast<int>(rows.size());
}

Status OutboxTable::noteGone(const char* column, const QByteArray& recording)
{
    const QByteArray sql = QByteArray("UPDATE record_facts SET ") + column + " = ? WHERE recording = ?";
    return m_core.sql().execute(sql.constData(), {m_core.nowUtc().toMSecsSinceEpoch(), recording});
}

Result<int> OutboxTable::purgeExtracts(const QDateTime& finalBefore)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT recording FROM outbox WHERE is_final = 1 AND final_ms <= ?"
                                  " AND recording IN (SELECT recording FROM extracts)",
                                  {finalBefore.toMSecsSinceEpoch()}));
    return dropExtracts(rows, "final");
}

Result<int> OutboxTable::purgeForgottenExtracts(const QDateTime& touchedBefore)
{
    // A card that was asked for without a recording has no packet: then its own last step counts alone.
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT recording FROM (SELECT e.recording AS recording,"
                  " max(coalesce((SELECT max(o.sealed_ms) FROM outbox o WHERE o.recording = e.recording), 0),"
                  " coalesce((SELECT max(f.since_ms) FROM card_jobs j JOIN card_facts f ON f.card_job = j.id"
                  " WHERE j.recording = e.recording), 0)) AS touched FROM extracts e)"
                  " WHERE touched > 0 AND touched <= ?",
                  {touchedBefore.toMSecsSinceEpoch()}));
    return dropExtracts(rows, "age");
}

Result<int> OutboxTable::dropExtracts(const std::vector<SqlRow>& rows, const char* why)
{
    for (const SqlRow& row : rows) {
        const QByteArray recording = row.blob(0);
        const AuditEntry entry = m_core.line("extract-purged", RecordId::fromBytes(recording).text(),
                                             {{"why", QString::fromLatin1(why)}});
        const Status purged = m_core.change({entry}, [&]() -> Status {
            REKAM_CHECK(noteGone("extract_gone_ms", recording));
            return m_core.sql().execute("DELETE FROM extracts WHERE recording = ?", {recording});
        });
        REKAM_CHECK(purged);
    }
    return static_cast<int>(rows.size());
}

} // namespace rekam
