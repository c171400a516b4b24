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
constexpr double kStrokeWiderMm = 0.06;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

// Height of one line of the ground and its slope, at x millimetres.
struct Wave
{
    double middle;
    double swing;
    double phase;

    double y(double x) const
    {
        return middle + swing * (std::sin(x * 0.11 + phase) + 0.35 * std::sin(x * 0.33 - 2 * phase));
    }
    double slope(double x) const
    {
        return swing * (0.11 * std::cos(x * 0.11 + phase) + 0.1155 * std::cos(x * 0.33 - 2 * phase));
    }
};

// Few long curves: every point of the ornament is paid for in the size of the file.
QPainterPath pathOf(const Wave& wave, double width)
{
    constexpr double kStep = 4;
    QPainterPath path(QPointF(-kStep, wave.y(-kStep)));
    const int steps = static_cast<int>(std::ceil(width / kStep)) + 2;
    for (int step = 0; step < steps; ++step) {
        const double x = (step - 1) * kStep;
        const double next = x + kStep;
        path.cubicTo(x + kStep / 3, wave.y(x) + wave.slope(x) * kStep / 3, next - kStep / 3,
                     wave.y(next) - wave.slope(next) * kStep / 3, next, wave.y(next));
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
        for (int x = 0; x < strokes.width(); ++x) {
            to[x] =
                qRgba(ink.red(), ink.green(), ink.blue(), std::clamp((235 - qGray(from[x])) * 5 / 4, 0, 255));
        }
    }
    return strokes;
}

// Thin strokes get pale when they are reduced; this brings them back.
void strengthen(QImage& strokes)
{
    constexpr int kVisible = 16;
    constexpr double kWantedMean = 200;
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = 0; y < strokes.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(strokes.constScanLine(y));
        for (int x = 0; x < strokes.width(); ++x) {
            if (qAlpha(line[x]) < kVisible)
                continue;
            sum += qAlpha(line[x]);
            ++count;
        }
    }
    const double gain = sum > 0 ? kWantedMean * static_cast<double>(count) / static_cast<double>(sum) : 1;
    for (int y = 0; y < strokes.height() && gain > 1; ++y) {
        auto* line = reinterpret_cast<QRgb*>(strokes.scanLine(y));
        for (int x = 0; x < strokes.width(); ++x) {
            const int alpha = std::min(255, static_cast<int>(qAlpha(line[x]) * gain));
            line[x] = qRgba(qRed(line[x]), qGreen(line[x]), qBlue(line[x]), alpha);
        }
    }
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
    painter.setClipRect(all, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(palette.line, 0.13), 0.07));
    for (int line = 0; line < 34; ++line)
        painter.drawPath(pathOf({-4 + line * 1.85, 2.6, line * 0.21}, all.width()));
    painter.setPen(QPen(withAlpha(Qt::white, 0.30), 0.09));
    for (int line = 0; line < 26; ++line)
        painter.drawPath(pathOf({-4 + line * 2.4, 3.4, 3.1 - line * 0.27}, all.width()));
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
    QImage reduced = strokes.copy(bounds)
                         .scaled(wanted.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_ARGB32);
    strengthen(reduced);
    // Twice, so that the thinnest stroke is wider than one dot of the printer.
    painter.drawImage(target, reduced);
    painter.drawImage(target.translated(kStrokeWiderMm, kStrokeWiderMm), reduced);
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
