#include "app/central/stations.h"

#include "core/base/digest.h"
#include "core/vault/seal.h"

namespace rekam::central {
namespace {

constexpr const char* kTraining = "training";
constexpr const char* kReal = "real";

QString kindText(HomeKind kind) { return QLatin1String(kind == HomeKind::Real ? kReal : kTraining); }
HomeKind kindFrom(const QString& text)
{
    return text == QLatin1String(kReal) ? HomeKind::Real : HomeKind::Training;
}

// Letters that are read over the telephone: no I, L, O, U.
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QString codeText(const QByteArray& random)
{
    QString text;
    int bits = 0;
    unsigned int held = 0;
    for (const char c : random) {
        held = (held << 8) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5)
            text += QLatin1Char(kAlphabet[(held >> (bits - 5)) & 31U]);
    }
    text += QLatin1Char(kAlphabet[(held << (5 - bits)) & 31U]);
    for (qsizetype at = 5; at < text.size(); at += 6)
        text.insert(at, QLatin1Char('-'));
    return text;
}

QByteArray hashOf(const QString& code)
{
    const QString plain = code.trimmed().toUpper().remove(QLatin1Char('-'));
    return Digest::of("rekam enrol code " + plain.toUtf8()).toBytes();
}

QByteArray requestHash(const QString& code, const CertificateOrder& order)
{
    return Digest::of(hashOf(code) + Digest::of(order.csrPem + order.stationName.toUtf8()).toBytes() +
                      order.signingKey + order.sealingKey + kindText(order.kind).toUtf8())
        .toBytes();
}

Unexpected codeWrong(const char* why)
{
    return Unexpected(Errc::EnrolCodeWrong, {{"why", QString::fromLatin1(why)}});
}

// Columns: id, name, kind, certificate, signing_key, sealing_key.
Station stationFrom(const Statement& row)
{
    return {StationId::fromBytes(row.blob(0)),
            row.text(1),
            kindFrom(row.text(2)),
            row.blob(3),
            row.blob(4),
            row.blob(5)};
}

Result<std::optional<Station>> findStation(Database& database, const char* sql, const QByteArray& key)
{
    REKAM_TRY(Statement query, database.prepare(sql));
    REKAM_TRY(const bool row, query.bind(1, key).step());
    return row ? std::optional<Station>(stationFrom(query)) : std::nullopt;
}

Result<qint64> orderOf(Database& database, const QByteArray& hash)
{
    REKAM_TRY(Statement query, database.prepare("SELECT id FROM certificate_orders WHERE request_hash = ?"));
    REKAM_TRY(const bool row, query.bind(1, hash).step());
    return row ? query.number(0) : qint64{0};
}

} // namespace

Result<QString> Stations::makeCode(const QString& stationName, const QDateTime& nowUtc)
{
    constexpr int kCodeBytes = 16;
    constexpr int kCodeHours = 24;
    const QString code = codeText(randomBytes(kCodeBytes));
    const Status kept = m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement insert,
                  m_database.prepare(
                      "INSERT INTO enrol_codes(hash, station, expires_ms, used_for) VALUES(?,?,?,NULL)"));
        return insert.bind(1, hashOf(code))
            .bind(2, stationName)
            .bind(3, nowUtc.addSecs(kCodeHours * 3600).toMSecsSinceEpoch())
            .run();
    });
    if (!kept)
        return Unexpected(kept.error());
    return code;
}

Result<qint64> Stations::order(const QString& code, const CertificateOrder& order, const QDateTime& nowUtc)
{
    const QByteArray hash = requestHash(code, order);
    return m_database.write<qint64>([&]() -> Result<qint64> {
        REKAM_TRY(const qint64 known, orderOf(m_database, hash));
        if (known != 0)
            return known;
        REKAM_TRY(Statement find,
                  m_database.prepare("SELECT station, expires_ms, used_for FROM enrol_codes WHERE hash = ?"));
        REKAM_TRY(const bool row, find.bind(1, hashOf(code)).step());
        if (!row || find.text(0) != order.stationName)
            return codeWrong("unknown");
        if (!find.isNull(2))
            return codeWrong("used");
        if (find.number(1) < nowUtc.toMSecsSinceEpoch())
            return codeWrong("expired");
        REKAM_TRY(Statement use, m_database.prepare("UPDATE enrol_codes SET used_for = ? WHERE hash = ?"));
        REKAM_CHECK(use.bind(1, hash).bind(2, hashOf(code)).run());
        REKAM_TRY(
            Statement insert,
            m_database.prepare(
                "INSERT INTO certificate_orders(request_hash, station, kind, csr, signing_key, sealing_key) "
                "VALUES(?,?,?,?,?,?)"));
        REKAM_CHECK(insert.bind(1, hash)
                        .bind(2, order.stationName)
                        .bind(3, kindText(order.kind))
                        .bind(4, order.csrPem)
                        .bind(5, order.signingKey)
                        .bind(6, order.sealingKey)
                        .run());
        return m_database.lastRow();
    });
}

Result<std::optional<Station>> Stations::filled(qint64 orderNumber)
{
    using Found = std::optional<Station>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT station_id, refused FROM certificate_orders WHERE id = ?"));
        REKAM_TRY(const bool row, query.bind(1, orderNumber).step());
        if (!row || (query.isNull(0) && query.isNull(1)))
            return Found();
        if (!query.isNull(1))
            return Unexpected(Errc::EnrolCodeWrong, {{"why", query.text(1)}});
        return findStation(
            m_database,
            "SELECT id, name, kind, certificate, signing_key, sealing_key FROM stations WHERE id = ?",
            query.blob(0));
    });
}

Result<std::optional<CertificateOrder>> Stations::nextOrder()
{
    using Found = std::optional<CertificateOrder>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(
            Statement query,
            m_database.prepare("SELECT id, station, kind, csr, signing_key, sealing_key FROM "
                               "certificate_orders WHERE station_id IS NULL AND refused IS NULL LIMIT 1"));
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return Found();
        return Found(CertificateOrder{query.number(0), query.text(1), kindFrom(query.text(2)), query.blob(3),
                                      query.blob(4), query.blob(5)});
    });
}

Status Stations::fill(qint64 orderNumber, const Station& station, const QByteArray& certificateHash,
                      const QDateTime& nowUtc)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement insert,
                  m_database.prepare(
                      "INSERT INTO stations(id, name, kind, certificate, certificate_hash, signing_key, "
                      "sealing_key, enrolled_ms) VALUES(?,?,?,?,?,?,?,?)"));
        REKAM_CHECK(insert.bind(1, station.id.bytes())
                        .bind(2, station.name)
                        .bind(3, kindText(station.kind))
                        .bind(4, station.certificatePem)
                        .bind(5, certificateHash)
                        .bind(6, station.signingKey)
                        .bind(7, station.sealingKey)
                        .bind(8, nowUtc.toMSecsSinceEpoch())
                        .run());
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE certificate_orders SET station_id = ? WHERE id = ?"));
        return update.bind(1, station.id.bytes()).bind(2, orderNumber).run();
    });
}

Status Stations::refuse(qint64 orderNumber, const QString& why)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE certificate_orders SET refused = ? WHERE id = ?"));
        return update.bind(1, why).bind(2, orderNumber).run();
    });
}

Result<std::optional<Station>> Stations::byCertificate(const QByteArray& certificateHash)
{
    using Found = std::optional<Station>;
    return m_database.read<Found>([&] {
        return findStation(m_database,
                           "SELECT id, name, kind, certificate, signing_key, sealing_key FROM stations "
                           "WHERE certificate_hash = ?",
                           certificateHash);
    });
}

Result<std::optional<Station>> Stations::byId(const StationId& id)
{
    using Found = std::optional<Station>;
    return m_database.read<Found>([&] {
        return findStation(
            m_database,
            "SELECT id, name, kind, certificate, signing_key, sealing_key FROM stations WHERE id = ?",
            id.bytes());
    });
}

} // namespace rekam::central
