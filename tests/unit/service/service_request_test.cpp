#include "core/service/service_request.h"

#include "request_samples.h"

#include <map>
#include <set>
#include <string>

using namespace rekam;
using namespace rekam::test;
using S = RequestState;
namespace e = request_event;

namespace {

// Every legal pair and where it leads. What is not here is illegal.
const std::map<S, std::map<std::string, S>> kLegal = {
    {S::Arrived, {{"ticket-issued", S::Waiting}, {"cancelled", S::Cancelled}}},
    {S::Waiting,
     {{"called", S::Called},
      {"transferred", S::Waiting},
      {"came-back", S::Waiting},
      {"intake-changed", S::Waiting},
      {"cancelled", S::Cancelled}}},
    {S::Called,
     {{"called-again", S::Called},
      {"did-not-come", S::NoShow},
      {"skipped", S::Waiting},
      {"transferred", S::Waiting},
      {"service-finished", S::Closed},
      {"serving-started", S::Serving},
      {"service-changed", S::Called},
      {"parked", S::Parked},
      {"cancelled", S::Cancelled}}},
    {S::Serving,
     {{"differences-noted", S::Serving},
      {"service-changed", S::Serving},
      {"parked", S::Parked},
      {"transferred", S::Waiting},
      {"service-finished", S::Closed},
      {"recording-started", S::Serving},
      {"recording-sealed", S::WaitingForCentre},
      {"card-requested", S::WaitingForCentre},
      {"correction-ordered", S::CorrectionNeeded},
      {"cancelled", S::Cancelled}}},
    {S::Parked, {{"taken-up-again", S::Called}, {"transferred", S::Waiting}, {"cancelled", S::Cancelled}}},
    {S::WaitingForCentre,
     {{"card-ready", S::WaitingForCard},
      {"card-refused", S::Parked},
      {"correction-ordered", S::CorrectionNeeded},
      {"cancelled", S::Cancelled}}},
    {S::WaitingForCard, {{"card-ready", S::WaitingForCard}, {"card-handed-over", S::Closed}}},
    {S::Closed, {}},
    {S::CorrectionNeeded, {{"came-back", S::Waiting}, {"cancelled", S::Cancelled}}},
    {S::Cancelled, {}},
    {S::NoShow, {{"taken-up-again", S::Called}, {"transferred", S::Waiting}, {"cancelled", S::Cancelled}}},
};

template<typename Effect>
const Effect* findEffect(const RequestOutcome& outcome)
{
    for (const RequestEffect& effect : outcome.effects) {
        if (const auto* found = std::get_if<Effect>(&effect))
            return found;
    }
    return nullptr;
}

bool mindsRecording(const RequestEvent& event)
{
    return std::holds_alternative<e::Transferred>(event) ||
           std::holds_alternative<e::ServiceFinished>(event) ||
           std::holds_alternative<e::DifferencesNoted>(event) || std::holds_alternative<e::CameBack>(event) ||
           std::holds_alternative<e::ServiceChanged>(event) ||
           std::holds_alternative<e::CardRequested>(event) || std::holds_alternative<e::CardRefused>(event);
}

Error errorOf(const ServiceRequest& request, const RequestEvent& event)
{
    const auto outcome = advance(request, event, kNow);
    REQUIRE_FALSE(outcome);
    return outcome.error();
}

} // namespace

TEST_CASE("every pair of state and event is either in the table or refused by name")
{
    REQUIRE(kLegal.size() == kAllRequestStates.size());
    REQUIRE(allRequestEvents().size() == std::variant_size_v<RequestEvent>);
    for (const S state : kAllRequestStates) {
        for (const RequestEvent& event : allRequestEvents()) {
            INFO(requestStateName(state) << " x " << requestEventName(event));
            const auto& legal = kLegal.at(state);
            const auto expected = legal.find(requestEventName(event));
            ServiceRequest request = requestIn(state);
            if (mindsRecording(event))
                request.recording = RecordId(); // with one, another test says why not
            request.comeBackOn = kNow.date();
            const auto outcome = advance(request, event, kNow);

            REQUIRE(outcome.has_value() == (expected != legal.end()));
            if (outcome) {
                CHECK(outcome->state.state == expected->second);
                continue;
            }
            CHECK(outcome.error().code() == Errc::StepNotAllowed);
            CHECK(outcome.error().fact("state") == requestStateName(state));
            CHECK(outcome.error().fact("event") == requestEventName(event));
        }
    }
}

TEST_CASE("no two states and no two events share a name")
{
    std::set<std::string> states;
    for (const S state : kAllRequestStates)
        states.insert(requestStateName(state));
    std::set<std::string> events;
    for (const RequestEvent& event : allRequestEvents())
        events.insert(requestEventName(event));
    CHECK(states.size() == kAllRequestStates.size());
    CHECK(events.size() == std::variant_size_v<RequestEvent>);
}

TEST_CASE("a reason is owed for parking, correction and cancelling, and blanks are none")
{
    const QDate later = kNow.date().addDays(1);
    CHECK(errorOf(requestIn(S::Serving), e::Parked{""}).code() == Errc::ReasonMissing);
    CHECK(errorOf(requestIn(S::Serving), e::Parked{" \t"}).code() == Errc::ReasonMissing);
    CHECK(errorOf(requestIn(S::Serving), e::CorrectionOrdered{"", later}).code() == Errc::ReasonMissing);
    CHECK(errorOf(requestIn(S::Waiting), e::Cancelled{""}).code() == Errc::ReasonMissing);
}

TEST_CASE("a correction needs a day to come back on that is not over")
{
    CHECK(errorOf(requestIn(S::Serving), e::CorrectionOrdered{"nama", {}}).fact("what") == "comeBackOn");
    CHECK(errorOf(requestIn(S::Serving), e::CorrectionOrdered{"nama", kNow.date().addDays(-1)}).code() ==
          Errc::ReasonMissing);
    CHECK(advance(requestIn(S::Serving), e::CorrectionOrdered{"nama", kNow.date()}, kNow));
}

TEST_CASE("a correction prints the date, tells the centre and frees the request for a new recording")
{
    const QDate date = kNow.date().addDays(3);
    const auto corrected = advance(requestIn(S::Serving), e::CorrectionOrdered{" nama berbeda ", date}, kNow);

    REQUIRE(corrected);
    CHECK(corrected->state.comeBackOn == date);
    CHECK(corrected->state.reason == "nama berbeda");
    CHECK(corrected->state.recording.isNull());
    REQUIRE(findEffect<request_effect::PrintCorrectionLetter>(*corrected));
    CHECK(findEffect<request_effect::PrintCorrectionLetter>(*corrected)->comeBackOn == date);
    CHECK(findEffect<request_effect::TellCentre>(*corrected));
}

TEST_CASE("with differences noted a correction owes no other reason, and keeps all of them")
{
    ServiceRequest request = requestIn(S::Serving);
    request.differences = {sampleDifference(), sampleDifference(DataElement::Religion)};
    const auto corrected = advance(request, e::CorrectionOrdered{"", kNow.date().addDays(3)}, kNow);

    REQUIRE(corrected);
    CHECK(corrected->state.reason.isEmpty());
    CHECK(corrected->state.differences == request.differences);
}

TEST_CASE("differences stand in the order of the elements, each once, with a paper that proves it")
{
    ServiceRequest request = requestIn(S::Serving);
    request.recording = RecordId();
    const ElementDifference name = sampleDifference(DataElement::Name);
    const ElementDifference born = sampleDifference(DataElement::BirthDate);
    const auto noted = advance(request, e::DifferencesNoted{{born, name}}, kNow);
    REQUIRE(noted);
    CHECK(noted->state.differences == std::vector{name, born});
    CHECK(noted->effects.empty());
    CHECK(advance(noted->state, e::DifferencesNoted{}, kNow)->state.differences.empty());

    CHECK(errorOf(request, e::DifferencesNoted{{name, name}}).fact("why") == "element-twice");
    ElementDifference wrong = born;
    wrong.paper = ProvingPaper::BloodTest;
    CHECK(errorOf(request, e::DifferencesNoted{{wrong}}).fact("why") == "paper-proves-something-else");
    wrong = born;
    wrong.onPaper = " \t";
    CHECK(errorOf(request, e::DifferencesNoted{{wrong}}).fact("what") == "onPaper");
    wrong.onPaper = " 05-07-1999 ";
    CHECK(errorOf(request, e::DifferencesNoted{{wrong}}).fact("why") == "no-difference");
    request.recording = idNumber<RecordId>(5);
    CHECK(errorOf(request, e::DifferencesNoted{{born}}).fact("why") == "has-a-recording");
    CHECK(errorOf(request, e::ServiceChanged{ServiceType::LostWni}).fact("why") == "has-a-recording");
}

TEST_CASE("what a paper says is kept without line breaks and no longer than the row takes")
{
    ServiceRequest request = requestIn(S::Serving);
    request.recording = RecordId();
    ElementDifference name = sampleDifference(DataElement::Name);
    name.onPaper = "SITI\n AMINAH " + QString(300, u'X');
    const auto noted = advance(request, e::DifferencesNoted{{name}}, kNow);
    REQUIRE(noted);
    CHECK(noted->state.differences.front().onPaper.startsWith("SITI AMINAH XX"));
    CHECK(serviceRequestFromCbor(toCbor(noted->state))->differences == noted->state.differences);
}

namespace {

ServiceRequest sentAway(int daysFromNow)
{
    ServiceRequest request = requestIn(S::CorrectionNeeded);
    request.recording = RecordId();
    request.comeBackOn = kNow.toLocalTime().date().addDays(daysFromNow);
    return request;
}

} // namespace

TEST_CASE("who comes back on the day or later is first, who comes before it is not")
{
    for (const auto& [days, isFirst] :
         {std::pair(0, true), {-1, true}, {-40, true}, {1, false}, {9, false}}) {
        INFO(days);
        const auto back = advance(sentAway(days), e::CameBack{{u'A', 3}}, kNow);
        REQUIRE(back);
        CHECK(back->state.ticket == TicketNumber{u'A', 3});
        CHECK(back->state.turnFrom == kNow);
        CHECK(presentSince(back->state) == kNow);
        CHECK(comesFirst(back->state) == isFirst);
    }
}

TEST_CASE("being first is used up by being skipped, and the promise stays when nobody came to the counter")
{
    const ServiceRequest back = advance(sentAway(0), e::CameBack{{u'A', 3}}, kNow)->state;
    const ServiceRequest called = advance(back, e::Called{"2", {}}, kNow.addSecs(60))->state;

    const ServiceRequest skipped = advance(called, e::Skipped{}, kNow.addSecs(90))->state;
    CHECK(skipped.state == S::Waiting);
    CHECK_FALSE(comesFirst(skipped));

    const ServiceRequest away = advance(called, e::DidNotCome{}, kNow.addSecs(90))->state;
    CHECK(away.state == S::CorrectionNeeded);
    CHECK(away.comeBackOn == back.comeBackOn);
    CHECK(presentSince(away) == away.arrivedAt);
    CHECK(comesFirst(advance(away, e::CameBack{{u'A', 3}}, kNow.addDays(2))->state));
}

TEST_CASE("nobody comes back who was not sent away")
{
    ServiceRequest request = requestIn(S::Waiting);
    request.recording = RecordId();
    CHECK(errorOf(request, e::CameBack{{u'A', 3}}).fact("why") == "was-not-sent-away");
}

TEST_CASE("a visit that is changed into another service takes biometrics or not as that one does")
{
    ServiceRequest request = requestIn(S::Serving);
    request.recording = RecordId();
    const auto changed = advance(request, e::ServiceChanged{ServiceType::DamagedWni}, kNow);
    REQUIRE(changed);
    CHECK_FALSE(advance(changed->state, e::RecordingStarted{idNumber<RecordId>(6)}, kNow));
    CHECK(changed->state.ticket == request.ticket);
}

TEST_CASE("each call is announced with number and counter, and counted")
{
    ServiceRequest request = requestIn(S::Waiting);
    const auto called = advance(request, e::Called{"2"}, kNow);
    REQUIRE(called);
    REQUIRE(findEffect<request_effect::AnnounceTicket>(*called));
    CHECK(findEffect<request_effect::AnnounceTicket>(*called)->ticket == request.ticket);
    CHECK(findEffect<request_effect::AnnounceTicket>(*called)->counter == "2");
    CHECK(called->state.counter == "2");

    const auto again = advance(called->state, e::CalledAgain{}, kNow.addSecs(30));
    REQUIRE(again);
    CHECK(findEffect<request_effect::AnnounceTicket>(*again));
    CHECK(again->state.timesCalled == 2);
    CHECK(again->state.stateSince == kNow);
    CHECK(called->state.calledAt == kNow);
    CHECK(again->state.calledAt == kNow.addSecs(30));
}

TEST_CASE("a second card does not make the resident wait anew")
{
    ServiceRequest request = requestIn(S::WaitingForCard);
    const auto again = advance(request, e::CardReady{}, kNow);
    REQUIRE(again);
    CHECK(again->state == request);
}

TEST_CASE("a request has at most one recording")
{
    ServiceRequest request = requestIn(S::Serving);
    CHECK(advance(request, e::RecordingStarted{idNumber<RecordId>(5)}, kNow)->state.recording ==
          request.recording);
    CHECK(errorOf(request, e::RecordingStarted{idNumber<RecordId>(6)}).fact("why") == "has-a-recording");

    request.recording = RecordId();
    CHECK(errorOf(request, e::RecordingStarted{RecordId()}).code() == Errc::StepNotAllowed);
    CHECK(errorOf(request, e::RecordingSealed{}).fact("why") == "no-recording");
    CHECK(advance(request, e::RecordingStarted{idNumber<RecordId>(6)}, kNow)->state.recording ==
          idNumber<RecordId>(6));
}

TEST_CASE("only a first service is recorded, and only a later one gets its card without a recording")
{
    for (int code = 1; code <= static_cast<int>(ServiceType::LostOa); ++code) {
        const auto service = static_cast<ServiceType>(code);
        INFO(code);
        const bool isFirst = service == ServiceType::NewWni || service == ServiceType::NewOa;
        ServiceRequest request = requestIn(S::Serving);
        request.service = service;
        request.recording = RecordId();

        CHECK(takesBiometrics(service) == isFirst);
        CHECK(advance(request, e::RecordingStarted{idNumber<RecordId>(6)}, kNow).has_value() == isFirst);
        CHECK(advance(request, e::CardReady{}, kNow).has_value() == !isFirst);
    }
}

TEST_CASE("a card is asked for without a recording, and a refusal owes its word")
{
    ServiceRequest request = requestIn(S::Serving);
    CHECK(errorOf(request, e::CardRequested{}).fact("why") == "has-a-recording");
    request.recording = RecordId();
    const auto asked = advance(request, e::CardRequested{}, kNow);
    REQUIRE(asked);
    CHECK(asked->state.servedAt == kNow);
    CHECK(errorOf(asked->state, e::CardRefused{" "}).code() == Errc::ReasonMissing);
    CHECK(advance(asked->state, e::CardRefused{"DUPLICATE_RECORD"}, kNow)->state.reason ==
          "DUPLICATE_RECORD");
    CHECK(errorOf(requestIn(S::WaitingForCentre), e::CardRefused{"?"}).fact("why") == "has-a-recording");
}

TEST_CASE("who is skipped waits on, behind those who wait now, and keeps number and arrival")
{
    ServiceRequest request = requestIn(S::Called);
    request.turnFrom = request.arrivedAt;
    const auto skipped = advance(request, e::Skipped{}, kNow);
    REQUIRE(skipped);
    CHECK(skipped->state.turnFrom == kNow);
    CHECK(skipped->state.arrivedAt == request.arrivedAt);
    CHECK(skipped->state.ticket == request.ticket);
    CHECK(skipped->state.serviceTime.count() == 0);
}

TEST_CASE("a transfer keeps number and turn, and a recording that was begun does not move")
{
    ServiceRequest request = requestIn(S::Serving);
    request.turnFrom = request.arrivedAt;
    CHECK(errorOf(request, e::Transferred{"Loket 3"}).fact("why") == "has-a-recording");
    CHECK(errorOf(request, e::ServiceFinished{}).fact("why") == "has-a-recording");

    request.recording = RecordId();
    const auto moved = advance(request, e::Transferred{"Loket 3", QueueClass::Card}, kNow);
    REQUIRE(moved);
    CHECK(moved->state.wantedCounter == "Loket 3");
    CHECK(moved->state.queueClass == QueueClass::Card);
    CHECK(moved->state.turnFrom == request.arrivedAt);
    CHECK(moved->state.ticket == request.ticket);
}

TEST_CASE("a call out of turn keeps its reason and is told to the centre; one in turn is not")
{
    const auto inTurn = advance(requestIn(S::Waiting), e::Called{"2", {}}, kNow);
    const auto before = advance(requestIn(S::Waiting), e::Called{"2", " ibu hamil "}, kNow);
    REQUIRE((inTurn && before));
    CHECK_FALSE(findEffect<request_effect::TellCentre>(*inTurn));
    REQUIRE(findEffect<request_effect::TellCentre>(*before));
    CHECK(QString(findEffect<request_effect::TellCentre>(*before)->what) == "queue-reordered");
    CHECK(before->state.reason == "ibu hamil");
}

TEST_CASE("the time at the counter is added up over parking, without the calls that nobody answered")
{
    ServiceRequest request = requestIn(S::Waiting);
    request.recording = RecordId();
    int minute = 0;
    const auto go = [&](const RequestEvent& event, int minutes) {
        minute += minutes;
        const auto outcome = advance(request, event, kNow.addSecs(60 * minute));
        REQUIRE(outcome);
        request = outcome->state;
    };
    go(e::Called{"2"}, 0);
    go(e::Skipped{}, 5);
    go(e::Called{"2"}, 10);
    go(e::ServingStarted{}, 1);
    go(e::Parked{"KK tertinggal"}, 4);
    go(e::TakenUpAgain{"2"}, 30);
    go(e::ServingStarted{}, 1);
    go(e::ServiceFinished{}, 3);
    CHECK(request.serviceTime == std::chrono::minutes(1 + 4 + 1 + 3));
    CHECK(request.servedAt == kNow.addSecs(60 * minute));
    CHECK(request.state == S::Closed);
}

TEST_CASE("every service waits in a line of its own letter, and no two lines share one")
{
    std::set<ushort> letters;
    for (const QueueClassRow& row : kQueueClasses) {
        letters.insert(row.series.unicode());
        CHECK(seriesOf(row.queueClass) == row.series);
        CHECK(queueClassOf(row.series) == row.queueClass);
    }
    CHECK(letters.size() == kQueueClasses.size());
    CHECK_FALSE(queueClassOf(u'Z'));
    CHECK(queueClassFor(ServiceType::NewOa) == QueueClass::Recording);
    CHECK(queueClassFor(ServiceType::LostWni) == QueueClass::Card);
}

TEST_CASE("a ticket reads as the hall knows it")
{
    CHECK(TicketNumber{u'A', 12}.text() == "A-012");
    CHECK(TicketNumber{u'B', 1234}.text() == "B-1234");
}
