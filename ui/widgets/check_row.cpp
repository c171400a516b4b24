#include "ui/widgets/check_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

CheckRow::CheckRow(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    setFont(uiFont(15));
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CheckRow::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 48, 38}; }

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
    painter.setPen(isEnabled() ? t.text : t.muted);
    painter.drawText(QRect(40, 0, width() - 44, height()), static_cast<int>(Qt::AlignVCenter), text());
}

} // namespace rekam::ui
