#include "app/central/enrol_request.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::central {
namespace {

QString textAt(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QByteArray keyAt(const QJsonObject& object, const char* key)
{
    return QByteArray::fromBase64(textAt(object, key).toLatin1());
}

bool isUsable(const CertificateOrder& order)
{
    constexpr qsizetype kKeySize = 32;
    constexpr qsizetype kMaxName = 64;
    return !order.stationName.isEmpty() && order.stationName.size() <= kMaxName && !order.csrPem.isEmpty() &&
           order.signingKey.size() == kKeySize && order.sealingKey.size() == kKeySize;
}

} // namespace

Result<EnrolRequest> enrolRequestFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString kind = textAt(object, "kind");
    EnrolRequest request;
    request.code = textAt(object, "code");
    request.order.stationName = textAt(object, "station");
    request.order.kind = kind == QLatin1String("real") ? HomeKind::Real : HomeKind::Training;
    request.order.csrPem = textAt(object, "csrPem").toLatin1();
    request.order.signingKey = keyAt(object, "signingKey");
    request.order.sealingKey = keyAt(object, "sealingKey");
    if (!isUsable(request.order) || (kind != QLatin1String("real") && kind != QLatin1String("training")))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("enrolment")}});
    return request;
}

} // namespace rekam::central
