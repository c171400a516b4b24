#include "core/capture/capturer.h"

#include "tests/support/picks.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;
using State = Capturer::State;
using Effect = Capturer::Effect;
using Acceptance = Capturer::Acceptance;

namespace {

Capturer previewing()
{
    Capturer capturer(GateSettings{600ms, 3});
    capturer.previewStarted();
    return capturer;
}

} // namespace

TEST_CASE("a preview that stays good for the hold time takes the still by itself")
{
    Capturer capturer = previewing();

    CHECK(capturer.previewAssessed(Verdict::Good, 1000ms) == Effect::None);
    CHECK(capturer.state() == State::Armed);
    CHECK(capturer.previewAssessed(Verdict::Good, 1599ms) == Effect::None);
    CHECK(capturer.previewAssessed(Verdict::Good, 1600ms) == Effect::TakeStill);
    CHECK(capturer.state() == State::Capturing);
}

TEST_CASE("one frame that is not good starts the hold time anew")
{
    for (const Verdict verdict : {Verdict::Fair, Verdict::Bad, Verdict::NotAssessed}) {
        Capturer capturer = previewing();

        CHECK(capturer.previewAssessed(Verdict::Good, 0ms) == Effect::None);
        CHECK(capturer.previewAssessed(verdict, 500ms) == Effect::None);
        CHECK(capturer.state() == State::Preview);
        CHECK(capturer.previewAssessed(Verdict::Good, 550ms) == Effect::None);
        CHECK(capturer.previewAssessed(Verdict::Good, 1100ms) == Effect::None);
        CHECK(capturer.previewAssessed(Verdict::Good, 1150ms) == Effect::TakeStill);
    }
}

TEST_CASE("the time that is left counts down only while armed")
{
    Capturer capturer = previewing();
    CHECK_FALSE(capturer.holdLeft(0ms));

    (void)capturer.previewAssessed(Verdict::Good, 1000ms);
    CHECK(capturer.holdLeft(1000ms) == 600ms);
    CHECK(capturer.holdLeft(1450ms) == 150ms);
    CHECK(capturer.holdLeft(9000ms) == 0ms);
}

TEST_CASE("the operator may take a picture while the gate is not green, but not twice")
{
    Capturer capturer = previewing();
    CHECK(capturer.stillRequested() == Effect::TakeStill);
    CHECK(capturer.stillRequested() == Effect::None);

    Capturer idle;
    CHECK(idle.stillRequested() == Effect::None);
    CHECK(idle.previewAssessed(Verdict::Good, 0ms) == Effect::None);
}

TEST_CASE("a device that gave no picture costs no try")
{
    Capturer capturer = previewing();
    (void)capturer.stillRequested();
    capturer.captureFailed();
    CHECK(capturer.tries() == 0);
    CHECK(capturer.state() == State::Preview);

    (void)capturer.stillRequested();
    capturer.stillAssessed();
    CHECK(capturer.tries() == 1);
    CHECK(capturer.state() == State::Candidate);
}

TEST_CASE("what may be accepted depends on the picture and on the tries")
{
    Capturer capturer = previewing();
    const auto tryOnce = [&] {
        (void)capturer.stillRequested();
        capturer.stillAssessed();
        capturer.repeated();
    };
    for (int tries = 1; tries <= 4; ++tries) {
        tryOnce();
        const Acceptance belowThreshold = tries < 3 ? Acceptance::NotYet : Acceptance::NeedsSecondPerson;
        CHECK(capturer.mayAccept(Verdict::Good) == Acceptance::Allowed);
        CHECK(capturer.mayAccept(Verdict::Fair) == Acceptance::Allowed);
        CHECK(capturer.mayAccept(Verdict::Bad) == belowThreshold);
        CHECK(capturer.mayAccept(Verdict::NotAssessed) == belowThreshold);
    }
}

TEST_CASE("no order of previews takes a still without a whole hold time of good ones before it")
{
    const bool holds = rc::check([] {
        Capturer capturer = previewing();
        bool isGood = false;
        std::chrono::milliseconds goodSince{0};
        std::chrono::milliseconds now{0};
        const int frames = pick(1, 60);
        for (int i = 0; i < frames && capturer.state() != State::Capturing; ++i) {
            now += std::chrono::milliseconds(pick(1, 300));
            const auto verdict =
                static_cast<Verdict>(*rc::gen::weightedElement<int>({{1, 0}, {8, 1}, {1, 2}, {1, 3}}));
            if (verdict == Verdict::Good && !isGood)
                goodSince = now;
            isGood = verdict == Verdict::Good;

            const bool isDue = isGood && now - goodSince >= 600ms;
            RC_ASSERT((capturer.previewAssessed(verdict, now) == Effect::TakeStill) == isDue);
        }
    });
    CHECK(holds);
}
