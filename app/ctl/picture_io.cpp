#include "app/ctl/picture_io.h"

#include "core/formats/picture_header.h"
#include "devices/pictures/whole_jpeg.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>
#include <cmath>
#include <cstring>

namespace rekam::ctl {
namespace {

constexpr qint64 kMostBytes = 256LL * 1024 * 1024;
constexpr double kMetresPerInch = 0.0254;

Unexpected unreadable(const char* why)
{
    return Unexpected(Errc::FileUnreadable,
                      {{"what", QStringLiteral("input file")}, {"why", QString::fromLatin1(why)}});
}

Unexpected unwritable()
{
    return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("output file")}});
}

// Shares the frame's pixels, which must outlive it.
QImage imageOver(const Frame& frame)
{
    QImage image(frame.row(0), frame.widthPx(), frame.heightPx(), frame.stride(),
                 frame.format() == PixelFormat::Grey8 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    if (frame.pixelsPerInch() > 0) {
        const auto perMetre = static_cast<int>(std::lround(frame.pixelsPerInch() / kMetresPerInch));
        image.setDotsPerMeterX(perMetre);
        image.setDotsPerMeterY(perMetre);
    }
    return image;
}

} // namespace

Result<SecureBuffer> readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable("open");
    if (file.size() > kMostBytes)
        return unreadable("size");
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable("read");
    return SecureBuffer::takeFrom(bytes, Holds::Picture);
}

Status writeBytes(const QString& path, std::span<const unsigned char> bytes)
{
    QSaveFile file(path);
    const auto length = static_cast<qint64>(bytes.size());
    // Biometric data are for whoever asked for them.
    constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kPrivate) ||
        file.write(reinterpret_cast<const char*>(bytes.data()), length) != length || !file.commit())
        return unwritable();
    return {};
}

bool isPictureName(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("png") || ending == QLatin1String("pgm") || ending == QLatin1String("ppm");
}

Status writePicture(const QString& path, const Frame& frame)
{
    REKAM_TRY(const SecureBuffer bytes, encodePicture(frame, QFileInfo(path).suffix().toLower()));
    return writeBytes(path, bytes.span());
}

Result<SecureBuffer> encodePicture(const Frame& frame, const QString& ending)
{
    if (frame.isEmpty() || !isPictureName(QLatin1Char('.') + ending))
        return Unexpected(Errc::ConversionImpossible, {{"to", ending.left(8)}});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!QImageWriter(&buffer, ending.toLatin1()).write(imageOver(frame)))
        return Unexpected(Errc::ConversionImpossible, {{"to", ending.left(8)}});
    return SecureBuffer::takeFrom(bytes, Holds::Picture);
}

Result<Frame> decodePicture(std::span<const unsigned char> bytes, int pixelsPerInch)
{
    REKAM_TRY(const PictureHeader header, readPictureHeader(bytes));
    if (qint64{header.widthPx} * header.heightPx > Frame::kMaxPixels)
        return Unexpected(Errc::ImageTooLarge);
    const QByteArray file = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                    static_cast<qsizetype>(bytes.size()));
    if (isJpeg(file) && !isWholeJpeg(file))
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("end")}});
    QImage image;
    if (!image.loadFromData(file))
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("pixels")}});
    image = image.convertToFormat(header.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    const auto rowBytes = static_cast<std::size_t>(image.width()) * (header.channels == 1 ? 1 : 3);
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(image.height()), Holds::Picture);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes, image.constScanLine(y), rowBytes);
    return Frame::make(image.width(), image.height(),
                       header.channels == 1 ? PixelFormat::Grey8 : PixelFormat::Rgb24, pixelsPerInch,
                       std::move(pixels));
}

} // namespace rekam::ctl
