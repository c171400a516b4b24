// A paper written from top to bottom: text, rows, rules, boxes. Its height is known before it is painted, so
// a slip is cut where it ends. Black only: slip printers have one colour.
#pragma once

#include "core/print/fitted_text.h"
#include "core/print/paper.h"
#include "core/print/qr_code.h"

#include <QRectF>
#include <memory>
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
    bool fitsLine(const QString& text, double sizeMm) const;
    // In one line, at most `sizeMm` high, smaller where it is long.
    void large(const QString& text, double sizeMm);
    void row(const std::vector<Cell>& cells, double sizeMm);
    void numbered(int number, const QString& text, double sizeMm);
    void rule(double widthMm = 0.2);
    void dashedRule();
    void banner(const QString& text, double sizeMm);                        // white on black
    void boxed(const QString& caption, const QString& text, double sizeMm); // large, framed
    // A code at the left and, beside it, a heading with sentences.
    void codeBeside(const QrCode& code, double sideMm, const QString& heading, const QString& text);
    // Two places side by side: a dashed box for the office's stamp, a line to sign on.
    void stampAndSignature(const QString& stamp, const QString& above, const QString& below);

    void paint(QPainter& painter) const;
    std::vector<TextBox> textBoxes() const;

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
            Fill,
            Code
        };
        Kind kind = Kind::Text;
        QRectF box; // of a text: the room it was given
        double penMm = 0.2;
        FittedText text;
        TextAlign align = TextAlign::Left;
        bool white = false;
        std::shared_ptr<const QrCode> code;
    };

    double left() const { return m_style.marginMm; }
    double inner() const { return m_style.widthMm - 2 * m_style.marginMm; }
    // Both return the height it takes.
    double place(const QString& text, double sizeMm, Weight weight, double xMm, double topMm, double widthMm,
                 TextAlign align = TextAlign::Left, bool white = false);
    double placeFitted(const FittedText& text, double xMm, double topMm, double widthMm, TextAlign align);
    void shape(Item::Kind kind, const QRectF& box, double penMm);
    static QPointF anchorOf(const Item& item);
    static void paintItem(QPainter& painter, const Item& item);

    SheetStyle m_style;
    double m_y;
    std::vector<Item> m_items;
};

// One page, as wide as the style and at least `leastHeightMm` high.
Paper paperOf(SheetFlow sheet, const QString& title, const QDateTime& createdAt, double leastHeightMm = 0);

} // namespace rekam
