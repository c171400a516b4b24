#include "ui/widgets/text.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <algorithm>

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

namespace {

// On at most so many lines: parted at the first " · ", then between words; what is left over stands on the
// last.
QStringList wrappedTo(const QFontMetrics& metrics, const QString& text, int width, int mostLines)
{
    if (mostLines < 2 || metrics.horizontalAdvance(text) <= width)
        return {text};
    const qsizetype parting = text.indexOf(QStringLiteral(" · "));
    const QString tail = parting > 0 ? text.mid(parting + 3) : QString();
    const int forHead = mostLines - (tail.isEmpty() ? 0 : 1);
    QStringList lines{QString()};
    const QStringList words = (parting > 0 ? text.left(parting) : text).split(QLatin1Char(' '));
    for (const QString& word : words) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        const bool mustBreak = metrics.horizontalAdvance(longer) > width && !lines.last().isEmpty();
        if (mustBreak && lines.size() < forHead)
            lines.append(word);
        else
            lines.last() = longer;
    }
    if (!tail.isEmpty())
        lines.append(tail);
    return lines;
}

} // namespace

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
    const int room = std::max(1, height() / metrics.height());
    QStringList lines = wrappedTo(metrics, text(), width(), room);
    bool isCut = false;
    for (QString& line : lines) {
        line = fitted(metrics, line, width(), this);
        isCut = property(kTextCut).toBool() || isCut;
    }
    setProperty(kTextCut, isCut);
    setToolTip(isCut ? text() : QString());
    int top = (height() - static_cast<int>(lines.size()) * metrics.height()) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRect(0, top, width(), metrics.height()), static_cast<int>(Qt::AlignLeft), line);
        top += metrics.height();
    }
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
