#include "ui/widgets/theme.h"

#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>

namespace rekam::ui {

namespace {

Tokens lightTokens()
{
    Tokens t;
    t.background = QColor(0xF5F6F8);
    t.surface = QColor(0xFFFFFF);
    t.sunken = QColor(0xECEEF2);
    t.line = QColor(0xD9DDE4);
    t.text = QColor(0x16202E);
    t.muted = QColor(0x5A6779);
    t.primary = QColor(0x0B5FA5);
    t.primaryInk = QColor(0xFFFFFF);
    t.primarySoft = QColor(0xE4F0FA);
    t.ok = QColor(0x187546);
    t.okSoft = QColor(0xE2F4EA);
    t.warn = QColor(0x935D00);
    t.warnSoft = QColor(0xFCF1DC);
    t.bad = QColor(0xB3261E);
    t.badSoft = QColor(0xFBE6E4);
    t.focus = QColor(0x0B5FA5);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.background = QColor(0x10151C);
    t.surface = QColor(0x18202A);
    t.sunken = QColor(0x0C1117);
    t.line = QColor(0x2C3744);
    t.text = QColor(0xE8EDF3);
    t.muted = QColor(0x9BA9B9);
    t.primary = QColor(0x5AB0F2);
    t.primaryInk = QColor(0x06223A);
    t.primarySoft = QColor(0x16324A);
    t.ok = QColor(0x5FD39A);
    t.okSoft = QColor(0x123626);
    t.warn = QColor(0xF0BE62);
    t.warnSoft = QColor(0x3A2D10);
    t.bad = QColor(0xFF8A80);
    t.badSoft = QColor(0x43191A);
    t.focus = QColor(0x5AB0F2);
    return t;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.background);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.sunken);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::Highlight, t.primarySoft);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Link, t.primary);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Disabled, QPalette::Text, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, t.muted);
    return palette;
}

qreal widestDigit(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

// A text as runs that shape normally, with digits apart.
template<typename Visit>
void walkFigures(const QString& text, Visit visit)
{
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start + 1;
        if (!isDigit(text.at(start))) {
            while (end < text.size() && !isDigit(text.at(end)))
                ++end;
        }
        visit(text.mid(start, end - start), isDigit(text.at(start)));
        start = end;
    }
}

qreal figuresAdvance(const QFontMetricsF& metrics, const QString& text)
{
    const qreal digitWidth = widestDigit(metrics);
    qreal width = 0;
    walkFigures(text, [&](const QString& run, bool digit) {
        width += digit ? digitWidth : metrics.horizontalAdvance(run);
    });
    return width;
}

} // namespace

QColor Tokens::solid(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return line;
    case Tone::Now:
        return primary;
    case Tone::Good:
        return ok;
    case Tone::Fair:
        return warn;
    case Tone::Bad:
        return bad;
    }
    return line;
}

QColor Tokens::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return sunken;
    case Tone::Now:
        return primarySoft;
    case Tone::Good:
        return okSoft;
    case Tone::Fair:
        return warnSoft;
    case Tone::Bad:
        return badSoft;
    }
    return sunken;
}

QColor Tokens::ink(Tone tone) const { return tone == Tone::Neutral ? muted : solid(tone); }

const Tokens& tokensOf(Shade shade)
{
    static const Tokens kLight = lightTokens();
    static const Tokens kDark = darkTokens();
    return shade == Shade::Dark ? kDark : kLight;
}

Shade currentShade()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Shade::Dark : Shade::Light;
}

const Tokens& tokens() { return tokensOf(currentShade()); }

void applyTheme(QApplication& application, Shade shade)
{
    const Tokens& t = tokensOf(shade);
    // Once: a second style under a style sheet takes the first one away from windows that stand.
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(t));
    QApplication::setFont(uiFont(15));
    application.setStyleSheet(styleSheetOf(t));
}

QFont uiFont(int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

int figuresWidth(const QFont& font, const QString& text)
{
    return static_cast<int>(std::ceil(figuresAdvance(QFontMetricsF(font), text)));
}

void drawFigures(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal width = figuresAdvance(metrics, text);
    qreal x = box.left();
    if (alignment & Qt::AlignRight)
        x = box.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = box.center().x() - width / 2;
    const qreal y = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    const qreal digitWidth = widestDigit(metrics);
    walkFigures(text, [&](const QString& run, bool digit) {
        const qreal advance = metrics.horizontalAdvance(run);
        painter.drawText(QPointF(x + (digit ? (digitWidth - advance) / 2 : 0), y), run);
        x += digit ? digitWidth : advance;
    });
}

} // namespace rekam::ui
