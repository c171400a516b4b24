#include "ui/widgets/hands_widget.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
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

// The whole finger, so that a click need not hit the tip.
QPainterPath wholePath(size_t finger)
{
    return finger == 0 ? thumbPath(72) : fingerPath(kFingers[finger - 1]);
}

QPainterPath tipOf(size_t finger)
{
    return finger == 0 ? thumbPath(kTipLength) : tipPath(kFingers[finger - 1]);
}

// As the eye goes over both hands, from left to right.
constexpr std::array<int, 10> kSeenOrder = {10, 9, 8, 7, 6, 1, 2, 3, 4, 5};

QPointF tipCentre(size_t finger) { return tipOf(finger).boundingRect().center(); }

// Pointed at, or where the keys are.
void drawRing(QPainter& painter, const QPainterPath& tip, const QColor& color, double widthPx)
{
    QPainterPathStroker around;
    around.setWidth(7);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, widthPx));
    painter.drawPath(around.createStroke(tip).united(tip).simplified());
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

void HandsWidget::setChoosable(bool isChoosable)
{
    m_isChoosable = isChoosable;
    setFocusPolicy(isChoosable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(isChoosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QTransform HandsWidget::handTransform(bool isLeftHand) const
{
    constexpr double kGap = 62;
    const double scale = std::min(width() / (2 * kHandBox.width() + kGap), height() / kHandBox.height());
    QTransform transform;
    transform.translate(width() / 2.0, (height() - kHandBox.height() * scale) / 2);
    transform.scale(isLeftHand ? -scale : scale, scale);
    transform.translate(kGap / 2, 0);
    return transform;
}

void HandsWidget::mousePressEvent(QMouseEvent* event)
{
    if (!m_isChoosable) {
        event->ignore();
        return;
    }
    for (int position = 1; position <= 10; ++position) {
        const size_t finger = static_cast<size_t>(position - 1) % 5;
        if (!handTransform(position > 5).map(wholePath(finger)).contains(event->position()))
            continue;
        m_current =
            static_cast<int>(std::find(kSeenOrder.begin(), kSeenOrder.end(), position) - kSeenOrder.begin());
        update();
        Q_EMIT fingerPicked(position);
        return;
    }
}

void HandsWidget::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(kSeenOrder.size()) - 1;
    if (m_isChoosable && event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (m_isChoosable && event->key() == Qt::Key_Right)
        m_current = std::min(last, m_current + 1);
    else if (m_isChoosable && event->key() == Qt::Key_Space && !event->isAutoRepeat())
        Q_EMIT fingerPicked(kSeenOrder[static_cast<size_t>(m_current)]);
    else
        event->ignore();
    update();
}

void HandsWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::span<const FingerMark> all(m_marks);
    for (const bool isLeftHand : {false, true}) {
        const std::span<const FingerMark> marks = all.subspan(isLeftHand ? 5 : 0, 5);
        painter.setTransform(handTransform(isLeftHand));
        drawHand(painter, marks);
        for (size_t i = 0; i < marks.size(); ++i) {
            const int position = static_cast<int>(i) + (isLeftHand ? 6 : 1);
            const bool isCurrent = hasFocus() && kSeenOrder[static_cast<size_t>(m_current)] == position;
            if (marks[i].isSelected || isCurrent)
                drawRing(painter, tipOf(i), marks[i].isSelected ? tokens().primary : tokens().focus,
                         marks[i].isSelected ? 3 : 2);
        }
        QTransform upright = handTransform(false);
        if (isLeftHand)
            upright = QTransform::fromTranslate(-62, 0) * upright;
        painter.setTransform(upright);
        drawLabels(painter, marks, isLeftHand);
    }
}

} // namespace rekam::ui
