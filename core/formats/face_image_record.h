// Face images, ISO/IEC 19794-5:2011 ("FAC", "030"). Records of the 2005 edition ("010"), as in passports, are
// read into the same value and would be written as 2011.
#pragma once

#include "core/formats/iso_record.h"

#include <array>

namespace rekam {

enum class FaceCoding : quint8
{
    Jpeg = 0,
    Jpeg2000Lossy = 1,
    Jpeg2000Lossless = 2,
    Png = 3
};

struct FaceLandmark
{
    quint8 type = 0;
    quint8 code = 0;
    quint16 x = 0, y = 0, z = 0;
    friend bool operator==(const FaceLandmark&, const FaceLandmark&) = default;
};

struct FaceImage
{
    IsoCapture capture;
    quint8 gender = 0; // 0 unspecified, 1 male, 2 female, 255 unknown
    quint8 eyeColour = 0;
    quint8 hairColour = 0;
    quint8 heightCm = 0; // of the subject; 0 unspecified
    quint32 features = 0;
    quint16 expression = 0;
    std::array<quint8, 3> pose{};            // yaw, pitch, roll as coded; 0 unspecified
    std::array<quint8, 3> poseUncertainty{}; // 0 unspecified
    std::vector<FaceLandmark> landmarks;
    quint8 imageType = 1; // 0 basic, 1 full frontal, 2 token
    FaceCoding coding = FaceCoding::Jpeg2000Lossless;
    quint16 widthPx = 0, heightPx = 0;
    quint8 samplingLevel = 0;
    quint16 postProcessing = 0;
    quint8 crossReference = 0;
    quint8 colourSpace = 1; // 1 RGB 24 bit, 3 grey 8 bit
    SharedBytes data;
    QByteArray trailing; // what stands behind the picture, kept as it is
};

struct FaceImageRecord
{
    bool hasCertifications = false;
    quint16 temporalSemantics = 0;
    std::vector<FaceImage> images;
};

// FormatMalformed (facts format, field).
Result<SecureBuffer> encodeFaceImages(const FaceImageRecord& record);
Result<FaceImageRecord> decodeFaceImages(std::span<const unsigned char> bytes);
IsoFindings findingsOf(const FaceImageRecord& record);

} // namespace rekam
