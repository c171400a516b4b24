#include "core/protocol/service_messages.h"

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

Result<QJsonObject> objectFrom(const QByteArray& json, const char* what)
{
    const QJsonDocument document = json.size() <= kMaxJson ? QJsonDocument::fromJson(json) : QJsonDocument();
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
    return written(object);
}

Result<IkdOrder> ikdOrderFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "ikd order"));
    REKAM_TRY(const QUuid id, idIn(object));
    const auto nik = Nik::parse(object.value(QLatin1String("nik")).toString());
    if (!nik)
        return malformed("nik");
    REKAM_TRY(const QString email, textIn(object, "email", kMaxContact));
    REKAM_TRY(const QString phone, textIn(object, "phone", kMaxContact));
    REKAM_TRY(const QString phoneCode, textIn(object, "phoneCode", kMaxCode));
    if (email.isEmpty() || phone.isEmpty())
        return malformed("contact");
    return IkdOrder{id, *nik, email, phone, phoneCode, object.value(QLatin1String("faceScore")).toDouble(0)};
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
    return answer;
}

QByteArray familyQuestionJson(const KkNumber& kk) { return written({{QStringLiteral("kk"), kk.text()}}); }

Result<KkNumber> familyQuestionFromJson(const QByteArray& json)
{
    REKAM_TRY(const QJsonObject object, objectFrom(json, "family question"));
    return KkNumber::parse(object.value(QLatin1String("kk")).toString());
}

} // namespace rekam
