#include "core/print/card_art.h"

#include "core/print/fitted_text.h"
#include "core/print/pdf_document.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr double kMmPerInch = 25.4;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

// Fine waves in two directions, as on security paper.
QPainterPath wave(double width, double middle, double swing, double phase)
{
    QPainterPath path(QPointF(0, middle + swing * std::sin(phase)));
    for (double x = 0.8; x <= width + 0.8; x += 0.8) {
        const double slow = std::sin(x * 0.11 + phase);
        const double fast = 0.35 * std::sin(x * 0.33 - 2 * phase);
        path.lineTo(x, middle + swing * (slow + fast));
    }
    return path;
}

int pixels(double mm) { return static_cast<int>(std::lround(mm / kMmPerInch * kPrintDpi)); }

// Paper becomes clear and ink opaque.
QImage strokesOf(const QImage& signature, const QColor& ink)
{
    QImage onWhite(signature.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, signature);
    QImage strokes(signature.size(), QImage::Format_ARGB32);
    for (int y = 0; y < strokes.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(onWhite.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(strokes.scanLine(y));
        for (int x = 0; x < strokes.width(); ++x)
            to[x] =
                qRgba(ink.red(), ink.green(), ink.blue(), std::clamp((235 - qGray(from[x])) * 5 / 4, 0, 255));
    }
    return strokes;
}

QRect inkBounds(const QImage& strokes)
{
    constexpr int kVisible = 40;
    QRect bounds;
    for (int y = 0; y < strokes.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(strokes.constScanLine(y));
        int first = -1;
        int last = -1;
        for (int x = 0; x < strokes.width(); ++x) {
            if (qAlpha(line[x]) < kVisible)
                continue;
            first = first < 0 ? x : first;
            last = x;
        }
        if (first >= 0)
            bounds |= QRect(first, y, last - first + 1, 1);
    }
    return bounds;
}

FittedText markText(const CardTemplate& card, const QString& word, double sizeMm)
{
    return {{word}, card.families, true, sizeMm, 100};
}

} // namespace

void paintGround(QPainter& painter, const CardTemplate& card, const CardTemplate::Palette& palette)
{
    const QRectF all(QPointF(0, 0), card.sizeMm);
    QLinearGradient gradient(all.topLeft(), all.bottomRight());
    gradient.setColorAt(0, palette.light);
    gradient.setColorAt(0.45, palette.middle);
    gradient.setColorAt(1, palette.deep);
    // A little over the edge: a printer's or viewer's last pixel is never left white.
    painter.fillRect(all.adjusted(-1, -1, 1, 1), gradient);

    painter.save();
    painter.setClipRect(all);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(palette.line, 0.13), 0.07));
    for (int line = 0; line < 34; ++line)
        painter.drawPath(wave(all.width(), -4 + line * 1.85, 2.6, line * 0.21));
    painter.setPen(QPen(withAlpha(Qt::white, 0.30), 0.09));
    for (int line = 0; line < 26; ++line)
        painter.drawPath(wave(all.width(), -4 + line * 2.4, 3.4, 3.1 - line * 0.27));
    painter.restore();
}

void paintRosette(QPainter& painter, QPointF centreMm, double radiusMm, const QColor& ink)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 0.06));
    painter.translate(centreMm);
    constexpr int kPetals = 24;
    for (const double size : {1.0, 0.62}) {
        for (int petal = 0; petal < kPetals; ++petal) {
            painter.drawEllipse(QPointF(0, 0), radiusMm * size, radiusMm * size * 0.46);
            painter.rotate(180.0 / kPetals);
        }
    }
    painter.restore();
}

void paintPortrait(QPainter& painter, const QImage& portrait, const QRectF& boxMm)
{
    QSizeF part = boxMm.size().scaled(portrait.size(), Qt::KeepAspectRatio);
    const QRectF cut(QPointF((portrait.width() - part.width()) / 2, (portrait.height() - part.height()) / 2),
                     part);
    const QSize size(pixels(boxMm.width()), pixels(boxMm.height()));
    // Reduced here once, so that the file holds what the printer can show and no more.
    const QImage reduced = portrait.convertToFormat(QImage::Format_RGB32)
                               .copy(cut.toRect())
                               .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(boxMm, reduced);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(Qt::white, 0.9), 0.25));
    painter.drawRect(boxMm);
    painter.restore();
}

void paintSignature(QPainter& painter, const QImage& signature, const QRectF& boxMm, const QColor& ink)
{
    const QImage strokes = strokesOf(signature, ink);
    const QRect bounds = inkBounds(strokes);
    if (bounds.isEmpty())
        return;
    const QSizeF size = QSizeF(bounds.size()).scaled(boxMm.size(), Qt::KeepAspectRatio);
    const QRectF target(boxMm.center() - QPointF(size.width() / 2, size.height() / 2), size);
    const QSize wanted(pixels(size.width()) * 2, pixels(size.height()) * 2);
    painter.drawImage(target, strokes.copy(bounds).scaled(wanted.expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                                                          Qt::SmoothTransformation));
}

void paintSpecimenMark(QPainter& painter, const CardTemplate& card, bool overPortrait)
{
    const CardTemplate::Specimen& mark = card.specimen;
    const QPointF centre(card.sizeMm.width() / 2, card.sizeMm.height() / 2);
    painter.save();
    painter.translate(centre);
    painter.rotate(mark.degrees);
    drawText(painter, markText(card, mark.word, mark.sizeMm), {0, mark.sizeMm * 0.36}, 0, TextAlign::Centre,
             withAlpha(card.specimenInk, 0.26));
    painter.restore();

    const FittedText sentence = markText(card, mark.sentence, 1.25);
    drawText(painter, sentence, {centre.x() - (overPortrait ? 14 : 0), card.sizeMm.height() - 0.75}, 0,
             TextAlign::Centre, card.specimenInk);
    if (!overPortrait)
        return;
    const QRectF band(card.portraitMm.left(), card.portraitMm.bottom() - 4, card.portraitMm.width(), 4);
    painter.fillRect(band, withAlpha(card.specimenInk, 0.78));
    drawText(painter, markText(card, mark.word, 2.7), {band.center().x(), band.bottom() - 1.05}, 0,
             TextAlign::Centre, Qt::white);
}

} // namespace rekam
