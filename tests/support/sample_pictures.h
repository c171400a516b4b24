// Sample pictures for tests: the shared data where it is present, and whole prints, faces and eyes as frames.
#pragma once

#include "core/capture/frame.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <cstdio>
#include <cstring>
#include <optional>

namespace rekam::test {

// REKAM_SHARED_DATA, else <repository>/../shared/data. Says on stderr that a test skips where there is none.
inline std::optional<QString> sharedData(const char* folder)
{
    const QString root =
        qEnvironmentVariable("REKAM_SHARED_DATA", QStringLiteral(REKAM_SOURCE_DIR "/../shared/data"));
    const QString path = QDir::cleanPath(root + QLatin1Char('/') + QLatin1String(folder));
    if (QFileInfo(path).isDir())
        return path;
    std::fprintf(stderr, "skipped: no sample data %s (set REKAM_SHARED_DATA)\n", folder);
    return std::nullopt;
}

inline Frame frameFrom(const QImage& picture, PixelFormat format, int pixelsPerInch)
{
    const bool isColour = format == PixelFormat::Rgb24;
    const QImage image =
        picture.convertToFormat(isColour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    const auto rowBytes = static_cast<std::size_t>(image.width() * bytesPerPixel(format));
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(image.height()), Holds::Picture);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes, image.constScanLine(y), rowBytes);
    auto frame = Frame::make(image.width(), image.height(), format, pixelsPerInch, std::move(pixels));
    return frame ? std::move(*frame) : Frame{};
}

inline Frame loadPicture(const QString& path, PixelFormat format, int pixelsPerInch)
{
    const QImage image(path);
    return image.isNull() ? Frame{} : frameFrom(image, format, pixelsPerInch);
}

} // namespace rekam::test
