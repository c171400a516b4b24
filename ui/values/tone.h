// How something stands, in one word that every widget colours alike.
#pragma once

#include <QtGlobal>

namespace rekam::ui {

enum class Tone : quint8
{
    Neutral, // nothing to say
    Now,     // what is being done
    Good,
    Fair, // usable, but look at it
    Bad   // somebody has to act
};

// "good": for tests and accessible descriptions in logs.
const char* toneName(Tone tone);

} // namespace rekam::ui
