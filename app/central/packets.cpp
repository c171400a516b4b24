#include "app/central/packets.h"

#include "app/central/online_desk.h"
#include "core/protocol/countersignature.h"

namespace rekam::central {
namespace {

constexpr int kMaxStatuses = 500;
constexpr int kMaxCardJobs = 4; // each may hold megabytes of pictures; the station asks again

QString stateText(PacketState state)
{
    switch (state) {
    case PacketState::Uploading:
        return QStringLiteral("uploading");
    case PacketState::Received:
        return QStringLiteral("received");
    case PacketState::Refused:
        return QStringLiteral("refused");
    }
    std::abort();
}

PacketState stateFrom(const QString& text)
{
    if (text == QLatin1String("received"))
        return PacketState::Received;
    return text == QLatin1String("refused") ? PacketState::Refused : PacketState::Uploading;
}

Status addStatus(Database& database, const MatchOutcome& outcome)
{
    REKAM_TRY(Statement insert,
              database.prepare(
                  "INSERT INTO statuses(packet, record, station, at_ms, word, detail) VALUES(?,?,?,?,?,?)"));
    return insert.bind(1, outcome.news.packet.bytes())
        .bind(2, outcome.news.record.bytes())
        .bind(3, outcome.station.bytes())
        .bind(4, outcome.news.at.toMSecsSinceEpoch())
        .bind(5, outcome.news.word)
        .bind(6, outcome.news.detail)
        .run();
}

Status addCardJob(Database& database, const MatchOutcome& outcome)
{
    REKAM_TRY(Statement insert,
              database.prepare("INSERT INTO card_jobs(id, record, packet, station, nik, issued_ms, sealed) "
                               "VALUES(?,?,?,?,?,?,?)"));
    return insert.bind(1, outcome.card->id.bytes())
        .bind(2, outcome.card->record.bytes())
        .bind(3, outcome.card->packet.bytes())
        .bind(4, outcome.card->station.bytes())
        .bind(5, outcome.nik)
        .bind(6, outcome.card->issuedAt.toMSecsSinceEpoch())
        .bind(7, outcome.card->sealedCardData)
        .run();
}

// The first one to bring a person or a sample keeps it.
Status addRecording(Database& database, const MatchOutcome& outcome)
{
    const qint64 at = outcome.news.at.toMSecsSinceEpoch();
    REKAM_TRY(
        Statement insert,
        database.prepare("INSERT OR IGNORE INTO recordings(nik, packet, record, at_ms) VALUES(?,?,?,?)"));
    REKAM_CHECK(insert.bind(1, outcome.nik)
                    .bind(2, outcome.news.packet.bytes())
                    .bind(3, outcome.news.record.bytes())
                    .bind(4, at)
                    .run());
    for (const QByteArray& sample : outcome.samples) {
        REKAM_TRY(Statement keep, database.prepare("INSERT OR IGNORE INTO samples(digest, nik) VALUES(?,?)"));
        REKAM_CHECK(keep.bind(1, sample).bind(2, outcome.nik).run());
    }
    REKAM_TRY(Statement update,
              database.prepare("UPDATE residents SET word = ?, recorded_ms = ? WHERE nik = ?"));
    return update.bind(1, outcome.news.word).bind(2, at).bind(3, outcome.nik).run();
}

// Nothing for events that say nothing about the card.
QString wordAfter(const QString& event)
{
    if (event == QLatin1String("printed"))
        return QStringLiteral("CARD_PRINTED");
    return event == QLatin1String("handed-over") || event == QLatin1String("handed-over-to-proxy")
               ? QStringLiteral("CARD_ISSUED")
               : QString();
}

Status applyToRegister(Database& database, const StationId& station, const StationEvent& event)
{
    const QString word = wordAfter(event.what);
    if (word.isEmpty())
        return {};
    REKAM_TRY(Statement update,
              database.prepare("UPDATE residents SET word = ? WHERE nik = (SELECT nik FROM card_jobs "
                               "WHERE id = ? AND station = ?)"));
    return update.bind(1, word).bind(2, event.cardJob.bytes()).bind(3, station.bytes()).run();
}

Result<bool> addEvent(Database& database, const StationId& station, const StationEvent& event,
                      const QDateTime& nowUtc)
{
    REKAM_TRY(
        Statement insert,
        database.prepare(
            "INSERT OR IGNORE INTO events(id, station, what, record, card_job, serial, at_ms, received_ms) "
            "VALUES(?,?,?,?,?,?,?,?)"));
    REKAM_CHECK(insert.bind(1, event.id.bytes())
                    .bind(2, station.bytes())
                    .bind(3, event.what)
                    .bind(4, event.record.bytes())
                    .bind(5, event.cardJob.bytes())
                    .bind(6, event.blankSerial)
                    .bind(7, event.at.toMSecsSinceEpoch())
                    .bind(8, nowUtc.toMSecsSinceEpoch())
                    .run());
    return database.changes() > 0;
}

// As received; whoever asks later verifies it. One that cannot be read stays an event and nothing more.
Status keepCountersignature(Database& database, const StationId& station, const StationEvent& event,
                            const QDateTime& nowUtc)
{
    const auto message = decodeCountersignature(event.countersignature);
    if (event.what != QLatin1String("countersigned") || !message)
        return {};
    REKAM_TRY(
        Statement insert,
        database.prepare("INSERT OR IGNORE INTO countersignatures(packet, station, message, received_ms) "
                         "VALUES(?,?,?,?)"));
    return insert.bind(1, message->facts.packet.bytes())
        .bind(2, station.bytes())
        .bind(3, event.countersignature)
        .bind(4, nowUtc.toMSecsSinceEpoch())
        .run();
}

// The visit's identity names it: the same request told twice is one request.
Status keepCardRequest(Database& database, const StationId& station, const StationEvent& event,
                       const QDateTime& nowUtc)
{
    if (event.what != QLatin1String("card-requested") || event.sealedRequest.isEmpty())
        return {};
    REKAM_TRY(Statement insert,
              database.prepare("INSERT OR IGNORE INTO card_requests(request, station, sealed, received_ms) "
                               "VALUES(?,?,?,?)"));
    return insert.bind(1, event.record.bytes())
        .bind(2, station.bytes())
        .bind(3, event.sealedRequest)
        .bind(4, nowUtc.toMSecsSinceEpoch())
        .run();
}

Status keepOnlineDecision(Database& database, const StationId& station, const StationEvent& event,
                          const QDateTime& nowUtc)
{
    if (!isOnlineDecision(event.what) || event.sealedRequest.isEmpty())
        return {};
    return OnlineDesk::keep(
        database, {event.id.bytes(), event.record.bytes(), event.what, event.sealedRequest, station.bytes()},
        nowUtc);
}

} // namespace

Result<std::optional<PacketRow>> Packets::find(const PacketId& id)
{
    using Found = std::optional<PacketRow>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(
            Statement query,
            m_database.prepare("SELECT station, length, state, expires_ms, reason, receipt FROM packets "
                               "WHERE id = ?"));
        REKAM_TRY(const bool row, query.bind(1, id.bytes()).step());
        if (!row)
            return Found();
        return Found(PacketRow{
            id, StationId::fromBytes(query.blob(0)), query.number(1), stateFrom(query.text(2)),
            QDateTime::fromMSecsSinceEpoch(query.number(3), Qt::UTC), query.text(4), query.blob(5)});
    });
}

Result<bool> Packets::create(const PacketRow& row)
{
    return m_database.write<bool>([&]() -> Result<bool> {
        REKAM_TRY(Statement insert,
                  m_database.prepare("INSERT OR IGNORE INTO packets(id, station, length, state, expires_ms) "
                                     "VALUES(?,?,?,?,?)"));
        REKAM_CHECK(insert.bind(1, row.id.bytes())
                        .bind(2, row.station.bytes())
                        .bind(3, row.length)
                        .bind(4, stateText(PacketState::Uploading))
                        .bind(5, row.expiresAt.toMSecsSinceEpoch())
                        .run());
        return m_database.changes() > 0;
    });
}

Status Packets::markReceived(const PacketId& id, const Receipt& receipt, const RecordId& record)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update,
                  m_database.prepare(
                      "UPDATE packets SET state = 'received', receipt = ?, record = ?, received_ms = ? "
                      "WHERE id = ? AND state = 'uploading'"));
        return update.bind(1, encodeReceipt(receipt))
            .bind(2, record.bytes())
            .bind(3, receipt.receivedAt.toMSecsSinceEpoch())
            .bind(4, id.bytes())
            .run();
    });
}

Status Packets::markRefused(const PacketId& id, const QString& reason)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update, m_database.prepare("UPDATE packets SET state = 'refused', reason = ? "
                                                       "WHERE id = ? AND state = 'uploading'"));
        return update.bind(1, reason).bind(2, id.bytes()).run();
    });
}

Result<std::vector<PacketId>> Packets::takeExpired(const QDateTime& nowUtc)
{
    using Ids = std::vector<PacketId>;
    return m_database.write<Ids>([&]() -> Result<Ids> {
        REKAM_TRY(Statement remove,
                  m_database.prepare("DELETE FROM packets WHERE state = 'uploading' AND expires_ms < ? "
                                     "RETURNING id"));
        remove.bind(1, nowUtc.toMSecsSinceEpoch());
        Ids ids;
        for (;;) {
            REKAM_TRY(const bool row, remove.step());
            if (!row)
                return ids;
            ids.push_back(PacketId::fromBytes(remove.blob(0)));
        }
    });
}

Result<std::optional<ReceivedPacket>> Packets::nextToMatch()
{
    using Found = std::optional<ReceivedPacket>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT id, record, station FROM packets WHERE state = 'received' "
                                     "AND matched = 0 ORDER BY received_ms LIMIT 1"));
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return Found();
        return Found(ReceivedPacket{PacketId::fromBytes(query.blob(0)), RecordId::fromBytes(query.blob(1)),
                                    StationId::fromBytes(query.blob(2))});
    });
}

Result<QString> Packets::recordedAs(const QString& nik, const RecordId& record,
                                    const std::vector<QByteArray>& samples)
{
    return m_database.read<QString>([&]() -> Result<QString> {
        REKAM_TRY(
            Statement query,
            m_database.prepare(
                "SELECT 1 FROM recordings WHERE nik = ? AND record <> ? UNION ALL SELECT 1 FROM residents "
                "WHERE nik = ? AND recorded_ms IS NOT NULL AND nik NOT IN (SELECT nik FROM recordings)"));
        REKAM_TRY(const bool known, query.bind(1, nik).bind(2, record.bytes()).bind(3, nik).step());
        if (known)
            return nik;
        for (const QByteArray& sample : samples) {
            REKAM_TRY(Statement find,
                      m_database.prepare("SELECT nik FROM samples WHERE digest = ? AND nik <> ?"));
            REKAM_TRY(const bool found, find.bind(1, sample).bind(2, nik).step());
            if (found)
                return find.text(0);
        }
        return QString();
    });
}

Status Packets::settle(const MatchOutcome& outcome)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_CHECK(addStatus(m_database, outcome));
        if (outcome.card) {
            REKAM_CHECK(addCardJob(m_database, outcome));
            REKAM_CHECK(addRecording(m_database, outcome));
        }
        REKAM_TRY(Statement update, m_database.prepare("UPDATE packets SET matched = 1 WHERE id = ?"));
        return update.bind(1, outcome.news.packet.bytes()).run();
    });
}

Result<StatusList> Packets::statuses(const StationId& station, quint64 since)
{
    return m_database.read<StatusList>([&]() -> Result<StatusList> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT id, packet, record, at_ms, word, detail FROM statuses "
                                     "WHERE station = ? AND id > ? ORDER BY id LIMIT ?"));
        query.bind(1, station.bytes()).bind(2, static_cast<qint64>(since)).bind(3, qint64{kMaxStatuses});
        StatusList list{since, {}};
        for (;;) {
            REKAM_TRY(const bool row, query.step());
            if (!row)
                return list;
            list.nextCursor = static_cast<quint64>(query.number(0));
            list.news.push_back({PacketId::fromBytes(query.blob(1)), RecordId::fromBytes(query.blob(2)),
                                 QDateTime::fromMSecsSinceEpoch(query.number(3), Qt::UTC), query.text(4),
                                 query.text(5)});
        }
    });
}

Result<std::vector<NumberedCardJob>> Packets::cardJobs(const StationId& station, qint64 since)
{
    using Jobs = std::vector<NumberedCardJob>;
    return m_database.read<Jobs>([&]() -> Result<Jobs> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT seq, id, record, packet, issued_ms, sealed FROM card_jobs "
                                     "WHERE station = ? AND seq > ? ORDER BY seq LIMIT ?"));
        query.bind(1, station.bytes()).bind(2, since).bind(3, qint64{kMaxCardJobs});
        Jobs jobs;
        for (;;) {
            REKAM_TRY(const bool row, query.step());
            if (!row)
                return jobs;
            jobs.push_back({query.number(0),
                            {CardJobId::fromBytes(query.blob(1)), RecordId::fromBytes(query.blob(2)),
                             PacketId::fromBytes(query.blob(3)), station,
                             QDateTime::fromMSecsSinceEpoch(query.number(4), Qt::UTC), query.blob(5)}});
        }
    });
}

Result<int> Packets::addEvents(const StationId& station, const std::vector<StationEvent>& events,
                               const QDateTime& nowUtc)
{
    return m_database.write<int>([&]() -> Result<int> {
        int added = 0;
        for (const StationEvent& event : events) {
            REKAM_TRY(const bool isNew, addEvent(m_database, station, event, nowUtc));
            if (!isNew)
                continue;
            ++added;
            REKAM_CHECK(applyToRegister(m_database, station, event));
            REKAM_CHECK(keepCountersignature(m_database, station, event, nowUtc));
            REKAM_CHECK(keepCardRequest(m_database, station, event, nowUtc));
            REKAM_CHECK(keepOnlineDecision(m_database, station, event, nowUtc));
        }
        return added;
    });
}

} // namespace rekam::central
