#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
using F = FingerPosition;
namespace e = recording_event;

namespace {

Recording inReview(const RecordingRules& rules = {})
{
    return after(withAllStepsDone(rules), e::ReviewOpened{}, rules);
}

// All steps done with a bad right index, then the review.
Recording withBadRightIndex()
{
    Recording recording = after(withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature),
                                e::StepOpened{Step::Fingers});
    Attempt slap = attemptOf(CaptureTarget::RightFour, 50);
    slap.parts[0].quality.verdict = Verdict::Bad;
    slap.parts[1].quality.score = 95; // the middle finger
    recording = after(recording, e::AttemptSealed{slap});
    recording = after(recording, e::CandidateAccepted{CaptureTarget::RightFour, std::nullopt});
    recording = withStepDone(recording, Step::Fingers);
    return after(withStepDone(recording, Step::Iris), e::ReviewOpened{});
}

} // namespace

TEST_CASE("the review asks for both index fingers, and the resident cannot approve before they are found")
{
    Recording recording = inReview();
    CHECK(recording.chipFingers == std::vector{F::RightIndex, F::LeftIndex});
    CHECK(refusalOf(recording, approval()).fact("why") == "rescan-owed");

    recording = withChipFingersFound(recording);
    CHECK(recording.openRescans().empty());
    CHECK(after(recording, approval()).state == RecordingState::Approved);
}

TEST_CASE("a finger that scores below the limit is still to be found, however often it was tried")
{
    Recording recording = inReview();
    for (quint32 id = 700; id < 703; ++id)
        recording = after(recording, e::FingerRescanned{rescanOf(recording, F::RightIndex, id, 12)});

    CHECK_FALSE(recording.isFoundAgain(F::RightIndex));
    CHECK(recording.rescans.size() == 3);
    CHECK(recording.rescans.back().attempt.number == 3);
    recording = after(recording, e::FingerRescanned{rescanOf(recording, F::RightIndex, 704, 41)});
    CHECK(recording.isFoundAgain(F::RightIndex));
}

TEST_CASE("the same re-scan told twice is one re-scan")
{
    Recording recording = inReview();
    const e::FingerRescanned rescanned{rescanOf(recording, F::RightIndex, 700)};
    CHECK(after(after(recording, rescanned), rescanned).rescans.size() == 1);
}

TEST_CASE("a bad index finger is replaced by the best other finger, with its own position")
{
    const Recording recording = withBadRightIndex();
    CHECK(recording.chipFingers == std::vector{F::LeftIndex, F::RightMiddle});
}

TEST_CASE("who has no fingers at all is asked for none")
{
    Recording recording = freshRecording();
    for (const FingerPosition position : kAllFingers)
        recording =
            after(recording,
                  e::Excepted{{Modality::Finger, static_cast<int>(position), ExceptionReason::Absent, {}},
                              kSecond});
    for (const Step step : {Step::Photo, Step::Signature, Step::Iris})
        recording = withStepDone(recording, step);
    recording = after(recording, e::ReviewOpened{});

    CHECK(recording.chipFingers.empty());
    CHECK(after(recording, approval()).state == RecordingState::Approved);
}

TEST_CASE("a policy without chip fingers asks for none")
{
    RecordingRules rules;
    rules.chipFingers.clear();
    CHECK(inReview(rules).chipFingers.empty());
}

TEST_CASE("another finger can be taken instead of one that is not found, never instead of one that was")
{
    Recording recording = inReview();
    recording = after(recording, e::FingerRescanned{rescanOf(recording, F::RightIndex, 700, 3)});
    recording = after(recording, e::ChipFingerReplaced{F::RightIndex, F::RightThumb});
    CHECK(recording.openRescans() == std::vector{F::RightThumb, F::LeftIndex});
    CHECK(recording.rescans.size() == 1); // what was tried stays

    recording = withChipFingersFound(recording);
    CHECK(refusalOf(recording, e::ChipFingerReplaced{F::RightThumb, F::RightRing}).fact("why") ==
          "rescan-done");
    CHECK(refusalOf(recording, e::ChipFingerReplaced{F::RightRing, F::RightLittle}).fact("why") ==
          "not-a-chip-finger");
}

TEST_CASE("a finger that was agreed on stays when the review is left and opened again")
{
    Recording recording = after(inReview(), e::ChipFingerReplaced{F::RightIndex, F::RightThumb});
    recording = after(after(recording, e::ReviewLeft{}), e::ReviewOpened{});
    CHECK(recording.chipFingers == std::vector{F::RightThumb, F::LeftIndex});
}

TEST_CASE("a better picture of the finger asks for it once more")
{
    Recording recording = withChipFingersFound(inReview());
    recording = after(recording, e::StepOpened{Step::Fingers});
    recording = after(recording, e::CaptureRepeated{CaptureTarget::RightFour});
    recording =
        after(recording, e::AttemptSealed{attemptOf(CaptureTarget::RightFour, 950, Verdict::Good, 99)});
    recording = after(recording, e::CandidateAccepted{CaptureTarget::RightFour, std::nullopt});
    recording = after(recording, e::ReviewOpened{});

    CHECK(recording.openRescans() == std::vector{F::RightIndex});
}

TEST_CASE("a re-scan counts only against the picture that counts")
{
    const Recording recording = inReview();
    RescanTry other = rescanOf(recording, F::RightIndex, 700);
    other.against = idNumber<AttemptId>(999);
    CHECK(refusalOf(recording, e::FingerRescanned{other}).fact("why") == "not-the-best-picture");
    CHECK(refusalOf(recording, e::FingerRescanned{rescanOf(recording, F::LeftLittle, 700)}).fact("why") ==
          "not-a-chip-finger");
}

TEST_CASE(
    "a finger that is not found goes through with a reason, and owes a second person where none is there")
{
    const Recording recording = inReview();
    CHECK(refusalOf(recording, e::RescanOverridden{{F::RightIndex, " ", kSecond}}).code() ==
          Errc::ReasonMissing);
    CHECK(refusalOf(recording, e::RescanOverridden{{F::RightIndex, "luka", {kOperator, kNow}}}).code() ==
          Errc::SecondPersonIsSame);

    const Recording owed = after(recording, e::RescanOverridden{{F::RightIndex, "luka", {}}});
    CHECK(owed.openRescans() == std::vector{F::LeftIndex});
    CHECK(isWitnessOwed(owed, {}));
    const Recording answered = after(recording, e::RescanOverridden{{F::RightIndex, "luka", kSecond}});
    CHECK_FALSE(isWitnessOwed(answered, {}));
    CHECK(answered.secondPersons() == std::vector{kSecond});
}
