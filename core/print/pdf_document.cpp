#include "core/print/pdf_document.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace rekam {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kPointsPerInch = 72;

QByteArray points(double mm) { return QByteArray::number(mm / kMmPerInch * kPointsPerInch, 'f', 6); }

// Puts `text` in the place of what stands between `before` and `after`; the file's table of offsets forbids
// any other length, so a shorter text is followed by blanks after `after`.
bool replaceBetween(QByteArray& pdf, const QByteArray& before, const QByteArray& after,
                    const QByteArray& text, qsizetype from, qsizetype& foundAt)
{
    foundAt = pdf.indexOf(before, from);
    if (foundAt < 0)
        return false;
    const qsizetype start = foundAt + before.size();
    const qsizetype end = pdf.indexOf(after, start);
    if (end < 0 || text.size() > end - start)
        return false;
    const QByteArray padding(end - start - text.size(), ' ');
    pdf.replace(start, end - start + after.size(), text + after + padding);
    return true;
}

// Qt rounds a page to whole points (a card would be 0.1 mm too wide).
bool setExactPageSize(QByteArray& pdf, QSizeF sizeMm, size_t pages)
{
    const QByteArray size = points(sizeMm.width()) + ' ' + points(sizeMm.height());
    qsizetype at = 0;
    for (size_t page = 0; page < pages; ++page) {
        if (!replaceBetween(pdf, "/MediaBox [0 0 ", "]", size, at, at))
            return false;
        at += size.size();
    }
    return true;
}

// Qt writes the wall clock.
bool setCreationTime(QByteArray& pdf, const QDateTime& createdAt)
{
    qsizetype at = 0;
    const QString stamp = createdAt.toUTC().toString(QStringLiteral("yyyyMMddHHmmss"));
    return replaceBetween(pdf, "/CreationDate (D:", ")", stamp.toLatin1() + 'Z', 0, at);
}

void preparePage(QPainter& painter)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    painter.resetTransform();
    painter.scale(kPrintDpi / kMmPerInch, kPrintDpi / kMmPerInch);
}

bool paintPages(QPdfWriter& writer, const Paper& paper)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    bool firstPage = true;
    for (const auto& paint : paper.pages) {
        if (!firstPage && !writer.newPage())
            return false;
        firstPage = false;
        preparePage(painter);
        paint(painter);
    }
    return painter.end();
}

} // namespace

Result<QByteArray> writePdf(const Paper& paper)
{
    if (paper.pages.empty() || !paper.sizeMm.isValid() || !paper.createdAt.isValid())
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("prepare")}});

    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("open")}});
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPrintDpi);
        writer.setPageSize(
            QPageSize(paper.sizeMm, QPageSize::Millimeter, paper.title, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(paper.title);
        writer.setCreator(QStringLiteral("Rekam"));
        if (!paintPages(writer, paper))
            return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("paint")}});
    }
    buffer.close();
    if (!setExactPageSize(pdf, paper.sizeMm, paper.pages.size()) || !setCreationTime(pdf, paper.createdAt))
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("finish")}});
    return pdf;
}

} // namespace rekam
