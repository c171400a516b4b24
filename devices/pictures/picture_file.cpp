#include "devices/pictures/picture_file.h"

#include "core/base/file_bytes.h"
#include "devices/pictures/whole_jpeg.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <cstring>

namespace rekam {
namespace {

constexpr int kLongestSidePx = 12'000;
constexpr qint64 kLargestFile = 128 << 20; // 24 megapixels of 16-bit colour are less

Result<QImage> decodeBytes(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("header")}});
    if (size.width() > kLongestSidePx || size.height() > kLongestSidePx ||
        qint64{size.width()} * size.height() > Frame::kMaxPixels)
        return Unexpected(Errc::ImageTooLarge,
                          {{"pixels", QString::number(qint64{size.width()} * size.height())}});
    if (isJpeg(bytes) && !isWholeJpeg(bytes))
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("end")}});
    QImage image = reader.read();
    if (image.isNull())
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("pixels")}});
    return image;
}

Result<QImage> decode(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("picture")}});
    if (file.size() > kLargestFile)
        return Unexpected(Errc::ImageTooLarge, {{"bytes", QString::number(file.size())}});
    return decodeBytes(readAtMost(file, kLargestFile));
}

// A cut-out has a soft edge at most; where most of a picture is half transparent, the alpha is the picture.
bool isAllInAlpha(const QImage& argb)
{
    qint64 halfSeen = 0;
    for (int y = 0; y < argb.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(argb.constScanLine(y));
        for (int x = 0; x < argb.width(); ++x)
            halfSeen += qAlpha(line[x]) != 0 && qAlpha(line[x]) != 255 ? 1 : 0;
    }
    return halfSeen * 2 > qint64{argb.width()} * argb.height();
}

Result<Frame> frameOf(const QImage& image, PixelFormat format, int pixelsPerInch)
{
    const auto rowBytes = static_cast<std::size_t>(image.width() * bytesPerPixel(format));
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(image.height()), Holds::Picture);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes, image.constScanLine(y), rowBytes);
    return Frame::make(image.width(), image.height(), format, pixelsPerInch, std::move(pixels));
}

// White paper behind what is see-through.
QImage flattened(const QImage& argb, QImage::Format format)
{
    QImage paper(argb.size(), QImage::Format_RGB32);
    for (int y = 0; y < argb.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(argb.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(paper.scanLine(y));
        for (int x = 0; x < argb.width(); ++x) {
            const int alpha = qAlpha(from[x]);
            const auto over = [alpha](int value) { return (value * alpha + 255 * (255 - alpha)) / 255; };
            to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
        }
    }
    return paper.convertToFormat(format);
}

Result<Frame> colourFrameOf(const QImage& image, int pixelsPerInch)
{
    const QImage rgb = image.hasAlphaChannel()
                           ? flattened(image.convertToFormat(QImage::Format_ARGB32), QImage::Format_RGB888)
                           : image.convertToFormat(QImage::Format_RGB888);
    return frameOf(rgb, PixelFormat::Rgb24, pixelsPerInch);
}

} // namespace

QString findPicture(const QString& folder, const QString& stem)
{
    static const QStringList kEndings = {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                         QStringLiteral("bmp"), QStringLiteral("pgm"), QStringLiteral("ppm"),
                                         QStringLiteral("tif"), QStringLiteral("tiff")};
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& file : files) {
        if (file.completeBaseName().compare(stem, Qt::CaseInsensitive) == 0 &&
            kEndings.contains(file.suffix().toLower()))
            return file.absoluteFilePath();
    }
    return {};
}

Result<Frame> loadColourPicture(const QString& path, int pixelsPerInch)
{
    REKAM_TRY(const QImage image, decode(path));
    return colourFrameOf(image, pixelsPerInch);
}

Result<Frame> colourPictureFrom(const QByteArray& coded, int pixelsPerInch)
{
    REKAM_TRY(const QImage image, decodeBytes(coded));
    return colourFrameOf(image, pixelsPerInch);
}

Result<Frame> loadGreyPicture(const QString& path, int pixelsPerInch)
{
    REKAM_TRY(const QImage image, decode(path));
    if (!image.hasAlphaChannel())
        return frameOf(image.convertToFormat(QImage::Format_Grayscale8), PixelFormat::Grey8, pixelsPerInch);
    const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
    if (!isAllInAlpha(argb))
        return frameOf(flattened(argb, QImage::Format_Grayscale8), PixelFormat::Grey8, pixelsPerInch);
    QImage alpha = argb.convertToFormat(QImage::Format_Alpha8);
    alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
    return frameOf(alpha, PixelFormat::Grey8, pixelsPerInch);
}

} // namespace rekam
