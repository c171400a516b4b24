// JPEG 2000 (ISO/IEC 15444-1), lossless, in the JP2 container with the capture resolution inside.
// Pure functions of libopenjp2, safe from any thread. Foreign input: sizes are checked before anything is
// allocated.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/capture/frame.h"

namespace rekam {

// Grey8 or Rgb24, reversible 5/3 transform: decoding gives the same pixels. FrameMalformed for an empty
// frame.
Result<SecureBuffer> encodeJpeg2000Lossless(const Frame& frame);

// A JP2 file with one or three 8-bit components of equal size. ImageUndecodable for anything else or damaged,
// ImageTooLarge where the header announces more than maxPixels.
Result<Frame> decodeJpeg2000(std::span<const unsigned char> bytes, qint64 maxPixels = Frame::kMaxPixels);

} // namespace rekam
