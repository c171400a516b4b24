#include "ui/widgets/hands_widget.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <span>

namespace rekam::ui {

namespace {

// A right hand in a box of 130 x 160, thumb at the left. Index, middle, ring, little: left edge and top of
// the finger.
struct FingerShape
{
    double left, top;
};
constexpr double kFingerWidth = 23;
constexpr double kTipLength = 32;
constexpr double kPalmTop = 88;
constexpr std::array<FingerShape, 4> kFingers = {{{24, 22}, {50.5, 6}, {77, 14}, {103.5, 38}}};
constexpr QSizeF kHandBox(130, 160);

QPainterPath fingerPath(const FingerShape& shape)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(shape.left, shape.top, kFingerWidth, kPalmTop + 20 - shape.top),
                        kFingerWidth / 2, kFingerWidth / 2);
    return path;
}

QPainterPath tipPath(const FingerShape& shape)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(shape.left, shape.top, kFingerWidth, kTipLength), kFingerWidth / 2,
                        kFingerWidth / 2);
    return path;
}

QTransform thumbTurn()
{
    QTransform turn;
    turn.translate(30, 134);
    turn.rotate(-42);
    return turn;
}

QPainterPath thumbPath(double length)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-kFingerWidth / 2, -64, kFingerWidth, length), kFingerWidth / 2,
                        kFingerWidth / 2);
    return thumbTurn().map(path);
}

QPainterPath palmPath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(24, kPalmTop, 102.5, 70), 24, 24);
    return path;
}

void drawTip(QPainter& painter, const QPainterPath& tip, const FingerMark& mark)
{
    const Tokens& t = tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.isExcepted ? t.sunken : mark.tone == Tone::Neutral ? t.line : t.solid(mark.tone));
    painter.drawPath(tip);
    if (!mark.isExcepted)
        return;
    const QPointF centre = tip.boundingRect().center();
    painter.setPen(QPen(t.muted, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tip);
    painter.setPen(QPen(t.muted, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-5, -5), centre + QPointF(5, 5));
    painter.drawLine(centre + QPointF(-5, 5), centre + QPointF(5, -5));
}

// `marks`: thumb, index, middle, ring, little.
void drawHand(QPainter& painter, std::span<const FingerMark> marks)
{
    QPainterPath whole = palmPath();
    for (const FingerShape& shape : kFingers)
        whole = whole.united(fingerPath(shape));
    whole = whole.united(thumbPath(72));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().sunken);
    painter.drawPath(whole);
    drawTip(painter, thumbPath(kTipLength), marks[0]);
    for (size_t i = 0; i < kFingers.size(); ++i)
        drawTip(painter, tipPath(kFingers[i]), marks[i + 1]);
}

QPointF tipCentre(size_t finger)
{
    return finger == 0 ? thumbPath(kTipLength).boundingRect().center()
                       : tipPath(kFingers[finger - 1]).boundingRect().center();
}

// Upright on both hands, so drawn apart from the mirrored shapes.
void drawLabels(QPainter& painter, std::span<const FingerMark> marks, bool isMirrored)
{
    const Tokens& t = tokens();
    painter.setFont(uiFont(11, QFont::Bold));
    for (size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].label.isEmpty() || marks[i].isExcepted)
            continue;
        QPointF centre = tipCentre(i);
        if (isMirrored)
            centre.setX(-centre.x());
        const bool isPlain = marks[i].tone == Tone::Neutral;
        painter.setPen(isPlain ? t.text : currentShade() == Shade::Dark ? t.sunken : QColor(Qt::white));
        painter.drawText(QRectF(centre - QPointF(20, 10), QSizeF(40, 20)), static_cast<int>(Qt::AlignCenter),
                         marks[i].label);
    }
}

} // namespace

HandsWidget::HandsWidget(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void HandsWidget::setMarks(const HandMarks& marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    update();
}

void HandsWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double kGap = 62;
    const double scale = std::min(width() / (2 * kHandBox.width() + kGap), height() / kHandBox.height());
    painter.translate(width() / 2.0, (height() - kHandBox.height() * scale) / 2);
    painter.scale(scale, scale);
    const std::span<const FingerMark> all(m_marks);
    painter.translate(kGap / 2, 0);
    drawHand(painter, all.subspan(0, 5));
    drawLabels(painter, all.subspan(0, 5), false);
    painter.translate(-kGap, 0);
    painter.save();
    painter.scale(-1, 1);
    drawHand(painter, all.subspan(5, 5));
    painter.restore();
    drawLabels(painter, all.subspan(5, 5), true);
}

} // namespace rekam::ui
