// A device goes away, dies, speaks nonsense or comes back as another one, in every state of a capture: one
// sentence that names it, nothing lost, and the same finger goes on.
#include "tests/support/fake_counter.h"
#include "ui/wording/error_words.h"

using namespace rekam;

namespace {

constexpr Errc kLosses[] = {Errc::DeviceUnplugged, Errc::DeviceHung, Errc::DeviceCrashed,
                            Errc::DeviceProtocol, Errc::DeviceMissing};

SlotState stateAfter(Errc loss)
{
    return loss == Errc::DeviceUnplugged || loss == Errc::DeviceMissing ? SlotState::Absent
                                                                        : SlotState::Faulty;
}

Error of(Errc loss) { return Error(loss, {{"slot", QStringLiteral("finger")}}); }

// As a slot does it: the state is right before anybody hears of the loss.
void lose(fake::Device& device, Errc loss)
{
    device.now = stateAfter(loss);
    device.isPreviewing = false;
    Q_EMIT device.faulted(of(loss));
    device.become(stateAfter(loss));
    fake::settle();
}

void comeBack(fake::Device& device)
{
    device.become(SlotState::Ready);
    fake::settle();
}

struct AtFingers : fake::CounterDesk
{
    AtFingers()
    {
        toRecording();
        captureBy(station.camera);
        session().accept();
        fake::settle();
        session().accept(); // the pad listened from the start
        fake::settle();
        REQUIRE(target() == CaptureTarget::RightFour);
    }
    CaptureTarget target() { return recording().capture->target; }
    Capturer::State gate() { return recording().capture->live.state; }
    int attempts() { return static_cast<int>(recording().capture->attempts.size()); }
    void takesTheSameFinger()
    {
        captureBy(station.reader);
        CHECK(target() == CaptureTarget::RightFour);
        CHECK(gate() == Capturer::State::Candidate);
        session().accept();
        fake::settle();
        CHECK(target() == CaptureTarget::LeftFour);
        CHECK_FALSE(recording().error.has_value());
    }
};

} // namespace

TEST_CASE("a reader lost in preview is said, and the same fingers go on when it is back")
{
    for (const Errc loss : kLosses) {
        DYNAMIC_SECTION(errcName(loss))
        {
            AtFingers counter;

            lose(counter.station.reader, loss);

            REQUIRE(counter.recording().error);
            CHECK(counter.recording().error->code() == loss);
            CHECK(counter.recording().capture->live.device == stateAfter(loss));
            comeBack(counter.station.reader);
            CHECK_FALSE(counter.recording().error.has_value());
            CHECK(counter.station.reader.isPreviewing);
            counter.takesTheSameFinger();
        }
    }
}

TEST_CASE(
    "a reader lost while it takes the still counts no try, and the same fingers are taken when it is back")
{
    for (const Errc loss : kLosses) {
        DYNAMIC_SECTION(errcName(loss))
        {
            AtFingers counter;
            counter.station.reader.silent = true;
            counter.session().takeStill();
            fake::settle();
            REQUIRE(counter.gate() == Capturer::State::Capturing);

            counter.station.reader.now = stateAfter(loss);
            Q_EMIT counter.station.reader.captureEnded(Unexpected(of(loss)));
            counter.station.reader.become(stateAfter(loss));
            fake::settle();

            REQUIRE(counter.recording().error);
            CHECK(counter.recording().error->code() == loss);
            CHECK(counter.attempts() == 0);
            counter.station.reader.silent = false;
            comeBack(counter.station.reader);
            CHECK_FALSE(counter.recording().error.has_value());
            counter.takesTheSameFinger();
        }
    }
}

TEST_CASE(
    "a still asked for while the reader is away is taken when it is back, even if its preview went on first")
{
    const SlotState back = GENERATE(SlotState::Ready, SlotState::Busy);
    AtFingers counter;
    lose(counter.station.reader, Errc::DeviceUnplugged);
    counter.session().takeStill();
    fake::settle();
    CHECK(counter.station.reader.captures == 0);

    counter.station.reader.become(back);
    fake::settle();

    CHECK(counter.station.reader.captures == 1);
    CHECK(counter.gate() == Capturer::State::Candidate);
    CHECK(counter.attempts() == 1);
}

TEST_CASE("a candidate outlives its reader and can be accepted while the reader is away")
{
    AtFingers counter;
    counter.captureBy(counter.station.reader);
    REQUIRE(counter.gate() == Capturer::State::Candidate);

    lose(counter.station.reader, Errc::DeviceUnplugged);

    CHECK(counter.attempts() == 1);
    CHECK(counter.gate() == Capturer::State::Candidate);
    counter.session().accept();
    fake::settle();
    CHECK(counter.target() == CaptureTarget::LeftFour);
    CHECK_FALSE(counter.station.reader.isPreviewing);
    comeBack(counter.station.reader);
    CHECK(counter.station.reader.isPreviewing);
    counter.captureBy(counter.station.reader);
    CHECK(counter.gate() == Capturer::State::Candidate);
}

TEST_CASE(
    "a repeat asked for while the reader is away shows a preview when it is back, with all attempts kept")
{
    AtFingers counter;
    counter.captureBy(counter.station.reader);
    lose(counter.station.reader, Errc::DeviceCrashed);

    counter.session().repeat();
    fake::settle();

    CHECK(counter.attempts() == 1);
    CHECK_FALSE(counter.station.reader.isPreviewing);
    comeBack(counter.station.reader);
    CHECK(counter.station.reader.isPreviewing);
    counter.captureBy(counter.station.reader);
    CHECK(counter.attempts() == 2);
}

TEST_CASE("an error that is no loss stays until something succeeds")
{
    AtFingers counter;
    counter.station.reader.fails.push_back(Errc::DeviceRetry);
    counter.captureBy(counter.station.reader);
    REQUIRE(counter.recording().error);

    counter.station.reader.become(SlotState::Busy);
    counter.station.reader.become(SlotState::Ready);
    fake::settle();

    REQUIRE(counter.recording().error);
    CHECK(counter.recording().error->code() == Errc::DeviceRetry);
    counter.takesTheSameFinger();
}

TEST_CASE("a pad lost while the resident signs listens again when it is back")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.station.pad.silent = true;
    counter.session().accept();
    fake::settle();
    REQUIRE(counter.station.pad.captures == 1);

    counter.station.pad.now = SlotState::Absent;
    Q_EMIT counter.station.pad.captureEnded(Unexpected(Errc::DeviceUnplugged));
    counter.station.pad.become(SlotState::Absent);
    fake::settle();
    counter.station.pad.silent = false;
    comeBack(counter.station.pad);

    CHECK(counter.station.pad.captures == 2);
    CHECK(counter.recording().capture->live.state == Capturer::State::Candidate);
}

TEST_CASE("a pad that ends the capture, then goes, and comes back with its preview running listens again")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.station.pad.silent = true;
    counter.session().accept();
    fake::settle();
    REQUIRE(counter.station.pad.captures == 1);

    Q_EMIT counter.station.pad.captureEnded(
        Unexpected(Errc::DeviceUnplugged)); // still Ready: the loss is told next
    counter.station.pad.become(SlotState::Absent);
    fake::settle();
    counter.station.pad.silent = false;
    counter.station.pad.become(SlotState::Busy);
    fake::settle();

    CHECK(counter.station.pad.captures == 2);
    CHECK(counter.recording().capture->live.state == Capturer::State::Candidate);
}

TEST_CASE("a reader for single fingers in the slot of the slap reader goes on finger by finger")
{
    const bool hasFailedBefore = GENERATE(false, true);
    AtFingers counter;
    counter.station.assessor.seesFingers = true;
    if (hasFailedBefore) {
        counter.station.assessor.still = Verdict::Bad;
        counter.captureBy(counter.station.reader);
        counter.session().repeat();
        fake::settle();
        counter.station.assessor.still = Verdict::Good;
    }
    lose(counter.station.reader, Errc::DeviceUnplugged);
    counter.station.ports.rules.fingerTargets = {CaptureTarget::SingleRightIndex};

    comeBack(counter.station.reader);

    CHECK_FALSE(counter.recording().error.has_value());
    CHECK_FALSE(isSlap(counter.target()));
    CHECK(counter.station.reader.isPreviewing);
    int taken = 0;
    while (counter.recording().capture && !counter.recording().recording.step(Step::Fingers)->isDone()) {
        counter.captureBy(counter.station.reader);
        REQUIRE(counter.gate() == Capturer::State::Candidate);
        counter.session().accept();
        fake::settle();
        REQUIRE(++taken <= 10);
    }
    CHECK(counter.recording().recording.step(Step::Fingers)->state == StepState::Accepted);
    CHECK(taken == 10);
    const TargetResult* slap = counter.recording().recording.target(CaptureTarget::RightFour);
    CHECK((slap && slap->attempts.size() == 1) == hasFailedBefore);
    for (const FingerPosition finger : kAllFingers)
        CHECK(counter.recording().recording.bestFinger(finger).has_value());
}

TEST_CASE("a slap that waits for its answer is accepted though the reader that took it was exchanged")
{
    AtFingers counter;
    counter.captureBy(counter.station.reader);
    lose(counter.station.reader, Errc::DeviceUnplugged);
    counter.station.ports.rules.fingerTargets = {CaptureTarget::SingleRightIndex};

    comeBack(counter.station.reader);
    CHECK(counter.target() == CaptureTarget::RightFour);
    counter.session().accept();
    fake::settle();

    CHECK(counter.target() == CaptureTarget::SingleLeftIndex);
}

TEST_CASE("every loss has one sentence and a next step that name the device in Indonesian")
{
    for (const Errc loss : {Errc::DeviceUnplugged, Errc::DeviceHung, Errc::DeviceCrashed,
                            Errc::DeviceProtocol, Errc::DeviceMissing, Errc::DeviceDisabled}) {
        DYNAMIC_SECTION(errcName(loss))
        {
            const ui::ErrorWords words = ui::wordsFor(of(loss));
            CHECK(isDeviceLoss(loss));
            CHECK(words.cause.contains(QStringLiteral("sidik jari")));
            CHECK(words.cause.count(QLatin1Char('.')) == 1);
            CHECK(words.cause.endsWith(QLatin1Char('.')));
            CHECK(words.nextStep.endsWith(QLatin1Char('.')));
            CHECK(words.nextStep.count(QLatin1Char('.')) == 1);
            CHECK_FALSE((words.cause + words.nextStep).contains(QLatin1Char('{')));
        }
    }
}
