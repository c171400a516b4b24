#include "ui/widgets/text.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

QFont fontOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return uiFont(30, QFont::Bold);
    case TextStyle::Title:
        return uiFont(20, QFont::Bold);
    case TextStyle::Heading:
        return uiFont(15, QFont::DemiBold);
    case TextStyle::Body:
        return uiFont(15);
    case TextStyle::Small:
        return uiFont(13);
    case TextStyle::Fine:
        return uiFont(11);
    }
    return uiFont(15);
}

bool isMuted(TextStyle style) { return style == TextStyle::Small || style == TextStyle::Fine; }

QLabel* makeLabel(TextStyle style, const QString& text, QWidget* parent, const QString& objectName)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(style));
    label->setText(text);
    label->setObjectName(objectName);
    if (isMuted(style))
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* makeParagraph(TextStyle style, const QString& text, QWidget* parent, const QString& objectName)
{
    QLabel* label = makeLabel(style, text, parent, objectName);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

ElidedLabel::ElidedLabel(TextStyle style, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(style));
    if (isMuted(style))
        setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const { return {24, fontMetrics().height()}; }

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    setToolTip(shown == text() ? QString() : text());
    painter.drawText(rect(), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), shown);
}

FiguresLabel::FiguresLabel(const QFont& font, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(font);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FiguresLabel::sizeHint() const { return {figuresWidth(font(), text()) + 1, fontMetrics().height()}; }

void FiguresLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    drawFigures(painter, rect(), alignment(), text());
}

} // namespace rekam::ui
