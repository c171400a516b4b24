// Finger minutiae record, ISO/IEC 19794-2:2005 ("FMR", " 20"), one finger view, no extended data written.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/capture/modality.h"

#include <vector>

namespace rekam {

enum class MinutiaKind : quint8
{
    Other = 0,
    Ending = 1,
    Bifurcation = 2
};

struct Minutia
{
    quint16 x = 0; // pixels from the left, at most 16383
    quint16 y = 0; // pixels from the top, at most 16383
    quint8 angle256 =
        0; // 360/256 degrees, counter-clockwise from rightwards, along the ridge as the standard points it
    MinutiaKind kind = MinutiaKind::Other;
    quint8 quality = 0; // 1..100; 0: not reported
    friend bool operator==(const Minutia&, const Minutia&) = default;
};

struct MinutiaeRecord
{
    static constexpr int kMaxMinutiae = 255; // the count is one byte

    quint16 widthPx = 0;
    quint16 heightPx = 0;
    quint16 pixelsPerCm = 197; // 500 ppi
    FingerPosition position{};
    quint8 quality = 0; // 0..100, own scale
    std::vector<Minutia> minutiae;
    friend bool operator==(const MinutiaeRecord&, const MinutiaeRecord&) = default;
};

// TemplateMalformed where a value does not fit the record (too many minutiae, a point outside the picture).
Result<SecureBuffer> encodeMinutiaeRecord(const MinutiaeRecord& record);
// Length-checked: TemplateMalformed with the name of the field that is wrong. The first view of several is
// read.
Result<MinutiaeRecord> decodeMinutiaeRecord(std::span<const unsigned char> bytes);

} // namespace rekam
