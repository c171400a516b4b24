#include "app/central/drawn_page.h"
#include "app/central/online_desk.h"
#include "app/central/service.h"
#include "core/formats/jpeg2000.h"
#include "core/vault/box_key.h"

namespace rekam::central {
namespace {

constexpr qsizetype kMaxOnlineQuestion = 1024;

// Sealed to the station's key, so that it can lie unopened at a station where nobody is signed in.
void answerSealed(Service& service, const Station& station, const QByteArray& plain,
                  httplib::Response& response)
{
    const QByteArray sealed = sealTo(
        {reinterpret_cast<const unsigned char*>(plain.constData()), static_cast<std::size_t>(plain.size())},
        station.sealingKey);
    answerBytes(response, signBody(sealed, service.receiptKey));
}

void sendRequests(Service& service, const Station& station, quint64 since, httplib::Response& response)
{
    const Result<OnlinePage> page = OnlineDesk(service.database).since(since);
    if (page)
        answerSealed(service, station, toCbor(*page), response);
    else
        answerFailure(response, page.error());
}

void sendPaper(Service& service, const Station& station, const QByteArray& body, httplib::Response& response)
{
    const Result<OnlinePaperQuestion> question = onlinePaperQuestionFromJson(body);
    if (!question)
        return answerError(response, 400, "malformed");
    const auto paper = OnlineDesk(service.database).paper(*question);
    if (!paper)
        return answerFailure(response, paper.error());
    if (!*paper)
        return answerError(response, 404, "unknown-paper");
    const Frame page = drawnPage((*paper)->text.split(QLatin1Char('\n')),
                                 (*paper)->isReadable ? PageFocus::Sharp : PageFocus::Blurred);
    const Result<SecureBuffer> jp2 = encodeJpeg2000Lossless(page);
    if (!jp2)
        return answerFailure(response, jp2.error());
    const QByteArray bytes(reinterpret_cast<const char*>(jp2->data()), static_cast<qsizetype>(jp2->size()));
    answerSealed(service, station, toCbor(OnlinePicture{*question, bytes}), response);
}

// Names nobody: a state, and which office decided.
void tellStanding(Service& service, const QByteArray& body, httplib::Response& response)
{
    const Result<QString> number = onlineQuestionFromJson(body);
    if (!number)
        return answerError(response, 400, "malformed");
    const auto standing = OnlineDesk(service.database).standing(*number);
    if (!standing)
        return answerFailure(response, standing.error());
    if (!*standing)
        return answerError(response, 404, "unknown-request");
    response.status = 200;
    response.set_content(toJson(**standing).toStdString(), "application/json");
}

} // namespace

void addOnlineRoutes(Service& service, httplib::Server& server)
{
    server.Get(
        "/v1/online-requests",
        forStation(service, StationHandler([&service](const Station& station, const httplib::Request& request,
                                                      httplib::Response& response) {
                       const QByteArray since = QByteArray::fromStdString(request.get_param_value("since"));
                       sendRequests(service, station, since.toULongLong(), response);
                   })));
    const auto question = [&service](auto answer) {
        return forStation(
            service,
            StationBodyHandler([answer](const Station& station, const httplib::Request& request,
                                        httplib::Response& response, const httplib::ContentReader& reader) {
                const Result<QByteArray> body = readBody(request, reader, kMaxOnlineQuestion);
                if (body)
                    answer(station, *body, response);
                else
                    answerError(response, 400, "malformed");
            }));
    };
    server.Post(
        "/v1/online-requests/paper",
        question([&service](const Station& station, const QByteArray& body, httplib::Response& response) {
            sendPaper(service, station, body, response);
        }));
    server.Post("/v1/online-requests/state",
                question([&service](const Station&, const QByteArray& body, httplib::Response& response) {
                    tellStanding(service, body, response);
                }));
}

} // namespace rekam::central
