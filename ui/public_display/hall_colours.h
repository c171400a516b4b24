// Colours of the hall: white on deep blue, to be read from the last row; the theme darkens it.
#pragma once

#include "ui/widgets/theme.h"

namespace rekam::ui {

struct HallColours
{
    QColor ground, side, text, muted, rule;
};

inline HallColours hallColours(Shade shade)
{
    if (shade == Shade::Dark)
        return {QColor(0x0F1A27), QColor(0x0A121C), QColor(0xF2F6FA), QColor(0xA9B7C6), QColor(0x24313F)};
    return {QColor(0x0B2E50), QColor(0x08243F), QColor(0xFFFFFF), QColor(0xB9C6D4), QColor(0x21405E)};
}

} // namespace rekam::ui
