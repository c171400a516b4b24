// Another wall behind a copy: only where the policy says so, once, and the original stays.
#include "tests/support/fake_counter.h"

using namespace rekam;

namespace {

struct WrongWall : fake::CounterDesk
{
    explicit WrongWall(bool offers = true)
    {
        station.ports.offersBackdropCopy = offers;
        station.assessor.still = Verdict::Fair;
        station.assessor.stillReasons = {QualityReason::BackdropWrong};
        toRecording();
        captureBy(station.camera);
        const TargetResult& portrait = *recording().recording.target(CaptureTarget::Portrait);
        auto payload = std::make_shared<AttemptPayload>();
        payload->id = portrait.attempts.front().id;
        station.store.payloads.push_back(payload);
    }
    const TargetResult& portrait() { return *recording().recording.target(CaptureTarget::Portrait); }
};

} // namespace

TEST_CASE("a portrait before the wrong wall may be copied before the right one; the original stays")
{
    WrongWall desk;
    REQUIRE(desk.recording().mayCopyBeforeBackdrop);
    const Attempt original = desk.portrait().attempts.front();

    desk.session().copyBeforeBackdrop();
    fake::settle();

    REQUIRE(desk.portrait().attempts.size() == 2);
    CHECK(desk.portrait().attempts.front() == original);
    const Attempt& copy = desk.portrait().attempts.back();
    CHECK(isBackdropCopy(copy));
    CHECK(desk.portrait().chosen == copy.id); // shown as the candidate; nothing is accepted by it
    CHECK(desk.portrait().state == StepState::Candidate);
    CHECK(desk.station.store.commits.back().audit.front().what == "backdrop-copy-sealed");
    CHECK_FALSE(desk.recording().mayCopyBeforeBackdrop);

    desk.session().choose(original.id);
    fake::settle();
    CHECK(desk.portrait().chosen == original.id);
    CHECK_FALSE(desk.recording().mayCopyBeforeBackdrop); // one copy is enough
}

TEST_CASE("without the policy, or before the right wall, no copy is offered")
{
    WrongWall without(false);
    CHECK_FALSE(without.recording().mayCopyBeforeBackdrop);
    without.session().copyBeforeBackdrop();
    fake::settle();
    CHECK(without.portrait().attempts.size() == 1);

    fake::CounterDesk right;
    right.station.ports.offersBackdropCopy = true;
    right.toRecording();
    right.captureBy(right.station.camera);
    CHECK_FALSE(right.recording().mayCopyBeforeBackdrop);
}

TEST_CASE("the wall that hangs behind somebody follows the office's rule")
{
    fake::CounterDesk desk;
    desk.station.ports.backdrops = {BackdropColor::Orange, BackdropColor::Orange, BackdropColor::Red};
    desk.toRecording();

    CHECK(desk.desk.snapshot().backdrop == BackdropColor::Orange);
    CHECK(desk.recording().backdrop == BackdropColor::Orange);
    desk.captureBy(desk.station.camera);
    CHECK(desk.station.assessor.lastContext.backdrop == BackdropColor::Orange);
}
