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

QString fitted(const QFontMetrics& metrics, const QString& text, int widthPx, QWidget* owner)
{
    const bool isCut = metrics.horizontalAdvance(text) > widthPx;
    owner->setProperty(kTextCut, isCut);
    return isCut ? metrics.elidedText(text, Qt::ElideRight, widthPx) : text;
}

ElidedLabel::ElidedLabel(TextStyle style, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(style));
    if (isMuted(style))
        setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
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
    const QFontMetrics metrics = fontMetrics();
    const qsizetype parting = text().indexOf(QStringLiteral(" · "));
    const bool isTwoLines =
        metrics.horizontalAdvance(text()) > width() && parting > 0 && height() >= 2 * metrics.height();
    const QString first = isTwoLines ? text().left(parting) : text();
    const QString second = isTwoLines ? text().mid(parting + 3) : QString();
    const QString shownSecond = fitted(metrics, second, width(), this);
    const bool isSecondCut = property(kTextCut).toBool();
    const QString shownFirst = fitted(metrics, first, width(), this);
    const bool isCut = isSecondCut || property(kTextCut).toBool();
    setProperty(kTextCut, isCut);
    setToolTip(isCut ? text() : QString());
    if (!isTwoLines) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), shownFirst);
        return;
    }
    const int top = height() / 2 - metrics.height();
    painter.drawText(QRect(0, top, width(), metrics.height()), static_cast<int>(Qt::AlignLeft), shownFirst);
    painter.drawText(QRect(0, height() / 2, width(), metrics.height()), static_cast<int>(Qt::AlignLeft),
                     shownSecond);
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
