#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
namespace e = recording_event;
namespace effect = recording_effect;

namespace {

e::Excepted finger(FingerPosition position, std::optional<SecondPerson> second = std::nullopt)
{
    return {{Modality::Finger, static_cast<int>(position), ExceptionReason::Absent, {}}, second};
}

e::Excepted whole(Modality modality, ExceptionReason reason = ExceptionReason::Absent)
{
    return {{modality, 0, reason, {}}, std::nullopt};
}

} // namespace

TEST_CASE("a slap is excepted when each of its fingers is, and the next one starts")
{
    Recording recording = fingersOpen();
    for (const FingerPosition position :
         {FingerPosition::RightIndex, FingerPosition::RightMiddle, FingerPosition::RightRing}) {
        recording = after(recording, finger(position));
        CHECK(recording.target(CaptureTarget::RightFour)->state == StepState::Active);
    }
    const auto last = advance(recording, finger(FingerPosition::RightLittle), {});

    REQUIRE(last);
    CHECK(last->state.target(CaptureTarget::RightFour)->state == StepState::Excepted);
    CHECK(last->state.currentTarget() == CaptureTarget::LeftFour);
    CHECK(findEffect<effect::StopCapture>(*last));
    CHECK(findEffect<effect::StartCapture>(*last)->target == CaptureTarget::LeftFour);
}

TEST_CASE("nobody is turned away for having no fingers at all")
{
    Recording recording = fingersOpen();
    for (const FingerPosition position : kAllFingers)
        recording = after(recording, finger(position));
    CHECK(recording.step(Step::Fingers)->state == StepState::Excepted);
    CHECK_FALSE(recording.current);
    CHECK(after(withStepDone(recording, Step::Iris), e::ReviewOpened{}).state == RecordingState::Review);
}

TEST_CASE("a whole modality can be excepted before anything was opened")
{
    Recording recording = after(freshRecording(), whole(Modality::Iris, ExceptionReason::DeviceUnavailable));
    CHECK(recording.state == RecordingState::Capturing);
    CHECK(recording.step(Step::Iris)->state == StepState::Excepted);
    CHECK(recording.isExcepted(Modality::Iris, 1));
    CHECK_FALSE(recording.isExcepted(Modality::Finger, 1));

    for (const Modality modality : {Modality::Face, Modality::Signature, Modality::Finger})
        recording = after(recording, whole(modality, ExceptionReason::ImageNotProvided));
    CHECK(isComplete(recording));
}

TEST_CASE("both eyes one by one except the iris step, one eye does not")
{
    const auto eye = [](Eye which) {
        return e::Excepted{{Modality::Iris, static_cast<int>(which), ExceptionReason::Cataract, {}},
                           std::nullopt};
    };
    Recording recording = after(freshRecording(), eye(Eye::Left));
    CHECK(recording.step(Step::Iris)->state == StepState::Pending);
    CHECK(after(recording, eye(Eye::Right)).step(Step::Iris)->state == StepState::Excepted);
}

TEST_CASE("an exception without a witness is owed one until somebody else signs for it")
{
    Recording recording = after(freshRecording(), finger(FingerPosition::RightIndex));
    CHECK(recording.owesWitness());
    CHECK(refusalOf(recording, finger(FingerPosition::RightIndex, SecondPerson{kOperator, kNow})).code() ==
          Errc::SecondPersonIsSame);

    recording = after(recording, finger(FingerPosition::RightIndex, kSecond));
    CHECK_FALSE(recording.owesWitness());
    CHECK(recording.exceptions.size() == 1);
    REQUIRE(recording.exceptionWitnesses.size() == 1);
    CHECK(recording.exceptionWitnesses[0] == kSecond);

    CHECK(after(recording, finger(FingerPosition::LeftIndex)).owesWitness());
}

TEST_CASE("a witness stays for the same claim and is owed anew for another one")
{
    Recording recording = after(freshRecording(), finger(FingerPosition::RightIndex, kSecond));
    CHECK_FALSE(after(recording, finger(FingerPosition::RightIndex)).owesWitness());

    e::Excepted other = finger(FingerPosition::RightIndex);
    other.exception.reason = ExceptionReason::Worn;
    recording = after(recording, other);
    CHECK(recording.owesWitness());
    CHECK(recording.exceptions[0].reason == ExceptionReason::Worn);
}

TEST_CASE("an exception owes a reason and a position that exists")
{
    e::Excepted noReason = finger(FingerPosition::RightIndex);
    noReason.exception.reason = {};
    CHECK(refusalOf(freshRecording(), noReason).code() == Errc::ReasonMissing);

    for (const auto& [modality, position] : {std::pair{Modality::Finger, 11}, std::pair{Modality::Finger, -1},
                                             std::pair{Modality::Iris, 3}, std::pair{Modality::Face, 1}}) {
        const e::Excepted wrong{{modality, position, ExceptionReason::Absent, {}}, std::nullopt};
        CHECK(refusalOf(freshRecording(), wrong).fact("why") == "no-such-position");
    }
}

TEST_CASE("an exception that was a mistake is withdrawn and its pictures are asked for again")
{
    Recording recording = after(fingersOpen(), e::AttemptSealed{attemptOf(CaptureTarget::RightFour, 10)});
    recording = after(recording, whole(Modality::Finger));
    CHECK(recording.step(Step::Fingers)->state == StepState::Excepted);
    CHECK(recording.target(CaptureTarget::RightFour)->attempts.size() == 1);

    recording = after(recording, e::ExceptionWithdrawn{Modality::Finger, 0});
    CHECK(recording.exceptions.empty());
    CHECK(recording.exceptionWitnesses.empty());
    CHECK(nextStep(recording) == Step::Fingers);
    recording = after(recording, e::StepOpened{Step::Fingers});
    CHECK(recording.target(CaptureTarget::RightFour)->state == StepState::Candidate);
    CHECK(refusalOf(recording, e::ExceptionWithdrawn{Modality::Finger, 3}).fact("why") ==
          "no-such-exception");
}

TEST_CASE("withdrawing one of two exceptions leaves what the other one covers")
{
    Recording recording =
        after(after(freshRecording(), whole(Modality::Finger)), finger(FingerPosition::RightThumb));
    recording = after(recording, e::ExceptionWithdrawn{Modality::Finger, 0});
    CHECK(recording.isExcepted(Modality::Finger, static_cast<int>(FingerPosition::RightThumb)));
    CHECK_FALSE(recording.isExcepted(Modality::Finger, static_cast<int>(FingerPosition::LeftThumb)));
    CHECK(recording.target(CaptureTarget::BothThumbs)->state == StepState::Pending);
}

TEST_CASE("a deferred step that is excepted is done")
{
    Recording recording =
        after(after(freshRecording(), e::StepOpened{Step::Photo}), e::StepDeferred{Step::Photo, "gelap"});
    recording = after(recording, whole(Modality::Face, ExceptionReason::DeviceUnavailable));
    CHECK(recording.step(Step::Photo)->state == StepState::Excepted);
    CHECK(recording.step(Step::Photo)->deferReason.isEmpty());
    CHECK(nextStep(recording) == Step::Signature);
}

TEST_CASE("what two persons accepted is no override any more once it is excepted")
{
    Recording recording = after(freshRecording(), e::StepOpened{Step::Photo});
    for (const quint32 id : {1u, 2u, 3u})
        recording = after(recording, e::AttemptSealed{attemptOf(CaptureTarget::Portrait, id, Verdict::Bad)});
    recording = after(recording, e::CandidateAccepted{CaptureTarget::Portrait, kSecond});
    REQUIRE(recording.target(CaptureTarget::Portrait)->overridden);

    recording = after(recording, whole(Modality::Face, ExceptionReason::DeviceUnavailable));
    CHECK_FALSE(recording.target(CaptureTarget::Portrait)->overridden);
    CHECK(recording.target(CaptureTarget::Portrait)->attempts.size() == 3);
}

TEST_CASE("an excepted target is neither repeated nor chosen from")
{
    Recording recording = after(fingersOpen(), e::AttemptSealed{attemptOf(CaptureTarget::RightFour, 10)});
    for (const FingerPosition position : fingersOf(CaptureTarget::RightFour))
        recording = after(recording, finger(position));
    CHECK(refusalOf(recording, e::CaptureRepeated{CaptureTarget::RightFour}).fact("why") ==
          "target-excepted");
    CHECK(refusalOf(recording, e::AttemptChosen{CaptureTarget::RightFour, idNumber<AttemptId>(10)})
              .fact("why") == "target-excepted");
}
