#include "ui/resident_screen/guide_picture.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

namespace {

// All drawings live in a square of 400.
constexpr double kSide = 400;

struct Brushes
{
    QColor body, line, soft, accent, skin, paper, good;
};

Brushes brushes()
{
    const Tokens& t = tokens();
    const bool isDark = currentShade() == Shade::Dark;
    return {isDark ? QColor(0x33475C) : QColor(0x2B4560),
            isDark ? QColor(0x8CA2B8) : QColor(0x8496A9),
            t.primarySoft,
            t.primary,
            QColor(0xD9A982),
            isDark ? QColor(0xE8EDF3) : QColor(0xFFFFFF),
            t.ok};
}

void box(QPainter& painter, const QRectF& place, double radius, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(place, radius, radius);
}

void disc(QPainter& painter, const QPointF& centre, double radius, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, radius, radius);
}

void stroke(QPainter& painter, const QPainterPath& path, const QColor& color, double width,
            Qt::PenStyle style = Qt::SolidLine)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width, style, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void tick(QPainter& painter, const QPointF& centre, double size, const QColor& color)
{
    QPainterPath path(centre + QPointF(-0.5 * size, 0.02 * size));
    path.lineTo(centre + QPointF(-0.12 * size, 0.38 * size));
    path.lineTo(centre + QPointF(0.52 * size, -0.36 * size));
    stroke(painter, path, color, size * 0.2);
}

// Head and shoulders, seen from the front; `headY` is the middle of the head.
void person(QPainter& painter, double headY, double size, const Brushes& b)
{
    painter.save();
    painter.translate(kSide / 2, headY);
    painter.scale(size, size);
    QPainterPath shoulders;
    shoulders.moveTo(-105, 168);
    shoulders.cubicTo(-105, 96, -58, 78, 0, 78);
    shoulders.cubicTo(58, 78, 105, 96, 105, 168);
    shoulders.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(b.body);
    painter.drawPath(shoulders);
    box(painter, QRectF(-21, 40, 42, 56), 18, b.skin.darker(112));
    painter.setBrush(b.skin);
    painter.drawEllipse(QPointF(0, 0), 56, 66);
    QPainterPath hair;
    hair.moveTo(-58, 2);
    hair.cubicTo(-64, -92, 64, -92, 58, 2);
    hair.cubicTo(44, -30, -20, -42, -58, 2);
    painter.setBrush(QColor(0x3A2A22));
    painter.drawPath(hair);
    disc(painter, {-21, 4}, 5, QColor(0x2A211C));
    disc(painter, {21, 4}, 5, QColor(0x2A211C));
    QPainterPath mouth(QPointF(-15, 34));
    mouth.quadTo(0, 41, 15, 34);
    stroke(painter, mouth, QColor(0x9A5B45), 5);
    painter.restore();
}

void camera(QPainter& painter, const Brushes& b)
{
    box(painter, QRectF(178, 22, 44, 20), 8, b.body);
    box(painter, QRectF(138, 34, 124, 76), 18, b.body);
    disc(painter, {200, 72}, 29, b.paper);
    disc(painter, {200, 72}, 22, b.accent);
    disc(painter, {208, 64}, 7, QColor(255, 255, 255, 200));
}

void lookAtCamera(QPainter& painter, const Brushes& b)
{
    camera(painter, b);
    QPainterPath sight(QPointF(200, 118));
    sight.lineTo(200, 158);
    stroke(painter, sight, b.accent, 5, Qt::DotLine);
    person(painter, 236, 0.92, b);
    QPainterPath oval;
    oval.addEllipse(QPointF(200, 238), 72, 84);
    stroke(painter, oval, b.accent, 5, Qt::DashLine);
}

void welcome(QPainter& painter, const Brushes& b)
{
    person(painter, 150, 1.0, b);
    box(painter, QRectF(96, 262, 208, 116), 16, b.paper);
    QPainterPath edge;
    edge.addRoundedRect(QRectF(96, 262, 208, 116), 16, 16);
    stroke(painter, edge, b.line, 4);
    box(painter, QRectF(116, 284, 52, 66), 8, b.soft);
    disc(painter, {142, 306}, 12, b.accent);
    box(painter, QRectF(124, 324, 36, 20), 10, b.accent);
    for (const double y : {288.0, 310.0, 332.0})
        box(painter, QRectF(184, y, y > 320 ? 60 : 98, 10), 5, b.line);
}

void signOnPad(QPainter& painter, const Brushes& b)
{
    box(painter, QRectF(40, 190, 320, 170), 22, b.body);
    box(painter, QRectF(60, 208, 280, 116), 10, b.paper);
    QPainterPath base(QPointF(84, 296));
    base.lineTo(316, 296);
    stroke(painter, base, b.line, 3, Qt::DashLine);
    QPainterPath ink(QPointF(96, 278));
    ink.cubicTo(112, 206, 134, 218, 122, 282);
    ink.cubicTo(146, 232, 160, 244, 166, 276);
    ink.cubicTo(184, 240, 196, 252, 202, 272);
    ink.cubicTo(216, 250, 224, 262, 236, 262);
    stroke(painter, ink, QColor(0x14233A), 6);
    painter.save();
    painter.translate(238, 262);
    painter.rotate(38);
    QPainterPath tip(QPointF(0, 0));
    tip.lineTo(-11, -30);
    tip.lineTo(11, -30);
    tip.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(b.line);
    painter.drawPath(tip);
    box(painter, QRectF(-13, -190, 26, 162), 12, b.accent);
    painter.restore();
}

// The reader: a slab with a lit glass on top.
void reader(QPainter& painter, const Brushes& b)
{
    box(painter, QRectF(46, 230, 308, 142), 24, b.body);
    box(painter, QRectF(70, 196, 260, 124), 16, b.line);
    box(painter, QRectF(78, 204, 244, 108), 12, b.soft);
}

// A finger that points up and stands on the glass with its tip.
void finger(QPainter& painter, double x, double top, double width, double length, const Brushes& b)
{
    box(painter, QRectF(x - width / 2, top, width, length), width / 2, b.skin);
    QPainterPath nail;
    nail.addRoundedRect(QRectF(x - width * 0.27, top + width * 0.22, width * 0.54, width * 0.62),
                        width * 0.24, width * 0.24);
    painter.setBrush(b.skin.lighter(122));
    painter.drawPath(nail);
    QPainterPath touch;
    touch.addRoundedRect(QRectF(x - width / 2 - 5, top - 5, width + 10, width * 1.25 + 10), width / 2 + 5,
                         width / 2 + 5);
    stroke(painter, touch, b.accent, 5);
}

void fourFingers(QPainter& painter, const Brushes& b, bool isRight)
{
    painter.save();
    if (!isRight) {
        painter.translate(kSide, 0);
        painter.scale(-1, 1);
    }
    box(painter, QRectF(20, 30, 360, 220), 30, b.line);
    box(painter, QRectF(32, 42, 336, 196), 22, b.soft);
    // Index, middle, ring, little of a right hand; the thumb stays beside the glass.
    painter.setPen(Qt::NoPen);
    painter.setBrush(b.skin);
    QPainterPath palm;
    palm.addRoundedRect(QRectF(104, 216, 208, 170), 54, 54);
    painter.drawPath(palm);
    painter.save();
    painter.translate(122, 330);
    painter.rotate(-48);
    box(painter, QRectF(-24, -104, 48, 130), 24, b.skin);
    painter.restore();
    constexpr double kWidth = 46;
    finger(painter, 128, 96, kWidth, 180, b);
    finger(painter, 181, 66, kWidth, 210, b);
    finger(painter, 234, 82, kWidth, 190, b);
    finger(painter, 287, 124, kWidth, 150, b);
    painter.restore();
}

void thumbs(QPainter& painter, const Brushes& b)
{
    painter.translate(0, -84);
    reader(painter, b);
    finger(painter, 158, 214, 62, 190, b);
    finger(painter, 242, 214, 62, 190, b);
}

void oneFinger(QPainter& painter, const Brushes& b)
{
    painter.translate(0, -84);
    reader(painter, b);
    finger(painter, 200, 214, 60, 190, b);
}

void eye(QPainter& painter, const QPointF& centre, const Brushes& b)
{
    QPainterPath shape(centre + QPointF(-78, 0));
    shape.quadTo(centre + QPointF(0, -76), centre + QPointF(78, 0));
    shape.quadTo(centre + QPointF(0, 66), centre + QPointF(-78, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xFFFFFF));
    painter.drawPath(shape);
    stroke(painter, shape, b.line, 6);
    disc(painter, centre + QPointF(0, -3), 32, QColor(0x5B4030));
    disc(painter, centre + QPointF(0, -3), 14, QColor(0x17110D));
    disc(painter, centre + QPointF(9, -12), 6, QColor(255, 255, 255, 220));
    for (const double x : {-46.0, 0.0, 46.0}) {
        QPainterPath lash(centre + QPointF(x, x == 0 ? -52 : -40));
        lash.lineTo(centre + QPointF(x * 1.25, x == 0 ? -70 : -56));
        stroke(painter, lash, b.line, 6);
    }
}

void eyes(QPainter& painter, const Brushes& b)
{
    box(painter, QRectF(70, 34, 260, 96), 30, b.body);
    for (const double x : {140.0, 260.0}) {
        disc(painter, {x, 82}, 33, b.paper);
        disc(painter, {x, 82}, 25, b.accent);
        disc(painter, {x + 8, 74}, 7, QColor(255, 255, 255, 200));
        QPainterPath sight(QPointF(x, 140));
        sight.lineTo(x + (x < 200 ? -28 : 28), 214);
        stroke(painter, sight, b.accent, 5, Qt::DotLine);
    }
    eye(painter, {106, 296}, b);
    eye(painter, {294, 296}, b);
}

void clock(QPainter& painter, const Brushes& b)
{
    disc(painter, {200, 200}, 140, b.body);
    disc(painter, {200, 200}, 116, b.paper);
    QPainterPath hands(QPointF(200, 122));
    hands.lineTo(200, 204);
    hands.lineTo(254, 234);
    stroke(painter, hands, b.accent, 16);
}

void document(QPainter& painter, const Brushes& b)
{
    box(painter, QRectF(90, 34, 220, 300), 20, b.paper);
    QPainterPath edge;
    edge.addRoundedRect(QRectF(90, 34, 220, 300), 20, 20);
    stroke(painter, edge, b.line, 5);
    box(painter, QRectF(118, 66, 70, 84), 10, b.soft);
    disc(painter, {153, 94}, 16, b.accent);
    box(painter, QRectF(130, 116, 46, 28), 14, b.accent);
    for (const double y : {74.0, 100.0, 126.0})
        box(painter, QRectF(206, y, 76, 12), 6, b.line);
    for (const double y : {182.0, 212.0, 242.0})
        box(painter, QRectF(118, y, y > 230 ? 100 : 164, 12), 6, b.line);
}

void sealed(QPainter& painter, const Brushes& b)
{
    document(painter, b);
    QPainterPath shackle;
    shackle.moveTo(236, 268);
    shackle.lineTo(236, 246);
    shackle.cubicTo(236, 196, 304, 196, 304, 246);
    shackle.lineTo(304, 268);
    stroke(painter, shackle, b.body, 16);
    box(painter, QRectF(214, 262, 112, 96), 18, b.accent);
    disc(painter, {270, 302}, 12, b.paper);
    box(painter, QRectF(265, 304, 10, 30), 5, b.paper);
}

void done(QPainter& painter, const Brushes& b)
{
    document(painter, b);
    disc(painter, {288, 304}, 70, b.good);
    tick(painter, {288, 302}, 66, currentShade() == Shade::Dark ? QColor(0x0C2418) : QColor(0xFFFFFF));
}

} // namespace

void drawGuidePicture(QPainter& painter, const QRectF& place, GuidePicture picture)
{
    const double side = std::min(place.width(), place.height());
    const Brushes b = brushes();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center().x() - side / 2, place.center().y() - side / 2);
    painter.scale(side / kSide, side / kSide);
    switch (picture) {
    case GuidePicture::None:
        break;
    case GuidePicture::Welcome:
        welcome(painter, b);
        break;
    case GuidePicture::LookAtCamera:
        lookAtCamera(painter, b);
        break;
    case GuidePicture::SignOnPad:
        signOnPad(painter, b);
        break;
    case GuidePicture::RightHand:
        fourFingers(painter, b, true);
        break;
    case GuidePicture::LeftHand:
        fourFingers(painter, b, false);
        break;
    case GuidePicture::Thumbs:
        thumbs(painter, b);
        break;
    case GuidePicture::OneFinger:
        oneFinger(painter, b);
        break;
    case GuidePicture::Eyes:
        eyes(painter, b);
        break;
    case GuidePicture::Wait:
        clock(painter, b);
        break;
    case GuidePicture::Sealed:
        sealed(painter, b);
        break;
    case GuidePicture::Done:
        done(painter, b);
        break;
    }
    painter.restore();
}

GuidePictureView::GuidePictureView(GuidePicture picture, QWidget* parent)
    : QWidget(parent),
      m_picture(picture)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GuidePictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().line);
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), kCardRadius * 1.6, kCardRadius * 1.6);
    const double margin = std::min(width(), height()) * 0.1;
    drawGuidePicture(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_picture);
}

} // namespace rekam::ui
