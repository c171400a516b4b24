// Records with every kind of content, made by chance: to be used inside rc::check, or fixed ones for damage.
#pragma once

#include "core/formats/cbeff.h"
#include "core/formats/face_image_record.h"
#include "core/formats/finger_image_record.h"
#include "core/formats/iris_image_record.h"
#include "core/formats/minutiae_file.h"
#include "core/formats/nist_builder.h"
#include "core/formats/signature_record.h"
#include "tests/support/picks.h"

#include <rapidcheck.h>

namespace rekam::test {

inline quint8 anyByte() { return *rc::gen::arbitrary<quint8>(); }
inline quint16 anyWord() { return *rc::gen::arbitrary<quint16>(); }

inline SharedBytes anyBytes(int most = 60)
{
    const auto bytes = *rc::gen::container<std::vector<unsigned char>>(
        static_cast<std::size_t>(pick(0, most)), rc::gen::arbitrary<unsigned char>());
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(bytes, Holds::Picture));
}

inline QByteArray anyByteArray(int most = 20)
{
    const SharedBytes bytes = anyBytes(most);
    return QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
}

inline IsoCapture anyCapture(bool hasCertifications)
{
    IsoCapture capture;
    capture.takenAt = {anyWord(), anyByte(), anyByte(), anyByte(), anyByte(), anyByte(), anyWord()};
    capture.technology = anyByte();
    capture.deviceVendor = anyWord();
    capture.deviceType = anyWord();
    for (int i = pick(0, 3); i > 0; --i)
        capture.qualities.push_back({anyByte(), anyWord(), anyWord()});
    for (int i = hasCertifications ? pick(0, 3) : 0; i > 0; --i)
        capture.certifications.push_back({anyWord(), anyByte()});
    return capture;
}

inline std::vector<IsoExtendedBlock> anyExtended()
{
    std::vector<IsoExtendedBlock> blocks;
    for (int i = pick(0, 3); i > 0; --i)
        blocks.push_back({anyWord(), anyByteArray()});
    return blocks;
}

inline FingerImageRecord anyFingers()
{
    FingerImageRecord record;
    record.hasCertifications = pick(0, 2) == 1;
    record.positions = anyByte();
    for (int i = pick(0, 3); i > 0; --i) {
        FingerImage& image = record.images.emplace_back();
        image.capture = anyCapture(record.hasCertifications);
        image.position = anyByte();
        image.number = anyByte();
        image.imageRateX = anyWord();
        image.coding = static_cast<FingerCoding>(anyByte());
        image.widthPx = anyWord();
        image.heightPx = anyWord();
        image.data = anyBytes();
        image.extended = anyExtended();
    }
    return record;
}

inline FaceImageRecord anyFaces()
{
    FaceImageRecord record;
    record.hasCertifications = pick(0, 2) == 1;
    record.temporalSemantics = anyWord();
    for (int i = pick(0, 3); i > 0; --i) {
        FaceImage& image = record.images.emplace_back();
        image.capture = anyCapture(record.hasCertifications);
        image.features = anyWord() * 7U & 0xFFFFFF;
        image.pose = {anyByte(), anyByte(), anyByte()};
        for (int k = pick(0, 4); k > 0; --k)
            image.landmarks.push_back({anyByte(), anyByte(), anyWord(), anyWord(), anyWord()});
        image.coding = static_cast<FaceCoding>(anyByte());
        image.widthPx = anyWord();
        image.data = anyBytes();
        image.trailing = anyByteArray();
    }
    return record;
}

inline IrisImageRecord anyIrises()
{
    IrisImageRecord record;
    record.hasCertifications = pick(0, 2) == 1;
    record.eyes = anyByte();
    for (int i = pick(0, 3); i > 0; --i) {
        IrisImage& image = record.images.emplace_back();
        image.capture = anyCapture(record.hasCertifications);
        image.eye = anyByte();
        image.coding = static_cast<IrisCoding>(anyByte());
        image.centreX = {anyWord(), anyWord()};
        image.data = anyBytes();
        image.trailing = anyByteArray();
    }
    return record;
}

inline MinutiaeFile anyMinutiae()
{
    MinutiaeFile file;
    file.equipment = anyWord();
    file.widthPx = anyWord();
    file.heightPx = anyWord();
    file.reserved = anyByte();
    for (int i = pick(0, 3); i > 0; --i) {
        MinutiaeView& view = file.views.emplace_back();
        view.position = anyByte();
        view.number = static_cast<quint8>(pick(0, 16));
        view.impression = static_cast<quint8>(pick(0, 16));
        for (int k = pick(0, 5); k > 0; --k)
            view.minutiae.push_back(
                {{static_cast<quint16>(pick(0, 0x4000)), static_cast<quint16>(pick(0, 0x4000)), anyByte(),
                  static_cast<MinutiaKind>(pick(0, 4)), anyByte()},
                 static_cast<quint8>(pick(0, 4))});
        view.extended = anyExtended();
    }
    return file;
}

inline SignatureRecord anySignature()
{
    SignatureRecord record;
    record.hasLongHeader = pick(0, 2) == 1;
    record.hasCertifications = record.hasLongHeader && pick(0, 2) == 1;
    for (int i = record.hasLongHeader ? pick(0, 3) : 1; i > 0; --i) {
        SignatureSeries& series = record.series.emplace_back();
        series.capture = anyCapture(record.hasCertifications);
        for (std::size_t channel = 0; channel < kPenChannels; ++channel) {
            if (pick(0, 3) != 0)
                continue;
            const bool hasScaling = pick(0, 2) == 1;
            series.channels.push_back(
                {static_cast<PenChannel>(channel), static_cast<quint8>(hasScaling ? 0x81 : 0x02),
                 hasScaling ? std::vector<quint16>{anyWord()} : std::vector<quint16>{}});
        }
        for (int k = series.channels.empty() ? 0 : pick(0, 5); k > 0; --k) {
            std::vector<quint16>& point = series.points.emplace_back();
            for (const PenChannelFacts& facts : series.channels)
                point.push_back(facts.channel == PenChannel::Switch ? anyByte() : anyWord());
        }
        series.extended = anyByteArray();
    }
    return record;
}

inline NistPicture nistPicture(const SharedBytes& data, int width, int height, const QByteArray& compression)
{
    return {width, height, 500, compression, false, QDate(2026, 11, 22), data};
}

inline NistFile anyNist()
{
    NistBuilder builder(
        {"ENROL", "PUSAT", "LOKET-1", "T-17", QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC)});
    if (pick(0, 2) == 1)
        builder.describe({{3, "made up"}});
    for (int i = pick(0, 4); i > 0; --i) {
        const auto picture = nistPicture(anyBytes(), pick(1, 900), pick(1, 900), "WSQ20");
        switch (pick(0, 5)) {
        case 0:
            builder.addFace(picture);
            break;
        case 1:
            builder.addFingers(picture, pick(1, 11));
            break;
        case 2:
            builder.addPlainFinger(picture, pick(1, 11));
            break;
        case 3:
            builder.addMissingFinger(pick(1, 11), pick(0, 2) == 1, QDate(2026, 11, 22));
            break;
        default:
            builder.addIris(picture, pick(1, 3));
            break;
        }
    }
    return builder.finish().value();
}

inline QString anyText()
{
    static const QString kLetters = QStringLiteral("abc <>&\"'0Ä");
    QString text;
    for (int i = pick(1, 8); i > 0; --i)
        text += kLetters.at(pick(0, static_cast<int>(kLetters.size())));
    return text;
}

inline CbeffRecord anyCbeffRecord(CbeffDialect dialect, int depth)
{
    CbeffRecord record;
    const bool isBias = dialect == CbeffDialect::Bias;
    if (pick(0, 2) == 1)
        record.version = CbeffVersion{static_cast<quint32>(pick(0, 9)), 1};
    record.info.creator = anyText();
    record.info.integrity = pick(0, 2) == 1;
    if (pick(0, 2) == 1) {
        CbeffBlockInfo& block = record.block.emplace();
        block.format = CbeffRegistryId{QStringLiteral("257"), QStringLiteral("7")};
        block.creationDate = QStringLiteral("2026-11-22T08:15:00.123Z");
        block.type = QStringLiteral("Finger");
        block.subtype = cbeffSubtypeOf(pick(1, 11));
        block.level = QStringLiteral("Raw");
        block.purpose = QStringLiteral("Enroll");
        if (!isBias)
            block.qualityAlgorithm = CbeffRegistryId{QStringLiteral("HMAC"), QStringLiteral("SHA")};
        block.quality = pick(0, 101);
    }
    for (int i = depth < CbeffDocument::kMaxDepth ? pick(0, 3) : 0; i > 0; --i)
        record.children.push_back(anyCbeffRecord(dialect, depth + 1));
    if (pick(0, 2) == 1)
        record.data = anyBytes();
    if (record.data && record.data->isEmpty())
        record.data.reset();
    record.security = anyByteArray();
    if (pick(0, 2) == 1)
        record.others.push_back({anyText(), anyText()});
    return record;
}

inline CbeffDocument anyCbeff()
{
    CbeffDocument document;
    document.dialect = pick(0, 2) == 1 ? CbeffDialect::Bias : CbeffDialect::Iso19785;
    document.root = anyCbeffRecord(document.dialect, 1);
    return document;
}

} // namespace rekam::test
