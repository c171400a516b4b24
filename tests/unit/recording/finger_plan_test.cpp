// A slap reader was exchanged for one that takes single fingers, while a recording runs.
#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
namespace e = recording_event;

namespace {

constexpr CaptureTarget kSlap = CaptureTarget::RightFour;

Recording atFingers()
{
    Recording recording = withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature);
    return after(recording, e::StepOpened{Step::Fingers});
}

std::vector<CaptureTarget> planOf(const Recording& recording)
{
    std::vector<CaptureTarget> plan;
    for (const TargetResult& target : recording.step(Step::Fingers)->targets)
        plan.push_back(target.target);
    return plan;
}

Recording accept(Recording recording, const Attempt& attempt,
                 std::optional<SecondPerson> second = std::nullopt)
{
    recording = after(recording, e::AttemptSealed{attempt});
    return after(recording, e::CandidateAccepted{attempt.target, std::move(second)});
}

// Three fingers good, the ring finger bad.
Attempt slapWithOneBadFinger()
{
    Attempt slap = attemptOf(kSlap, 50);
    slap.quality.verdict = Verdict::Bad;
    slap.parts[2].quality.verdict = Verdict::Bad;
    return slap;
}

} // namespace

TEST_CASE("slaps without pictures are asked for finger by finger, in the order of the hand")
{
    const auto outcome = advance(atFingers(), e::FingersOneByOne{}, {});

    REQUIRE(outcome);
    const auto plan = planOf(outcome->state);
    REQUIRE(plan.size() == 10);
    CHECK(plan.front() == CaptureTarget::SingleRightIndex);
    CHECK(plan[4] == CaptureTarget::SingleLeftIndex);
    CHECK(plan.back() == CaptureTarget::SingleLeftThumb);
    CHECK(findEffect<recording_effect::StopCapture>(*outcome));
    const auto* start = findEffect<recording_effect::StartCapture>(*outcome);
    REQUIRE(start);
    CHECK(start->target == CaptureTarget::SingleRightIndex);
}

TEST_CASE("an accepted slap stays as it is and a second call changes nothing")
{
    const Recording recording = accept(atFingers(), attemptOf(kSlap, 50));

    const Recording once = after(recording, e::FingersOneByOne{});
    const auto twice = advance(once, e::FingersOneByOne{}, {});

    CHECK(planOf(once).front() == kSlap);
    CHECK(once.target(kSlap)->state == StepState::Accepted);
    CHECK(planOf(once).size() == 7); // that slap, four left fingers, two thumbs
    REQUIRE(twice);
    CHECK(twice->state == once);
    CHECK(twice->effects.empty());
}

TEST_CASE("a slap with pictures keeps them and asks only for the fingers that are not good in them")
{
    Recording recording = after(atFingers(), e::AttemptSealed{slapWithOneBadFinger()});
    recording = after(recording, e::FingersOneByOne{});

    REQUIRE(recording.currentTarget() == CaptureTarget::SingleRightRing);
    CHECK(recording.target(kSlap)->attempts.size() == 1);
    CHECK_FALSE(recording.target(CaptureTarget::SingleRightIndex));
    recording = accept(recording, attemptOf(CaptureTarget::SingleRightRing, 51));

    CHECK(recording.target(kSlap)->state == StepState::Accepted);
    CHECK_FALSE(recording.target(kSlap)->overridden.has_value());
    CHECK(recording.currentTarget() == CaptureTarget::SingleLeftIndex);
    CHECK(recording.bestFinger(FingerPosition::RightRing)->attempt == idNumber<AttemptId>(51));
    CHECK(recording.bestFinger(FingerPosition::RightIndex)->attempt == idNumber<AttemptId>(50));
}

TEST_CASE("who answered for the finger answers for the slap")
{
    Recording recording = after(atFingers(), e::AttemptSealed{slapWithOneBadFinger()});
    recording = after(recording, e::FingersOneByOne{});
    for (const quint32 id : {51u, 52u})
        recording =
            after(recording, e::AttemptSealed{attemptOf(CaptureTarget::SingleRightRing, id, Verdict::Bad)});

    recording = accept(recording, attemptOf(CaptureTarget::SingleRightRing, 53, Verdict::Bad), kSecond);

    CHECK(recording.target(kSlap)->state == StepState::Accepted);
    CHECK(recording.target(kSlap)->overridden == kSecond);
}

TEST_CASE("excepted fingers are in the plan without being asked for, and the last exception ends the step")
{
    Recording recording = after(atFingers(), e::AttemptSealed{slapWithOneBadFinger()});
    recording = after(
        recording,
        e::Excepted{
            {Modality::Finger, static_cast<int>(FingerPosition::LeftThumb), ExceptionReason::Absent, {}},
            std::nullopt});
    recording = after(recording, e::FingersOneByOne{});
    CHECK(recording.target(CaptureTarget::SingleLeftThumb)->state == StepState::Excepted);

    recording =
        after(recording,
              e::Excepted{
                  {Modality::Finger, static_cast<int>(FingerPosition::RightRing), ExceptionReason::Worn, {}},
                  std::nullopt});

    CHECK(recording.target(kSlap)->state == StepState::Accepted);
    CHECK(recording.currentTarget() == CaptureTarget::SingleLeftIndex);
}

TEST_CASE("the plan may change while another step is open, and starts no capture")
{
    Recording recording = after(freshRecording(), e::StepOpened{Step::Photo});

    const auto outcome = advance(recording, e::FingersOneByOne{}, {});

    REQUIRE(outcome);
    CHECK(outcome->effects.empty());
    CHECK(planOf(outcome->state).size() == 10);
    CHECK(outcome->state.currentTarget() == CaptureTarget::Portrait);
}
