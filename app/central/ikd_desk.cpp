#include "app/central/ikd_desk.h"

#include "core/protocol/ikd_face.h"

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

IkdAnswer answerIn(const FaceRow& row)
{
    IkdAnswer answer{row.answer.word};
    answer.faceScore = row.answer.score;
    answer.faceLimit = row.answer.limit;
    answer.faceNumber = row.number;
    return answer;
}

bool isSame(const FaceRow& row) { return row.answer.word == QLatin1String(kFaceSame); }
bool isAnswered(const FaceRow& row) { return row.answer.word != QLatin1String(kFaceComparing); }

} // namespace

Result<IkdAnswer> IkdDesk::activate(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc)
{
    return m_database.write<IkdAnswer>([&]() -> Result<IkdAnswer> {
        REKAM_CHECK(checkIdentity(station, order));
        if (!order.sealedFace.isEmpty())
            return compare(station, order, nowUtc);
        REKAM_TRY(const std::optional<FaceRow> face, IkdFaces(m_database).find(order.id));
        return face && !isSame(*face) ? answerIn(*face) : giveCode(station, order, nowUtc);
    });
}

Status IkdDesk::checkIdentity(const StationId& station, const IkdOrder& order)
{
    REKAM_TRY(Statement known,
              m_database.prepare("SELECT station, nik FROM ikd_activations WHERE id = ?1 UNION "
                                 "SELECT station, nik FROM ikd_faces WHERE activation = ?1"));
    known.bind(1, order.id.toRfc4122());
    for (;;) {
        REKAM_TRY(const bool isKnown, known.step());
        if (!isKnown)
            return {};
        if (known.blob(0) != station.bytes() || known.text(1) != order.nik.text())
            return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("id")}});
    }
}

Result<IkdAnswer> IkdDesk::compare(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc)
{
    IkdFaces faces(m_database);
    REKAM_TRY(const std::optional<FaceRow> known, faces.find(order.id));
    const bool isNext = known && isAnswered(*known) && !isSame(*known) && order.faceNumber > known->number;
    if (known && !isNext)
        return answerIn(*known);
    const FaceRow row{station, order.nik.text(), order.faceNumber, {QString::fromLatin1(kFaceComparing)}};
    REKAM_CHECK(faces.put(order.id, row, order.sealedFace, nowUtc));
    return answerIn(row);
}

Result<IkdAnswer> IkdDesk::giveCode(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc)
{
    const bool isOffices = order.phoneCode.isEmpty();
    const IkdAnswer answer{QString::fromLatin1("WAITING"), isOffices ? newCode() : QString(),
                           nowUtc.addSecs(kCodeLife.count())};
    REKAM_TRY(Statement insert,
              m_database.prepare("INSERT OR REPLACE INTO ikd_activations(id, station, nik, code, "
                                 "asked_ms, until_ms, word) VALUES(?,?,?,?,?,?,'')"));
    REKAM_CHECK(insert.bind(1, order.id.toRfc4122())
                    .bind(2, station.bytes())
                    .bind(3, order.nik.text())
                    .bind(4, isOffices ? answer.code : order.phoneCode)
                    .bind(5, msOf(nowUtc))
                    .bind(6, msOf(answer.codeUntil))
                    .run());
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
        if (!row) {
            REKAM_TRY(const std::optional<FaceRow> face, IkdFaces(m_database).find(id));
            return face && face->station == station ? Found(answerIn(*face)) : Found();
        }
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
