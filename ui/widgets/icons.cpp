#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

namespace {

using Path = QPainterPath;

Path polyline(std::initializer_list<QPointF> points)
{
    Path path;
    bool first = true;
    for (const QPointF& point : points) {
        if (first)
            path.moveTo(point);
        else
            path.lineTo(point);
        first = false;
    }
    return path;
}

Path warning()
{
    Path path = polyline({{.5, .14}, {.92, .86}, {.08, .86}, {.5, .14}});
    path.moveTo(.5, .4);
    path.lineTo(.5, .62);
    path.addEllipse(QPointF(.5, .74), .012, .012);
    return path;
}

Path clock()
{
    Path path;
    path.addEllipse(QPointF(.5, .5), .4, .4);
    path.addPath(polyline({{.5, .26}, {.5, .52}, {.68, .62}}));
    return path;
}

Path lock()
{
    Path path;
    path.addRoundedRect(QRectF(.2, .44, .6, .44), .08, .08);
    path.moveTo(.32, .44);
    path.lineTo(.32, .3);
    path.arcTo(QRectF(.32, .12, .36, .36), 180, -180);
    path.lineTo(.68, .44);
    return path;
}

Path queue()
{
    Path path;
    for (const double y : {.22, .5, .78}) {
        path.addEllipse(QPointF(.16, y), .05, .05);
        path.moveTo(.34, y);
        path.lineTo(.9, y);
    }
    return path;
}

Path printer()
{
    Path path;
    path.addRoundedRect(QRectF(.1, .38, .8, .36), .07, .07);
    path.addPath(polyline({{.26, .38}, {.26, .12}, {.74, .12}, {.74, .38}}));
    path.addRect(QRectF(.26, .6, .48, .28));
    return path;
}

Path hand()
{
    Path path;
    path.addRoundedRect(QRectF(.1, .3, .56, .36), .06, .06);
    path.addPath(polyline({{.2, .48}, {.4, .48}}));
    path.addPath(polyline({{.34, .82}, {.74, .82}, {.92, .56}, {.78, .5}, {.66, .62}}));
    return path;
}

Path outbox()
{
    Path path = polyline({{.5, .6}, {.5, .12}});
    path.addPath(polyline({{.3, .32}, {.5, .12}, {.7, .32}}));
    path.addPath(polyline({{.12, .56}, {.12, .86}, {.88, .86}, {.88, .56}}));
    return path;
}

Path person()
{
    Path path;
    path.addEllipse(QPointF(.5, .32), .2, .2);
    path.moveTo(.12, .9);
    path.cubicTo(.14, .62, .34, .6, .5, .6);
    path.cubicTo(.66, .6, .86, .62, .88, .9);
    return path;
}

Path finger()
{
    Path path;
    for (const double inset : {.0, .13, .26}) {
        path.moveTo(.18 + inset, .86 - inset * .4);
        path.lineTo(.18 + inset, .46);
        path.arcTo(QRectF(.18 + inset, .12 + inset, .64 - 2 * inset, .66 - 2 * inset), 180, -180);
        path.lineTo(.82 - inset, .8 - inset * .4);
    }
    return path;
}

Path eye()
{
    Path path;
    path.moveTo(.06, .5);
    path.cubicTo(.28, .16, .72, .16, .94, .5);
    path.cubicTo(.72, .84, .28, .84, .06, .5);
    path.addEllipse(QPointF(.5, .5), .15, .15);
    return path;
}

Path pen()
{
    Path path = polyline({{.16, .84}, {.22, .62}, {.7, .14}, {.86, .3}, {.38, .78}, {.16, .84}});
    path.addPath(polyline({{.6, .24}, {.76, .4}}));
    return path;
}

Path camera()
{
    Path path;
    path.addRoundedRect(QRectF(.08, .28, .84, .56), .08, .08);
    path.addEllipse(QPointF(.5, .56), .17, .17);
    path.addPath(polyline({{.34, .28}, {.4, .16}, {.6, .16}, {.66, .28}}));
    return path;
}

Path card()
{
    Path path;
    path.addRoundedRect(QRectF(.06, .2, .88, .6), .07, .07);
    path.addRect(QRectF(.16, .34, .2, .26));
    path.addPath(polyline({{.48, .38}, {.82, .38}}));
    path.addPath(polyline({{.48, .54}, {.82, .54}}));
    return path;
}

Path pathOf(Icon icon)
{
    switch (icon) {
    case Icon::Check:
        return polyline({{.18, .52}, {.42, .76}, {.84, .28}});
    case Icon::Cross:
        return polyline({{.22, .22}, {.78, .78}, {.5, .5}, {.78, .22}, {.22, .78}});
    case Icon::Warning:
        return warning();
    case Icon::Clock:
        return clock();
    case Icon::Lock:
        return lock();
    case Icon::Queue:
        return queue();
    case Icon::Printer:
        return printer();
    case Icon::Hand:
        return hand();
    case Icon::Outbox:
        return outbox();
    case Icon::Person:
        return person();
    case Icon::Finger:
        return finger();
    case Icon::Eye:
        return eye();
    case Icon::Pen:
        return pen();
    case Icon::Camera:
        return camera();
    case Icon::Card:
        return card();
    }
    return {};
}

} // namespace

void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color, double thickness)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(icon));
    painter.restore();
}

} // namespace rekam::ui
