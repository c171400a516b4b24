#include "ui/widgets/panel.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

namespace {

constexpr int kChipHeight = 21;
constexpr int kChipPadding = 9;

QFont chipFont() { return uiFont(12, QFont::DemiBold); }

class Rule : public QWidget
{
public:
    explicit Rule(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens().line); }
};

} // namespace

Panel::Panel(Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    if (m_kind == Kind::Card) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), kCardRadius, kCardRadius);
        return;
    }
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.line);
    switch (m_kind) {
    case Kind::Card:
        break;
    case Kind::TopBar:
        painter.drawLine(0, height() - 1, width(), height() - 1);
        break;
    case Kind::BottomBar:
        painter.drawLine(0, 0, width(), 0);
        break;
    case Kind::LeftColumn:
        painter.drawLine(width() - 1, 0, width() - 1, height());
        break;
    case Kind::RightColumn:
        painter.drawLine(0, 0, 0, height());
        break;
    }
}

Chip::Chip(QWidget* parent, Tone tone, const QString& text) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(chipFont());
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::say(Tone tone, const QString& text)
{
    m_tone = tone;
    setText(text);
    setVisible(!text.isEmpty());
    update();
}

QSize Chip::sizeHint() const { return {figuresWidth(font(), text()) + 2 * kChipPadding, kChipHeight}; }

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawChip(painter, rect(), m_tone, text());
}

int chipWidth(const QString& text) { return figuresWidth(chipFont(), text) + 2 * kChipPadding; }

void drawChip(QPainter& painter, const QRectF& box, Tone tone, const QString& text)
{
    const Tokens& t = tokens();
    painter.setFont(chipFont());
    const qreal width = std::min<qreal>(box.width(), figuresWidth(painter.font(), text) + 2 * kChipPadding);
    const QRectF chip(box.left(), box.center().y() - kChipHeight / 2.0, width, kChipHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.soft(tone));
    painter.drawRoundedRect(chip, kChipHeight / 2.0, kChipHeight / 2.0);
    painter.setPen(t.ink(tone));
    drawFigures(painter, chip, Qt::AlignHCenter, text);
}

QWidget* makeRule(QWidget* parent) { return new Rule(parent); }

} // namespace rekam::ui
