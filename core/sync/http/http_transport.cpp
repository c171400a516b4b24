#include "core/sync/http/http_transport.h"

#include "core/sync/http/centre_answers.h"
#include "core/sync/http/network_failure.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <algorithm>

namespace rekam {
namespace {

const std::pair<QByteArray, QByteArray> kTus{"Tus-Resumable", "1.0.0"};
const std::pair<QByteArray, QByteArray> kJson{"Content-Type", "application/json"};
constexpr qint64 kLargestStatuses = 12LL * 1024 * 1024;
constexpr qint64 kLargestCardJobs = 64LL * 1024 * 1024;
constexpr qint64 kLargestRoster = 4LL * 1024 * 1024;
constexpr qint64 kLargestPolicy = 2LL * 1024 * 1024;
constexpr qint64 kLargestBody = 1024LL * 1024;

std::unique_ptr<SendOnceDevice> bodyOf(QByteArray bytes)
{
    return std::make_unique<SendOnceDevice>(std::move(bytes));
}

} // namespace

Error errorOfStatus(int status)
{
    const std::vector<Fact> facts{{"status", QString::number(status)}};
    switch (status) {
    case 403:
        return Error(Errc::StationCertificateRefused, facts);
    case 408:
    case 409:
    case 423:
    case 425:
    case 429:
        return Error(Errc::CentreFailed, facts);
    default:
        break;
    }
    if (status >= 500)
        return Error(Errc::CentreFailed, facts);
    return Error(status >= 400 ? Errc::CentreRefused : Errc::MessageMalformed, facts);
}

Result<std::unique_ptr<HttpTransport>> HttpTransport::make(const SyncSettings& settings)
{
    REKAM_TRY(std::unique_ptr<HttpClient> client, HttpClient::make(settings));
    return std::unique_ptr<HttpTransport>(new HttpTransport(std::move(client)));
}

QString HttpTransport::pathOf(const PacketId& packet) const
{
    const auto known = m_locations.find(packet);
    return known != m_locations.end() ? known->second : QStringLiteral("/v1/packets/") + packet.text();
}

template<typename T>
void HttpTransport::exchange(HttpRequest request, QObject* receiver, Reply<T> reply, std::vector<int> fine,
                             std::function<Result<T>(const HttpAnswer&)> read)
{
    m_client->send(std::move(request), receiver,
                   [this, reply = std::move(reply), fine = std::move(fine),
                    read = std::move(read)](Result<HttpAnswer> answer) {
                       if (!answer)
                           return reply(Unexpected(answer.error()));
                       m_roundTripMs = answer->roundTripMs;
                       if (std::find(fine.begin(), fine.end(), answer->status) == fine.end())
                           return reply(Unexpected(errorOfStatus(answer->status)));
                       reply(read(*answer));
                   });
}

void HttpTransport::findUpload(const PacketId& packet, QObject* receiver, Reply<std::optional<qint64>> reply)
{
    using Found = std::optional<qint64>;
    HttpRequest request{"HEAD", pathOf(packet), {kTus}};
    exchange<Found>(std::move(request), receiver, std::move(reply), {200, 404, 410},
                    [](const HttpAnswer& answer) {
                        return answer.status == 200 ? offsetIn(answer) : Result<Found>(Found());
                    });
}

void HttpTransport::createUpload(const PacketId& packet, qint64 lengthBytes, QObject* receiver,
                                 Reply<UploadCreation> reply)
{
    HttpRequest request{"POST",
                        QStringLiteral("/v1/packets"),
                        {kTus,
                         {"Upload-Length", QByteArray::number(lengthBytes)},
                         {"Upload-Metadata", "packet " + packet.text().toLatin1().toBase64()},
                         {"Content-Type", "application/offset+octet-stream"}},
                        bodyOf({})};
    exchange<UploadCreation>(std::move(request), receiver, std::move(reply), {201, 409},
                             [this, packet](const HttpAnswer& answer) -> Result<UploadCreation> {
                                 if (answer.status == 409)
                                     return UploadCreation::Existed;
                                 const QString location = QString::fromLatin1(answer.header("Location"));
                                 if (location.isEmpty())
                                     return malformedAnswer("location");
                                 if (!location.endsWith(packet.text()))
                                     m_locations[packet] = location;
                                 return UploadCreation::New;
                             });
}

void HttpTransport::sendRest(const PacketId& packet, const QString& file, qint64 from, QObject* receiver,
                             Reply<std::optional<qint64>> reply)
{
    using Sent = std::optional<qint64>;
    std::unique_ptr<SendOnceDevice> body = SendOnceDevice::overFile(file, from);
    if (!body) {
        QMetaObject::invokeMethod(
            receiver,
            [reply] {
                reply(Unexpected(Errc::FileUnreadable, {{"file", QStringLiteral("packet")}}));
            },
            Qt::QueuedConnection);
        return;
    }
    HttpRequest request{"PATCH",
                        pathOf(packet),
                        {kTus,
                         {"Upload-Offset", QByteArray::number(from)},
                         {"Content-Type", "application/offset+octet-stream"}},
                        std::move(body)};
    exchange<Sent>(std::move(request), receiver, std::move(reply), {204, 409, 423},
                   [](const HttpAnswer& answer) {
                       return answer.status == 204 ? offsetIn(answer) : Result<Sent>(Sent());
                   });
}

void HttpTransport::packetState(const PacketId& packet, QObject* receiver,
                                Reply<std::optional<RemotePacket>> reply)
{
    HttpRequest request{"GET", pathOf(packet), {kTus}};
    exchange<std::optional<RemotePacket>>(
        std::move(request), receiver, std::move(reply), {200, 404, 405},
        [packet](const HttpAnswer& answer) { return packetIn(answer, packet); });
}

void HttpTransport::statuses(quint64 since, QObject* receiver, Reply<QByteArray> reply)
{
    HttpRequest request{"GET", QStringLiteral("/v1/statuses?since=%1").arg(since)};
    request.largestAnswer = kLargestStatuses;
    exchange<QByteArray>(std::move(request), receiver, std::move(reply), {200},
                         [](const HttpAnswer& answer) { return Result<QByteArray>(answer.body); });
}

void HttpTransport::cardJobs(const QString& since, QObject* receiver, Reply<std::vector<SignedCardJob>> reply)
{
    const QString cursor =
        QString::fromLatin1(QUrl::toPercentEncoding(since.isEmpty() ? QStringLiteral("0") : since));
    HttpRequest request{"GET", QStringLiteral("/v1/card-jobs?since=") + cursor};
    request.largestAnswer = kLargestCardJobs;
    exchange<std::vector<SignedCardJob>>(std::move(request), receiver, std::move(reply), {200}, cardJobsIn);
}

void HttpTransport::roster(quint64 since, QObject* receiver, Reply<QByteArray> reply)
{
    HttpRequest request{"GET", QStringLiteral("/v1/roster?since=%1").arg(since)};
    request.largestAnswer = kLargestRoster;
    exchange<QByteArray>(std::move(request), receiver, std::move(reply), {200},
                         [](const HttpAnswer& answer) { return Result<QByteArray>(answer.body); });
}

void HttpTransport::onlineRequests(quint64 since, QObject* receiver, Reply<QByteArray> reply)
{
    HttpRequest request{"GET", QStringLiteral("/v1/online-requests?since=%1").arg(since)};
    request.largestAnswer = kLargestRoster;
    // A centre of an older kind has no such requests.
    exchange<QByteArray>(std::move(request), receiver, std::move(reply), {200, 404},
                         [](const HttpAnswer& answer) {
                             return Result<QByteArray>(answer.status == 200 ? answer.body : QByteArray());
                         });
}

void HttpTransport::policy(quint64 have, QObject* receiver, Reply<QByteArray> reply)
{
    HttpRequest request{"GET", QStringLiteral("/v1/policy?have=%1").arg(have)};
    request.largestAnswer = kLargestPolicy;
    exchange<QByteArray>(std::move(request), receiver, std::move(reply), {200, 204},
                         [](const HttpAnswer& answer) { return Result<QByteArray>(answer.body); });
}

void HttpTransport::sendEvents(const QByteArray& json, QObject* receiver, Reply<void> reply)
{
    HttpRequest request{"POST", QStringLiteral("/v1/events"), {kJson}, bodyOf(json)};
    exchange<void>(
        std::move(request), receiver, std::move(reply), {200}, [](const HttpAnswer& answer) -> Status {
            REKAM_TRY(const QJsonObject object, objectIn(answer));
            return object.contains(QLatin1String("accepted")) ? Status()
                                                              : Status(malformedAnswer("events answer"));
        });
}

void HttpTransport::centreTime(QObject* receiver, Reply<QDateTime> reply)
{
    exchange<QDateTime>({"GET", QStringLiteral("/v1/time")}, receiver, std::move(reply), {200}, timeIn);
}

// A kept connection may be closed by the centre at the moment we use it. A question may be asked twice; a
// packet may not.
template<typename T>
static void askTwice(const std::function<void(QObject*, Reply<T>)>& once, QObject* receiver, Reply<T> reply)
{
    const QPointer<QObject> alive(receiver);
    once(receiver, [once, alive, reply = std::move(reply)](Result<T> found) {
        const bool wasCut = !found && found.error().fact("why") == QLatin1String(kConnectionCut);
        if (wasCut && alive)
            once(alive, reply);
        else
            reply(std::move(found));
    });
}

void HttpTransport::lookUpResident(const QString& nik, QObject* receiver, Reply<ResidentRecord> reply)
{
    const auto once = [this, nik](QObject* asker, Reply<ResidentRecord> told) {
        askForResident(nik, asker, std::move(told));
    };
    askTwice<ResidentRecord>(once, receiver, std::move(reply));
}

void HttpTransport::askForResident(const QString& nik, QObject* receiver, Reply<ResidentRecord> reply)
{
    const QJsonObject question{{QStringLiteral("nik"), nik}};
    HttpRequest request{"POST",
                        QStringLiteral("/v1/residents/lookup"),
                        {kJson},
                        bodyOf(QJsonDocument(question).toJson(QJsonDocument::Compact))};
    request.largestAnswer = kLargestBody;
    exchange<ResidentRecord>(std::move(request), receiver, std::move(reply), {200, 404},
                             [](const HttpAnswer& answer) -> Result<ResidentRecord> {
                                 if (answer.status == 404)
                                     return Unexpected(Errc::ResidentUnknown);
                                 return residentRecordFromCbor(answer.body);
                             });
}

void HttpTransport::ask(const QString& path, const QByteArray& json, QObject* receiver,
                        Reply<PlainAnswer> reply)
{
    const auto once = [this, path, json](QObject* asker, Reply<PlainAnswer> told) {
        askOnce(path, json, asker, std::move(told));
    };
    askTwice<PlainAnswer>(once, receiver, std::move(reply));
}

void HttpTransport::askOnce(const QString& path, const QByteArray& json, QObject* receiver,
                            Reply<PlainAnswer> reply)
{
    HttpRequest request{"POST", path, {kJson}, bodyOf(json)};
    request.largestAnswer = kLargestRoster;
    exchange<PlainAnswer>(std::move(request), receiver, std::move(reply), {200, 400, 404, 409},
                          [](const HttpAnswer& answer) -> Result<PlainAnswer> {
                              return PlainAnswer{answer.status, answer.body};
                          });
}

} // namespace rekam
