#include "core/formats/wsq.h"

#include "core/formats/detail/wsq_wavelet.h"
#include "tests/support/byte_damage.h"
#include "tests/support/sample_pictures.h"
#include "tests/unit/formats/sample_prints.h"

#include <rapidcheck.h>

using namespace rekam;
using rekam::test::bytesOf;
using rekam::test::contentsOf;
using rekam::test::psnr;
using rekam::test::ridges;

namespace {

constexpr int kVectorWidth = 416, kVectorHeight = 560;

struct Vector
{
    QString name;
    double rate;
    QByteArray original, coded, decoded; // the reference programs' file and what they make of it
};

std::vector<Vector> vectors()
{
    std::vector<Vector> all;
    const auto folder = test::sharedData("finger/wsq_vectors");
    if (!folder)
        return all;
    for (const char* finger : {"f000_0", "f001_0"}) {
        for (const char* rate : {"0.75", "2.25"}) {
            const QString stem = *folder + QLatin1Char('/') + QLatin1String(finger);
            const QString name = stem + QStringLiteral("_r") + QLatin1String(rate);
            all.push_back({QLatin1String(finger) + QLatin1Char(' ') + QLatin1String(rate),
                           QByteArray(rate).toDouble(), contentsOf(stem + QStringLiteral(".raw")),
                           contentsOf(name + QStringLiteral(".wsq")),
                           contentsOf(name + QStringLiteral("_nbisdecoded.raw"))});
        }
    }
    return all;
}

Frame frameOf(const QByteArray& raw)
{
    return Frame::make(kVectorWidth, kVectorHeight, PixelFormat::Grey8, 500,
                       SecureBuffer::copyOf(bytesOf(raw), Holds::Picture))
        .value();
}

QByteArray encoded(const Frame& frame, double rate)
{
    const auto bytes = encodeWsq(frame, rate);
    REQUIRE(bytes);
    return test::toByteArray(*bytes);
}

} // namespace

TEST_CASE("the decoder is within one grey of the reference decoder on 99.9 % of the pixels")
{
    for (const Vector& vector : vectors()) {
        INFO(vector.name.toStdString());
        const auto frame = decodeWsq(bytesOf(vector.coded));
        REQUIRE(frame);
        REQUIRE(frame->widthPx() == kVectorWidth);
        REQUIRE(frame->heightPx() == kVectorHeight);
        CHECK(frame->pixelsPerInch() == 500);

        int far = 0, furthest = 0;
        const auto expected = bytesOf(vector.decoded);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const int difference = std::abs(int(frame->pixels()[i]) - expected[i]);
            far += difference > 1 ? 1 : 0;
            furthest = std::max(furthest, difference);
        }
        std::printf("wsq decoder %s: %d of %zu further than one grey, furthest %d\n", qPrintable(vector.name),
                    far, expected.size(), furthest);
        CHECK(far <= static_cast<int>(expected.size() / 1000));
    }
}

TEST_CASE("the encoder is within 0.5 dB and 5 % of size of the reference encoder")
{
    for (const Vector& vector : vectors()) {
        INFO(vector.name.toStdString());
        const Frame original = frameOf(vector.original);
        const QByteArray ours = encoded(original, vector.rate);
        const auto back = decodeWsq(bytesOf(ours));
        REQUIRE(back);

        const double quality = psnr(original, back->pixels());
        const double reference = psnr(original, bytesOf(vector.decoded));
        const double size = double(ours.size()) / double(vector.coded.size());
        std::printf("wsq encoder %s: %.2f dB (reference %.2f), %lld bytes (reference %lld)\n",
                    qPrintable(vector.name), quality, reference, static_cast<long long>(ours.size()),
                    static_cast<long long>(vector.coded.size()));
        CHECK(std::abs(quality - reference) < 0.5);
        CHECK(std::abs(size - 1) < 0.05);
    }
}

TEST_CASE("the wavelet transform and its inverse give the picture back, whatever its size")
{
    CHECK(rc::check([] {
        const int width = test::pick(1, 90), height = test::pick(1, 90);
        const Frame frame = ridges(width, height);
        Scratch<float> plane(frame.pixels().size());
        std::copy(frame.pixels().begin(), frame.pixels().end(), plane.data());
        const wsq::BandPlan plan = wsq::bandPlan(width, height);

        wsq::analyse(plane, width, plan, wsq::standardFilters());
        wsq::synthesise(plane, width, plan, wsq::standardFilters());

        for (std::size_t i = 0; i < plane.size(); ++i)
            RC_ASSERT(std::abs(plane[i] - float(frame.pixels()[i])) < 0.05F);
    }));
}

TEST_CASE("the bands tile the picture")
{
    CHECK(rc::check([] {
        const int width = test::pick(1, 200), height = test::pick(1, 200);
        std::vector<int> hits(static_cast<std::size_t>(width * height));
        for (const wsq::Area& band : wsq::bandPlan(width, height).bands) {
            for (int y = band.y; y < band.y + band.height; ++y)
                for (int x = band.x; x < band.x + band.width; ++x)
                    ++hits.at(static_cast<std::size_t>(y * width + x));
        }
        RC_ASSERT(std::ranges::all_of(hits, [](int count) { return count == 1; }));
    }));
}

TEST_CASE("a print of any size and rate comes back close, with its resolution")
{
    CHECK(rc::check([] {
        const int width = test::pick(1, 260), height = test::pick(1, 260);
        const Frame frame = ridges(width, height, 500, static_cast<unsigned>(test::pick(0, 99)));
        const double rate = *rc::gen::element(2.25, 4.0);

        const auto bytes = encodeWsq(frame, rate);
        RC_ASSERT(bytes.has_value());
        const auto back = decodeWsq(bytes->span());

        RC_ASSERT(back.has_value());
        RC_ASSERT(back->widthPx() == width && back->heightPx() == height && back->pixelsPerInch() == 500);
        if (width >= 64 && height >= 64)
            RC_ASSERT(psnr(frame, back->pixels()) > 26);
    }));
}

TEST_CASE("a plain picture comes back exactly")
{
    for (const int grey : {0, 137, 255}) {
        SecureBuffer pixels(100 * 60, Holds::Picture);
        std::fill(pixels.span().begin(), pixels.span().end(), static_cast<unsigned char>(grey));
        const Frame plain = Frame::make(100, 60, PixelFormat::Grey8, 0, std::move(pixels)).value();

        const auto back = decodeWsq(bytesOf(encoded(plain, kWsqUsualRate)));

        REQUIRE(back);
        CHECK(std::ranges::equal(back->pixels(), plain.pixels()));
        CHECK(back->pixelsPerInch() == 0);
    }
}

TEST_CASE("colours, empty frames and rates beyond the limits are not encoded")
{
    const Frame colour = Frame::make(2, 2, PixelFormat::Rgb24, 0, SecureBuffer(12, Holds::Picture)).value();
    CHECK_FALSE(encodeWsq(colour));
    CHECK_FALSE(encodeWsq(Frame()));
    CHECK_FALSE(encodeWsq(ridges(64, 64), 0));
    CHECK_FALSE(encodeWsq(ridges(64, 64), 9));
    CHECK_FALSE(encodeWsq(ridges(64, 64), std::nan("")));
}

TEST_CASE("a damaged WSQ file is refused or decodes to a picture of the size it states")
{
    const QByteArray whole = encoded(ridges(120, 90), kWsqUsualRate);
    CHECK(rc::check([&whole] {
        const QByteArray bytes = test::damaged(whole);
        const auto frame = decodeWsq(bytesOf(bytes), 64 * 1024);
        const auto header = readWsqHeader(bytesOf(bytes));
        if (frame)
            RC_ASSERT(header && header->widthPx == frame->widthPx() && header->heightPx == frame->heightPx());
        else
            RC_ASSERT(frame.error().code() == Errc::ImageUndecodable ||
                      frame.error().code() == Errc::ImageTooLarge);
    }));
}

TEST_CASE("a WSQ file cut anywhere is refused")
{
    const QByteArray whole = encoded(ridges(64, 48), kWsqUsualRate);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto frame = decodeWsq(bytesOf(whole.first(length)));
        REQUIRE_FALSE(frame);
        REQUIRE(frame.error().code() == Errc::ImageUndecodable);
    }
}

TEST_CASE("a WSQ header of 40000 x 40000 or of no pixels is refused before anything is allocated")
{
    QByteArray bytes = encoded(ridges(64, 48), kWsqUsualRate);
    const qsizetype frame = bytes.indexOf(QByteArray::fromHex("ffa2"));
    REQUIRE(frame > 0);
    const auto sized = [&bytes, frame](const char* heightAndWidth) {
        return decodeWsq(
            bytesOf(QByteArray(bytes).replace(frame + 6, 4, QByteArray::fromHex(heightAndWidth))));
    };

    REQUIRE(sized("00300040"));
    CHECK(sized("9c409c40").error().code() == Errc::ImageTooLarge);
    CHECK(sized("ffffffff").error().code() == Errc::ImageTooLarge);
    CHECK(sized("00000040").error().code() == Errc::ImageUndecodable);
    CHECK(sized("00300000").error().code() == Errc::ImageUndecodable);
}
