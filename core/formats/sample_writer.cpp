#include "core/formats/cbeff.h"
#include "core/formats/face_image_record.h"
#include "core/formats/finger_image_record.h"
#include "core/formats/iris_image_record.h"
#include "core/formats/jpeg2000.h"
#include "core/formats/nist_builder.h"
#include "core/formats/sample.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace rekam {
namespace {

constexpr int kUsualFingerRate = 500;
constexpr const char* kIsoOwner = "257"; // ISO/IEC JTC 1/SC 37

Unexpected impossible(const char* to)
{
    return Unexpected(Errc::ConversionImpossible, {{"to", QString::fromLatin1(to)}});
}

bool isOf(const Sample& sample, SampleKind kind)
{
    return (sample.kind == kind || sample.kind == SampleKind::Picture) && sample.bytes &&
           sample.widthPx > 0 && sample.widthPx <= 0xFFFF && sample.heightPx > 0 && sample.heightPx <= 0xFFFF;
}

// How a coding is called where pictures are carried; Unknown stands for raw pixels.
struct CodingNames
{
    FormatKind coding;
    FingerCoding ofFingers;
    const char* ofNist;
};
constexpr std::array kCodings = {
    CodingNames{FormatKind::Unknown, FingerCoding::Raw, "NONE"},
    CodingNames{FormatKind::Wsq, FingerCoding::Wsq, "WSQ20"},
    CodingNames{FormatKind::Jpeg, FingerCoding::Jpeg, "JPEGB"},
    CodingNames{FormatKind::Jpeg2000, FingerCoding::Jpeg2000Lossless, "JP2L"},
    CodingNames{FormatKind::Jpeg2000Stream, FingerCoding::Jpeg2000Lossless, "JP2L"},
    CodingNames{FormatKind::Png, FingerCoding::Png, "PNG"}};

const CodingNames* namesOf(FormatKind coding)
{
    const auto found = std::find_if(kCodings.begin(), kCodings.end(),
                                    [coding](const CodingNames& names) { return names.coding == coding; });
    return found == kCodings.end() ? nullptr : &*found;
}

IsoCapture captureOf(const Sample& sample)
{
    IsoCapture capture;
    capture.takenAt = sample.takenAt;
    if (sample.quality)
        capture.qualities.push_back({static_cast<quint8>(std::clamp(*sample.quality, 0, 100)), 0, 0});
    return capture;
}

std::optional<NistPicture> nistPictureOf(const Sample& sample, const QDateTime& at)
{
    const CodingNames* names = namesOf(sample.coding);
    if (!names || sample.widthPx <= 0 || sample.heightPx <= 0 || !sample.bytes)
        return std::nullopt;
    NistPicture picture;
    picture.widthPx = sample.widthPx;
    picture.heightPx = sample.heightPx;
    picture.pixelsPerInch = sample.pixelsPerInch;
    picture.compression = names->ofNist;
    picture.isColour = sample.channels >= 3;
    const QDate day(sample.takenAt.year, sample.takenAt.month, sample.takenAt.day);
    picture.takenOn = day.isValid() && !sample.takenAt.isUnknown() ? day : at.date();
    picture.data = sample.bytes;
    return picture;
}

SharedBytes shared(SecureBuffer bytes) { return std::make_shared<const SecureBuffer>(std::move(bytes)); }

struct BlockKind
{
    const char* formatType; // of SC 37
    const char* type;
    const char* level;
};

std::optional<BlockKind> blockKindOf(SampleKind kind)
{
    switch (kind) {
    case SampleKind::Finger:
        return BlockKind{"7", "Finger", "Raw"};
    case SampleKind::Face:
        return BlockKind{"8", "Face", "Raw"};
    case SampleKind::Iris:
        return BlockKind{"9", "Iris", "Raw"};
    case SampleKind::Minutiae:
        return BlockKind{"2", "Finger", "Processed"};
    case SampleKind::Pen:
        return BlockKind{"11", "SignatureSign", "Raw"};
    case SampleKind::Picture:
    case SampleKind::SignaturePicture:
        return std::nullopt;
    }
    return std::nullopt;
}

QString subtypeOf(const Sample& sample)
{
    if (sample.kind == SampleKind::Iris)
        return sample.position == 1   ? QStringLiteral("Right")
               : sample.position == 2 ? QStringLiteral("Left")
                                      : QString();
    if (sample.kind != SampleKind::Finger && sample.kind != SampleKind::Minutiae)
        return {};
    switch (sample.position) {
    case 13:
        return QStringLiteral("Right IndexFinger MiddleFinger RingFinger LittleFinger");
    case 14:
        return QStringLiteral("Left IndexFinger MiddleFinger RingFinger LittleFinger");
    case 15:
        return QStringLiteral("Left Right Thumb");
    default:
        return cbeffSubtypeOf(sample.position);
    }
}

Result<SharedBytes> blockOf(const Sample& sample)
{
    const std::vector<Sample> one{sample};
    if (sample.kind == SampleKind::Minutiae || sample.kind == SampleKind::Pen)
        return sample.bytes;
    if (sample.kind == SampleKind::Finger) {
        REKAM_TRY(SecureBuffer record, fingerRecordOf(one));
        return shared(std::move(record));
    }
    if (sample.kind == SampleKind::Iris) {
        REKAM_TRY(SecureBuffer record, irisRecordOf(one));
        return shared(std::move(record));
    }
    REKAM_TRY(SecureBuffer record, faceRecordOf(one));
    return shared(std::move(record));
}

} // namespace

Result<SecureBuffer> fingerRecordOf(const std::vector<Sample>& samples)
{
    FingerImageRecord record;
    std::map<int, quint8> seen;
    for (const Sample& sample : samples) {
        const CodingNames* names = namesOf(sample.coding);
        if (!isOf(sample, SampleKind::Finger) || !names)
            continue;
        const auto rate = static_cast<quint16>(sample.pixelsPerInch > 0 && sample.pixelsPerInch <= 0xFFFF
                                                   ? sample.pixelsPerInch
                                                   : kUsualFingerRate);
        FingerImage& image = record.images.emplace_back();
        image.capture = captureOf(sample);
        image.position = static_cast<quint8>(sample.position);
        image.number = seen[sample.position]++;
        image.captureRateX = image.captureRateY = image.imageRateX = image.imageRateY = rate;
        image.coding = names->ofFingers;
        image.widthPx = static_cast<quint16>(sample.widthPx);
        image.heightPx = static_cast<quint16>(sample.heightPx);
        image.data = sample.bytes;
    }
    if (record.images.empty())
        return impossible("iso-19794-4");
    record.positions = static_cast<quint8>(seen.size());
    return encodeFingerImages(record);
}

Result<SecureBuffer> faceRecordOf(const std::vector<Sample>& samples)
{
    FaceImageRecord record;
    for (const Sample& sample : samples) {
        const bool isStream =
            sample.coding == FormatKind::Jpeg2000 || sample.coding == FormatKind::Jpeg2000Stream;
        const bool isOther = sample.coding == FormatKind::Jpeg || sample.coding == FormatKind::Png;
        if (!isOf(sample, SampleKind::Face) || (!isStream && !isOther))
            continue;
        FaceImage& image = record.images.emplace_back();
        image.capture = captureOf(sample);
        image.coding = isStream                            ? FaceCoding::Jpeg2000Lossless
                       : sample.coding == FormatKind::Jpeg ? FaceCoding::Jpeg
                                                           : FaceCoding::Png;
        image.widthPx = static_cast<quint16>(sample.widthPx);
        image.heightPx = static_cast<quint16>(sample.heightPx);
        image.colourSpace = sample.channels == 1 ? 3 : 1;
        image.data = sample.bytes;
    }
    if (record.images.empty())
        return impossible("iso-19794-5");
    return encodeFaceImages(record);
}

Result<SecureBuffer> irisRecordOf(const std::vector<Sample>& samples)
{
    IrisImageRecord record;
    std::set<int> eyes;
    for (const Sample& sample : samples) {
        const bool isJpeg2000 = sample.coding == FormatKind::Jpeg2000;
        const bool isRaw = sample.coding == FormatKind::Unknown, isPng = sample.coding == FormatKind::Png;
        if (!isOf(sample, SampleKind::Iris) || sample.channels != 1 || (!isJpeg2000 && !isRaw && !isPng))
            continue;
        IrisImage& image = record.images.emplace_back();
        image.capture = captureOf(sample);
        image.number = static_cast<quint16>(record.images.size());
        image.eye = static_cast<quint8>(std::clamp(sample.position, 0, 2));
        image.imageType = sample.widthPx == 640 && sample.heightPx == 480 ? 2 : 1;
        image.coding = isJpeg2000 ? IrisCoding::GreyJpeg2000
                       : isRaw    ? IrisCoding::GreyRaw
                                  : IrisCoding::GreyPng;
        image.widthPx = static_cast<quint16>(sample.widthPx);
        image.heightPx = static_cast<quint16>(sample.heightPx);
        image.data = sample.bytes;
        eyes.insert(image.eye);
    }
    if (record.images.empty())
        return impossible("iso-19794-6");
    record.eyes = static_cast<quint8>(eyes.size());
    return encodeIrisImages(record);
}

Result<SecureBuffer> nistFileOf(const std::vector<Sample>& samples, const Exchange& exchange)
{
    NistBuilder builder({exchange.type, exchange.destination, exchange.origin, exchange.number, exchange.at});
    builder.describe(exchange.description);
    bool hasAny = false;
    for (const Sample& sample : samples) {
        const auto picture = nistPictureOf(sample, exchange.at);
        if (!picture || sample.kind == SampleKind::Minutiae || sample.kind == SampleKind::Pen)
            continue;
        hasAny = true;
        if (sample.kind == SampleKind::Face)
            builder.addFace(*picture);
        else if (sample.kind == SampleKind::SignaturePicture)
            builder.addSignature(*picture);
        else if (sample.kind == SampleKind::Iris)
            builder.addIris(*picture, sample.position);
        else
            builder.addFingers(*picture, sample.position);
    }
    if (!hasAny)
        return impossible("ansi-nist");
    for (const MissingFinger& finger : exchange.missing)
        builder.addMissingFinger(finger.position, finger.isAmputated, exchange.at.date());
    REKAM_TRY(const NistFile file, builder.finish());
    return encodeNistFile(file);
}

Result<SecureBuffer> cbeffOf(const std::vector<Sample>& samples, const QDateTime& at)
{
    CbeffDocument document;
    document.root.version = document.root.cbeffVersion = CbeffVersion{1, 1};
    for (const Sample& sample : samples) {
        const auto kind = blockKindOf(sample.kind);
        if (!kind)
            continue;
        REKAM_TRY(const SharedBytes block, blockOf(sample));
        CbeffRecord& record = document.root.children.emplace_back();
        record.version = record.cbeffVersion = CbeffVersion{1, 1};
        CbeffBlockInfo& info = record.block.emplace();
        info.format = CbeffRegistryId{QString::fromLatin1(kIsoOwner), QString::fromLatin1(kind->formatType)};
        info.creationDate = sample.takenAt.isUnknown() || sample.takenAt.hour == 0xFF
                                ? at.toUTC().toString(Qt::ISODateWithMs)
                                : sample.takenAt.text();
        info.type = QString::fromLatin1(kind->type);
        info.subtype = subtypeOf(sample);
        info.level = QString::fromLatin1(kind->level);
        info.purpose = QStringLiteral("Enroll");
        if (sample.quality) {
            info.qualityAlgorithm =
                CbeffRegistryId{QStringLiteral("0"), QStringLiteral("0")}; // ours: unregistered
            info.quality = std::clamp(*sample.quality, 0, 100);
        }
        record.data = block;
    }
    if (document.root.children.empty())
        return impossible("cbeff");
    return encodeCbeff(document);
}

} // namespace rekam
