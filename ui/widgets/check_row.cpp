#include "ui/widgets/check_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

namespace {

constexpr int kCapRoom = 32;
constexpr int kNoteGap = 10;
constexpr int kNoteHeight = 22;

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

void CheckRow::setNote(Tone tone, const QString& note)
{
    if (tone == m_noteTone && note == m_note)
        return;
    m_noteTone = tone;
    m_note = note;
    setAccessibleDescription(note);
    updateGeometry();
    update();
}

void CheckRow::setMarked(bool isMarked)
{
    if (isMarked == m_isMarked)
        return;
    m_isMarked = isMarked;
    update();
}

QSize CheckRow::sizeHint() const
{
    const int noteRoom = m_note.isEmpty() ? 0 : chipWidth(m_note) + kNoteGap;
    return {fontMetrics().horizontalAdvance(text()) + (m_keyCap.isEmpty() ? 48 : 48 + kCapRoom) + noteRoom,
            38};
}

void CheckRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isMarked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.primarySoft);
        painter.drawRoundedRect(QRectF(rect()), kRadius, kRadius);
        painter.setBrush(Qt::NoBrush);
    }
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
    const int noteWidth = m_note.isEmpty() ? 0 : chipWidth(m_note);
    const int right = width() - 4 - (noteWidth > 0 ? noteWidth + kNoteGap : 0);
    painter.drawText(QRect(left, 0, right - left, height()), static_cast<int>(Qt::AlignVCenter), text());
    if (noteWidth > 0)
        drawChip(painter,
                 QRectF(width() - 4 - noteWidth, (height() - kNoteHeight) / 2.0, noteWidth, kNoteHeight),
                 m_noteTone, m_note);
}

} // namespace rekam::ui
