#include "app/central/ikd_desk.h"
#include "app/central/service.h"
#include "core/protocol/ikd_face.h"
#include "core/protocol/roster_page.h"

namespace rekam::central {
namespace {

constexpr qsizetype kMaxQuestion = 4096;

using Handler = void (*)(Service&, const Station&, const QByteArray&, httplib::Response&);

void answerIkd(httplib::Response& response, const IkdAnswer& answer)
{
    response.status = 200;
    response.set_content(toJson(answer).toStdString(), "application/json");
}

// Whether somebody with this NIK may have an IKD; an answer where not.
bool mayHaveIkd(Service& service, const Nik& nik, httplib::Response& response)
{
    const Result<std::optional<ResidentRecord>> found = service.people.find(nik);
    if (!found) {
        answerFailure(response, found.error());
        return false;
    }
    if (!*found)
        answerError(response, 404, "unknown-resident");
    else if (!(*found)->isActive)
        answerError(response, 409, "inactive");
    else if ((*found)->recordingWord == QLatin1String("UNREGISTERED"))
        answerError(response, 409, "not-recorded");
    else
        return true;
    return false;
}

void activateIkd(Service& service, const Station& station, const QByteArray& body,
                 httplib::Response& response)
{
    const Result<IkdOrder> order = ikdOrderFromJson(body);
    if (!order)
        return answerError(response, 400, "malformed");
    if (!mayHaveIkd(service, order->nik, response))
        return;
    const Result<IkdAnswer> answer =
        IkdDesk(service.database, service.kind).activate(station.id, *order, service.clock.nowUtc());
    if (answer && answer->word == QLatin1String(kFaceComparing))
        service.wakeMatcher();
    if (answer)
        answerIkd(response, *answer);
    else if (answer.error().code() == Errc::MessageMalformed)
        answerError(response, 400, "malformed");
    else
        answerFailure(response, answer.error());
}

void tellIkd(Service& service, const Station& station, const QByteArray& body, httplib::Response& response)
{
    const Result<QUuid> id = ikdQuestionFromJson(body);
    if (!id)
        return answerError(response, 400, "malformed");
    const auto answer =
        IkdDesk(service.database, service.kind).state(station.id, *id, service.clock.nowUtc());
    if (!answer)
        answerFailure(response, answer.error());
    else if (*answer)
        answerIkd(response, **answer);
    else
        answerError(response, 404, "unknown-activation");
}

void lookUpFamily(Service& service, const Station&, const QByteArray& body, httplib::Response& response)
{
    const Result<KkNumber> kk = familyQuestionFromJson(body);
    if (!kk)
        return answerError(response, 400, "malformed");
    Result<std::vector<ResidentRecord>> people = service.people.family(*kk);
    if (!people)
        return answerFailure(response, people.error());
    if (people->empty())
        return answerError(response, 404, "unknown-family");
    if (people->size() > static_cast<std::size_t>(kMostFamilyMembers))
        people->erase(people->begin() + kMostFamilyMembers, people->end());
    response.status = 200;
    response.set_content(toCbor(RosterPage{0, *std::move(people)}).toStdString(), "application/cbor");
}

} // namespace

void addDeskRoutes(Service& service, httplib::Server& server)
{
    const auto question = [&service](Handler handler, qsizetype longest = kMaxQuestion) {
        return forStation(
            service,
            StationBodyHandler([&service, handler,
                                longest](const Station& station, const httplib::Request& request,
                                         httplib::Response& response, const httplib::ContentReader& reader) {
                const Result<QByteArray> body = readBody(request, reader, longest);
                if (body)
                    handler(service, station, *body, response);
                else
                    answerError(response, 400, "malformed");
            }));
    };
    server.Post("/v1/ikd/activations", question(activateIkd, kMaxIkdOrder));
    server.Post("/v1/ikd/activations/state", question(tellIkd));
    server.Post("/v1/families/lookup", question(lookUpFamily));
}

} // namespace rekam::central
