#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
using Acceptance = Capturer::Acceptance;
namespace e = recording_event;

namespace {

constexpr auto kPortrait = CaptureTarget::Portrait;

Recording photoOf(std::initializer_list<Verdict> verdicts)
{
    Recording recording = after(freshRecording(), e::StepOpened{Step::Photo});
    quint32 id = 0;
    for (const Verdict verdict : verdicts)
        recording = after(recording, e::AttemptSealed{attemptOf(kPortrait, ++id, verdict)});
    return recording;
}

// A slap of which only these fingers are bad; the worst finger decides about the whole.
Attempt slapWith(quint32 id, std::initializer_list<FingerPosition> bad,
                 CaptureTarget target = CaptureTarget::RightFour)
{
    Attempt attempt = attemptOf(target, id, bad.size() == 0 ? Verdict::Good : Verdict::Bad);
    for (AttemptPart& part : attempt.parts) {
        const bool isBad =
            std::find(bad.begin(), bad.end(), static_cast<FingerPosition>(part.position)) != bad.end();
        part.quality.verdict = isBad ? Verdict::Bad : Verdict::Good;
        part.quality.score = isBad ? 10 : 80;
    }
    return attempt;
}

e::CandidateAccepted accept(std::optional<SecondPerson> second = std::nullopt) { return {kPortrait, second}; }

} // namespace

TEST_CASE("good and fair pictures are accepted by the operator alone")
{
    for (const Verdict verdict : {Verdict::Good, Verdict::Fair}) {
        const Recording accepted = after(photoOf({verdict}), accept());
        CHECK(accepted.target(kPortrait)->state == StepState::Accepted);
        CHECK_FALSE(accepted.target(kPortrait)->overridden);
        CHECK_FALSE(after(photoOf({verdict}), accept(kSecond)).target(kPortrait)->overridden);
    }
}

TEST_CASE("a bad picture needs all tries and a second person")
{
    using V = Verdict;
    for (const V verdict : {V::Bad, V::NotAssessed}) {
        const Error early = refusalOf(photoOf({verdict, verdict}), accept(kSecond));
        CHECK(early.code() == Errc::QualityTooLow);
        CHECK(early.fact("tries") == "2");
        CHECK(early.fact("needed") == "3");

        const Recording tried = photoOf({verdict, verdict, verdict});
        CHECK(refusalOf(tried, accept()).code() == Errc::QualityTooLow);
        const Recording accepted = after(tried, accept(kSecond));
        REQUIRE(accepted.target(kPortrait)->overridden);
        CHECK(*accepted.target(kPortrait)->overridden == kSecond);
    }
}

TEST_CASE("the second person is neither the operator nor nobody")
{
    const Recording tried = photoOf({Verdict::Bad, Verdict::Bad, Verdict::Bad});
    CHECK(refusalOf(tried, accept(SecondPerson{kOperator, kNow})).code() == Errc::SecondPersonIsSame);
    CHECK(refusalOf(tried, accept(SecondPerson{{}, kNow})).code() == Errc::SecondPersonIsSame);
    CHECK(refusalOf(photoOf({Verdict::Good}), accept(SecondPerson{kOperator, kNow})).code() ==
          Errc::SecondPersonIsSame);
}

TEST_CASE("the number of tries is a setting")
{
    RecordingRules rules;
    rules.triesBeforeOverride = 1;
    CHECK(advance(photoOf({Verdict::Bad}), accept(kSecond), rules));
}

TEST_CASE("a picture that no model could judge is accepted by two at once, or alone where the rules say so")
{
    Recording recording = after(freshRecording(), e::StepOpened{Step::Photo});
    Attempt attempt = attemptOf(kPortrait, 1, Verdict::NotAssessed);
    attempt.quality.reasons = {QualityReason::ModelAbsent};
    recording = after(recording, e::AttemptSealed{attempt});

    CHECK(acceptanceOf(recording, kPortrait, {}) == Acceptance::NeedsSecondPerson);
    CHECK(refusalOf(recording, accept()).code() == Errc::QualityTooLow);
    CHECK(after(recording, accept(kSecond)).target(kPortrait)->overridden == kSecond);

    RecordingRules lenient;
    lenient.acceptUnassessed = true;
    CHECK(acceptanceOf(recording, kPortrait, lenient) == Acceptance::Allowed);
    CHECK_FALSE(after(recording, accept(), lenient).target(kPortrait)->overridden);
}

TEST_CASE("a missing model does not excuse a picture that was judged bad")
{
    Recording recording = after(freshRecording(), e::StepOpened{Step::Photo});
    Attempt attempt = attemptOf(kPortrait, 1, Verdict::Bad);
    attempt.quality.reasons = {QualityReason::TooDark, QualityReason::ModelAbsent};
    recording = after(recording, e::AttemptSealed{attempt});
    RecordingRules lenient;
    lenient.acceptUnassessed = true;
    CHECK(acceptanceOf(recording, kPortrait, lenient) == Acceptance::NotYet);
}

TEST_CASE("a repeated picture owes the second person anew")
{
    Recording recording = after(photoOf({Verdict::Bad, Verdict::Bad, Verdict::Bad}), accept(kSecond));
    recording = after(after(recording, e::StepOpened{Step::Photo}), e::CaptureRepeated{kPortrait});
    CHECK_FALSE(recording.target(kPortrait)->overridden);
    CHECK(refusalOf(recording, accept()).code() == Errc::QualityTooLow);
}

TEST_CASE("two bad slaps whose bad fingers differ make one good hand")
{
    using F = FingerPosition;
    Recording recording = after(fingersOpen(), e::AttemptSealed{slapWith(10, {F::RightRing})});
    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::NotYet);

    recording = after(recording, e::AttemptSealed{slapWith(11, {F::RightIndex})});
    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::Allowed);
    CHECK(recording.bestFinger(F::RightRing)->attempt == idNumber<AttemptId>(11));
    CHECK(recording.bestFinger(F::RightIndex)->attempt == idNumber<AttemptId>(10));
}

TEST_CASE("a slap of the wrong hand helps no finger")
{
    using F = FingerPosition;
    Recording recording = after(fingersOpen(), e::AttemptSealed{slapWith(10, {F::RightRing})});
    Attempt wrong = slapWith(11, {});
    wrong.quality.verdict = Verdict::Bad;
    wrong.quality.reasons = {QualityReason::WrongHand};
    recording = after(recording, e::AttemptSealed{wrong});

    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::NotYet);
    CHECK(recording.bestFinger(F::RightRing)->attempt == idNumber<AttemptId>(10));
    CHECK(recording.target(CaptureTarget::RightFour)->best()->id == idNumber<AttemptId>(10));
}

TEST_CASE("a wrong hand alone is bad, however clear its fingers are")
{
    Attempt wrong = slapWith(10, {});
    wrong.quality.verdict = Verdict::Bad;
    wrong.quality.reasons = {QualityReason::WrongHand};
    const Recording recording = after(fingersOpen(), e::AttemptSealed{wrong});
    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::NotYet);
}

TEST_CASE("a bad finger that is excepted does not spoil its slap")
{
    using F = FingerPosition;
    Recording recording = after(fingersOpen(), e::AttemptSealed{slapWith(10, {F::RightRing})});
    recording =
        after(recording,
              e::Excepted{{Modality::Finger, static_cast<int>(F::RightRing), ExceptionReason::Bandaged, {}},
                          std::nullopt});
    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::Allowed);
    CHECK_FALSE(recording.bestFinger(F::RightRing));
}

TEST_CASE("a finger that is missing in every picture keeps a slap bad")
{
    Attempt three = slapWith(10, {});
    three.quality.verdict = Verdict::Bad;
    three.parts.pop_back();
    const Recording recording = after(fingersOpen(), e::AttemptSealed{three});
    CHECK(acceptanceOf(recording, CaptureTarget::RightFour, {}) == Acceptance::NotYet);
    CHECK_FALSE(recording.bestFinger(FingerPosition::RightLittle));
}

TEST_CASE("a blind eye that is excepted does not spoil the other one")
{
    Recording recording = withStepDone(
        withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature), Step::Fingers);
    recording = after(recording, e::StepOpened{Step::Iris});
    Attempt eyes = attemptOf(CaptureTarget::BothEyes, 30, Verdict::Bad);
    eyes.parts[1].quality.verdict = Verdict::Good;
    recording = after(recording, e::AttemptSealed{eyes});
    CHECK(acceptanceOf(recording, CaptureTarget::BothEyes, {}) == Acceptance::NotYet);

    const e::Excepted right{{Modality::Iris, static_cast<int>(Eye::Right), ExceptionReason::Cataract, {}},
                            std::nullopt};
    CHECK(acceptanceOf(after(recording, right), CaptureTarget::BothEyes, {}) == Acceptance::Allowed);
}

TEST_CASE("of equal pictures the latest is the best, and an unknown one is better than a bad one")
{
    TargetResult target{.target = kPortrait};
    CHECK_FALSE(target.best());
    target.attempts = {attemptOf(kPortrait, 1, Verdict::Bad, 90),
                       attemptOf(kPortrait, 2, Verdict::NotAssessed, 5)};
    CHECK(target.best()->id == idNumber<AttemptId>(2));
    target.attempts.push_back(attemptOf(kPortrait, 3, Verdict::Fair, 50));
    target.attempts.push_back(attemptOf(kPortrait, 4, Verdict::Fair, 50));
    target.attempts.push_back(attemptOf(kPortrait, 5, Verdict::Fair, 49));
    CHECK(target.best()->id == idNumber<AttemptId>(4));
}
