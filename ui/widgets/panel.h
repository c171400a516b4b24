// Grounds: a card, a bar, a side column.
#pragma once

#include "ui/values/tone.h"

#include <QLabel>
#include <QWidget>

namespace rekam::ui {

class Panel : public QWidget
{
    Q_OBJECT
public:
    enum class Kind : quint8
    {
        Card,
        TopBar,
        BottomBar,
        LeftColumn,
        RightColumn
    };
    Panel(Kind kind, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
};

// A short word on a soft ground: "baik", "78", "Latihan".
class Chip : public QLabel
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent, Tone tone = Tone::Neutral, const QString& text = {});
    void say(Tone tone, const QString& text); // hidden while the text is empty
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

int chipWidth(const QString& text);
// Draws a chip in a table cell.
void drawChip(QPainter& painter, const QRectF& box, Tone tone, const QString& text);

// A hair line.
QWidget* makeRule(QWidget* parent);

} // namespace rekam::ui
