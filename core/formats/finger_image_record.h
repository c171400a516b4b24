// Finger images, ISO/IEC 19794-4:2011 ("FIR", "020"). Records of the 2005 edition ("010") are read into the
// same value and would be written as 2011.
#pragma once

#include "core/formats/iso_record.h"

namespace rekam {

enum class FingerCoding : quint8
{
    Raw = 0,
    BitPacked = 1,
    Wsq = 2,
    Jpeg = 3,
    Jpeg2000Lossy = 4,
    Jpeg2000Lossless = 5,
    Png = 6
};

struct FingerImage
{
    IsoCapture capture;
    quint8 position =
        0;             // FingerPosition, or 13 right four, 14 left four, 15 thumbs, 40 .. 50 others together
    quint8 number = 0; // of representations of that position
    quint8 scaleUnits = 1; // 1 pixels an inch, 2 pixels a centimetre
    quint16 captureRateX = 500, captureRateY = 500;
    quint16 imageRateX = 500, imageRateY = 500;
    quint8 bitDepth = 8;
    FingerCoding coding = FingerCoding::Raw;
    quint8 impression = 0; // 0 live plain, 1 live rolled, 24 contactless, 28 other, 29 unknown
    quint16 widthPx = 0, heightPx = 0;
    SharedBytes data;
    std::vector<IsoExtendedBlock> extended; // 1 segmentation, 2 annotation, 3 comment, others
};

struct FingerImageRecord
{
    bool hasCertifications = false;
    quint8 positions = 0; // how many different ones
    std::vector<FingerImage> images;
};

// FormatMalformed (facts format, field).
Result<SecureBuffer> encodeFingerImages(const FingerImageRecord& record);
Result<FingerImageRecord> decodeFingerImages(std::span<const unsigned char> bytes);
IsoFindings findingsOf(const FingerImageRecord& record);

} // namespace rekam
