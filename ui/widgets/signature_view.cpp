#include "ui/widgets/signature_view.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

namespace {

QRectF fitted(const QSizeF& shape, const QRectF& box)
{
    const QSizeF size = shape.scaled(box.size(), Qt::KeepAspectRatio);
    return {QPointF(box.center().x() - size.width() / 2, box.center().y() - size.height() / 2), size};
}

} // namespace

void drawInk(QPainter& painter, const Ink& ink, const QRectF& box, const QColor& color)
{
    const QRectF pad = fitted(ink.pad, box);
    const double thickest = std::max(1.2, pad.width() / 130);
    for (const InkStroke& stroke : ink.strokes) {
        for (qsizetype i = 1; i < stroke.points.size(); ++i) {
            const double pressure = static_cast<size_t>(i) < stroke.pressure.size()
                                        ? static_cast<double>(stroke.pressure[static_cast<size_t>(i)])
                                        : 0.6;
            painter.setPen(QPen(color, thickest * (0.35 + 0.65 * pressure), Qt::SolidLine, Qt::RoundCap));
            const auto at = [&](const QPointF& share) {
                return QPointF(pad.left() + share.x() * pad.width(), pad.top() + share.y() * pad.height());
            };
            painter.drawLine(at(stroke.points.at(i - 1)), at(stroke.points.at(i)));
        }
    }
}

SignatureView::SignatureView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SignatureView::setInk(const Ink& ink)
{
    m_ink = ink;
    update();
}

void SignatureView::setImage(const QImage& image)
{
    m_image = image;
    update();
}

void SignatureView::setPrompt(const QString& prompt)
{
    m_prompt = prompt;
    setAccessibleDescription(prompt);
    update();
}

void SignatureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Paper is white in both themes: it is what the card will show.
    painter.setPen(tokens().line);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), kCardRadius, kCardRadius);
    const double lineY = height() * 0.78;
    painter.setPen(QPen(QColor(0xB9C1CC), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(width() * 0.08, lineY), QPointF(width() * 0.92, lineY));
    if (m_ink.strokes.empty() && !m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply); // the picture's paper is white, too
        painter.drawImage(fitted(m_image.size(), QRectF(rect()).adjusted(16, 12, -16, -12)), m_image);
        return;
    }
    if (m_ink.strokes.empty() && !m_prompt.isEmpty()) {
        painter.setFont(uiFont(15));
        painter.setPen(QColor(0x5A6779));
        painter.drawText(QRectF(16, lineY + 4, width() - 32, height() - lineY - 6),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_prompt);
    }
    drawInk(painter, m_ink, QRectF(rect()).adjusted(16, 12, -16, -12), QColor(0x14233A));
}

} // namespace rekam::ui
