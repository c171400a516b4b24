#include "core/service/service_request.h"

#include "request_samples.h"
#include "tests/support/picks.h"

#include <rapidcheck.h>
#include <set>

using namespace rekam;
using namespace rekam::test;
using S = RequestState;
namespace e = request_event;

namespace {

// Where a request may go from where. Staying is always allowed.
const std::set<std::pair<S, S>> kEdges = {{S::Arrived, S::Waiting},
                                          {S::Arrived, S::Cancelled},
                                          {S::Waiting, S::Called},
                                          {S::Waiting, S::Cancelled},
                                          {S::Called, S::NoShow},
                                          {S::Called, S::Serving},
                                          {S::Called, S::Parked},
                                          {S::Called, S::Cancelled},
                                          {S::Serving, S::Parked},
                                          {S::Serving, S::WaitingForCentre},
                                          {S::Serving, S::WaitingForCard},
                                          {S::Serving, S::CorrectionNeeded},
                                          {S::Serving, S::Cancelled},
                                          {S::Parked, S::Called},
                                          {S::Parked, S::Cancelled},
                                          {S::WaitingForCentre, S::WaitingForCard},
                                          {S::WaitingForCard, S::Closed},
                                          {S::CorrectionNeeded, S::Waiting},
                                          {S::Called, S::CorrectionNeeded},
                                          {S::CorrectionNeeded, S::Cancelled},
                                          {S::NoShow, S::Called},
                                          {S::NoShow, S::Waiting},
                                          {S::Called, S::Waiting},
                                          {S::Called, S::Closed},
                                          {S::Serving, S::Waiting},
                                          {S::Serving, S::Closed},
                                          {S::Parked, S::Waiting},
                                          {S::NoShow, S::Cancelled},
                                          {S::WaitingForCentre, S::CorrectionNeeded},
                                          {S::WaitingForCentre, S::Cancelled},
                                          {S::WaitingForCentre, S::Parked}};

RequestEvent randomEvent()
{
    const QString reason = *rc::gen::element(QString(), QStringLiteral("alasan"));
    const QDate date = kNow.date().addDays(pick(-2, 5));
    const auto recording = idNumber<RecordId>(pick<quint32>(0, 3));
    // The way to the card is taken more often than the exits, so that walks get there.
    switch (*rc::gen::weightedElement<int>({{4, 0},  {4, 1},  {1, 2},  {1, 3},  {4, 4},  {1, 5},
                                            {2, 6},  {4, 7},  {4, 8},  {4, 9},  {4, 10}, {1, 11},
                                            {1, 12}, {1, 13}, {1, 14}, {1, 15}, {1, 16}, {1, 17},
                                            {2, 18}, {1, 19}, {2, 20}, {1, 21}})) {
    case 0:
        return e::TicketIssued{{u'A', pick(1, 200)}};
    case 1:
        return e::Called{"2"};
    case 2:
        return e::CalledAgain{};
    case 3:
        return e::DidNotCome{};
    case 4:
        return e::ServingStarted{};
    case 5:
        return e::Parked{reason};
    case 6:
        return e::TakenUpAgain{"3"};
    case 7:
        return e::RecordingStarted{recording};
    case 8:
        return e::RecordingSealed{};
    case 9:
        return e::CardReady{};
    case 10:
        return e::CardHandedOver{};
    case 11:
        return e::CorrectionOrdered{reason, date};
    case 12:
        return e::Skipped{};
    case 13:
        return e::Transferred{*rc::gen::element(QString(), QStringLiteral("Loket 3")),
                              static_cast<QueueClass>(pick(1, 4))};
    case 14:
        return e::ServiceFinished{};
    case 16:
        return e::DifferencesNoted{
            pick(0, 2) == 0
                ? std::vector<ElementDifference>()
                : std::vector{sampleDifference(static_cast<DataElement>(pick(1, 15))), sampleDifference()}};
    case 17:
        return e::ServiceChanged{static_cast<ServiceType>(pick(1, 12))};
    case 18:
        return e::CameBack{{u'A', pick(1, 200)}};
    case 19:
        return e::IntakeChanged{sampleIntake(), static_cast<ServiceType>(pick(1, 12))};
    case 20:
        return e::CardRequested{};
    case 21:
        return e::CardRefused{reason};
    default:
        return e::Cancelled{reason};
    }
}

void checkStep(const ServiceRequest& before, const ServiceRequest& after)
{
    RC_ASSERT((before.state == after.state || kEdges.count({before.state, after.state}) == 1));
    RC_ASSERT(after.id == before.id);
    RC_ASSERT(after.nik == before.nik);
    const bool cameBack = after.cameBackAt != before.cameBackAt && after.cameBackAt.isValid();
    RC_ASSERT((before.state == S::Arrived || cameBack || after.ticket == before.ticket));
    RC_ASSERT((cameBack || after.timesCalled >= before.timesCalled));
    for (std::size_t i = 1; i < after.differences.size(); ++i)
        RC_ASSERT(after.differences[i - 1].element < after.differences[i].element);
    RC_ASSERT((after.differences == before.differences || after.recording.isNull()));
    RC_ASSERT((after.service == before.service || after.recording.isNull()));
    const bool isReplaced =
        !before.recording.isNull() && !after.recording.isNull() && !(after.recording == before.recording);
    RC_ASSERT_FALSE(isReplaced);
    RC_ASSERT(after.serviceTime >= before.serviceTime);
    RC_ASSERT(after.turnFrom >= before.turnFrom);
    if (after.state == S::CorrectionNeeded)
        RC_ASSERT(after.comeBackOn.isValid());
    // It waits for a packet's answer, or for the card that it asked for at the counter.
    if (after.state == S::WaitingForCentre && after.recording.isNull())
        RC_ASSERT((before.state == S::Serving || before.state == S::WaitingForCentre));
    if (after.state == S::Parked || after.state == S::Cancelled)
        RC_ASSERT_FALSE(after.reason.isEmpty());
}

} // namespace

TEST_CASE("no order of events leads a request off its graph or to a second recording")
{
    int closed = 0;
    const bool holds = rc::check([&] {
        const auto service = static_cast<ServiceType>(pick(1, 12));
        ServiceRequest request =
            startRequest(idNumber<RequestId>(1), sampleNik(), service, ServiceChannel::InPerson, kNow);
        const int steps = pick(1, 80);
        for (int i = 0; i < steps; ++i) {
            const auto outcome = advance(request, randomEvent(), kNow.addSecs(i));
            if (!outcome) {
                RC_ASSERT((outcome.error().code() == Errc::StepNotAllowed ||
                           outcome.error().code() == Errc::ReasonMissing));
                continue;
            }
            checkStep(request, outcome->state);
            request = outcome->state;
        }
        RC_ASSERT(*serviceRequestFromCbor(toCbor(request)) == request);
        closed += request.state == S::Closed ? 1 : 0;
    });
    CHECK(holds);
    CHECK(closed > 0); // otherwise the walks never saw the end of the line
}
