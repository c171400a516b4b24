#include "core/formats/inspection.h"
#include "core/formats/sample.h"
#include "core/formats/wsq.h"
#include "tests/support/byte_damage.h"
#include "tests/support/sample_pictures.h"
#include "tests/unit/formats/sample_prints.h"
#include "tests/unit/formats/sample_records.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace rekam;
using rekam::test::bytesOf;
using rekam::test::toByteArray;

namespace {

// Written, read, written: the same bytes. Damaged: refused, or (layouts with one way to write a value) again
// the same bytes.
template<typename Any, typename Encode, typename Decode>
void checkBothWays(Any any, Encode encode, Decode decode, bool isExact = true)
{
    CHECK(rc::check([&] {
        const auto written = encode(any());
        RC_ASSERT(written.has_value());
        const auto read = decode(written->span());
        RC_ASSERT(read.has_value());
        const auto again = encode(*read);
        RC_ASSERT(again.has_value());
        RC_ASSERT(toByteArray(*again) == toByteArray(*written));

        const QByteArray damaged = test::damaged(toByteArray(*written));
        const auto other = decode(bytesOf(damaged));
        (void)inspect(bytesOf(damaged));
        (void)samplesIn(bytesOf(damaged));
        if (!other) {
            RC_ASSERT(other.error().code() == Errc::FormatMalformed);
            return;
        }
        const auto rewritten = encode(*other);
        RC_ASSERT(rewritten.has_value());
        RC_ASSERT(!isExact || toByteArray(*rewritten) == damaged);
    }));
}

QByteArray hexBytes(const char* hex) { return QByteArray::fromHex(QByteArray(hex).replace(' ', "")); }

SharedBytes sharedOf(const QByteArray& bytes)
{
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(bytesOf(bytes), Holds::Picture));
}

QByteArray written(const Result<SecureBuffer>& bytes)
{
    REQUIRE(bytes.has_value());
    return toByteArray(*bytes);
}

} // namespace

TEST_CASE("a finger image record is written as it was read")
{
    checkBothWays(test::anyFingers, encodeFingerImages, decodeFingerImages);
}

TEST_CASE("a face image record is written as it was read")
{
    checkBothWays(test::anyFaces, encodeFaceImages, decodeFaceImages);
}

TEST_CASE("an iris image record is written as it was read")
{
    checkBothWays(test::anyIrises, encodeIrisImages, decodeIrisImages);
}

TEST_CASE("a minutiae file is written as it was read")
{
    checkBothWays(test::anyMinutiae, encodeMinutiaeFile, decodeMinutiaeFile);
}

TEST_CASE("a signature record is written as it was read")
{
    checkBothWays(test::anySignature, encodeSignature, decodeSignature);
}

TEST_CASE("an ANSI/NIST file is written as it was read")
{
    checkBothWays(test::anyNist, encodeNistFile, decodeNistFile);
}

TEST_CASE("a CBEFF document of ours is written as it was read")
{
    checkBothWays(test::anyCbeff, encodeCbeff, decodeCbeff, false);
}

TEST_CASE("certifications stand in a finger record only where the general header says so")
{
    FingerImageRecord record;
    record.positions = 1;
    FingerImage& image = record.images.emplace_back();
    image.position = 7;
    image.widthPx = image.heightPx = 1;
    image.data = sharedOf("x");

    const QByteArray without = written(encodeFingerImages(record));
    image.capture.certifications = {{0x0040, 2}, {0x0040, 2}};
    CHECK_FALSE(encodeFingerImages(record));
    record.hasCertifications = true;
    const QByteArray with = written(encodeFingerImages(record));

    // General header 16, length 4, date 9, device 5, quality count 1, position ... 18, data 4 + 1.
    CHECK(without.size() == 16 + 4 + 9 + 5 + 1 + 18 + 4 + 1);
    CHECK(with.size() == without.size() + 1 + 2 * 3);
    CHECK(with.mid(35, 7) == hexBytes("02 0040 02 0040 02"));
    CHECK(without.left(16) == hexBytes("46495200 30323000 0000003A 0001 00 01"));
}

TEST_CASE("the older finger record is read, with its image coding numbers")
{
    const QByteArray view = hexBytes("00000011 02 01 00 50 00 0003 0004 00") + "abc";
    const QByteArray old =
        hexBytes("46495200 30313000 0000 00000031 0000 001F 01 01 01F4 01F4 01F4 01F4 08 05 0000") + view;
    REQUIRE(old.size() == 32 + 17);

    const auto record = decodeFingerImages(bytesOf(old));

    REQUIRE(record);
    REQUIRE(record->images.size() == 1);
    CHECK(record->images[0].position == 2);
    CHECK(record->images[0].coding == FingerCoding::Png);
    CHECK(record->images[0].widthPx == 3);
    CHECK(record->images[0].capture.qualities.at(0).score == 80);
    CHECK(record->images[0].data->size() == 3);
}

TEST_CASE("a signature of one point with X, Y, time and force has fifty bytes")
{
    SignatureRecord record;
    SignatureSeries& series = record.series.emplace_back();
    series.channels = {{PenChannel::X, 0, {}},
                       {PenChannel::Y, 0, {}},
                       {PenChannel::Time, 0, {}},
                       {PenChannel::Force, 0, {}}};
    series.points = {{33968, 34868, 0, 512}};

    const QByteArray bytes = written(encodeSignature(record));

    CHECK(bytes.size() == 50);
    CHECK(bytes.mid(31, 2) == hexBytes("C140"));
    CHECK(bytes.mid(39, 1) + bytes.mid(40, 4) == hexBytes("01 84B0 8834"));
}

TEST_CASE("a pen series goes through a signature record unchanged")
{
    CHECK(rc::check([] {
        PenSeries series;
        quint32 time = 0;
        for (int i = test::pick(0, 30); i > 0; --i) {
            time += static_cast<quint32>(test::pick(0, 2000));
            series.points.push_back({time, test::pick(-32000, 32000), test::pick(-32000, 32000),
                                     test::anyWord(), test::pick(0, 2) == 1});
        }

        const auto record = signatureFrom(series, {});
        RC_ASSERT(record.has_value());
        const auto bytes = encodeSignature(*record);
        RC_ASSERT(bytes.has_value());
        const auto back = penSeriesFrom(decodeSignature(bytes->span()).value());

        RC_ASSERT(back.has_value());
        RC_ASSERT(back->points == series.points);
    }));
}

TEST_CASE("scaling values of signatures are exact for 100 a millimetre and 1000 a second")
{
    CHECK(codedScaling(100) == 0xB480);
    CHECK(scalingFrom(0xB480) == 100);
    CHECK(scalingFrom(codedScaling(1000)) == 1000);
    CHECK(codedScaling(1e30) == 0xFFFF);
    CHECK(codedScaling(0) == 0);
}

TEST_CASE("an ANSI/NIST file says what is in it and where each record ends")
{
    NistBuilder builder(
        {"ENROL", "PUSAT", "LOKET-1", "T-17", QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC)});
    const QByteArray data("raw\x1C\x1D:pixels", 12);
    builder.addFingers(test::nistPicture(sharedOf(data), 416, 560, "WSQ20"), 13);
    const QByteArray bytes = written(encodeNistFile(builder.finish().value()));

    CHECK(bytes.startsWith("1.001:"));
    CHECK(bytes.contains("\x1D"
                         "1.003:1\x1F"
                         "2\x1E"
                         "2\x1F"
                         "00\x1E"
                         "14\x1F"
                         "01\x1D"));
    CHECK(bytes.contains("\x1D"
                         "14.013:13\x1D"
                         "14.999:" +
                         data + "\x1C"));
    const auto file = decodeNistFile(bytesOf(bytes));
    REQUIRE(file);
    CHECK(findingsOf(*file).empty());
    qsizetype length = 0;
    for (const NistRecord& record : file->records)
        length += record.text(1).toInt();
    CHECK(length == bytes.size());
}

TEST_CASE("rules that an ANSI/NIST file breaks are named by their fields")
{
    NistBuilder builder(
        {"ENROL", "PUSAT", "LOKET-1", "T-17", QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC)});
    builder.addFingers(test::nistPicture(sharedOf("x"), 416, 560, "GIF"), 99);
    NistFile file = builder.finish().value();

    CHECK(findingsOf(file) == std::vector<QString>{QStringLiteral("14.011"), QStringLiteral("14.013")});
    file.records.front().fields.erase(file.records.front().fields.begin() + 4); // the date
    CHECK(findingsOf(file).front() == QStringLiteral("1.005"));
}

TEST_CASE("a separator inside a value is not written")
{
    NistBuilder builder(
        {"ENROL", "PU\x1DSAT", "LOKET-1", "T-17", QDateTime(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC)});
    CHECK_FALSE(builder.finish());
}

TEST_CASE("samples go from container to container with the same coded bytes")
{
    Sample finger{SampleKind::Finger, 7, FormatKind::Wsq, 96, 80, 500};
    finger.bytes = sharedOf(written(encodeWsq(test::ridges(96, 80))));
    finger.quality = 61;
    const QDateTime at(QDate(2026, 11, 22), QTime(8, 15), Qt::UTC);

    const QByteArray record = written(fingerRecordOf({finger}));
    const QByteArray document = written(cbeffOf(samplesIn(bytesOf(record)).value(), at));
    Exchange exchange{"ENROL", "LOKET-1", "PUSAT", "T-1", at, {{8, true}}, {}};
    const QByteArray file = written(nistFileOf(samplesIn(bytesOf(document)).value(), exchange));
    const auto last = samplesIn(bytesOf(file));

    REQUIRE(last);
    REQUIRE(last->size() == 1);
    CHECK(last->front().position == 7);
    CHECK(last->front().pixelsPerInch == 500);
    CHECK(toByteArray(*last->front().bytes) == toByteArray(*finger.bytes));
    for (const QByteArray& bytes : {record, document, file}) {
        const auto inside = inspect(bytesOf(bytes));
        REQUIRE(inside);
        CHECK(inside->findings == std::vector<QString>());
    }
    const auto frame = frameOf(last->front());
    REQUIRE(frame);
    CHECK(frame->widthPx() == 96);
}

TEST_CASE("a container that says another size or coding than its picture has is found out")
{
    Sample finger{SampleKind::Finger, 7, FormatKind::Wsq, 95, 80, 500};
    finger.bytes = sharedOf(written(encodeWsq(test::ridges(96, 80))));
    CHECK(inspect(bytesOf(written(fingerRecordOf({finger})))).value().findings ==
          std::vector<QString>{QStringLiteral("images[0].size")});

    finger.widthPx = 96;
    finger.coding = FormatKind::Png;
    CHECK(inspect(bytesOf(written(fingerRecordOf({finger})))).value().findings ==
          std::vector<QString>{QStringLiteral("images[0].compression")});

    finger.bytes = sharedOf("no picture");
    CHECK(inspect(bytesOf(written(fingerRecordOf({finger})))).value().findings.front() ==
          QStringLiteral("images[0].data"));
}

TEST_CASE("CBEFF of both dialects is valid by its schema")
{
    const auto folder = test::sharedData("formats");
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (!folder || xmllint.isEmpty()) {
        std::fprintf(stderr, "skipped: no schema or no xmllint\n");
        return;
    }
    CHECK(rc::check([&] {
        const CbeffDocument document = test::anyCbeff();
        QTemporaryFile file;
        RC_ASSERT(file.open());
        const auto bytes = encodeCbeff(document);
        RC_ASSERT(bytes.has_value());
        file.write(toByteArray(*bytes));
        file.close();
        const QString schema = document.dialect == CbeffDialect::Bias ? QStringLiteral("/cbeff.xsd")
                                                                      : QStringLiteral("/mosip-cbeff.xsd");
        QProcess process;
        process.start(xmllint, {QStringLiteral("--noout"), QStringLiteral("--nonet"),
                                QStringLiteral("--schema"), *folder + schema, file.fileName()});
        RC_ASSERT(process.waitForFinished());
        if (process.exitCode() != 0)
            std::fprintf(stderr, "%s\n%s\n", process.readAllStandardError().constData(),
                         toByteArray(*bytes).constData());
        RC_ASSERT(process.exitCode() == 0);
    }));
}

TEST_CASE("CBEFF with a document type, an unknown element, or one out of order is refused")
{
    const QByteArray space = "xmlns=\"http://standards.iso.org/iso-iec/19785/-3/ed-2/\"";
    const auto read = [](const QByteArray& xml) { return decodeCbeff(bytesOf(xml)); };
    const QByteArray info = "<BIRInfo><Integrity>false</Integrity></BIRInfo>";

    CHECK(read("<BIR " + space + ">" + info + "</BIR>"));
    CHECK_FALSE(read("<!DOCTYPE BIR [<!ENTITY a \"b\">]><BIR " + space + ">" + info + "</BIR>"));
    CHECK_FALSE(read("<BIR " + space + ">" + info + "<Extra/></BIR>"));
    CHECK_FALSE(read("<BIR " + space + "><SB>AA==</SB>" + info + "</BIR>"));
    CHECK_FALSE(read("<BIR " + space + "></BIR>"));
    CHECK_FALSE(read("<BIR>" + info + "</BIR>"));
    CHECK_FALSE(read("<BIR " + space + ">" + info + "<BDB>A*==</BDB></BIR>"));
    QByteArray deep = info;
    for (int i = 0; i < 9; ++i)
        deep = info + "<BIR>" + deep + "</BIR>";
    CHECK_FALSE(read("<BIR " + space + ">" + deep + "</BIR>"));
}

TEST_CASE("records that announce more than there is are refused without allocating it")
{
    const QByteArray images = hexBytes("46495200 30323000 00000010 FFFF 00 01");
    CHECK(decodeFingerImages(bytesOf(images)).error().code() == Errc::FormatMalformed);
    const QByteArray data = hexBytes("46495200 30323000 0000003B 0001 00 01 0000002B FFFFFFFFFFFFFFFFFF 00 "
                                     "0000 0000 00 01 00 01 01F4 01F4 01F4 01F4 08 00 00 9C40 9C40 FFFFFFFF");
    CHECK(decodeFingerImages(bytesOf(data)).error().code() == Errc::FormatMalformed);
    CHECK(inspect(bytesOf(QByteArray())).error().code() == Errc::FormatUnknown);
    CHECK(inspect(bytesOf(QByteArray("something else"))).error().code() == Errc::FormatUnknown);
    CHECK(inspect(bytesOf(QByteArray("1.001:99999999\x1D"))).error().code() == Errc::FormatMalformed);
}
