#include "tests/support/fake_screens.h"
#include "ui/screens/placement.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::ui;
using fake::screenAt;

namespace {

ScreenSettings wishes(const char* publicDisplay, const char* residentScreen)
{
    ScreenSettings settings;
    settings.publicDisplay = QString::fromLatin1(publicDisplay);
    settings.residentScreen = QString::fromLatin1(residentScreen);
    return settings;
}

std::string nameOf(const std::optional<WindowPlace>& place)
{
    if (!place)
        return "nowhere";
    return place->screen.toStdString() + (place->isFullScreen ? "" : " window");
}

const std::vector<ScreenFacts> kOne{screenAt("eDP-1", 0)};
const std::vector<ScreenFacts> kTwo{screenAt("eDP-1", 0), screenAt("HDMI-1", 1920)};
const std::vector<ScreenFacts> kThree{screenAt("eDP-1", 0), screenAt("HDMI-1", 1920), screenAt("DP-1", 3840)};

} // namespace

TEST_CASE("with one screen nothing covers the operator's")
{
    const WindowPlaces places = placesFor(kOne, wishes("auto", "off"));

    CHECK(nameOf(places.publicDisplay) == "nowhere");
    CHECK(nameOf(places.residentScreen) == "nowhere");
    CHECK(nameOf(placesFor(kOne, wishes("eDP-1", "eDP-1")).residentScreen) == "nowhere");
}

TEST_CASE("the hall takes the first spare screen by itself, the resident's window never does")
{
    const WindowPlaces places = placesFor(kTwo, ScreenSettings());

    CHECK(nameOf(places.publicDisplay) == "HDMI-1");
    CHECK(places.publicDisplay->geometry == kTwo[1].geometry);
    CHECK(nameOf(places.residentScreen) == "nowhere");
}

TEST_CASE("the resident's screen is the one that is named, and the hall takes another")
{
    const WindowPlaces places = placesFor(kThree, wishes("auto", "HDMI-1"));

    CHECK(nameOf(places.residentScreen) == "HDMI-1");
    CHECK(nameOf(places.publicDisplay) == "DP-1");
}

TEST_CASE("the hall does not move to the resident's screen while that is unplugged or comes back")
{
    const auto named = wishes("auto", "HDMI-1");

    CHECK(nameOf(placesFor(kTwo, named).publicDisplay) == "nowhere");
    CHECK(nameOf(placesFor(kTwo, wishes("HDMI-1", "HDMI-1")).publicDisplay) == "nowhere");
}

TEST_CASE("a screen that is named and not there shows nothing anywhere")
{
    const WindowPlaces places = placesFor(kTwo, wishes("DP-7", "DP-8"));

    CHECK(nameOf(places.publicDisplay) == "nowhere");
    CHECK(nameOf(places.residentScreen) == "nowhere");
}

TEST_CASE("a screen that mirrors the operator's is no spare one")
{
    const std::vector<ScreenFacts> mirrored{screenAt("eDP-1", 0), screenAt("HDMI-1", 0)};

    CHECK(nameOf(placesFor(mirrored, wishes("auto", "HDMI-1")).publicDisplay) == "nowhere");
    CHECK(nameOf(placesFor(mirrored, wishes("auto", "HDMI-1")).residentScreen) == "nowhere");
}

TEST_CASE("windows are opened beside the operator's where they are asked for")
{
    const WindowPlaces places = placesFor(kOne, wishes("window", "window"));

    CHECK(nameOf(places.publicDisplay) == "eDP-1 window");
    CHECK(nameOf(places.residentScreen) == "eDP-1 window");
    CHECK(places.residentScreen->geometry == QRect(0, 0, 1366, 768));
}

TEST_CASE("whatever is plugged in, the hall never stands where the resident's data stand")
{
    rc::check([] {
        std::vector<ScreenFacts> screens;
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i)
            screens.push_back(
                {QStringLiteral("S%1").arg(i), QRect(*rc::gen::inRange(0, 4) * 1000, 0, 1500, 900)});
        const auto wish = [] { return QStringLiteral("S%1").arg(*rc::gen::inRange(0, 5)); };
        ScreenSettings settings;
        settings.residentScreen = wish();
        settings.publicDisplay = *rc::gen::arbitrary<bool>() ? QStringLiteral("auto") : wish();
        const WindowPlaces places = placesFor(screens, settings);
        if (places.publicDisplay && places.residentScreen)
            RC_ASSERT(!places.publicDisplay->geometry.intersects(places.residentScreen->geometry));
        for (const auto& place : {places.publicDisplay, places.residentScreen}) {
            if (place)
                RC_ASSERT(!place->geometry.intersects(screens.front().geometry));
        }
    });
}
