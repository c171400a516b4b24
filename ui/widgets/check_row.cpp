#include "ui/widgets/check_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

namespace {

constexpr int kCapRoom = 32;

} // namespace

CheckRow::CheckRow(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    setFont(uiFont(15));
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CheckRow::setKeyCap(const QString& keyCap)
{
    m_keyCap = keyCap;
    updateGeometry();
    update();
}

QSize CheckRow::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + (m_keyCap.isEmpty() ? 48 : 48 + kCapRoom), 38};
}

void CheckRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    const QRectF box(9, height() / 2.0 - 10, 20, 20);
    painter.setPen(QPen(isChecked() ? t.primary : t.muted, 2));
    painter.setBrush(isChecked() ? QBrush(t.primary) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 5, 5);
    if (isChecked())
        drawIcon(painter, Icon::Check, box.adjusted(2.5, 2.5, -2.5, -2.5), t.primaryInk, 0.14);
    int left = 40;
    if (!m_keyCap.isEmpty()) {
        const QRectF cap(left, height() / 2.0 - 11, 22, 22);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(t.line);
        painter.drawRoundedRect(cap.adjusted(.5, .5, -.5, -.5), 4, 4);
        painter.setPen(t.muted);
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.drawText(cap, static_cast<int>(Qt::AlignCenter), m_keyCap);
        painter.setFont(font());
        left += kCapRoom;
    }
    painter.setPen(isEnabled() ? t.text : t.muted);
    painter.drawText(QRect(left, 0, width() - left - 4, height()), static_cast<int>(Qt::AlignVCenter),
                     text());
}

} // namespace rekam::ui
