// A picture as a device gave it: raw pixels, constant once made, wiped when the last holder lets go.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QMetaType>
#include <chrono>
#include <memory>

namespace rekam {

enum class PixelFormat : quint8
{
    Grey8 = 1,
    Rgb24 = 2
};

int bytesPerPixel(PixelFormat format);

class Frame
{
public:
    // Largest picture that is let in: 24 megapixels. A bigger header is refused before anything is allocated.
    static constexpr qint64 kMaxPixels = 24'000'000;

    Frame() = default; // empty: "no picture"
    // Takes the pixels over: rows top to bottom, no padding, RGB order. FrameMalformed where size and bytes
    // disagree.
    static Result<Frame> make(int widthPx, int heightPx, PixelFormat format, int pixelsPerInch,
                              SecureBuffer pixels);

    bool isEmpty() const { return !m_pixels; }
    int widthPx() const { return m_widthPx; }
    int heightPx() const { return m_heightPx; }
    PixelFormat format() const { return m_format; }
    int pixelsPerInch() const { return m_pixelsPerInch; } // 0: the device did not say
    int stride() const { return m_widthPx * bytesPerPixel(m_format); }
    std::span<const unsigned char> pixels() const;
    const unsigned char* row(int y) const;

    // Counts up within one session of a device; a frame older than the newest shown is dropped.
    quint64 sequence = 0;
    // CLOCK_BOOTTIME when the device gave it.
    std::chrono::nanoseconds takenAt{0};

private:
    int m_widthPx = 0;
    int m_heightPx = 0;
    PixelFormat m_format = PixelFormat::Grey8;
    int m_pixelsPerInch = 0;
    std::shared_ptr<const SecureBuffer> m_pixels; // shared because constant
};

} // namespace rekam

Q_DECLARE_METATYPE(rekam::Frame)
