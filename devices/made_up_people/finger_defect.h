// What can be wrong with a touch, on request: for tests of what the station says about it.
#pragma once

#include <QString>
#include <optional>

namespace rekam {

enum class FingerDefect : quint8
{
    None,
    Wet,      // ridges run together
    Dry,      // ridges break up
    Rotated,  // 38 degrees from upright
    Partial,  // only the tip
    Bandage,  // a plaster across the ridges
    WrongHand // slaps only: the other hand lies there
};

// "wet", "dry", "rotated", "partial", "bandage", "wrong-hand"
std::optional<FingerDefect> fingerDefectNamed(const QString& name);

} // namespace rekam
