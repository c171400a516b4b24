#include "app/central/service.h"

#include "core/base/log.h"

#include <QJsonDocument>
#include <algorithm>
#include <chrono>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>

REKAM_LOG(lcCentral, "rekam.central")

namespace rekam::central {
namespace {

bool contains(const std::vector<FaultKind>& faults, FaultKind kind)
{
    return std::find(faults.begin(), faults.end(), kind) != faults.end();
}

void closeConnection(const httplib::Request& request)
{
    if (request.ssl != nullptr)
        ::shutdown(SSL_get_fd(request.ssl), SHUT_RDWR);
}

void stall(const ListeningServer& server)
{
    using namespace std::chrono_literals;
    for (int i = 0; i < 600 && !server.isStopping(); ++i)
        std::this_thread::sleep_for(100ms);
}

// Whether a fault has answered in the handler's place.
bool playBefore(Service& service, const std::vector<FaultKind>& faults, httplib::Response& response)
{
    if (contains(faults, FaultKind::Stall))
        stall(service.server);
    if (contains(faults, FaultKind::CaptivePortal)) {
        response.status = 200;
        response.set_content("<html><body>Selamat datang, silakan masuk</body></html>", "text/html");
        return true;
    }
    if (contains(faults, FaultKind::Fail)) {
        answerError(response, 503, "unavailable");
        return true;
    }
    return false;
}

// A fault in mid-body: reads some and hangs up; what the handler is given then is a body that was cut.
httplib::ContentReader cutting(const httplib::Request& request, const httplib::ContentReader& reader)
{
    const auto cut = [&request, &reader](httplib::ContentReceiver receiver) {
        constexpr std::size_t kCutAfter = 64UL * 1024;
        std::size_t seen = 0;
        return reader([&](const char* data, std::size_t size) {
            seen += size;
            if (seen <= kCutAfter)
                return receiver(data, size);
            closeConnection(request);
            return false;
        });
    };
    return {cut, nullptr};
}

void finish(Service& service, const httplib::Request& request, const httplib::Response& response,
            const std::vector<FaultKind>& faults)
{
    const std::string length = request.get_header_value("Content-Length");
    service.log.note({request.method, request.path, response.status == -1 ? 200 : response.status,
                      QByteArray::fromStdString(length).toLongLong(),
                      static_cast<qint64>(response.body.size())},
                     service.clock.nowUtc().toMSecsSinceEpoch());
    if (contains(faults, FaultKind::CutAnswer) || contains(faults, FaultKind::CutBody))
        closeConnection(request);
}

// Nothing, and an answer, where the peer is no station of ours.
std::optional<Station> stationOf(Service& service, const httplib::Request& request,
                                 httplib::Response& response)
{
    const Result<std::optional<Station>> station =
        service.stations.byCertificate(peerCertificateHash(request));
    if (!station)
        answerFailure(response, station.error());
    else if (!*station)
        answerError(response, 403, "not-enrolled");
    return station.value_or(std::nullopt);
}

} // namespace

bool UploadLocks::take(const PacketId& id)
{
    const std::lock_guard hold(m_mutex);
    return m_taken.insert(id).second;
}

void UploadLocks::release(const PacketId& id)
{
    const std::lock_guard hold(m_mutex);
    m_taken.erase(id);
}

httplib::Server::Handler forStation(Service& service, StationHandler handler)
{
    return [&service, handler = std::move(handler)](const httplib::Request& request,
                                                    httplib::Response& response) {
        const std::vector<FaultKind> faults = service.faults.next(request.method);
        if (!playBefore(service, faults, response)) {
            if (const auto station = stationOf(service, request, response))
                handler(*station, request, response);
        }
        finish(service, request, response, faults);
    };
}

httplib::Server::HandlerWithContentReader forStation(Service& service, StationBodyHandler handler)
{
    return forStranger(service, [&service, handler = std::move(handler)](
                                    const httplib::Request& request, httplib::Response& response,
                                    const httplib::ContentReader& reader) {
        if (const auto station = stationOf(service, request, response))
            handler(*station, request, response, reader);
        else
            drain(reader);
    });
}

httplib::Server::HandlerWithContentReader forStranger(Service& service, StrangerHandler handler)
{
    return
        [&service, handler = std::move(handler)](const httplib::Request& request, httplib::Response& response,
                                                 const httplib::ContentReader& reader) {
            const std::vector<FaultKind> faults = service.faults.next(request.method);
            if (playBefore(service, faults, response))
                drain(reader);
            else if (contains(faults, FaultKind::CutBody))
                handler(request, response, cutting(request, reader));
            else
                handler(request, response, reader);
            finish(service, request, response, faults);
        };
}

void answerJson(httplib::Response& response, int status, const QJsonObject& body)
{
    response.status = status;
    response.set_content(QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(),
                         "application/json");
}

void answerBytes(httplib::Response& response, const QByteArray& bytes)
{
    response.status = 200;
    response.set_content(bytes.toStdString(), "application/octet-stream");
}

void answerError(httplib::Response& response, int status, const char* code)
{
    answerJson(response, status, {{QStringLiteral("error"), QLatin1String(code)}});
}

void answerFailure(httplib::Response& response, const Error& error)
{
    qCWarning(lcCentral).noquote() << "request failed" << error.logText();
    answerError(response, error.code() == Errc::DiskFull ? 507 : 500, errcName(error.code()));
}

} // namespace rekam::central
