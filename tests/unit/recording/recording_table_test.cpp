#include "core/recording/recording_rules.h"

#include "recording_samples.h"

#include <map>
#include <set>
#include <string>

using namespace rekam;
using namespace rekam::test;
using S = RecordingState;
namespace e = recording_event;

namespace {

// Every legal pair and where it leads. What is not here is illegal.
const std::map<S, std::map<std::string, S>> kLegal = {
    {S::Verified,
     {{"step-opened", S::Capturing},
      {"excepted", S::Capturing},
      {"suspended", S::Suspended},
      {"cancelled", S::Cancelled}}},
    {S::Capturing,
     {{"step-opened", S::Capturing},
      {"attempt-sealed", S::Capturing},
      {"attempt-chosen", S::Capturing},
      {"candidate-accepted", S::Capturing},
      {"capture-repeated", S::Capturing},
      {"step-deferred", S::Capturing},
      {"fingers-one-by-one", S::Capturing},
      {"who-checked", S::Capturing},
      {"excepted", S::Capturing},
      {"exception-withdrawn", S::Capturing},
      {"proof-taken", S::Capturing},
      {"witnessed", S::Capturing},
      {"review-opened", S::Review},
      {"suspended", S::Suspended},
      {"cancelled", S::Cancelled}}},
    {S::Review,
     {{"step-opened", S::Capturing},
      {"review-left", S::Capturing},
      {"witnessed", S::Review},
      {"finger-rescanned", S::Review},
      {"chip-finger-replaced", S::Review},
      {"rescan-overridden", S::Review},
      {"who-checked", S::Review},
      {"finding-overridden", S::Review},
      {"resident-approved", S::Approved},
      {"suspended", S::Suspended},
      {"cancelled", S::Cancelled}}},
    {S::Approved,
     {{"signed-off", S::Approved},
      {"witnessed", S::Approved},
      {"packet-sealed", S::Sealed},
      {"suspended", S::Suspended},
      {"cancelled", S::Cancelled}}},
    {S::Sealed,
     {{"packet-sealed", S::Sealed},
      {"receipt-verified", S::Delivered},
      {"centre-spoke", S::Sealed},
      {"countersigned", S::Sealed}}},
    {S::Delivered,
     {{"packet-sealed", S::Delivered},
      {"receipt-verified", S::Delivered},
      {"centre-spoke", S::Delivered},
      {"countersigned", S::Delivered}}},
    {S::Suspended, {{"resumed", S::Capturing}, {"cancelled", S::Cancelled}}},
    {S::Cancelled, {}},
};

const WhoFinding kFinding{WhoFindingKind::FingerRepeated, Modality::Finger, 2, 7, {}, 88, 30};

std::vector<RecordingEvent> allEvents()
{
    return {
        e::StepOpened{Step::Photo},
        e::AttemptSealed{attemptOf(CaptureTarget::Portrait, 50)},
        e::AttemptChosen{CaptureTarget::Portrait, idNumber<AttemptId>(1)},
        e::CandidateAccepted{CaptureTarget::Portrait, std::nullopt},
        e::CaptureRepeated{CaptureTarget::Portrait},
        e::StepDeferred{Step::Photo, "kamera rusak"},
        e::Excepted{{Modality::Iris, 1, ExceptionReason::Cataract, {}}, std::nullopt},
        e::ExceptionWithdrawn{Modality::Finger, static_cast<int>(FingerPosition::RightIndex)},
        e::ProofTaken{{Modality::Finger,
                       {static_cast<int>(FingerPosition::RightIndex)},
                       attemptOf(CaptureTarget::ExceptionProof, 60),
                       {}}},
        e::Witnessed{kSecond},
        e::ReviewOpened{},
        e::ReviewLeft{},
        e::FingerRescanned{{attemptOf(CaptureTarget::SingleLeftThumb, 700), idNumber<AttemptId>(5), 90, 40}},
        e::ChipFingerReplaced{FingerPosition::RightIndex, FingerPosition::RightThumb},
        e::RescanOverridden{{FingerPosition::RightIndex, "kulit terkelupas", kSecond}},
        approval(),
        signOff(),
        packetSealed(),
        e::ReceiptVerified{kPacket, kNow},
        e::CentreSpoke{{"PROCESSING", {}, kNow}},
        e::Countersigned{{kSecond, "signature"}},
        e::Suspended{"listrik padam"},
        e::Resumed{},
        e::Cancelled{"salah orang"},
        e::FingersOneByOne{},
        e::WhoChecked{{kFinding}},
        e::FindingOverridden{{kFinding, "kembar", kSecond}}};
}

// Some steps are legal in a state only once something else was done in it.
Recording preparedFor(S state, const RecordingEvent& event)
{
    if (state == S::Capturing && std::holds_alternative<e::ReviewOpened>(event))
        return withAllStepsDone();
    if (state == S::Approved && std::holds_alternative<e::PacketSealed>(event))
        return after(recordingIn(S::Approved), signOff());
    Recording recording = recordingIn(state);
    if (std::holds_alternative<e::FingerRescanned>(event)) {
        const e::FingerRescanned& rescanned = std::get<e::FingerRescanned>(event);
        recording.chipFingers = {FingerPosition::LeftThumb};
        for (StepResult& step : recording.steps) {
            for (TargetResult& target : step.targets) {
                if (target.target == CaptureTarget::BothThumbs && !target.attempts.empty())
                    target.attempts.front().id = target.chosen = rescanned.rescan.against;
            }
        }
    }
    if (std::holds_alternative<e::ChipFingerReplaced>(event) ||
        std::holds_alternative<e::RescanOverridden>(event))
        recording.rescans.clear();
    if (std::holds_alternative<e::Witnessed>(event) && recording.exceptions.empty())
        recording.exceptions.push_back({Modality::Finger, 3, ExceptionReason::Worn, {}});
    if (std::holds_alternative<e::Countersigned>(event))
        recording.countersignature = Countersignature{};
    if (std::holds_alternative<e::FindingOverridden>(event))
        recording.whoFindings = {kFinding};
    return recording;
}

} // namespace

TEST_CASE("every pair of recording state and event is either in the table or refused by name")
{
    REQUIRE(kLegal.size() == kAllRecordingStates.size());
    REQUIRE(allEvents().size() == std::variant_size_v<RecordingEvent>);
    for (const S state : kAllRecordingStates) {
        for (const RecordingEvent& event : allEvents()) {
            INFO(recordingStateName(state) << " x " << recordingEventName(event));
            const auto& legal = kLegal.at(state);
            const auto expected = legal.find(recordingEventName(event));
            const auto outcome = advance(preparedFor(state, event), event, RecordingRules{});

            REQUIRE(outcome.has_value() == (expected != legal.end()));
            if (outcome) {
                CHECK(outcome->state.state == expected->second);
                continue;
            }
            CHECK(outcome.error().code() == Errc::StepNotAllowed);
            CHECK(outcome.error().fact("state") == recordingStateName(state));
            CHECK(outcome.error().fact("event") == recordingEventName(event));
        }
    }
}

TEST_CASE("no two recording states, events or steps share a name")
{
    std::set<std::string> states;
    for (const S state : kAllRecordingStates)
        states.insert(recordingStateName(state));
    std::set<std::string> events;
    for (const RecordingEvent& event : allEvents())
        events.insert(recordingEventName(event));
    CHECK(states.size() == kAllRecordingStates.size());
    CHECK(events.size() == std::variant_size_v<RecordingEvent>);
    for (const Step step : {Step::Photo, Step::Signature, Step::Fingers, Step::Iris})
        CHECK(stepFrom(stepName(step)) == step);
    CHECK_FALSE(stepFrom("portrait"));
}
