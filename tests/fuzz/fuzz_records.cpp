// Records of ISO/IEC 19794-2, -4, -5, -6, -7 and ANSI/NIST-ITL files: the beginning says which.
#include "core/formats/face_image_record.h"
#include "core/formats/finger_image_record.h"
#include "core/formats/inspection.h"
#include "core/formats/iris_image_record.h"
#include "core/formats/minutiae_file.h"
#include "core/formats/nist_builder.h"
#include "core/formats/sample.h"
#include "core/formats/signature_record.h"
#include "core/formats/wsq.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/formats/sample_prints.h"

using namespace rekam;

namespace {

// What is read is written as it was; the older editions, which we do not write, as something we read.
template<typename Decode, typename Encode>
void requireSame(fuzz::Bytes input, Decode decode, Encode encode)
{
    const auto record = decode(input);
    if (!record)
        return;
    (void)findingsOf(*record);
    const auto bytes = encode(*record);
    fuzz::require(bytes.has_value(), "what is read can be written");
    const bool isOld = input.size() > 5 && input[4] == '0' && input[5] == '1';
    if (isOld)
        fuzz::require(decode(bytes->span()).has_value(), "what we write we read");
    else
        fuzz::require(std::equal(input.begin(), input.end(), bytes->span().begin(), bytes->span().end()),
                      "what is read is written as it was");
}

Sample sampleOf(SampleKind kind, int position)
{
    Sample sample{kind, position, FormatKind::Wsq, 16, 12, 500};
    sample.bytes = std::make_shared<const SecureBuffer>(*encodeWsq(test::ridges(16, 12)));
    sample.quality = 70;
    return sample;
}

SharedBytes fewBytes()
{
    const QByteArray bytes("few bytes");
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(fuzz::view(bytes), Holds::Picture));
}

QByteArray faceSeed()
{
    FaceImageRecord record;
    record.hasCertifications = true;
    FaceImage& image = record.images.emplace_back();
    image.capture.qualities = {{70, 1, 2}};
    image.capture.certifications = {{0x40, 2}};
    image.landmarks = {{1, 0x31, 10, 20, 0}};
    image.data = fewBytes();
    return test::toByteArray(*encodeFaceImages(record));
}

QByteArray irisSeed()
{
    IrisImageRecord record;
    record.eyes = 1;
    record.images.emplace_back().data = fewBytes();
    return test::toByteArray(*encodeIrisImages(record));
}

QByteArray minutiaeSeed()
{
    MinutiaeFile file;
    file.widthPx = file.heightPx = 400;
    MinutiaeView& view = file.views.emplace_back();
    view.minutiae = {{{10, 20, 30, MinutiaKind::Ending, 40}, 0},
                     {{50, 60, 70, MinutiaKind::Bifurcation, 80}, 0}};
    view.extended = {{1, "ridges"}};
    return test::toByteArray(*encodeMinutiaeFile(file));
}

QByteArray signatureSeed(bool hasLongHeader)
{
    PenSeries series;
    series.points = {{0, 10, 20, 300, true}, {5, 12, 24, 310, true}, {10, 12, 25, 0, false}};
    SignatureRecord record = *signatureFrom(series, {});
    record.hasLongHeader = hasLongHeader;
    return test::toByteArray(*encodeSignature(record));
}

QByteArray nistSeed()
{
    NistBuilder builder({"ENROL", "A", "B", "C", QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC)});
    builder.describe({{3, "text"}});
    const NistPicture picture{16, 12, 500, "WSQ20", false, QDate(2026, 11, 22), fewBytes()};
    builder.addFace(picture);
    builder.addFingers(picture, 13);
    builder.addMissingFinger(4, true, QDate(2026, 11, 22));
    builder.addPlainFinger(picture, 2);
    builder.addIris(picture, 1);
    return test::toByteArray(*encodeNistFile(*builder.finish()));
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    requireSame(input, decodeFingerImages, encodeFingerImages);
    requireSame(input, decodeFaceImages, encodeFaceImages);
    requireSame(input, decodeIrisImages, encodeIrisImages);
    requireSame(input, decodeMinutiaeFile, encodeMinutiaeFile);
    requireSame(input, decodeSignature, encodeSignature);
    requireSame(input, decodeNistFile, encodeNistFile);
    (void)inspect(input);
    const auto samples = samplesIn(input);
    if (!samples)
        return;
    Exchange exchange;
    exchange.at = QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC);
    exchange.origin = exchange.destination = exchange.number = "F";
    (void)nistFileOf(*samples, exchange);
    (void)cbeffOf(*samples, exchange.at);
}

std::vector<QByteArray> fuzz::seeds()
{
    const std::vector<Sample> fingers{sampleOf(SampleKind::Finger, 2), sampleOf(SampleKind::Finger, 13)};
    const QByteArray old =
        QByteArray::fromHex("46495200303130000000000000310000001f010101f401f401f401f40805000000000011"
                            "02010050000003000400616263");
    return {test::toByteArray(*fingerRecordOf(fingers)),
            old,
            faceSeed(),
            irisSeed(),
            minutiaeSeed(),
            signatureSeed(false),
            signatureSeed(true),
            nistSeed()};
}
