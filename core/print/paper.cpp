#include "core/print/paper.h"

#include <QPainter>
#include <algorithm>

namespace rekam {
namespace {

constexpr double kMmPerInch = 25.4;

} // namespace

Result<PaperPicture> picturePaper(const Paper& paper, int dpi)
{
    if (paper.pages.empty() || !paper.sizeMm.isValid())
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("prepare")}});
    const double pixelsPerMm = std::clamp(dpi, 72, 600) / kMmPerInch;
    PaperPicture picture{
        paper.title, QImage((paper.sizeMm * pixelsPerMm).toSize(), QImage::Format_RGB32), paper.sizeMm, {}};
    if (picture.image.isNull())
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("paint")}});
    picture.image.fill(Qt::white);
    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(pixelsPerMm, pixelsPerMm);
    paper.pages.front()(painter);
    QStringList lines;
    for (const TextBox& text : paper.texts)
        lines << text.text;
    picture.text = lines.join(u'\n');
    return picture;
}

} // namespace rekam
