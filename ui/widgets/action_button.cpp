#include "ui/widgets/action_button.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace rekam::ui {

namespace {

constexpr int kHeight = 40;
constexpr int kPadding = 16;
constexpr int kPrimaryPadding = 22;
constexpr int kGap = 9;
constexpr int kCapPadding = 6;

QFont textFont() { return uiFont(14, QFont::DemiBold); }
QFont capFont() { return uiFont(11, QFont::DemiBold); }

int capWidth(const QString& keyCap)
{
    return keyCap.isEmpty() ? 0 : QFontMetrics(capFont()).horizontalAdvance(keyCap) + 2 * kCapPadding;
}

struct Look
{
    QColor ground, edge, ink, cap;
};

Look lookOf(ActionButton::Kind kind, bool enabled, bool hot)
{
    const Tokens& t = tokens();
    if (kind == ActionButton::Kind::Primary) {
        if (!enabled)
            return {t.sunken, t.line, t.muted, t.muted};
        const QColor ground = hot ? t.primary.darker(108) : t.primary;
        return {ground, ground, t.primaryInk, t.primaryInk};
    }
    const QColor ground = hot && enabled ? t.sunken : t.surface;
    const QColor edge = kind == ActionButton::Kind::Quiet ? ground : t.line;
    return {ground, edge, enabled ? t.text : t.muted, t.muted};
}

} // namespace

ActionButton::ActionButton(Kind kind, QWidget* parent) : QAbstractButton(parent), m_kind(kind)
{
    setFont(textFont());
    setFocusPolicy(Qt::TabFocus); // a click must not take the focus from a field
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ActionButton::setView(const ActionView& action)
{
    setText(action.text);
    setEnabled(action.isEnabled);
    setKeyCap(keyCapOf(action.id));
    setAccessibleName(action.text);
    setAccessibleDescription(keyCapOf(action.id));
    setObjectName(action.id == ActionId::Confirm ? QStringLiteral("primaryAction")
                                                 : QStringLiteral("action.") + keyCapOf(action.id));
}

void ActionButton::setKeyCap(const QString& keyCap)
{
    m_keyCap = keyCap;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const int padding = m_kind == Kind::Primary ? kPrimaryPadding : kPadding;
    const int cap = m_keyCap.isEmpty() ? 0 : capWidth(m_keyCap) + kGap;
    return {QFontMetrics(textFont()).horizontalAdvance(text()) + cap + 2 * padding + 2, kHeight};
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    // Some desktops make Enter press the focused button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look look = lookOf(m_kind, isEnabled(), isDown() || underMouse());
    const QRectF box = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    painter.setPen(look.edge);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        const QColor ring = m_kind == Kind::Primary ? tokens().primaryInk : tokens().focus;
        painter.setPen(QPen(ring, 2));
        painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), kRadius - 2, kRadius - 2);
    }

    painter.setFont(textFont());
    painter.setPen(look.ink);
    const int textWidth = QFontMetrics(textFont()).horizontalAdvance(text());
    const int cap = capWidth(m_keyCap);
    const qreal left = (width() - textWidth - (cap ? cap + kGap : 0)) / 2.0;
    painter.drawText(QRectF(left, 0, textWidth + 2, height()),
                     static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), text());
    if (m_keyCap.isEmpty())
        return;
    const QRectF capBox(left + textWidth + kGap, height() / 2.0 - 9, cap, 18);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_kind == Kind::Primary ? look.cap : tokens().line);
    painter.drawRoundedRect(capBox.adjusted(.5, .5, -.5, -.5), 4, 4);
    painter.setFont(capFont());
    painter.setPen(look.cap);
    painter.drawText(capBox, static_cast<int>(Qt::AlignCenter), m_keyCap);
}

} // namespace rekam::ui
