#include "app/central/card_requests.h"

namespace rekam::central {
namespace {

Status addCard(Database& database, const CardJobMessage& card, const QString& nik)
{
    REKAM_TRY(Statement insert,
              database.prepare("INSERT INTO card_jobs(id, record, packet, station, nik, issued_ms, sealed) "
                               "VALUES(?,?,?,?,?,?,?)"));
    REKAM_CHECK(insert.bind(1, card.id.bytes())
                    .bind(2, card.record.bytes())
                    .bind(3, card.packet.bytes())
                    .bind(4, card.station.bytes())
                    .bind(5, nik)
                    .bind(6, card.issuedAt.toMSecsSinceEpoch())
                    .bind(7, card.sealedCardData)
                    .run());
    REKAM_TRY(Statement update,
              database.prepare("UPDATE residents SET word = 'PRINT_READY_RECORD' WHERE nik = ?"));
    return update.bind(1, nik).run();
}

Status addRefusal(Database& database, const WaitingCardRequest& waiting, const QString& why,
                  const QDateTime& nowUtc)
{
    REKAM_TRY(Statement insert,
              database.prepare(
                  "INSERT INTO statuses(packet, record, station, at_ms, word, detail) VALUES(?,?,?,?,?,?)"));
    return insert.bind(1, PacketId().bytes())
        .bind(2, waiting.request.bytes())
        .bind(3, waiting.station.bytes())
        .bind(4, nowUtc.toMSecsSinceEpoch())
        .bind(5, QString::fromLatin1(kCardRefused))
        .bind(6, why)
        .run();
}

} // namespace

Result<std::optional<WaitingCardRequest>> CardRequests::next()
{
    using Found = std::optional<WaitingCardRequest>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT request, station, sealed FROM card_requests WHERE answer = '' "
                                     "ORDER BY received_ms LIMIT 1"));
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return Found();
        return Found(WaitingCardRequest{RequestId::fromBytes(query.blob(0)),
                                        StationId::fromBytes(query.blob(1)), query.blob(2)});
    });
}

Status CardRequests::settle(const WaitingCardRequest& waiting, const CardAnswer& answer,
                            const QDateTime& nowUtc)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_CHECK(answer.card ? addCard(m_database, *answer.card, answer.nik)
                                : addRefusal(m_database, waiting, answer.why, nowUtc));
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE card_requests SET answer = ? WHERE request = ?"));
        return update.bind(1, answer.card ? QStringLiteral("card") : answer.why)
            .bind(2, waiting.request.bytes())
            .run();
    });
}

Result<std::optional<PacketId>> CardRequests::packetOf(const Nik& nik)
{
    using Found = std::optional<PacketId>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT packet FROM recordings WHERE nik = ?"));
        REKAM_TRY(const bool row, query.bind(1, nik.text()).step());
        return row ? Found(PacketId::fromBytes(query.blob(0))) : Found();
    });
}

} // namespace rekam::central
