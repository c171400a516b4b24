#include "core/formats/sample.h"

#include "core/formats/cbeff.h"
#include "core/formats/face_image_record.h"
#include "core/formats/finger_image_record.h"
#include "core/formats/iris_image_record.h"
#include "core/formats/jpeg2000.h"
#include "core/formats/minutiae_file.h"
#include "core/formats/nist_file.h"
#include "core/formats/signature_record.h"
#include "core/formats/wsq.h"

#include <cmath>

namespace rekam {
namespace {

constexpr double kCentimetresPerInch = 2.54;
constexpr int kDeepest = 3; // containers within containers

using Samples = std::vector<Sample>;

SharedBytes shared(std::span<const unsigned char> bytes)
{
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(bytes, Holds::Picture));
}

std::span<const unsigned char> viewOf(const SharedBytes& bytes)
{
    return bytes ? bytes->span() : std::span<const unsigned char>();
}

int perInch(int rate, bool isPerCentimetre)
{
    return isPerCentimetre ? static_cast<int>(std::lround(rate * kCentimetresPerInch)) : rate;
}

std::optional<int> qualityOf(const IsoCapture& capture)
{
    for (const IsoQuality& quality : capture.qualities) {
        if (quality.score <= 100)
            return quality.score;
    }
    return std::nullopt;
}

// Size, resolution and channels as the coded picture itself has them, where it can be read.
void look(Sample& sample)
{
    sample.coding = formatKindOf(viewOf(sample.bytes));
    if (!isPicture(sample.coding)) {
        sample.coding = FormatKind::Unknown;
        return;
    }
    const auto header = readPictureHeader(viewOf(sample.bytes));
    if (!header)
        return;
    sample.widthPx = header->widthPx;
    sample.heightPx = header->heightPx;
    sample.channels = header->channels;
    if (sample.pixelsPerInch == 0)
        sample.pixelsPerInch = header->pixelsPerInch;
}

Result<Samples> fingers(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const FingerImageRecord record, decodeFingerImages(bytes));
    Samples samples;
    for (const FingerImage& image : record.images) {
        Sample sample{SampleKind::Finger, image.position};
        sample.widthPx = image.widthPx;
        sample.heightPx = image.heightPx;
        sample.pixelsPerInch = perInch(image.imageRateX, image.scaleUnits == 2);
        sample.takenAt = image.capture.takenAt;
        sample.quality = qualityOf(image.capture);
        sample.bytes = image.data;
        if (image.coding != FingerCoding::Raw)
            look(sample);
        samples.push_back(sample);
    }
    return samples;
}

Result<Samples> faces(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const FaceImageRecord record, decodeFaceImages(bytes));
    Samples samples;
    for (const FaceImage& image : record.images) {
        Sample sample{SampleKind::Face};
        sample.widthPx = image.widthPx;
        sample.heightPx = image.heightPx;
        sample.takenAt = image.capture.takenAt;
        sample.quality = qualityOf(image.capture);
        sample.bytes = image.data;
        look(sample);
        samples.push_back(sample);
    }
    return samples;
}

Result<Samples> irises(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const IrisImageRecord record, decodeIrisImages(bytes));
    Samples samples;
    for (const IrisImage& image : record.images) {
        Sample sample{SampleKind::Iris, image.eye};
        sample.widthPx = image.widthPx;
        sample.heightPx = image.heightPx;
        sample.takenAt = image.capture.takenAt;
        sample.quality = qualityOf(image.capture);
        sample.bytes = image.data;
        if (image.coding != IrisCoding::GreyRaw)
            look(sample);
        samples.push_back(sample);
    }
    return samples;
}

std::optional<Sample> sampleOf(const NistRecord& record)
{
    const auto number = [&record](int field) {
        return record.text(field).split(nist::kRecordSeparator).first().toInt();
    };
    Sample sample;
    sample.bytes = record.data;
    if (!record.data || record.data->isEmpty())
        return std::nullopt;
    if (record.type == 4) {
        const auto at = [&record](int i) { return static_cast<unsigned char>(record.head.at(i)); };
        sample.kind = SampleKind::Finger;
        sample.position = at(6);
        sample.widthPx = at(13) << 8 | at(14);
        sample.heightPx = at(15) << 8 | at(16);
        sample.pixelsPerInch = 500;
        if (at(17) != 0)
            look(sample);
        return sample;
    }
    if (record.type != 10 && record.type != 14 && record.type != 17)
        return std::nullopt;
    sample.kind = record.type == 14               ? SampleKind::Finger
                  : record.type == 17             ? SampleKind::Iris
                  : record.text(3) == "SIGNATURE" ? SampleKind::SignaturePicture
                                                  : SampleKind::Face;
    sample.position = record.type == 14 ? number(13) : record.type == 17 ? number(3) : 0;
    sample.widthPx = number(6);
    sample.heightPx = number(7);
    const int unit = number(8);
    sample.pixelsPerInch = unit == 0 ? 0 : perInch(number(9), unit == 2);
    const QDate date = QDate::fromString(QString::fromLatin1(record.text(5)), QStringLiteral("yyyyMMdd"));
    if (date.isValid()) {
        sample.takenAt.year = static_cast<quint16>(date.year());
        sample.takenAt.month = static_cast<quint8>(date.month());
        sample.takenAt.day = static_cast<quint8>(date.day());
    }
    if (record.text(11) != "NONE")
        look(sample);
    return sample;
}

Result<Samples> nistSamples(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const NistFile file, decodeNistFile(bytes));
    Samples samples;
    for (const NistRecord& record : file.records) {
        if (auto sample = sampleOf(record))
            samples.push_back(std::move(*sample));
    }
    return samples;
}

Result<Samples> samplesWithin(std::span<const unsigned char> bytes, int depth);

Status appendFrom(const CbeffRecord& record, Samples& samples, int depth)
{
    if (record.data && !record.data->isEmpty()) {
        REKAM_TRY(Samples inside, samplesWithin(viewOf(record.data), depth + 1));
        for (Sample& sample : inside) {
            if (!sample.quality && record.block)
                sample.quality = record.block->quality;
            samples.push_back(std::move(sample));
        }
    }
    for (const CbeffRecord& child : record.children)
        REKAM_CHECK(appendFrom(child, samples, depth));
    return {};
}

Result<Samples> cbeffSamples(std::span<const unsigned char> bytes, int depth)
{
    REKAM_TRY(const CbeffDocument document, decodeCbeff(bytes));
    Samples samples;
    REKAM_CHECK(appendFrom(document.root, samples, depth));
    return samples;
}

Result<Samples> whole(SampleKind kind, std::span<const unsigned char> bytes)
{
    Sample sample{kind};
    sample.bytes = shared(bytes);
    return Samples{sample};
}

Result<Samples> penFile(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const PenSeries series, decodePenSeries(bytes));
    REKAM_TRY(const SignatureRecord record, signatureFrom(series, {}));
    REKAM_TRY(const SecureBuffer made, encodeSignature(record));
    return whole(SampleKind::Pen, made.span());
}

Result<Samples> picture(std::span<const unsigned char> bytes)
{
    REKAM_CHECK(readPictureHeader(bytes));
    Sample sample;
    sample.bytes = shared(bytes);
    look(sample);
    return Samples{sample};
}

Result<Samples> samplesWithin(std::span<const unsigned char> bytes, int depth)
{
    const FormatKind kind = formatKindOf(bytes);
    switch (kind) {
    case FormatKind::Wsq:
    case FormatKind::Jpeg2000:
    case FormatKind::Jpeg2000Stream:
    case FormatKind::Jpeg:
    case FormatKind::Png:
    case FormatKind::Pnm:
        return picture(bytes);
    case FormatKind::FingerImages:
        return fingers(bytes);
    case FormatKind::FaceImages:
        return faces(bytes);
    case FormatKind::IrisImages:
        return irises(bytes);
    case FormatKind::Minutiae:
        REKAM_CHECK(decodeMinutiaeFile(bytes));
        return whole(SampleKind::Minutiae, bytes);
    case FormatKind::Signature:
        REKAM_CHECK(decodeSignature(bytes));
        return whole(SampleKind::Pen, bytes);
    case FormatKind::Nist:
        return nistSamples(bytes);
    case FormatKind::Cbeff:
        if (depth < kDeepest)
            return cbeffSamples(bytes, depth);
        break;
    case FormatKind::PenSeries:
        return penFile(bytes);
    case FormatKind::Unknown:
        break;
    }
    return Unexpected(Errc::FormatUnknown);
}

} // namespace

Result<std::vector<Sample>> samplesIn(std::span<const unsigned char> bytes)
{
    return samplesWithin(bytes, 0);
}

Result<Frame> frameOf(const Sample& sample)
{
    const auto bytes = viewOf(sample.bytes);
    if (sample.coding == FormatKind::Wsq)
        return decodeWsq(bytes);
    if (sample.coding == FormatKind::Jpeg2000)
        return decodeJpeg2000(bytes);
    if (sample.coding != FormatKind::Unknown || sample.kind == SampleKind::Minutiae ||
        sample.kind == SampleKind::Pen)
        return Unexpected(Errc::ConversionImpossible,
                          {{"from", QString::fromLatin1(formatKindName(sample.coding))}});
    return Frame::make(sample.widthPx, sample.heightPx, PixelFormat::Grey8, std::max(0, sample.pixelsPerInch),
                       SecureBuffer::copyOf(bytes, Holds::Picture));
}

} // namespace rekam
