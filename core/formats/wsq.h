// WSQ, the compression of grey fingerprint pictures (WSQ Gray-Scale Fingerprint Image Compression
// Specification 3.1, the filters of encoder 1). Own code, pure functions, safe from any thread. Foreign
// input: sizes are checked before anything is allocated.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/capture/frame.h"

namespace rekam {

constexpr double kWsqUsualRate = 0.75; // bits a pixel, about 15:1
constexpr double kWsqFineRate = 2.25;  // about 5:1
constexpr double kWsqLowestRate = 0.1;
constexpr double kWsqHighestRate = 8;

// Grey pictures only; FrameMalformed for others and for rates out of the limits above. The resolution of the
// frame goes into a NIST comment.
Result<SecureBuffer> encodeWsq(const Frame& frame, double bitsPerPixel = kWsqUsualRate);

// ImageUndecodable (fact field), ImageTooLarge where the header announces more than maxPixels.
Result<Frame> decodeWsq(std::span<const unsigned char> bytes, qint64 maxPixels = Frame::kMaxPixels);

struct WsqHeader
{
    int widthPx = 0;
    int heightPx = 0;
    int pixelsPerInch = 0; // 0: not said
    int encoder = 0;
    int blocks = 0;
};
// Everything but the pixels; errors as above.
Result<WsqHeader> readWsqHeader(std::span<const unsigned char> bytes);

} // namespace rekam
