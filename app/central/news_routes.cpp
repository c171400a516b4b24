#include "app/central/service.h"

#include <QJsonArray>

namespace rekam::central {
namespace {

constexpr qsizetype kMaxEvents = 1024LL * 1024;

qint64 sinceOf(const httplib::Request& request, const char* name)
{
    return std::max<qint64>(0, QByteArray::fromStdString(request.get_param_value(name)).toLongLong());
}

void sendStatuses(Service& service, const Station& station, qint64 since, httplib::Response& response)
{
    const Result<StatusList> list = service.packets.statuses(station.id, static_cast<quint64>(since));
    if (!list)
        return answerFailure(response, list.error());
    answerBytes(response, signBody(encodeStatuses(*list), service.receiptKey));
}

// Sealed by the process that matches; signed here, by the only key that this process holds for stations.
void sendCardJobs(Service& service, const Station& station, qint64 since, httplib::Response& response)
{
    const Result<std::vector<NumberedCardJob>> jobs = service.packets.cardJobs(station.id, since);
    if (!jobs)
        return answerFailure(response, jobs.error());
    const SigningKey& key =
        service.faults.has(FaultKind::CardKey) ? service.strangersKey : service.receiptKey;
    QJsonArray list;
    for (const NumberedCardJob& job : *jobs) {
        QJsonObject entry;
        entry.insert(QLatin1String("cursor"), QString::number(job.number));
        entry.insert(QLatin1String("signed"),
                     QString::fromLatin1(signBody(encodeCardJob(job.message), key).toBase64()));
        list.append(entry);
    }
    answerJson(response, 200, {{QStringLiteral("jobs"), list}});
}

Result<QByteArray> setting(Database& database, const char* key)
{
    return database.read<QByteArray>([&]() -> Result<QByteArray> {
        REKAM_TRY(Statement query, database.prepare("SELECT value FROM settings WHERE key = ?"));
        REKAM_TRY(const bool row, query.bind(1, QString::fromLatin1(key)).step());
        return row ? query.blob(0) : QByteArray();
    });
}

Result<Policy> policyOf(Database& database)
{
    REKAM_TRY(const QByteArray version, setting(database, "policy_version"));
    REKAM_TRY(const QByteArray issued, setting(database, "policy_issued_ms"));
    REKAM_TRY(QByteArray json, setting(database, "policy_json"));
    return Policy{version.toULongLong(), QDateTime::fromMSecsSinceEpoch(issued.toLongLong(), Qt::UTC),
                  std::move(json)};
}

void sendPolicy(Service& service, qint64 have, httplib::Response& response)
{
    const Result<Policy> policy = policyOf(service.database);
    if (!policy)
        return answerFailure(response, policy.error());
    if (policy->version <= static_cast<quint64>(have)) {
        response.status = 204;
        return;
    }
    answerBytes(response, signBody(encodePolicy(*policy), service.receiptKey));
}

void takeEvents(Service& service, const Station& station, const Result<QByteArray>& body,
                httplib::Response& response)
{
    const Result<std::vector<StationEvent>> events =
        body ? stationEventsFromJson(*body) : Result<std::vector<StationEvent>>(Unexpected(body.error()));
    if (!events)
        return answerError(response, 400, "malformed");
    const Result<int> added = service.packets.addEvents(station.id, *events, service.clock.nowUtc());
    if (!added)
        return answerFailure(response, added.error());
    if (*added > 0)
        service.wakeMatcher(); // somebody may have asked for a card
    answerJson(response, 200,
               {{QStringLiteral("accepted"), *added},
                {QStringLiteral("known"), static_cast<int>(events->size()) - *added}});
}

} // namespace

void addNewsRoutes(Service& service, httplib::Server& server)
{
    using Request = httplib::Request;
    using Response = httplib::Response;
    server.Get("/v1/statuses",
               forStation(service, StationHandler([&service](const Station& station, const Request& request,
                                                             Response& response) {
                              sendStatuses(service, station, sinceOf(request, "since"), response);
                          })));
    server.Get("/v1/card-jobs",
               forStation(service, StationHandler([&service](const Station& station, const Request& request,
                                                             Response& response) {
                              sendCardJobs(service, station, sinceOf(request, "since"), response);
                          })));
    server.Get("/v1/policy",
               forStation(service, StationHandler([&service](const Station&, const Request& request,
                                                             Response& response) {
                              sendPolicy(service, sinceOf(request, "have"), response);
                          })));
    server.Get(
        "/v1/time",
        forStation(service, StationHandler([&service](const Station&, const Request&, Response& response) {
                       answerJson(response, 200,
                                  {{QStringLiteral("utcMs"), service.clock.nowUtc().toMSecsSinceEpoch()}});
                   })));
    server.Post("/v1/events",
                forStation(service, StationBodyHandler([&service](const Station& station,
                                                                  const Request& request, Response& response,
                                                                  const httplib::ContentReader& reader) {
                               takeEvents(service, station, readBody(request, reader, kMaxEvents), response);
                           })));
}

} // namespace rekam::central
