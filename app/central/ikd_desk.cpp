#include "app/central/ikd_desk.h"

#include <QRandomGenerator>

namespace rekam::central {
namespace {

// Letters and digits alone: packed densely by a QR code.
QString newCode()
{
    constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString code = QStringLiteral("IKD1:");
    for (int i = 0; i < 26; ++i)
        code += QLatin1Char(kLetters[QRandomGenerator::system()->bounded(32)]);
    return code;
}

qint64 msOf(const QDateTime& utc) { return utc.toMSecsSinceEpoch(); }

} // namespace

Result<IkdAnswer> IkdDesk::activate(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc)
{
    const bool isOffices = order.phoneCode.isEmpty();
    const IkdAnswer answer{QString::fromLatin1("WAITING"), isOffices ? newCode() : QString(),
                           nowUtc.addSecs(kCodeLife.count())};
    const Status kept = m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement known, m_database.prepare("SELECT station FROM ikd_activations WHERE id = ?"));
        REKAM_TRY(const bool isKnown, known.bind(1, order.id.toRfc4122()).step());
        if (isKnown && known.blob(0) != station.bytes())
            return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("id")}});
        REKAM_TRY(Statement insert,
                  m_database.prepare("INSERT OR REPLACE INTO ikd_activations(id, station, nik, code, "
                                     "asked_ms, until_ms, word) VALUES(?,?,?,?,?,?,'')"));
        return insert.bind(1, order.id.toRfc4122())
            .bind(2, station.bytes())
            .bind(3, order.nik.text())
            .bind(4, isOffices ? answer.code : order.phoneCode)
            .bind(5, msOf(nowUtc))
            .bind(6, msOf(answer.codeUntil))
            .run();
    });
    if (!kept)
        return Unexpected(kept.error());
    return answer;
}

Result<std::optional<IkdAnswer>> IkdDesk::state(const StationId& station, const QUuid& id,
                                                const QDateTime& nowUtc)
{
    using Found = std::optional<IkdAnswer>;
    return m_database.write<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT code, asked_ms, until_ms, word FROM "
                                                      "ikd_activations WHERE id = ? AND station = ?"));
        REKAM_TRY(const bool row, query.bind(1, id.toRfc4122()).bind(2, station.bytes()).step());
        if (!row)
            return Found();
        const qint64 read = query.number(1) + std::chrono::milliseconds(kTelephoneTakes).count();
        QString word = query.text(3);
        if (word.isEmpty() && m_kind == HomeKind::Training && msOf(nowUtc) >= read)
            word = QStringLiteral("ACTIVATED");
        else if (word.isEmpty() && msOf(nowUtc) > query.number(2))
            word = QStringLiteral("EXPIRED");
        if (word.isEmpty())
            return Found(IkdAnswer{
                QStringLiteral("WAITING"), {}, QDateTime::fromMSecsSinceEpoch(query.number(2), Qt::UTC)});
        REKAM_TRY(Statement update, m_database.prepare("UPDATE ikd_activations SET word = ? WHERE id = ?"));
        REKAM_CHECK(update.bind(1, word).bind(2, id.toRfc4122()).run());
        return Found(IkdAnswer{word, {}, {}});
    });
}

} // namespace rekam::central
