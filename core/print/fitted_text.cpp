#include "core/print/fitted_text.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <optional>

namespace rekam {
namespace {

// Fonts are measured and drawn at one large size and scaled: no hinting, no rounding to pixels.
constexpr int kMeasurePx = 200;
constexpr double kSizeStepMm = 0.05;
// A text is made this much smaller before it takes another line.
constexpr double kSmallerBeforeBreak = 0.88;

enum class BreakWords
{
    No,
    Yes
};

QFont fontFor(const QStringList& families, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(kMeasurePx);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

// Inter swaps hyphens, bullets and brackets beside digits and capitals for glyphs that stand for no
// character: a reader could not find "A-012" in the file. Drawn by themselves they stay what they are.
bool standsAlone(QChar symbol)
{
    return !symbol.isLetterOrNumber() && !symbol.isMark() && !symbol.isSpace() && !symbol.isSurrogate() &&
           symbol != u'.' && symbol != u',';
}

QStringList runsOf(const QString& line)
{
    QStringList runs;
    bool joins = false;
    for (const QChar symbol : line) {
        const bool alone = standsAlone(symbol);
        if (joins && !alone) {
            runs.last() += symbol;
        } else {
            runs << QString(symbol);
        }
        joins = !alone;
    }
    return runs;
}

class Measure
{
public:
    explicit Measure(const QFont& font) : m_metrics(font) {}

    // In units of the em.
    double width(const QString& text) const
    {
        double units = 0;
        for (const QString& run : runsOf(text))
            units += m_metrics.horizontalAdvance(run);
        return units / kMeasurePx;
    }

private:
    QFontMetricsF m_metrics;
};

// As many characters of `word` as fit, at least one; surrogate pairs stay together.
int charactersThatFit(const Measure& measure, const QString& word, double widthEm)
{
    int fitting = 0;
    for (int end = 1; end <= word.size(); ++end) {
        if (end < word.size() && word.at(end).isLowSurrogate())
            continue;
        if (fitting > 0 && measure.width(word.left(end)) > widthEm)
            break;
        fitting = end;
    }
    return fitting;
}

// Account names, letter numbers and status words have joints of their own; any other word has none.
int lastJoint(const QString& word, int count)
{
    for (int end = count; end > count / 2; --end) {
        if (QStringLiteral("._/-").contains(word.at(end - 1)))
            return end;
    }
    return count;
}

void breakWord(const Measure& measure, QString word, double widthEm, QStringList& lines)
{
    while (measure.width(word) > widthEm) {
        const int count = lastJoint(word, charactersThatFit(measure, word, widthEm));
        if (count >= word.size())
            break;
        lines << word.left(count);
        word.remove(0, count);
    }
    lines << word;
}

QStringList linesOf(const QString& text, const Measure& measure, double widthEm, BreakWords breaking)
{
    QStringList lines;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QString joined = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (!lines.isEmpty() && measure.width(joined) <= widthEm) {
            lines.last() = joined;
        } else if (breaking == BreakWords::Yes) {
            breakWord(measure, word, widthEm, lines);
        } else {
            lines << word;
        }
    }
    return lines;
}

bool allFit(const QStringList& lines, const Measure& measure, double widthEm)
{
    return std::all_of(lines.begin(), lines.end(),
                       [&](const QString& line) { return measure.width(line) <= widthEm; });
}

struct Attempt
{
    int maxLines;
    double smallestMm;
    BreakWords breaking;
};

std::optional<FittedText> tryWidth(const QString& text, const TypeStyle& style, double widthMm,
                                   const Attempt& attempt, int percent)
{
    const Measure measure(fontFor(style.families, style.bold));
    const int steps = static_cast<int>(std::lround((style.sizeMm - attempt.smallestMm) / kSizeStepMm));
    for (int step = 0; step <= std::max(0, steps); ++step) {
        const double size = style.sizeMm - step * kSizeStepMm;
        const double widthEm = widthMm / (size * percent / 100.0);
        const QStringList lines = linesOf(text, measure, widthEm, attempt.breaking);
        if (lines.size() <= attempt.maxLines && allFit(lines, measure, widthEm))
            return FittedText{lines, style.families, style.bold, size, percent};
    }
    return std::nullopt;
}

std::optional<FittedText> tryLines(const QString& text, const TypeStyle& style, double widthMm,
                                   const Attempt& attempt)
{
    // What fits only in the smallest type would rather be narrow.
    Attempt large = attempt;
    large.smallestMm = std::max(attempt.smallestMm, style.sizeMm * kSmallerBeforeBreak);
    const int middle = (100 + style.narrowestPercent) / 2;
    for (const int percent : {100, middle, style.narrowestPercent}) {
        if (auto fitted = tryWidth(text, style, widthMm, large, percent))
            return fitted;
    }
    return tryWidth(text, style, widthMm, attempt, style.narrowestPercent);
}

} // namespace

double FittedText::widthMm() const
{
    const Measure measure(fontFor(families, bold));
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, measure.width(line) * sizeMm * widthPercent / 100.0);
    return widest;
}

Result<FittedText> fitText(const QString& text, const TypeStyle& style, double widthMm)
{
    const double littleSmaller = std::max(style.smallestMm, style.sizeMm * kSmallerBeforeBreak);
    for (int lines = 1; lines <= style.maxLines; ++lines) {
        const double smallest = lines == style.maxLines ? style.smallestMm : littleSmaller;
        if (auto fitted = tryLines(text, style, widthMm, {lines, smallest, BreakWords::No}))
            return *fitted;
    }
    if (auto fitted = tryLines(text, style, widthMm, {style.maxLines, style.smallestMm, BreakWords::Yes}))
        return *fitted;
    return Unexpected(Errc::CardTextTooLong, {{"characters", QString::number(text.size())}});
}

FittedText wrapText(const QString& text, const TypeStyle& style, double widthMm)
{
    const Measure measure(fontFor(style.families, style.bold));
    return {linesOf(text, measure, widthMm / style.sizeMm, BreakWords::Yes), style.families, style.bold,
            style.sizeMm, 100};
}

void drawText(QPainter& painter, const FittedText& text, QPointF at, double lineAdvanceMm, TextAlign align,
              const QColor& ink)
{
    const QFont font = fontFor(text.families, text.bold);
    const Measure measure(font);
    const double unit = text.sizeMm / kMeasurePx;
    for (const QString& line : text.lines) {
        const double width = measure.width(line) * text.sizeMm * text.widthPercent / 100.0;
        const double left = align == TextAlign::Left ? 0 : (align == TextAlign::Centre ? -width / 2 : -width);
        painter.save();
        painter.translate(at.x() + left, at.y());
        painter.scale(unit * text.widthPercent / 100.0, unit);
        painter.setFont(font);
        painter.setPen(ink);
        double x = 0;
        for (const QString& run : runsOf(line)) {
            painter.drawText(QPointF(x, 0), run);
            x += measure.width(run) * kMeasurePx;
        }
        painter.restore();
        at.ry() += lineAdvanceMm;
    }
}

} // namespace rekam
