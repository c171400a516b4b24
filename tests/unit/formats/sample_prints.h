// Ridges for tests of formats: grey pictures of any size, a little like a finger.
#pragma once

#include "core/capture/frame.h"

#include <QFile>
#include <cmath>

namespace rekam::test {

inline Frame ridges(int width, int height, int pixelsPerInch = 500, unsigned seed = 1)
{
    SecureBuffer pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), Holds::Picture);
    unsigned state = seed;
    const double tilt = 0.2 + 0.1 * (seed % 7);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            state = state * 1664525U + 1013904223U;
            const double bend = 0.002 * (x - width / 2) * (x - width / 2);
            const double wave = std::sin((y + bend + tilt * x) * 2 * M_PI / 9);
            const double grey = 128 + 90 * wave + (state >> 28) - 8.0;
            pixels.data()[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(x)] = static_cast<unsigned char>(grey);
        }
    }
    return Frame::make(width, height, PixelFormat::Grey8, pixelsPerInch, std::move(pixels)).value();
}

inline double psnr(const Frame& a, std::span<const unsigned char> b)
{
    double squares = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        const double difference = double(a.pixels()[i]) - b[i];
        squares += difference * difference;
    }
    return squares == 0 ? 100 : 10 * std::log10(255.0 * 255.0 * double(b.size()) / squares);
}

inline QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline std::span<const unsigned char> bytesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

inline QByteArray toByteArray(const SecureBuffer& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace rekam::test
