// The capture resolution box of a JP2 file (ISO/IEC 15444-1 I.5.3.7.1), which libopenjp2 neither writes nor
// reads.
#pragma once

#include "core/base/secure_buffer.h"

#include <span>

namespace rekam {

// The same file with a resolution box at the end of its header; an unchanged copy where the file is not laid
// out as expected.
SecureBuffer withCaptureResolution(std::span<const unsigned char> jp2, int pixelsPerInch);
// 0 where there is none or the two directions differ.
int captureResolution(std::span<const unsigned char> jp2);

} // namespace rekam
