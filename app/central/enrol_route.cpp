#include "app/central/enrol_request.h"
#include "app/central/service.h"

#include <QFile>
#include <QJsonArray>
#include <chrono>
#include <thread>

namespace rekam::central {
namespace {

constexpr qsizetype kMaxRequest = 32LL * 1024;

// The process that holds the authority's key fills the order; normally within a few milliseconds.
Result<Station> waitFor(Service& service, qint64 orderNumber)
{
    using namespace std::chrono_literals;
    service.wakeMatcher();
    for (int i = 0; i < 500 && !service.server.isStopping(); ++i) {
        REKAM_TRY(const std::optional<Station> station, service.stations.filled(orderNumber));
        if (station)
            return *station;
        std::this_thread::sleep_for(10ms);
    }
    return Unexpected(Errc::CentreFailed, {{"why", QStringLiteral("no matcher")}});
}

void answerEnrolled(const Service& service, const Station& station, httplib::Response& response)
{
    QJsonObject body;
    body.insert(QLatin1String("certificatePem"), QString::fromLatin1(station.certificatePem));
    body.insert(QLatin1String("stationId"), station.id.text());
    body.insert(QLatin1String("packetKey"), QString::fromLatin1(service.packetKey.toBase64()));
    body.insert(QLatin1String("signingKeys"),
                QJsonArray{QString::fromLatin1(service.receiptKey.publicKey().toBase64())});
    answerJson(response, 200, body);
}

void enrol(Service& service, const QByteArray& body, httplib::Response& response)
{
    const Result<EnrolRequest> request = enrolRequestFrom(body);
    if (!request)
        return answerError(response, 400, "malformed");
    if (request->order.kind != service.kind)
        return answerError(response, 409, "other-kind");

    const Result<qint64> number =
        service.stations.order(request->code, request->order, service.clock.nowUtc());
    const Result<Station> station =
        number ? waitFor(service, *number) : Result<Station>(Unexpected(number.error()));
    if (station)
        return answerEnrolled(service, *station, response);
    if (station.error().code() == Errc::EnrolCodeWrong)
        return answerError(response, 403, "enrol-code-wrong");
    if (station.error().code() == Errc::CentreFailed)
        return answerError(response, 503, "unavailable");
    answerFailure(response, station.error());
}

} // namespace

void addEnrolRoute(Service& service, httplib::Server& server)
{
    server.Post("/v1/enrol",
                forStranger(service, [&service](const httplib::Request& request, httplib::Response& response,
                                                const httplib::ContentReader& reader) {
                    const Result<QByteArray> body = readBody(request, reader, kMaxRequest);
                    if (!body)
                        return answerError(response, 400, "malformed");
                    enrol(service, *body, response);
                }));
}

} // namespace rekam::central
