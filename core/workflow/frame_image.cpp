#include "core/workflow/frame_image.h"

namespace rekam {

QImage imageOf(const Frame& frame)
{
    if (frame.isEmpty())
        return {};
    const QImage::Format format =
        frame.format() == PixelFormat::Rgb24 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    auto* keepsPixels = new Frame(frame);
    return QImage(
        frame.row(0), frame.widthPx(), frame.heightPx(), frame.stride(), format,
        [](void* held) { delete static_cast<Frame*>(held); }, keepsPixels);
}

} // namespace rekam
