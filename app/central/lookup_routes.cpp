#include "app/central/service.h"

#include "core/protocol/roster_page.h"
#include "core/vault/box_key.h"

#include <QJsonDocument>

namespace rekam::central {
namespace {

constexpr qsizetype kMaxLookup = 1024;

using Found = std::optional<ResidentRecord>;

// Nothing, and an answer, where the body names no NIK or the register knows none.
Found residentIn(Service& service, const Result<QByteArray>& body, httplib::Response& response)
{
    const QJsonObject request = body ? QJsonDocument::fromJson(*body).object() : QJsonObject();
    const Result<Nik> nik = Nik::parse(request.value(QLatin1String("nik")).toString());
    if (!nik) {
        answerError(response, 400, "malformed");
        return {};
    }
    const Result<Found> found = service.people.find(*nik);
    if (!found)
        answerFailure(response, found.error());
    else if (!*found)
        answerError(response, 404, "unknown-resident");
    return found.value_or(Found());
}

void lookUpResident(Service& service, const Result<QByteArray>& body, httplib::Response& response)
{
    if (const Found resident = residentIn(service, body, response)) {
        response.status = 200;
        response.set_content(toCbor(*resident).toStdString(), "application/cbor");
    }
}

void lookUpRecording(Service& service, const Result<QByteArray>& body, httplib::Response& response)
{
    const Found resident = residentIn(service, body, response);
    if (!resident)
        return;
    QJsonObject answer;
    answer.insert(QLatin1String("isRecorded"), resident->recordedAt.isValid());
    answer.insert(QLatin1String("word"), resident->recordingWord);
    if (resident->recordedAt.isValid())
        answer.insert(QLatin1String("recordedAt"), resident->recordedAt.toString(Qt::ISODateWithMs));
    answerJson(response, 200, answer);
}

// Sealed to the station's key, so that it can lie unopened at a station where nobody is signed in.
void sendRoster(Service& service, const Station& station, qint64 since, httplib::Response& response)
{
    const Result<std::vector<ResidentRecord>> people = service.people.summoned(since, kRosterPage);
    if (!people)
        return answerFailure(response, people.error());
    const QByteArray plain = toCbor(RosterPage{static_cast<quint64>(since) + people->size(), *people});
    const QByteArray sealed = sealTo(
        {reinterpret_cast<const unsigned char*>(plain.constData()), static_cast<std::size_t>(plain.size())},
        station.sealingKey);
    answerBytes(response, signBody(sealed, service.receiptKey));
}

} // namespace

void addLookupRoutes(Service& service, httplib::Server& server)
{
    const auto lookup = [&service](void (*answer)(Service&, const Result<QByteArray>&, httplib::Response&)) {
        return forStation(
            service, StationBodyHandler([&service, answer](const Station&, const httplib::Request& request,
                                                           httplib::Response& response,
                                                           const httplib::ContentReader& reader) {
                answer(service, readBody(request, reader, kMaxLookup), response);
            }));
    };
    server.Post("/v1/residents/lookup", lookup(lookUpResident));
    server.Post("/v1/recordings/lookup", lookup(lookUpRecording));
    server.Get(
        "/v1/roster",
        forStation(service, StationHandler([&service](const Station& station, const httplib::Request& request,
                                                      httplib::Response& response) {
                       const QByteArray since = QByteArray::fromStdString(request.get_param_value("since"));
                       sendRoster(service, station, std::max<qint64>(0, since.toLongLong()), response);
                   })));
}

} // namespace rekam::central
