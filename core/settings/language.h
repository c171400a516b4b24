// The language of a station's screens. Papers and what is called aloud are Indonesian whatever it is.
#pragma once

#include <QtGlobal>

namespace rekam {

enum class Language : quint8
{
    Indonesian,
    English
};

} // namespace rekam
