#include "core/sync/http/centre_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rekam {

Unexpected malformedAnswer(const char* what)
{
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(what)}});
}

Result<std::optional<qint64>> offsetIn(const HttpAnswer& answer)
{
    bool ok = false;
    const qint64 offset = answer.header("Upload-Offset").toLongLong(&ok);
    if (!ok || offset < 0)
        return malformedAnswer("upload offset");
    return std::optional(offset);
}

Result<QJsonObject> objectIn(const HttpAnswer& answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject())
        return malformedAnswer("json");
    return document.object();
}

Result<std::optional<RemotePacket>> packetIn(const HttpAnswer& answer, const PacketId& packet)
{
    const Result<QJsonObject> object =
        answer.status == 200 ? objectIn(answer) : Result<QJsonObject>(QJsonObject());
    // A foreign tus server answers with something else, or with nothing: it is no centre, so there is no
    // receipt.
    if (!object || object->value(QLatin1String("packet")).toString() != packet.text())
        return std::optional<RemotePacket>();
    RemotePacket remote;
    const QString state = object->value(QLatin1String("state")).toString();
    remote.offset = object->value(QLatin1String("offset")).toInteger();
    remote.reason = object->value(QLatin1String("reason")).toString().left(100);
    remote.signedReceipt =
        QByteArray::fromBase64(object->value(QLatin1String("receipt")).toString().toLatin1());
    if (state == QLatin1String("received"))
        remote.state = RemoteState::Received;
    else if (state == QLatin1String("refused"))
        remote.state = RemoteState::Refused;
    else if (state != QLatin1String("uploading"))
        return malformedAnswer("packet state");
    return std::optional(std::move(remote));
}

Result<std::vector<SignedCardJob>> cardJobsIn(const HttpAnswer& answer)
{
    REKAM_TRY(const QJsonObject object, objectIn(answer));
    const QJsonValue list = object.value(QLatin1String("jobs"));
    if (!list.isArray())
        return malformedAnswer("card jobs");
    std::vector<SignedCardJob> jobs;
    for (const QJsonValue& value : list.toArray()) {
        const QJsonObject job = value.toObject();
        const QString cursor = job.value(QLatin1String("cursor")).toString();
        QByteArray bytes = QByteArray::fromBase64(job.value(QLatin1String("signed")).toString().toLatin1());
        if (cursor.isEmpty() || cursor.size() > 64 || bytes.isEmpty())
            return malformedAnswer("card job");
        jobs.push_back({std::move(bytes), cursor});
    }
    return jobs;
}

Result<QDateTime> timeIn(const HttpAnswer& answer)
{
    REKAM_TRY(const QJsonObject object, objectIn(answer));
    const qint64 ms = object.value(QLatin1String("utcMs")).toInteger(-1);
    constexpr qint64 kYear2200Ms = 7'258'118'400'000LL;
    if (ms < 0 || ms > kYear2200Ms)
        return malformedAnswer("time");
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace rekam
