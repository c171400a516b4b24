#include "ui/screens/placement.h"

#include <algorithm>

namespace rekam::ui {

namespace {

constexpr QSize kWindowSize(1366, 768); // the usual screen of a kecamatan

// The screens that a full screen may cover.
std::vector<ScreenFacts> spareScreens(const std::vector<ScreenFacts>& screens)
{
    std::vector<ScreenFacts> spare;
    for (size_t i = 1; i < screens.size(); ++i) {
        if (!screens[i].geometry.intersects(screens.front().geometry))
            spare.push_back(screens[i]);
    }
    return spare;
}

std::optional<WindowPlace> windowOn(const std::vector<ScreenFacts>& screens)
{
    if (screens.empty())
        return std::nullopt;
    const ScreenFacts& first = screens.front();
    return WindowPlace{first.name, QRect(first.geometry.topLeft(), kWindowSize), false};
}

std::optional<WindowPlace> fullOn(const std::vector<ScreenFacts>& spare, const QString& name)
{
    const auto found = std::find_if(spare.begin(), spare.end(),
                                    [&](const ScreenFacts& screen) { return screen.name == name; });
    return found == spare.end() ? std::nullopt
                                : std::optional(WindowPlace{found->name, found->geometry, true});
}

std::optional<WindowPlace> placeFor(const QString& wish, const std::vector<ScreenFacts>& screens,
                                    const std::vector<ScreenFacts>& spare)
{
    if (wish == QLatin1String("off"))
        return std::nullopt;
    return wish == QLatin1String("window") ? windowOn(screens) : fullOn(spare, wish);
}

} // namespace

WindowPlaces placesFor(const std::vector<ScreenFacts>& screens, const ScreenSettings& wishes)
{
    std::vector<ScreenFacts> spare = spareScreens(screens);
    WindowPlaces places;
    places.residentScreen = placeFor(wishes.residentScreen, screens, spare);
    if (places.residentScreen && places.residentScreen->isFullScreen) {
        const QRect taken = places.residentScreen->geometry;
        spare.erase(
            std::remove_if(spare.begin(), spare.end(),
                           [&](const ScreenFacts& screen) { return screen.geometry.intersects(taken); }),
            spare.end());
    }
    // A screen that is kept for residents does not become the hall's while its cable is out.
    const auto isFree = [&](const ScreenFacts& screen) { return screen.name != wishes.residentScreen; };
    if (wishes.publicDisplay != QLatin1String("auto")) {
        places.publicDisplay = placeFor(wishes.publicDisplay, screens, spare);
    } else if (const auto first = std::find_if(spare.begin(), spare.end(), isFree); first != spare.end()) {
        places.publicDisplay = WindowPlace{first->name, first->geometry, true};
    }
    return places;
}

} // namespace rekam::ui
