// JPEG 2000 files, as a card job brings them: a decoder of somebody else behind our checks.
#include "core/formats/jpeg2000.h"
#include "core/formats/jpeg2000_boxes.h"
#include "tests/fuzz/fuzz.h"

using namespace rekam;

namespace {

constexpr qint64 kMaxPixels = 64 * 1024;

Frame picture(int widthPx, int heightPx, PixelFormat format)
{
    SecureBuffer pixels(static_cast<std::size_t>(widthPx * heightPx * bytesPerPixel(format)), Holds::Picture);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels.data()[i] = static_cast<unsigned char>(i * 5);
    return *Frame::make(widthPx, heightPx, format, 500, std::move(pixels));
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    const int resolution = captureResolution(input);
    require(resolution >= 0, "a resolution is not negative");
    (void)withCaptureResolution(input, 500);
    const auto frame = decodeJpeg2000(input, kMaxPixels);
    if (frame)
        require(qint64{frame->widthPx()} * frame->heightPx() <= kMaxPixels,
                "no picture is larger than allowed");
}

std::vector<QByteArray> fuzz::seeds()
{
    return {toByteArray(encodeJpeg2000Lossless(picture(16, 12, PixelFormat::Grey8))->span()),
            toByteArray(encodeJpeg2000Lossless(picture(9, 7, PixelFormat::Rgb24))->span()),
            toByteArray(encodeJpeg2000Lossless(picture(40, 40, PixelFormat::Grey8))->span())};
}
