#include "core/workflow/coded_picture.h"

#include "core/workflow/frame_image.h"

#include <QBuffer>

namespace rekam {
namespace {

constexpr int kJpegQuality = 85;

} // namespace

Result<std::shared_ptr<const SecureBuffer>> codedPicture(const Frame& still, int longestSidePx)
{
    const QImage image = imageOf(still);
    const QImage small =
        image.width() > longestSidePx || image.height() > longestSidePx
            ? image.scaled(longestSidePx, longestSidePx, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : image;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (small.isNull() || !buffer.open(QIODevice::WriteOnly) || !small.save(&buffer, "JPEG", kJpegQuality))
        return Unexpected(Errc::FrameMalformed);
    return std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(bytes, Holds::Picture));
}

} // namespace rekam
