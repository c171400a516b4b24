#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
namespace e = recording_event;
namespace effect = recording_effect;

namespace {

Recording photoOpen() { return after(freshRecording(), e::StepOpened{Step::Photo}); }

Recording withAttempt(const Recording& recording, CaptureTarget target, quint32 id, Verdict verdict,
                      int score = 70)
{
    return after(recording, e::AttemptSealed{attemptOf(target, id, verdict, score)});
}

} // namespace

TEST_CASE("a fresh recording has the steps and targets of the plan, in its order")
{
    RecordingRules rules;
    rules.order = {Step::Iris, Step::Photo, Step::Fingers, Step::Photo};
    rules.fingerTargets = {CaptureTarget::SingleRightIndex, CaptureTarget::SingleLeftIndex};
    const Recording recording = freshRecording(rules);

    REQUIRE(recording.steps.size() == 3);
    CHECK(recording.steps[0].step == Step::Iris);
    CHECK(recording.steps[2].targets.size() == 2);
    CHECK(recording.state == RecordingState::Verified);
    CHECK(nextStep(recording) == Step::Iris);
    CHECK_FALSE(recording.currentTarget());
}

TEST_CASE("a plan without fingers has no finger step to get stuck in")
{
    RecordingRules rules;
    rules.fingerTargets = {};
    CHECK_FALSE(freshRecording(rules).step(Step::Fingers));
    CHECK(isComplete(withAllStepsDone(rules)));
}

TEST_CASE("opening a step starts its first target, and accepting goes on to the next one")
{
    Recording recording = withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature);
    const auto opened = advance(recording, e::StepOpened{Step::Fingers}, {});
    REQUIRE(opened);
    REQUIRE(findEffect<effect::StartCapture>(*opened));
    CHECK(findEffect<effect::StartCapture>(*opened)->target == CaptureTarget::RightFour);
    CHECK(opened->state.step(Step::Fingers)->state == StepState::Active);

    const Recording candidate = withAttempt(opened->state, CaptureTarget::RightFour, 10, Verdict::Good);
    CHECK(candidate.step(Step::Fingers)->state == StepState::Candidate);
    const auto accepted =
        advance(candidate, e::CandidateAccepted{CaptureTarget::RightFour, std::nullopt}, {});
    REQUIRE(accepted);
    REQUIRE(findEffect<effect::StartCapture>(*accepted));
    CHECK(findEffect<effect::StartCapture>(*accepted)->target == CaptureTarget::LeftFour);
    CHECK(accepted->state.currentTarget() == CaptureTarget::LeftFour);
}

TEST_CASE("accepting the last target of a step leaves nothing open and stops the device")
{
    const Recording candidate = withAttempt(photoOpen(), CaptureTarget::Portrait, 1, Verdict::Good);
    const auto accepted = advance(candidate, e::CandidateAccepted{CaptureTarget::Portrait, std::nullopt}, {});
    REQUIRE(accepted);
    CHECK_FALSE(accepted->state.current);
    CHECK(findEffect<effect::StopCapture>(*accepted));
    CHECK(accepted->state.step(Step::Photo)->state == StepState::Accepted);
    CHECK(nextStep(accepted->state) == Step::Signature);
}

TEST_CASE("a step out of order is not opened, a deferred or done one is")
{
    CHECK(refusalOf(freshRecording(), e::StepOpened{Step::Fingers}).fact("why") == "out-of-order");
    CHECK(refusalOf(photoOpen(), e::StepOpened{Step::Signature}).fact("why") == "out-of-order");

    Recording recording = after(photoOpen(), e::StepDeferred{Step::Photo, "mata merah"});
    CHECK(after(recording, e::StepOpened{Step::Photo}).current == Step::Photo);
    recording = withStepDone(recording, Step::Signature);
    CHECK(after(recording, e::StepOpened{Step::Signature}).current == Step::Signature);

    RecordingRules withoutIris;
    withoutIris.order = {Step::Photo};
    CHECK(refusalOf(freshRecording(withoutIris), e::StepOpened{Step::Iris}).fact("why") == "no-such-step");
}

TEST_CASE("a done step that is looked at again loses nothing")
{
    const Recording done = withAllStepsDone();
    Recording recording = after(done, e::StepOpened{Step::Fingers});
    CHECK(recording.step(Step::Fingers)->state == StepState::Accepted);
    CHECK_FALSE(recording.currentTarget());
    CHECK(isComplete(recording));

    recording = after(recording, e::ReviewOpened{});
    CHECK(recording.steps == done.steps);
    CHECK_FALSE(recording.current);
}

TEST_CASE("repeating an accepted target keeps its pictures and owes a new answer")
{
    Recording recording = after(withAllStepsDone(), e::StepOpened{Step::Fingers});
    const auto before = recording.target(CaptureTarget::LeftFour)->attempts;
    const auto repeated = advance(recording, e::CaptureRepeated{CaptureTarget::LeftFour}, {});

    REQUIRE(repeated);
    CHECK(findEffect<effect::StartCapture>(*repeated)->target == CaptureTarget::LeftFour);
    CHECK(repeated->state.target(CaptureTarget::LeftFour)->attempts == before);
    CHECK(repeated->state.currentTarget() == CaptureTarget::LeftFour);
    CHECK_FALSE(isComplete(repeated->state));
    CHECK(refusalOf(repeated->state, e::ReviewOpened{}).fact("why") == "incomplete");
    CHECK(isComplete(after(repeated->state, e::CandidateAccepted{CaptureTarget::LeftFour, std::nullopt})));
}

TEST_CASE("a target that was not begun cannot be repeated before its turn")
{
    Recording recording = withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature);
    recording = after(recording, e::StepOpened{Step::Fingers});
    CHECK(refusalOf(recording, e::CaptureRepeated{CaptureTarget::BothThumbs}).fact("why") == "out-of-order");
    CHECK(refusalOf(recording, e::CaptureRepeated{CaptureTarget::Portrait}).fact("why") == "target-not-open");
}

TEST_CASE("the best of all attempts is chosen by itself, and another one only by hand")
{
    Recording recording = photoOpen();
    recording = withAttempt(recording, CaptureTarget::Portrait, 1, Verdict::Fair, 90);
    recording = withAttempt(recording, CaptureTarget::Portrait, 2, Verdict::Good, 60);
    recording = withAttempt(recording, CaptureTarget::Portrait, 3, Verdict::Bad, 99);
    CHECK(recording.target(CaptureTarget::Portrait)->chosen == idNumber<AttemptId>(2));

    recording = after(recording, e::AttemptChosen{CaptureTarget::Portrait, idNumber<AttemptId>(1)});
    recording = after(recording, e::CandidateAccepted{CaptureTarget::Portrait, std::nullopt});
    CHECK(recording.target(CaptureTarget::Portrait)->chosen == idNumber<AttemptId>(1));
    CHECK(recording.target(CaptureTarget::Portrait)->attempts.size() == 3);
}

TEST_CASE("an attempt that is not there cannot be chosen, nor one of a step that is not open")
{
    const Recording recording = withAttempt(photoOpen(), CaptureTarget::Portrait, 1, Verdict::Good);
    CHECK(
        refusalOf(recording, e::AttemptChosen{CaptureTarget::Portrait, idNumber<AttemptId>(9)}).fact("why") ==
        "no-such-attempt");
    CHECK(refusalOf(recording, e::AttemptChosen{CaptureTarget::Signature, idNumber<AttemptId>(1)})
              .fact("why") == "target-not-open");
}

TEST_CASE("attempts are numbered by the recording, and one told twice is kept once")
{
    Recording recording = photoOpen();
    Attempt attempt = attemptOf(CaptureTarget::Portrait, 1);
    attempt.number = 40;
    recording = after(recording, e::AttemptSealed{attempt});
    recording = after(recording, e::AttemptSealed{attempt});
    recording = after(recording, e::AttemptSealed{attemptOf(CaptureTarget::Portrait, 2)});

    const auto& attempts = recording.target(CaptureTarget::Portrait)->attempts;
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].number == 1);
    CHECK(attempts[1].number == 2);
}

TEST_CASE("a picture that comes after its answer is kept and changes no answer")
{
    Recording recording = withStepDone(freshRecording(), Step::Photo);
    const AttemptId chosen = recording.target(CaptureTarget::Portrait)->chosen;
    recording = withAttempt(recording, CaptureTarget::Portrait, 77, Verdict::Good, 100);

    CHECK(recording.target(CaptureTarget::Portrait)->attempts.size() == 2);
    CHECK(recording.target(CaptureTarget::Portrait)->chosen == chosen);
    CHECK(recording.target(CaptureTarget::Portrait)->state == StepState::Accepted);
    CHECK(refusalOf(recording, e::AttemptSealed{attemptOf(CaptureTarget::SingleLeftIndex, 78)}).fact("why") ==
          "no-such-target");
}

TEST_CASE("nothing can be accepted where nothing was taken, and nothing twice")
{
    CHECK(refusalOf(photoOpen(), e::CandidateAccepted{CaptureTarget::Portrait, std::nullopt}).fact("why") ==
          "no-candidate");
    Recording recording = after(withStepDone(freshRecording(), Step::Photo), e::StepOpened{Step::Photo});
    CHECK(refusalOf(recording, e::CandidateAccepted{CaptureTarget::Portrait, std::nullopt}).fact("why") ==
          "no-candidate");
}

TEST_CASE("deferred steps come last, owe a reason, and keep the review closed until they are done")
{
    CHECK(refusalOf(photoOpen(), e::StepDeferred{Step::Photo, " "}).code() == Errc::ReasonMissing);

    const auto deferred = advance(photoOpen(), e::StepDeferred{Step::Photo, "kamera rusak"}, {});
    REQUIRE(deferred);
    CHECK(findEffect<effect::StopCapture>(*deferred));
    Recording recording = deferred->state;
    CHECK(recording.step(Step::Photo)->state == StepState::Deferred);
    CHECK_FALSE(recording.current);

    for (const Step step : {Step::Signature, Step::Fingers, Step::Iris}) {
        CHECK(nextStep(recording) == step);
        recording = withStepDone(recording, step);
    }
    CHECK(nextStep(recording) == Step::Photo);
    CHECK(refusalOf(recording, e::ReviewOpened{}).fact("why") == "incomplete");

    recording = withStepDone(recording, Step::Photo);
    CHECK(recording.step(Step::Photo)->deferReason.isEmpty());
    CHECK(after(recording, e::ReviewOpened{}).state == RecordingState::Review);
}

TEST_CASE("a done step is not deferred")
{
    CHECK(refusalOf(withStepDone(freshRecording(), Step::Photo), e::StepDeferred{Step::Photo, "x"})
              .fact("why") == "step-done");
}

TEST_CASE("a candidate that waits for its answer is not captured over when its step is opened again")
{
    Recording recording = withAttempt(photoOpen(), CaptureTarget::Portrait, 1, Verdict::Good);
    const auto opened = advance(recording, e::StepOpened{Step::Photo}, {});
    REQUIRE(opened);
    CHECK_FALSE(findEffect<effect::StartCapture>(*opened));
    CHECK(opened->state == recording);
}

TEST_CASE("going back to an accepted target rests the one that was being taken")
{
    Recording recording = withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature);
    recording = after(recording, e::StepOpened{Step::Fingers});
    recording = withAttempt(recording, CaptureTarget::RightFour, 10, Verdict::Good);
    recording = after(recording, e::CandidateAccepted{CaptureTarget::RightFour, std::nullopt});
    REQUIRE(recording.target(CaptureTarget::LeftFour)->state == StepState::Active);

    const auto repeated = advance(recording, e::CaptureRepeated{CaptureTarget::RightFour}, {});
    REQUIRE(repeated);
    CHECK(findEffect<effect::StopCapture>(*repeated));
    CHECK(repeated->state.target(CaptureTarget::LeftFour)->state == StepState::Pending);

    const auto chosen =
        advance(recording, e::AttemptChosen{CaptureTarget::RightFour, idNumber<AttemptId>(10)}, {});
    REQUIRE(chosen);
    CHECK(findEffect<effect::StopCapture>(*chosen));
    CHECK(chosen->state.target(CaptureTarget::LeftFour)->state == StepState::Pending);
    CHECK(chosen->state.currentTarget() == CaptureTarget::RightFour);
}
