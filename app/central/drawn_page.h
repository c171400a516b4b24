// A page of plain text as somebody's telephone would have photographed it: for the papers of made-up
// requests. Letters are strokes, so no font has to be installed. Pure; any thread.
#pragma once

#include "core/capture/frame.h"

#include <QStringList>

namespace rekam::central {

enum class PageFocus : quint8
{
    Sharp = 1,
    Blurred // cannot be read
};

// The first line is the title. Capitals, digits and . , : / - ( ); other characters leave a gap, longer lines
// are cut at the edge.
Frame drawnPage(const QStringList& lines, PageFocus focus);

} // namespace rekam::central
