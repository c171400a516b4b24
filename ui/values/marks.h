// How fingers and eyes stand, for the drawn hands and eyes.
#pragma once

#include "ui/values/tone.h"

#include <QString>
#include <array>

namespace rekam::ui {

struct FingerMark
{
    Tone tone = Tone::Neutral;
    bool isExcepted = false; // crossed out
    QString label;           // "78": on the finger tip, where it is wanted
    bool isSelected = false; // pointed at
    friend bool operator==(const FingerMark&, const FingerMark&) = default;
};

// By ISO/IEC 19794-2 position minus one: right thumb 0 .. right little 4, left thumb 5 .. left little 9.
using HandMarks = std::array<FingerMark, 10>;

struct EyeMark
{
    Tone tone = Tone::Neutral;
    QString word; // "baik", "terlalu jauh"
    bool isExcepted = false;
    bool isSelected = false;
    friend bool operator==(const EyeMark&, const EyeMark&) = default;
};

} // namespace rekam::ui
