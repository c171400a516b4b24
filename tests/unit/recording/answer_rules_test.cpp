#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
using S = RecordingState;
namespace e = recording_event;

namespace {

e::Excepted fingers(std::vector<int> positions, ExceptionReason reason = ExceptionReason::Bandaged,
                    std::optional<SecondPerson> second = std::nullopt)
{
    const int first = positions.front();
    positions.erase(positions.begin());
    return {{Modality::Finger, first, reason, {}}, second, positions};
}

RecordingRules withProof()
{
    RecordingRules rules;
    rules.exceptionsOweProof = true;
    return rules;
}

// Everything is there but the right four, which are excepted.
Recording withoutRightFour(const RecordingRules& rules, std::optional<SecondPerson> second = std::nullopt)
{
    Recording recording =
        after(freshRecording(rules), fingers({2, 3, 4, 5}, ExceptionReason::Bandaged, second), rules);
    while (const auto step = nextStep(recording))
        recording = withStepDone(recording, *step, rules);
    return recording;
}

Recording sealedOwing()
{
    Recording recording = after(withoutRightFour({}), e::ReviewOpened{});
    recording = after(withChipFingersFound(recording), approval());
    return after(after(recording, signOff()), packetSealed());
}

} // namespace

TEST_CASE("several fingers are excepted at once for one reason, and all of them or none")
{
    const Recording recording = after(freshRecording(), fingers({2, 3, 4, 5}));
    CHECK(recording.exceptions.size() == 4);
    CHECK(recording.target(CaptureTarget::RightFour)->state == StepState::Excepted);
    CHECK(refusalOf(freshRecording(), fingers({2, 77})).fact("why") == "no-such-position");
}

TEST_CASE("where the policy wants a picture of what cannot be given, the review waits for it")
{
    const RecordingRules rules = withProof();
    Recording recording = withoutRightFour(rules);
    CHECK(refusalOf(recording, e::ReviewOpened{}, rules).fact("why") == "proof-owed");
    const auto owed = owedProof(recording, rules);
    REQUIRE(owed);
    CHECK(owed->positions == std::vector{2, 3, 4, 5});

    recording = after(
        recording,
        e::ProofTaken{{Modality::Finger, owed->positions, attemptOf(CaptureTarget::ExceptionProof, 400), {}}},
        rules);
    CHECK_FALSE(owedProof(recording, rules));
    CHECK(after(recording, e::ReviewOpened{}, rules).state == S::Review);
    CHECK(after(withoutRightFour({}), e::ReviewOpened{}).state == S::Review);
}

TEST_CASE("nobody is turned away because the camera is away: a reason stands for the picture")
{
    const RecordingRules rules = withProof();
    const Recording recording = withoutRightFour(rules);
    CHECK(refusalOf(recording, e::ProofTaken{{Modality::Finger, {2, 3, 4, 5}, {}, ""}}, rules).code() ==
          Errc::ReasonMissing);
    const Recording waived =
        after(recording, e::ProofTaken{{Modality::Finger, {2, 3, 4, 5}, {}, "kamera rusak"}}, rules);
    CHECK_FALSE(owedProof(waived, rules));
}

TEST_CASE("a picture proves what it was taken for, and nothing after the claim has changed")
{
    const RecordingRules rules = withProof();
    Recording recording = after(freshRecording(rules), fingers({2, 3}), rules);
    CHECK(refusalOf(recording,
                    e::ProofTaken{{Modality::Finger, {7}, attemptOf(CaptureTarget::ExceptionProof, 400), {}}},
                    rules)
              .fact("why") == "no-such-exception");
    recording = after(
        recording,
        e::ProofTaken{{Modality::Finger, {2, 3}, attemptOf(CaptureTarget::ExceptionProof, 400), {}}}, rules);
    CHECK_FALSE(owedProof(recording, rules));

    recording = after(recording, fingers({3}, ExceptionReason::Absent), rules);
    REQUIRE(owedProof(recording, rules));
    CHECK(owedProof(recording, rules)->positions == std::vector{3});
    CHECK(recording.exceptionProofs.front().positions == std::vector{2}); // the picture itself stays
}

TEST_CASE("a device that is out of order is nothing to take a picture of")
{
    const RecordingRules rules = withProof();
    const Recording recording =
        after(freshRecording(rules), fingers({2}, ExceptionReason::DeviceUnavailable), rules);
    CHECK_FALSE(owedProof(recording, rules));
}

TEST_CASE("one second person answers for all that is owed")
{
    Recording recording = after(freshRecording(), fingers({2, 3, 4}));
    CHECK(isWitnessOwed(recording, {}));
    recording = after(recording, e::Witnessed{kSecond});
    CHECK_FALSE(isWitnessOwed(recording, {}));
    CHECK_FALSE(recording.owesWitness());
    CHECK(refusalOf(recording, e::Witnessed{kSecond}).fact("why") == "nothing-owed");
    CHECK(refusalOf(after(freshRecording(), fingers({2})), e::Witnessed{{kOperator, kNow}}).code() ==
          Errc::SecondPersonIsSame);
}

TEST_CASE("a policy without second persons owes nothing when it is sealed")
{
    RecordingRules rules;
    rules.exceptionsOweWitness = false;
    Recording recording = after(withoutRightFour(rules), e::ReviewOpened{}, rules);
    recording = after(after(withChipFingersFound(recording, rules), approval(), rules), signOff(), rules);
    CHECK_FALSE(recording.countersignature);
}

TEST_CASE("with nobody else there it is sealed all the same, and a countersignature is owed")
{
    const Recording recording = sealedOwing();
    REQUIRE(recording.countersignature);
    CHECK_FALSE(recording.countersignature->isGiven());

    const Recording witnessed = after(withoutRightFour({}, kSecond), e::ReviewOpened{});
    CHECK_FALSE(
        after(after(withChipFingersFound(witnessed), approval()), signOff()).countersignature.has_value());
}

TEST_CASE("the countersignature is given once, by somebody else, and the first one stands")
{
    const Recording recording = sealedOwing();
    CHECK(refusalOf(recording, e::Countersigned{{{kOperator, kNow}, "signature"}}).code() ==
          Errc::SecondPersonIsSame);
    CHECK(refusalOf(recording, e::Countersigned{{kSecond, {}}}).fact("why") == "nobody-signed");
    CHECK(refusalOf(recordingIn(S::Sealed), e::Countersigned{{kSecond, "signature"}}).fact("why") ==
          "nothing-owed");

    const Recording signedByTwo = after(recording, e::Countersigned{{kSecond, "signature"}});
    CHECK(signedByTwo.countersignature->isGiven());
    CHECK(after(signedByTwo, e::Countersigned{{{idNumber<AccountId>(201), kNow}, "other"}}) == signedByTwo);
    const Recording delivered = after(recording, e::ReceiptVerified{kPacket, kNow});
    CHECK(after(delivered, e::Countersigned{{kSecond, "signature"}}).countersignature->isGiven());
}
