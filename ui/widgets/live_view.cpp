#include "ui/widgets/live_view.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

namespace {

constexpr QColor kDarkGround(0x0B, 0x0F, 0x14);
constexpr QColor kPaperGround(0xE8, 0xEA, 0xED);
constexpr QColor kPillGround(0, 0, 0, 158);

// Over a picture the dark theme's tones are used whatever the theme: they stand out on skin, cloth and
// ridges.
QColor overlayColor(Tone tone, bool onPaper)
{
    if (tone == Tone::Neutral)
        return onPaper ? QColor(0x5A6779) : QColor(255, 255, 255, 190);
    return tokensOf(onPaper ? Shade::Light : Shade::Dark).solid(tone);
}

void drawBox(QPainter& painter, const OverlayBox& box, const QRectF& picture, bool round)
{
    painter.save();
    painter.translate(picture.left() + box.centreX * picture.width(),
                      picture.top() + box.centreY * picture.height());
    painter.rotate(box.angleDegrees);
    const QSizeF size(box.width * picture.width(), box.height * picture.height());
    const QRectF shape(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    if (round)
        painter.drawEllipse(shape);
    else
        painter.drawRoundedRect(shape, 10, 10);
    if (!box.label.isEmpty()) {
        const QColor color = painter.pen().color();
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.setPen(color);
        painter.drawText(QRectF(shape.left() - 40, shape.bottom() + 4, shape.width() + 80, 20),
                         static_cast<int>(Qt::AlignCenter), box.label);
    }
    painter.restore();
}

} // namespace

LiveView::LiveView(QWidget* parent, Ground ground) : QWidget(parent), m_ground(ground)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LiveView::setImage(const QImage& image)
{
    m_image = image;
    update();
}

void LiveView::setOverlay(const Overlay& overlay)
{
    m_overlay = overlay;
    update();
}

void LiveView::setCaption(const QString& caption)
{
    m_caption = caption;
    setAccessibleDescription(caption);
    update();
}

void LiveView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

QRectF LiveView::pictureRect() const
{
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void LiveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), kCardRadius, kCardRadius);
    painter.fillPath(outline, m_ground == Ground::Dark ? kDarkGround : kPaperGround);
    if (m_image.isNull()) {
        painter.setFont(uiFont(15));
        painter.setPen(m_ground == Ground::Dark ? QColor(0x9BA9B9) : QColor(0x5A6779));
        painter.drawText(rect().adjusted(24, 24, -24, -24),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
    } else {
        painter.setClipPath(outline);
        const QRectF picture = pictureRect();
        painter.drawImage(picture, m_image);
        drawOverlay(painter, picture);
        painter.setClipping(false);
    }
    drawCaption(painter);
}

void LiveView::drawOverlay(QPainter& painter, const QRectF& picture) const
{
    const bool onPaper = m_ground == Ground::Paper;
    const auto onView = [&picture](const QRectF& share) {
        return QRectF(picture.left() + share.left() * picture.width(),
                      picture.top() + share.top() * picture.height(), share.width() * picture.width(),
                      share.height() * picture.height());
    };
    if (m_overlay.window) {
        QPainterPath around;
        around.addRect(picture);
        QPainterPath window;
        window.addRect(onView(*m_overlay.window));
        painter.fillPath(around.subtracted(window), QColor(0, 0, 0, 120));
    }
    painter.setBrush(Qt::NoBrush);
    for (const OverlayBox& box : m_overlay.boxes) {
        painter.setPen(QPen(overlayColor(box.tone, onPaper), 2.5));
        drawBox(painter, box, picture, m_overlay.boxesAreRound);
    }
    if (!m_overlay.oval)
        return;
    const QRectF oval = onView(*m_overlay.oval);
    const QColor color = overlayColor(m_overlay.ovalTone, onPaper);
    QPen dashed(color, 3.5, Qt::CustomDashLine, Qt::RoundCap);
    dashed.setDashPattern({3.2, 2.4});
    painter.setPen(dashed);
    painter.drawEllipse(oval);
    if (m_overlay.holdShare > 0) {
        painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap));
        const int sixteenths = static_cast<int>(-360 * 16 * std::min(m_overlay.holdShare, 1.0));
        painter.drawArc(oval.adjusted(-8, -8, 8, 8), 90 * 16, sixteenths);
    }
}

void LiveView::drawCaption(QPainter& painter)
{
    if (m_caption.isEmpty())
        return;
    painter.setFont(uiFont(15, QFont::DemiBold));
    const int longest = width() - 32 - 24;
    const QString text = fitted(painter.fontMetrics(), m_caption, longest, this);
    const int textWidth = figuresWidth(painter.font(), text);
    const QRectF pill(16, height() - 14 - 33, textWidth + 24, 33);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPillGround);
    painter.drawRoundedRect(pill, 16.5, 16.5);
    painter.setPen(Qt::white);
    drawFigures(painter, pill, Qt::AlignHCenter, text);
}

} // namespace rekam::ui
