#include "app/central/ikd_faces.h"

#include "core/protocol/ikd_face.h"

#include <cmath>

namespace rekam::central {
namespace {

// Cosines are kept in millionths: a statement binds no fractions.
constexpr double kMillion = 1e6;
qint64 millionths(double value) { return std::llround(value * kMillion); }

} // namespace

Result<std::optional<FaceRow>> IkdFaces::find(const QUuid& activation)
{
    using Found = std::optional<FaceRow>;
    REKAM_TRY(Statement query,
              m_database.prepare("SELECT station, nik, number, word, score, threshold FROM ikd_faces "
                                 "WHERE activation = ?"));
    REKAM_TRY(const bool row, query.bind(1, activation.toRfc4122()).step());
    if (!row)
        return Found();
    const FaceAnswer answer{query.text(3), static_cast<double>(query.number(4)) / kMillion,
                            static_cast<double>(query.number(5)) / kMillion};
    return Found(FaceRow{StationId::fromBytes(query.blob(0)), query.text(1),
                         static_cast<int>(query.number(2)), answer});
}

Status IkdFaces::put(const QUuid& activation, const FaceRow& row, const QByteArray& sealed,
                     const QDateTime& nowUtc)
{
    REKAM_TRY(Statement insert,
              m_database.prepare("INSERT OR REPLACE INTO ikd_faces(activation, station, nik, number, sealed, "
                                 "received_ms, word) VALUES(?,?,?,?,?,?,?)"));
    return insert.bind(1, activation.toRfc4122())
        .bind(2, row.station.bytes())
        .bind(3, row.nik)
        .bind(4, qint64{row.number})
        .bind(5, sealed)
        .bind(6, nowUtc.toMSecsSinceEpoch())
        .bind(7, QString::fromLatin1(kFaceComparing))
        .run();
}

Result<std::optional<WaitingFace>> IkdFaces::takeNext()
{
    using Found = std::optional<WaitingFace>;
    const auto waiting = [this]() -> Result<Found> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT activation, number, nik, sealed, beginnings FROM ikd_faces "
                                     "WHERE word = 'COMPARING' ORDER BY received_ms LIMIT 1"));
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return Found();
        return Found(WaitingFace{QUuid::fromRfc4122(query.blob(0)), static_cast<int>(query.number(1)),
                                 query.text(2), query.blob(3), static_cast<int>(query.number(4)) + 1});
    };
    REKAM_TRY(Found found, m_database.read<Found>(waiting));
    if (!found)
        return Found();
    REKAM_CHECK(m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE ikd_faces SET beginnings = ? WHERE activation = ?"));
        return update.bind(1, qint64{found->beginnings}).bind(2, found->activation.toRfc4122()).run();
    }));
    return found;
}

Status IkdFaces::settle(const WaitingFace& face, const FaceAnswer& answer)
{
    REKAM_CHECK(m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE ikd_faces SET sealed = x'', word = ?, score = ?, threshold = ? "
                                     "WHERE activation = ? AND number = ?"));
        return update.bind(1, answer.word)
            .bind(2, millionths(answer.score))
            .bind(3, millionths(answer.limit))
            .bind(4, face.activation.toRfc4122())
            .bind(5, qint64{face.number})
            .run();
    }));
    // The log behind the database holds it too, until it is copied and cut.
    return m_database.read<void>([&] { return m_database.execute("PRAGMA wal_checkpoint(TRUNCATE)"); });
}

Result<QByteArray> IkdFaces::portraitFromElsewhere(const Nik& nik)
{
    return m_database.read<QByteArray>([&]() -> Result<QByteArray> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT sealed FROM elsewhere_portraits WHERE nik = ?"));
        REKAM_TRY(const bool row, query.bind(1, nik.text()).step());
        return row ? query.blob(0) : QByteArray();
    });
}

Status IkdFaces::keepPortraitFromElsewhere(const Nik& nik, const QByteArray& sealed)
{
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement insert,
                  m_database.prepare("INSERT OR REPLACE INTO elsewhere_portraits(nik, sealed) VALUES(?,?)"));
        return insert.bind(1, nik.text()).bind(2, sealed).run();
    });
}

} // namespace rekam::central
