#include "core/capture/frame.h"

namespace rekam {

int bytesPerPixel(PixelFormat format) { return format == PixelFormat::Rgb24 ? 3 : 1; }

Result<Frame> Frame::make(int widthPx, int heightPx, PixelFormat format, int pixelsPerInch,
                          SecureBuffer pixels)
{
    if (format != PixelFormat::Grey8 && format != PixelFormat::Rgb24)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("format")}});
    if (widthPx <= 0 || heightPx <= 0 || pixelsPerInch < 0)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("size")}});
    const qint64 count = qint64{widthPx} * heightPx;
    if (count > kMaxPixels)
        return Unexpected(Errc::ImageTooLarge, {{"pixels", QString::number(count)}});
    if (static_cast<qint64>(pixels.size()) != count * bytesPerPixel(format))
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("bytes")}});
    Frame frame;
    frame.m_widthPx = widthPx;
    frame.m_heightPx = heightPx;
    frame.m_format = format;
    frame.m_pixelsPerInch = pixelsPerInch;
    frame.m_pixels = std::make_shared<const SecureBuffer>(std::move(pixels));
    return frame;
}

std::span<const unsigned char> Frame::pixels() const
{
    return m_pixels ? m_pixels->span() : std::span<const unsigned char>{};
}

const unsigned char* Frame::row(int y) const
{
    return m_pixels->data() + static_cast<std::ptrdiff_t>(y) * stride();
}

} // namespace rekam
