// Iris images, ISO/IEC 19794-6:2011 ("IIR", "020").
#pragma once

#include "core/formats/iso_record.h"

namespace rekam {

enum class IrisCoding : quint8
{
    GreyRaw = 2,
    RgbRaw = 4,
    GreyJpeg = 6,
    RgbJpeg = 8,
    GreyJpeg2000 = 10,
    RgbJpeg2000 = 12,
    GreyPng = 14,
    RgbPng = 16
};

struct PixelRange
{
    quint16 least = 0, most = 0; // 0: not said
    friend bool operator==(const PixelRange&, const PixelRange&) = default;
};

struct IrisImage
{
    static constexpr quint16 kUnknownAngle = 65535;

    IsoCapture capture;
    quint16 number = 0;   // of the representation, from 1
    quint8 eye = 0;       // 0 unknown, 1 right, 2 left: the subject's own
    quint8 imageType = 2; // 1 uncropped, 2 VGA, 3 cropped, 7 cropped and masked
    IrisCoding coding = IrisCoding::GreyJpeg2000;
    quint8 properties = 0; // bits 0-1 horizontal, 2-3 vertical orientation, 4-5 scan, 6-7 compression history
    quint16 widthPx = 0, heightPx = 0;
    quint8 bitDepth = 8;
    quint16 rangeMm = 0;
    quint16 roll = kUnknownAngle; // 1/65536 of a turn
    quint16 rollUncertainty = kUnknownAngle;
    PixelRange centreX, centreY, diameter;
    SharedBytes data;
    QByteArray trailing; // what stands behind the picture, kept as it is
};

struct IrisImageRecord
{
    bool hasCertifications = false;
    quint8 eyes = 0; // how many different ones
    std::vector<IrisImage> images;
};

// FormatMalformed (facts format, field).
Result<SecureBuffer> encodeIrisImages(const IrisImageRecord& record);
Result<IrisImageRecord> decodeIrisImages(std::span<const unsigned char> bytes);
IsoFindings findingsOf(const IrisImageRecord& record);

} // namespace rekam
