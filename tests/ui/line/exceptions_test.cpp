#include "tests/ui/line/line_counter.h"
#include "ui/widgets/hands_widget.h"

using namespace rekam;
using namespace rekam::ui;

namespace {

using CounterWindow = test::LineCounter;

} // namespace

TEST_CASE("a finger that cannot be given is excepted by keys, with its reason")
{
    CounterWindow counter;
    counter.toFingers();
    REQUIRE(counter.screen() == "fingers");

    counter.press(Qt::Key_F9);
    counter.press(Qt::Key_Down); // the second finger of the slap
    counter.enter();
    counter.enter();

    const std::vector<CaptureException>& exceptions =
        counter.desk.recording()->snapshot().recording.exceptions;
    REQUIRE(exceptions.size() == 1);
    CHECK(exceptions.front().position == static_cast<int>(FingerPosition::RightMiddle));
    CHECK(exceptions.front().reason == ExceptionReason::Absent);
    CHECK(counter.screen() == "fingers");
}

TEST_CASE("all fingers of a slap can be excepted at once, and the next slap is asked for")
{
    CounterWindow counter;
    counter.toFingers();

    counter.press(Qt::Key_F9);
    for (int i = 0; i < 4; ++i)
        counter.press(Qt::Key_Down);
    counter.enter();
    counter.enter();

    CHECK(counter.desk.recording()->snapshot().recording.exceptions.size() == 4);
    CHECK(counter.text("screenTitle") == "Sidik jari · empat jari kiri");
}

TEST_CASE("several fingers are ticked with Space and excepted together")
{
    CounterWindow counter;
    counter.toFingers();
    REQUIRE(counter.screen() == "fingers");

    counter.press(Qt::Key_F9);
    counter.press(Qt::Key_Space);
    counter.press(Qt::Key_Down);
    counter.press(Qt::Key_Space);
    counter.enter();
    counter.enter();

    const std::vector<CaptureException>& exceptions =
        counter.desk.recording()->snapshot().recording.exceptions;
    REQUIRE(exceptions.size() == 2);
    CHECK(exceptions[1].position == static_cast<int>(FingerPosition::RightMiddle));
}

TEST_CASE("a finger pointed at on the drawn hand is the one that is excepted")
{
    CounterWindow counter;
    counter.toFingers();
    auto* hands = counter.find<HandsWidget>("hands");
    REQUIRE(hands);

    Q_EMIT hands->fingerPicked(static_cast<int>(FingerPosition::LeftRing));
    fake::settle();
    counter.press(Qt::Key_F9);
    counter.enter(); // straight to the reason

    const std::vector<CaptureException>& exceptions =
        counter.desk.recording()->snapshot().recording.exceptions;
    REQUIRE(exceptions.size() == 1);
    CHECK(exceptions[0].position == static_cast<int>(FingerPosition::LeftRing));
}

TEST_CASE("an exception that was a mistake is taken back from the same list")
{
    CounterWindow counter;
    counter.toFingers();
    counter.press(Qt::Key_F9);
    counter.enter();
    counter.enter();
    REQUIRE(counter.desk.recording()->snapshot().recording.exceptions.size() == 1);

    counter.press(Qt::Key_F9);
    for (int i = 0; i < 4; ++i)
        counter.press(Qt::Key_Down); // three fingers are left, all of them, then the one to take back
    counter.enter();

    CHECK(counter.desk.recording()->snapshot().recording.exceptions.empty());
}
