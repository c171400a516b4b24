// Screens that a test plugs in and out.
#pragma once

#include "ui/screens/screen_source.h"

#include <algorithm>

namespace rekam::fake {

class Screens final : public ui::ScreenSource
{
public:
    explicit Screens(std::vector<ui::ScreenFacts> screens) : all(std::move(screens)) {}
    std::vector<ui::ScreenFacts> screens() const override { return all; }

    void plug(const ui::ScreenFacts& screen)
    {
        all.push_back(screen);
        Q_EMIT changed();
    }
    void unplug(const QString& name)
    {
        Q_EMIT removed(name);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](const ui::ScreenFacts& screen) { return screen.name == name; }),
                  all.end());
        Q_EMIT changed();
    }

    std::vector<ui::ScreenFacts> all;
};

inline ui::ScreenFacts screenAt(const char* name, int x, int width = 1920, int height = 1080)
{
    return {QString::fromLatin1(name), QRect(x, 0, width, height)};
}

} // namespace rekam::fake
