// Text that must fit a box on paper: narrowed, made smaller, then broken into lines. Measured in millimetres
// without a device, so a preview and a print have the same lines. Needs a QGuiApplication for its fonts.
#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <QStringList>

class QPainter;

namespace rekam {

struct TypeStyle
{
    QStringList families; // first one that is installed
    bool bold = false;
    double sizeMm = 2; // height of the em
    double smallestMm = 2;
    int narrowestPercent = 100;
    int maxLines = 1;
};

struct FittedText
{
    QStringList lines;
    QStringList families;
    bool bold = false;
    double sizeMm = 0;
    int widthPercent = 100; // under 100: drawn narrower than the font is

    // Of the widest line.
    double widthMm() const;
};

enum class TextAlign
{
    Left,
    Centre,
    Right
};

// The first that fits: as wished, a little smaller, narrower, then the same with one more line; only the last
// line is taken down to the smallest type. Words are broken only where nothing else fits. Error:
// CardTextTooLong.
Result<FittedText> fitText(const QString& text, const TypeStyle& style, double widthMm);

// One style, as many lines as it takes.
FittedText wrapText(const QString& text, const TypeStyle& style, double widthMm);

// The painter's unit is 1 mm. `at` is the baseline of the first line, at its left, centre or right.
void drawText(QPainter& painter, const FittedText& text, QPointF at, double lineAdvanceMm, TextAlign align,
              const QColor& ink);

} // namespace rekam
