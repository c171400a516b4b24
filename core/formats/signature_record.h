// Signature time series, ISO/IEC 19794-7, full format ("SDI"). Two general headers are known: 12 bytes
// (format, version, length; one representation) and 15 (with their count and the certification flag). Both
// are read and kept; ours have 12.
#pragma once

#include "core/capture/pen_series.h"
#include "core/formats/iso_record.h"

#include <array>
#include <optional>

namespace rekam {

// By the bit of the inclusion field, from the highest.
enum class PenChannel : quint8
{
    X,
    Y,
    Z,
    VelocityX,
    VelocityY,
    AccelerationX,
    AccelerationY,
    Time,
    TimeStep,
    Force,
    Switch,
    TiltX,
    TiltY,
    Azimuth,
    Elevation,
    Rotation
};
constexpr std::size_t kPenChannels = 16;
const char* penChannelName(PenChannel channel); // "X", "Y", ... "R"

// What a channel says about itself. The preamble tells which of the numbers follow.
struct PenChannelFacts
{
    PenChannel channel{};
    quint8 preamble =
        0; // bit 7 scaling, 6 least, 5 most, 4 mean, 3 deviation, 2 constant, 1 linear part removed
    std::vector<quint16> numbers; // in that order, one for each of bits 7 to 3 that is set
    friend bool operator==(const PenChannelFacts&, const PenChannelFacts&) = default;
};

struct SignatureSeries
{
    IsoCapture capture;
    std::vector<PenChannelFacts> channels; // in the order of the inclusion field
    // As coded, point by point, each with a value for each channel. X to Y's acceleration and tilts are
    // signed: 32768 was added.
    std::vector<std::vector<quint16>> points;
    QByteArray extended;
};

struct SignatureRecord
{
    std::array<quint8, 4> version{'0', '2', '0', 0};
    bool hasLongHeader = false;
    bool hasCertifications = false; // in a long header only
    std::vector<SignatureSeries> series;
};

// FormatMalformed (facts format, field).
Result<SecureBuffer> encodeSignature(const SignatureRecord& record);
Result<SignatureRecord> decodeSignature(std::span<const unsigned char> bytes);
IsoFindings findingsOf(const SignatureRecord& record);

// X and Y in 0.01 mm (Y upwards, as the standard has it), time in ms, force unscaled, pen switch.
// FormatMalformed where a series does not fit: beyond 327 mm or 65 s.
Result<SignatureRecord> signatureFrom(const PenSeries& series, const IsoTime& takenAt);
// FormatMalformed (field) where X, Y or time are missing. Without a scaling X and Y are taken for 0.01 mm and
// time for ms.
Result<PenSeries> penSeriesFrom(const SignatureRecord& record);

// The coding of a scaling value: 5 bits exponent, 11 bits fraction, (1 + f / 2048) * 2 ^ (e - 16).
double scalingFrom(quint16 coded);
quint16 codedScaling(double scaling); // the nearest

} // namespace rekam
