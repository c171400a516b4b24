// Made-up papers as a camera or scanner sees them: a page of print on a dark table. By number, like
// everything else here; no word on them names anybody.
#pragma once

#include "core/capture/frame.h"

#include <QString>
#include <optional>

namespace rekam {

enum class PageDefect : quint8
{
    None,
    Blurred,
    Dark,
    CutOff, // two sides lie outside the picture
    Blank,  // the empty side
    Faint,  // a copy of a copy
    Glare,  // a lamp in the plastic cover
    Small,  // far away
    Nothing // the table alone
};
inline constexpr PageDefect kLastPageDefect = PageDefect::Nothing;
const char* pageDefectName(PageDefect defect); // "cut-off"
std::optional<PageDefect> pageDefectNamed(const QString& name);

enum class PageTaker : quint8
{
    Camera, // the table shows round the page
    Scanner // nothing but paper
};

// A4 at 150 dpi where nothing is wrong with it; the same numbers give the same picture.
Frame madeUpPage(quint64 subject, quint32 sheet, PageTaker taker = PageTaker::Camera,
                 PageDefect defect = PageDefect::None);

} // namespace rekam
