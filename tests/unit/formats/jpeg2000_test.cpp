#include "core/formats/jpeg2000.h"

#include <algorithm>
#include <rapidcheck.h>

using namespace rekam;

namespace {

// Smooth with some noise, as pictures are.
Frame picture(int width, int height, PixelFormat format, int pixelsPerInch, unsigned seed = 1)
{
    SecureBuffer pixels(static_cast<std::size_t>(width) * height * bytesPerPixel(format), Holds::Picture);
    unsigned state = seed;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        state = state * 1664525u + 1013904223u;
        pixels.data()[i] = static_cast<unsigned char>(i / 7 + (state >> 28));
    }
    return Frame::make(width, height, format, pixelsPerInch, std::move(pixels)).value();
}

bool samePixels(const Frame& a, const Frame& b)
{
    return a.widthPx() == b.widthPx() && a.heightPx() == b.heightPx() && a.format() == b.format() &&
           std::ranges::equal(a.pixels(), b.pixels());
}

std::vector<unsigned char> encoded(const Frame& frame)
{
    const auto bytes = encodeJpeg2000Lossless(frame);
    REQUIRE(bytes);
    return {bytes->span().begin(), bytes->span().end()};
}

} // namespace

TEST_CASE("a JPEG 2000 picture decodes to the same pixels and the same resolution")
{
    CHECK(rc::check([] {
        const int width = *rc::gen::inRange(1, 70), height = *rc::gen::inRange(1, 70);
        const auto format = *rc::gen::element(PixelFormat::Grey8, PixelFormat::Rgb24);
        const int pixelsPerInch = *rc::gen::element(0, 300, 500, 1000);
        const Frame frame = picture(width, height, format, pixelsPerInch, *rc::gen::arbitrary<unsigned>());

        const auto bytes = encodeJpeg2000Lossless(frame);
        RC_ASSERT(bytes.has_value());
        const auto back = decodeJpeg2000(bytes->span());

        RC_ASSERT(back.has_value());
        RC_ASSERT(samePixels(*back, frame));
        RC_ASSERT(back->pixelsPerInch() == pixelsPerInch);
    }));
}

TEST_CASE("pure noise fits and stays lossless")
{
    SecureBuffer noise(64 * 64, Holds::Picture);
    unsigned state = 7;
    for (unsigned char& byte : noise.span())
        byte = static_cast<unsigned char>((state = state * 1664525u + 1013904223u) >> 24);
    const Frame frame = Frame::make(64, 64, PixelFormat::Grey8, 500, std::move(noise)).value();

    const auto back = decodeJpeg2000(encoded(frame));

    REQUIRE(back);
    CHECK(samePixels(*back, frame));
}

TEST_CASE("a cut JPEG 2000 file gives an error, not half a picture")
{
    const std::vector<unsigned char> whole = encoded(picture(64, 48, PixelFormat::Grey8, 500));

    for (std::size_t size = 0; size + 2 < whole.size(); size += 13) {
        INFO("cut at " << size << " of " << whole.size());
        CHECK_FALSE(decodeJpeg2000(std::span(whole).first(size)));
    }
}

TEST_CASE("a JPEG 2000 file with flipped bits is refused or a picture of a sane size")
{
    const std::vector<unsigned char> whole = encoded(picture(40, 32, PixelFormat::Rgb24, 300));
    CHECK(rc::check([&] {
        auto bytes = whole;
        const int flips = *rc::gen::inRange(1, 9);
        for (int i = 0; i < flips; ++i)
            bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^=
                static_cast<unsigned char>(1 << *rc::gen::inRange(0, 8));
        const auto back = decodeJpeg2000(bytes, 100'000);
        if (back.has_value())
            RC_ASSERT(qint64{back->widthPx()} * back->heightPx() <= 100'000);
    }));
}

TEST_CASE("a JPEG 2000 file larger than asked for is refused by its header")
{
    const std::vector<unsigned char> bytes = encoded(picture(64, 64, PixelFormat::Grey8, 500));

    const auto back = decodeJpeg2000(bytes, 64 * 64 - 1);

    REQUIRE_FALSE(back);
    CHECK(back.error().code() == Errc::ImageTooLarge);
}

TEST_CASE("no picture and no bytes are errors")
{
    CHECK_FALSE(encodeJpeg2000Lossless(Frame{}));
    CHECK_FALSE(decodeJpeg2000({}));
}
