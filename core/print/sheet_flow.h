// A paper written from top to bottom: text, rows, rules, boxes. Its height is known before it is painted, so
// a slip is cut where it ends. Black only: slip printers have one colour.
#pragma once

#include "core/print/fitted_text.h"

#include <QRectF>
#include <vector>

class QPainter;

namespace rekam {

// Sizes of type in millimetres.
struct SheetStyle
{
    double widthMm = 80;
    double marginMm = 4;
    double topMm = 4;
    double bodyMm = 3.1;
    double smallMm = 2.5;
    double titleMm = 4.4;
};

enum class Weight
{
    Normal,
    Bold
};

class SheetFlow
{
public:
    struct Cell
    {
        QString text;
        double share = 1; // of the width between the margins
        Weight weight = Weight::Normal;
    };

    explicit SheetFlow(const SheetStyle& style);

    const SheetStyle& style() const { return m_style; }
    double heightMm() const; // so far, with the lower margin

    void gap(double mm) { m_y += mm; }
    void text(const QString& text, double sizeMm, Weight weight = Weight::Normal,
              TextAlign align = TextAlign::Left);
    void row(const std::vector<Cell>& cells, double sizeMm);
    void numbered(int number, const QString& text, double sizeMm);
    void rule(double widthMm = 0.2);
    void dashedRule();
    void banner(const QString& text, double sizeMm);                        // white on black
    void boxed(const QString& caption, const QString& text, double sizeMm); // large, framed
    // Two places side by side: a dashed box for the office's stamp, a line to sign on.
    void stampAndSignature(const QString& stamp, const QString& above, const QString& below);

    void paint(QPainter& painter) const;

private:
    struct Item
    {
        enum class Kind
        {
            Text,
            Rule,
            Dashes,
            Frame,
            DashedFrame,
            Fill
        };
        Kind kind = Kind::Text;
        QRectF box;
        double penMm = 0.2;
        FittedText text;
        TextAlign align = TextAlign::Left;
        bool white = false;
    };

    double left() const { return m_style.marginMm; }
    double inner() const { return m_style.widthMm - 2 * m_style.marginMm; }
    FittedText wrapped(const QString& text, double sizeMm, Weight weight, double widthMm) const;
    // Returns the height it takes.
    double place(const FittedText& text, double xMm, double topMm, TextAlign align, bool white = false);
    void shape(Item::Kind kind, const QRectF& box, double penMm);

    SheetStyle m_style;
    double m_y;
    std::vector<Item> m_items;
};

} // namespace rekam
