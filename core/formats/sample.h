// One biometric sample on its way between formats: what it is, and its coded bytes, which no conversion
// between containers touches.
#pragma once

#include "core/capture/frame.h"
#include "core/formats/iso_record.h"
#include "core/formats/picture_header.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace rekam {

enum class SampleKind : quint8
{
    Picture, // of what, the file did not say
    Face,
    Finger,
    Iris,
    SignaturePicture,
    Minutiae, // a whole ISO/IEC 19794-2:2005 file
    Pen       // a whole ISO/IEC 19794-7 file
};

struct Sample
{
    SampleKind kind = SampleKind::Picture;
    int position = 0;                        // finger: as in ISO/IEC 19794-4; iris: 1 right, 2 left
    FormatKind coding = FormatKind::Unknown; // Unknown: raw grey pixels
    int widthPx = 0, heightPx = 0, pixelsPerInch = 0;
    int channels = 1;
    IsoTime takenAt{};
    std::optional<int> quality{}; // 0 .. 100
    SharedBytes bytes{};
};

// A finger that cannot be given, for formats with a place for it.
struct MissingFinger
{
    int position = 0;
    bool isAmputated = false; // else bandaged
};

// All samples of a file of any known kind, containers opened. FormatUnknown, or what the kind's reader says.
Result<std::vector<Sample>> samplesIn(std::span<const unsigned char> bytes);

// The pixels: WSQ, JPEG 2000 and raw. ConversionImpossible for others, which need a decoder that is not ours.
Result<Frame> frameOf(const Sample& sample);

// Picture, Face, Finger and Iris as containers. Each takes the samples that fit and leaves out the others;
// ConversionImpossible where none does.
Result<SecureBuffer> fingerRecordOf(const std::vector<Sample>& samples);
Result<SecureBuffer> faceRecordOf(const std::vector<Sample>& samples);
Result<SecureBuffer> irisRecordOf(const std::vector<Sample>& samples);

struct Exchange
{
    QByteArray type = "ENROL";
    QByteArray origin, destination, number;
    QDateTime at; // UTC
    std::vector<MissingFinger> missing;
    std::vector<std::pair<int, QByteArray>> description; // Type-2 fields
};
Result<SecureBuffer> nistFileOf(const std::vector<Sample>& samples, const Exchange& exchange);
Result<SecureBuffer> cbeffOf(const std::vector<Sample>& samples, const QDateTime& at);

} // namespace rekam
