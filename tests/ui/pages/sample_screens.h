// Every screen with made-up content, from made-up session snapshots: for pictures to look at and for the
// tests of fit.
#pragma once

#include "ui/pages/page.h"
#include "ui/values/prompter.h"

#include <QImage>
#include <functional>
#include <vector>

namespace rekam::ui::sample {

// Pictures to show; null ones are drawn.
struct Pictures
{
    QImage portrait, slap, eyes;
    static Pictures from(const QString& folder); // portrait.*, slap.*, eyes.*; empty folder: drawn
};

enum class Names : quint8
{
    Usual,
    Longest
}; // Longest: 60 characters, as the register allows

struct Screen
{
    QString name; // "photo", "photo-candidate"
    std::function<Page*(QWidget* parent)> make;
    ScreenFrame frame;
    TopBarView top;
    RailView rail;
    std::optional<Question> question = std::nullopt; // over the screen
};

std::vector<Screen> allScreens(const Pictures& pictures, Names names);

} // namespace rekam::ui::sample
