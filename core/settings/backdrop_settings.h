// Which wall hangs behind whom, and whether another one may be painted behind a copy.
#pragma once

#include <QtGlobal>

namespace rekam {

enum class BackdropWord : quint8
{
    Red,
    Blue,
    Orange
};

struct BackdropSettings
{
    BackdropWord oddYear = BackdropWord::Red; // "red", "blue", "orange"
    BackdropWord evenYear = BackdropWord::Blue;
    BackdropWord foreigner = BackdropWord::Orange;
    bool offersCopy = false; // the original is kept and sent whatever this says
    friend bool operator==(const BackdropSettings&, const BackdropSettings&) = default;
};

} // namespace rekam
