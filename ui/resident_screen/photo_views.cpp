#include "ui/resident_screen/photo_views.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

void drawPortrait(QPainter& painter, const QRectF& box, const QImage& image, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    painter.setClipPath(shape);
    painter.fillRect(box, tokens().sunken);
    if (!image.isNull()) {
        const QSizeF part = box.size().scaled(image.size(), Qt::KeepAspectRatio);
        const QRectF source(QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2),
                            part);
        painter.drawImage(box, image, source);
    }
    painter.restore();
}

void PortraitView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPortrait(painter, rect(), m_image, kCardRadius * 1.4);
}

PhotoCard::PhotoCard(const PhotoChoice& choice, int number, bool isOnly, QWidget* parent)
    : QAbstractButton(parent),
      m_choice(choice),
      m_number(number),
      m_isOnly(isOnly)
{
    setObjectName(QStringLiteral("photoChoice.%1").arg(number));
    setText(choice.caption);
    setAccessibleName(choice.caption);
    setCursor(Qt::PointingHandCursor);
}

void PhotoCard::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double ring = width() / 60.0;
    const QRectF picture = QRectF(rect()).adjusted(2 * ring, 2 * ring, -2 * ring, -2 * ring);
    drawPortrait(painter, picture, m_choice.image, kCardRadius * 1.4);
    if (m_isOnly)
        return;
    if (m_choice.isChosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.primary, ring * 1.3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(ring, ring, -ring, -ring), kCardRadius * 1.7,
                                kCardRadius * 1.7);
    }
    drawBadge(painter, picture);
}

void PhotoCard::drawBadge(QPainter& painter, const QRectF& picture) const
{
    const Tokens& t = tokens();
    const double height = width() / 6.5;
    const QString text = m_choice.isChosen ? tr("%1 · dipilih").arg(m_number) : QString::number(m_number);
    painter.setFont(uiFont(std::max(8, qRound(height * 0.5)), QFont::Bold));
    const double wide = std::max(height, painter.fontMetrics().horizontalAdvance(text) + height * 0.9);
    const QRectF badge(picture.left() + height * 0.3, picture.bottom() - height * 1.3, wide, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_choice.isChosen ? t.primary : t.surface);
    painter.drawRoundedRect(badge, height / 2, height / 2);
    painter.setPen(m_choice.isChosen ? t.primaryInk : t.text);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace rekam::ui
