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

// What an office was told to hang; as built in, the practice for the KTP-el.
struct BackdropRule
{
    BackdropColor oddYear = BackdropColor::Red;
    BackdropColor evenYear = BackdropColor::Blue;
    BackdropColor foreigner = BackdropColor::Orange;
    friend bool operator==(const BackdropRule&, const BackdropRule&) = default;
};

// A dual citizen counts as a citizen.
BackdropColor backdropFor(QDate birth, Citizenship citizenship, const BackdropRule& rule = {});

} // namespace rekam
