#include "ui/widgets/text.h"

#include "ui/widgets/theme.h"

#include <QEvent>
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

namespace {

QLabel* dressed(QLabel* label, TextStyle style, const QString& text, const QString& objectName)
{
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(style));
    label->setText(text);
    label->setObjectName(objectName);
    if (isMuted(style))
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

QLabel* makeLabel(TextStyle style, const QString& text, QWidget* parent, const QString& objectName)
{
    return dressed(new QLabel(parent), style, text, objectName);
}

QLabel* makeParagraph(TextStyle style, const QString& text, QWidget* parent, const QString& objectName)
{
    return dressed(new Paragraph(parent), style, text, objectName);
}

Paragraph::Paragraph(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

int Paragraph::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_heights.clear();
        m_measured = text();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(width, height);
    return height;
}

bool Paragraph::event(QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::ContentsRectChange ||
        type == QEvent::ScreenChangeInternal)
        m_heights.clear();
    return QLabel::event(event);
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
