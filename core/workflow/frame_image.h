// A frame as a QImage that keeps the frame's pixels alive instead of copying them.
#pragma once

#include "core/capture/frame.h"

#include <QImage>

namespace rekam {

// Null for an empty frame. Any thread.
QImage imageOf(const Frame& frame);

} // namespace rekam
