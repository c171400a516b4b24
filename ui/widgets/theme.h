// Colours, type and space: one set of tokens for the light and the dark theme. Text against its ground is at
// least 4.5:1 (WCAG 2.1, 1.4.3), which a test computes. Main thread.
#pragma once

#include "ui/values/tone.h"

#include <QColor>
#include <QFont>

class QApplication;
class QPainter;

namespace rekam::ui {

enum class Shade : quint8
{
    Light,
    Dark
};

struct Tokens
{
    QColor background, surface, sunken, line, text, muted;
    QColor primary, primaryInk, primarySoft;
    QColor ok, okSoft, warn, warnSoft, bad, badSoft;
    QColor focus;

    QColor solid(Tone tone) const; // a dot, a ring
    QColor soft(Tone tone) const;  // the ground of a chip or banner
    QColor ink(Tone tone) const;   // text on soft()
};

constexpr int kRadius = 8;      // buttons, fields
constexpr int kCardRadius = 12; // cards, live pictures

const Tokens& tokensOf(Shade shade);
// Of the theme that the application wears now (read from its palette; there is no other state).
Shade currentShade();
const Tokens& tokens();

// Sets palette, font and the style sheet of fields and lists.
void applyTheme(QApplication& application, Shade shade);

// Inter where installed (Debian: fonts-inter), else Noto Sans or the system's sans serif.
QFont uiFont(int pixelSize, QFont::Weight weight = QFont::Normal);

// Digits of equal width, whatever the font: numbers that change do not dance and columns line up.
int figuresWidth(const QFont& font, const QString& text);
void drawFigures(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text);

} // namespace rekam::ui
