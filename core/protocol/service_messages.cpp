#include "core/protocol/service_messages.h"

#include "core/protocol/ikd_face.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rekam {
namespace {

constexpr qsizetype kMaxJson = 4096;
constexpr qsizetype kMaxContact = 120;
constexpr qsizetype kMaxCode = 400;
constexpr qsizetype kMaxWord = 60;

Unexpected malformed(const char* what)
{
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(what)}});
}

Result<QJsonObject> objectFrom(const QByteArray& json, const char* what, qsizetype longest = kMaxJson)
{
    const QJsonDocument document = json.size() <= longest ? QJsonDocument::fromJson(json) : QJsonDocument();
    if (!document.isObject())
        return malformed(what);
    return document.object();
}

QByteArray written(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QString idText(const QUuid& id) { return id.toString(QUuid::WithoutBraces); }

Result<QUuid> idIn(const QJsonObject& object)
{
    const QUuid id = QUuid::fromString(object.value(QLatin1String("id")).toString());
    if (id.isNull())
        return malformed("id");
    return id;
}

Result<QString> textIn(const QJsonObject& object, const char* key, qsizetype longest)
{
    const QString text = object.value(QLatin1String(key)).toString();
    if (text.size() > longest)
        return malformed(key);
    return text;
}

// Empty where none is there.
Result<QByteArray> faceIn(const QJsonObject& object)
{
    const QByteArray text = object.value(QLatin1String("face")).toString().toLatin1();
    const auto face = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!face || face.decoded.size() > kMaxSealedFace || text.isEmpty() != face.decoded.isEmpty())
        return malformed("face");
    return face.decoded;
}

// Finite and within what a cosine can be.
Result<double> cosineIn(const QJsonObject& object, const char* key)
{
    const double value = object.value(QLatin1String(key)).toDouble(0);
    if (!(value >= -1.001 && value <= 1.001))
        return malformed(key);
    return value;
}

} // namespace

QByteArray toJson(const IkdOrder& order)
{
    QJsonObject object{{QStringLiteral("id"), idText(order.id)},
                       {QStringLiteral("nik"), order.nik.text()},
                       {QStringLiteral("email"), order.email},
                       {QStringLiteral("phone"), order.phone},
                       {QStringLiteral("faceScore"), order.faceScore}};
    if (!order.phoneCode.isEmpty())
        object.insert(QStringLiteral("phoneCode"), order.phoneCode);
    if (!order.sealedFace.isEmpty()) {
        object.insert(QStringLiteral("face"), QString::fromLatin1(order.sealedFace.toBase64()));
        object.insert(QStringLiteral("faceNumber"), order.faceNumber);
    }
    return written(object);
}

Result<IkdOrder> ikdOrderFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "ikd order", kMaxIkdOrder));
    REKAM_TRY(const QUuid id, idIn(object));
    const auto nik = Nik::parse(object.value(QLatin1String("nik")).toString());
    if (!nik)
        return malformed("nik");
    REKAM_TRY(const QString email, textIn(object, "email", kMaxContact));
    REKAM_TRY(const QString phone, textIn(object, "phone", kMaxContact));
    REKAM_TRY(const QString phoneCode, textIn(object, "phoneCode", kMaxCode));
    if (email.isEmpty() || phone.isEmpty())
        return malformed("contact");
    IkdOrder order{id, *nik, email, phone, phoneCode, object.value(QLatin1String("faceScore")).toDouble(0)};
    REKAM_TRY(order.sealedFace, faceIn(object));
    order.faceNumber = object.value(QLatin1String("faceNumber")).toInt(0);
    const bool isCounted = order.faceNumber >= 1 && order.faceNumber <= kMostFaces;
    if (order.sealedFace.isEmpty() ? order.faceNumber != 0 : !isCounted)
        return malformed("faceNumber");
    return order;
}

QByteArray ikdQuestionJson(const QUuid& id) { return written({{QStringLiteral("id"), idText(id)}}); }

Result<QUuid> ikdQuestionFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "ikd question"));
    return idIn(object);
}

QByteArray toJson(const IkdAnswer& answer)
{
    QJsonObject object{{QStringLiteral("word"), answer.word}};
    if (!answer.code.isEmpty())
        object.insert(QStringLiteral("code"), answer.code);
    if (answer.codeUntil.isValid())
        object.insert(QStringLiteral("codeUntilMs"), answer.codeUntil.toMSecsSinceEpoch());
    if (answer.faceNumber > 0)
        object.insert(QStringLiteral("faceNumber"), answer.faceNumber);
    if (answer.faceLimit > 0) {
        object.insert(QStringLiteral("faceScore"), answer.faceScore);
        object.insert(QStringLiteral("faceLimit"), answer.faceLimit);
    }
    return written(object);
}

Result<IkdAnswer> ikdAnswerFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "ikd answer"));
    REKAM_TRY(const QString word, textIn(object, "word", kMaxWord));
    REKAM_TRY(const QString code, textIn(object, "code", kMaxCode));
    if (word.isEmpty())
        return malformed("word");
    IkdAnswer answer{word, code, {}};
    const qint64 until = object.value(QLatin1String("codeUntilMs")).toInteger(0);
    constexpr qint64 kYear2200Ms = 7'258'118'400'000LL;
    if (until < 0 || until > kYear2200Ms)
        return malformed("codeUntilMs");
    if (until > 0)
        answer.codeUntil = QDateTime::fromMSecsSinceEpoch(until, Qt::UTC);
    REKAM_TRY(answer.faceScore, cosineIn(object, "faceScore"));
    REKAM_TRY(answer.faceLimit, cosineIn(object, "faceLimit"));
    answer.faceNumber = object.value(QLatin1String("faceNumber")).toInt(0);
    return answer;
}

QByteArray familyQuestionJson(const KkNumber& kk) { return written({{QStringLiteral("kk"), kk.text()}}); }

Result<KkNumber> familyQuestionFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "family question"));
    return KkNumber::parse(object.value(QLatin1String("kk")).toString());
}

} // namespace rekam
