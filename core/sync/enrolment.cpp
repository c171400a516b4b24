#include "core/sync/enrolment.h"

#include "core/sync/http/certificate_request.h"
#include "core/sync/http/http_client.h"
#include "core/sync/http/http_transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace rekam {
namespace {

constexpr qsizetype kKeySize = 32;
constexpr int kMaxSigningKeys = 8;

Unexpected malformed(const char* what)
{
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(what)}});
}

QByteArray bodyOf(const EnrolmentRequest& request, const QByteArray& csrPem)
{
    QJsonObject body;
    body.insert(QLatin1String("code"), request.code);
    body.insert(QLatin1String("station"), request.stationName);
    body.insert(QLatin1String("csrPem"), QString::fromLatin1(csrPem));
    body.insert(QLatin1String("signingKey"), QString::fromLatin1(request.signingKey.toBase64()));
    body.insert(QLatin1String("sealingKey"), QString::fromLatin1(request.sealingKey.toBase64()));
    body.insert(QLatin1String("kind"),
                request.kind == HomeKind::Real ? QStringLiteral("real") : QStringLiteral("training"));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<SyncSettings> settingsFor(const EnrolmentRequest& request)
{
    QUrl url(request.address, QUrl::StrictMode);
    if (!url.isValid() || url.port() <= 0)
        return Unexpected(Errc::ConfigMalformed, {{"what", QStringLiteral("centre address")}});
    url.setPort(url.port() + 1);
    SyncSettings settings;
    settings.address = url.toString();
    settings.caPem = request.caPem;
    settings.transferTimeout = request.timeout;
    return settings;
}

Error errorFrom(const HttpAnswer& answer)
{
    const QString why =
        QJsonDocument::fromJson(answer.body).object().value(QLatin1String("error")).toString();
    if (answer.status == 403 && why == QLatin1String("enrol-code-wrong"))
        return Error(Errc::EnrolCodeWrong);
    if (answer.status == 409)
        return Error(Errc::HomeOfOtherKind, {{"side", QStringLiteral("centre")}});
    return errorOfStatus(answer.status);
}

// Holds the key and the connection until the answer is there.
struct Enrolling
{
    std::unique_ptr<HttpClient> client;
    SecureBuffer tlsKeyPem;
};

void answerLater(QObject* receiver, Reply<EnrolmentAnswer> reply, const Error& error)
{
    QMetaObject::invokeMethod(
        receiver, [reply = std::move(reply), error] { reply(Unexpected(error)); }, Qt::QueuedConnection);
}

} // namespace

Result<EnrolmentAnswer> enrolmentAnswerFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    EnrolmentAnswer answer;
    answer.station = StationId::fromText(object.value(QLatin1String("stationId")).toString());
    answer.packetKey = QByteArray::fromBase64(object.value(QLatin1String("packetKey")).toString().toLatin1());
    answer.certificatePem = object.value(QLatin1String("certificatePem")).toString().toLatin1();
    const QJsonArray keys = object.value(QLatin1String("signingKeys")).toArray();
    if (answer.station.isNull() || answer.packetKey.size() != kKeySize || keys.isEmpty() ||
        keys.size() > kMaxSigningKeys || !answer.certificatePem.startsWith("-----BEGIN CERTIFICATE-----"))
        return malformed("enrolment answer");
    for (const QJsonValue& key : keys) {
        answer.signingKeys.push_back(QByteArray::fromBase64(key.toString().toLatin1()));
        if (answer.signingKeys.back().size() != kKeySize)
            return malformed("signing key");
    }
    return answer;
}

void enrol(EnrolmentRequest request, QObject* receiver, Reply<EnrolmentAnswer> reply)
{
    const Result<SyncSettings> settings = settingsFor(request);
    Result<StationCertificateRequest> made = makeStationCertificateRequest(request.stationName);
    if (!settings || !made)
        return answerLater(receiver, std::move(reply), settings ? made.error() : settings.error());
    Result<std::unique_ptr<HttpClient>> client = HttpClient::make(*settings);
    if (!client)
        return answerLater(receiver, std::move(reply), client.error());

    const auto enrolling = std::make_shared<Enrolling>();
    enrolling->client = *std::move(client);
    enrolling->tlsKeyPem = std::move(made->keyPem);
    HttpRequest post{"POST",
                     QStringLiteral("/v1/enrol"),
                     {{"Content-Type", "application/json"}},
                     std::make_unique<SendOnceDevice>(bodyOf(request, made->csrPem))};
    enrolling->client->send(std::move(post), receiver,
                            [enrolling, reply = std::move(reply)](const Result<HttpAnswer>& answer) {
                                // The client may not go while its own signal is being handled.
                                enrolling->client.release()->deleteLater();
                                if (!answer)
                                    return reply(Unexpected(answer.error()));
                                if (answer->status != 200)
                                    return reply(Unexpected(errorFrom(*answer)));
                                Result<EnrolmentAnswer> enrolled = enrolmentAnswerFrom(answer->body);
                                if (enrolled)
                                    enrolled->tlsKeyPem = std::move(enrolling->tlsKeyPem);
                                reply(std::move(enrolled));
                            });
}

} // namespace rekam
