#include "ui/widgets/choice_tile.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kCap = 26;
constexpr int kGap = 10;
constexpr int kTall = 56;
constexpr int kLow = 38;

QFont wordFont() { return uiFont(14, QFont::DemiBold); }
QFont noteFont() { return uiFont(13); }

} // namespace

ChoiceTile::ChoiceTile(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the page's keys
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ChoiceTile::setTexts(const QString& keyCap, const QString& text, const QString& note)
{
    m_keyCap = keyCap;
    m_note = note;
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(note);
    updateGeometry();
    update();
}

QSize ChoiceTile::sizeHint() const
{
    const int cap = m_keyCap.isEmpty() ? 0 : kCap + kGap;
    const int words = std::max(QFontMetrics(wordFont()).horizontalAdvance(text()),
                               QFontMetrics(noteFont()).horizontalAdvance(m_note));
    return {words + cap + 2 * kPadding + 2, m_note.isEmpty() ? kLow : kTall};
}

void ChoiceTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isHot = underMouse() && isEnabled();
    painter.setPen(QPen(isChecked() ? t.primary : t.line, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? t.primarySoft : isHot ? t.sunken : t.surface);
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), kRadius - 2, kRadius - 2);
    }
    int left = kPadding;
    if (!m_keyCap.isEmpty()) {
        const QRectF cap(left, (height() - kCap) / 2.0, kCap, kCap);
        painter.setPen(isChecked() ? t.primary : t.line);
        painter.setBrush(isChecked() ? QBrush(t.primary) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(cap.adjusted(.5, .5, -.5, -.5), 5, 5);
        painter.setFont(wordFont());
        painter.setPen(isChecked() ? t.primaryInk : t.muted);
        painter.drawText(cap, static_cast<int>(Qt::AlignCenter), m_keyCap);
        left += kCap + kGap;
    }
    const int middle = height() / 2;
    const int room = width() - left - kPadding;
    painter.setFont(wordFont());
    painter.setPen(isEnabled() || isChecked() ? t.text : t.muted);
    const QRect word(left, m_note.isEmpty() ? 0 : middle - 21, room, m_note.isEmpty() ? height() : 20);
    painter.drawText(word, static_cast<int>(Qt::AlignVCenter),
                     fitted(QFontMetrics(wordFont()), text(), room, this));
    if (m_note.isEmpty())
        return;
    painter.setFont(noteFont());
    painter.setPen(t.muted);
    painter.drawText(QRect(left, middle + 1, room, 20), static_cast<int>(Qt::AlignVCenter), m_note);
}

} // namespace rekam::ui
