// What kind of file some bytes are, by their beginning, and the size of a picture without decoding it.
#pragma once

#include "core/base/result.h"

#include <span>

namespace rekam {

enum class FormatKind : quint8
{
    Unknown,
    Wsq,
    Jpeg2000,       // JP2 file
    Jpeg2000Stream, // bare code stream
    Jpeg,
    Png,
    Pnm,
    FingerImages, // ISO/IEC 19794-4
    FaceImages,   // -5
    IrisImages,   // -6
    Minutiae,     // -2
    Signature,    // -7
    Nist,         // ANSI/NIST-ITL
    Cbeff,        // XML
    PenSeries     // ours
};

const char* formatKindName(FormatKind kind); // "wsq", "jp2", ...
FormatKind formatKindOf(std::span<const unsigned char> bytes);
bool isPicture(FormatKind kind);

struct PictureHeader
{
    int widthPx = 0;
    int heightPx = 0;
    int channels = 0;
    int pixelsPerInch = 0; // 0: not said, or not looked for
};
// ImageUndecodable (fact format) where the header is broken or the kind is no picture.
Result<PictureHeader> readPictureHeader(std::span<const unsigned char> bytes);

} // namespace rekam
