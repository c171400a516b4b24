// Small signs drawn as paths in a unit square, so they are sharp at every size and take any colour.
#pragma once

#include <QColor>
#include <QRectF>
#include <QtGlobal>

class QPainter;

namespace rekam::ui {

enum class Icon : quint8
{
    Check,
    Cross,
    Warning,
    Clock,
    Lock,
    Queue,
    Printer,
    Hand,
    Outbox,
    Person,
    Finger,
    Eye,
    Pen,
    Camera,
    Card
};

// Strokes of `icon` inside `box`; thickness is a share of the box.
void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color,
              double thickness = 1.0 / 12);

} // namespace rekam::ui
