// Which window stands where: a pure function of the screens that are there and of the station's wishes.
#pragma once

#include "core/settings/station_settings.h"
#include "ui/screens/screen_source.h"

#include <optional>

namespace rekam::ui {

struct WindowPlace
{
    QString screen;
    QRect geometry;
    bool isFullScreen = true; // else a window beside the others
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct WindowPlaces
{
    std::optional<WindowPlace> publicDisplay;  // nothing: not shown
    std::optional<WindowPlace> residentScreen; // the same
    friend bool operator==(const WindowPlaces&, const WindowPlaces&) = default;
};

// screens: the operator's first; no full screen covers that one, nor one that mirrors it. A screen that is
// named and not there shows nothing, and two windows never share a screen: the resident's was named, so the
// hall looks for another.
WindowPlaces placesFor(const std::vector<ScreenFacts>& screens, const ScreenSettings& wishes);

} // namespace rekam::ui
