// Colour behind the portrait: red for odd birth years, blue for even ones, orange for foreign residents.
#pragma once

#include "core/people/reference_lists.h"

#include <QDate>

namespace rekam {

enum class BackdropColor
{
    Red,
    Blue,
    Orange
};

// A dual citizen counts as a citizen.
BackdropColor backdropFor(QDate birth, Citizenship citizenship);

} // namespace rekam
