#include "core/capture/frame.h"

using namespace rekam;

namespace {

Result<Frame> madeOf(int width, int height, PixelFormat format, std::size_t bytes, int pixelsPerInch = 500)
{
    return Frame::make(width, height, format, pixelsPerInch, SecureBuffer(bytes, Holds::Picture));
}

Errc errorOf(const Result<Frame>& frame)
{
    REQUIRE_FALSE(frame);
    return frame.error().code();
}

} // namespace

TEST_CASE("a frame keeps the pixels it was given, row by row")
{
    SecureBuffer pixels(12, Holds::Picture);
    for (std::size_t i = 0; i < 12; ++i)
        pixels.data()[i] = static_cast<unsigned char>(i);

    const auto frame = Frame::make(2, 2, PixelFormat::Rgb24, 0, std::move(pixels));

    REQUIRE(frame);
    CHECK(frame->stride() == 6);
    CHECK(frame->row(1)[0] == 6);
    CHECK(frame->pixels().size() == 12);
    CHECK_FALSE(frame->isEmpty());
}

TEST_CASE("a frame whose size and bytes disagree is refused")
{
    CHECK(madeOf(4, 3, PixelFormat::Grey8, 12));
    CHECK(errorOf(madeOf(4, 3, PixelFormat::Grey8, 11)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(4, 3, PixelFormat::Grey8, 13)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(4, 3, PixelFormat::Rgb24, 12)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(0, 3, PixelFormat::Grey8, 0)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(-4, -3, PixelFormat::Grey8, 12)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(4, 3, static_cast<PixelFormat>(7), 12)) == Errc::FrameMalformed);
    CHECK(errorOf(madeOf(4, 3, PixelFormat::Grey8, 12, -1)) == Errc::FrameMalformed);
}

TEST_CASE("a header that claims more than 24 megapixels is refused, however large")
{
    CHECK(errorOf(madeOf(6000, 4001, PixelFormat::Grey8, 12)) == Errc::ImageTooLarge);
    CHECK(errorOf(madeOf(2'000'000'000, 2'000'000'000, PixelFormat::Rgb24, 12)) == Errc::ImageTooLarge);
}

TEST_CASE("no picture is a frame too")
{
    const Frame none;
    CHECK(none.isEmpty());
    CHECK(none.pixels().empty());
}
