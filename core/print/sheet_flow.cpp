#include "core/print/sheet_flow.h"

#include <QPainter>
#include <algorithm>

namespace rekam {
namespace {

constexpr double kLineAdvance = 1.28;
constexpr double kAscent = 0.95; // from the top of a line to its baseline, in ems

const QStringList& families()
{
    static const QStringList names{QStringLiteral("Inter"), QStringLiteral("Liberation Sans"),
                                   QStringLiteral("DejaVu Sans")};
    return names;
}

} // namespace

SheetFlow::SheetFlow(const SheetStyle& style) : m_style(style), m_y(style.topMm) {}

double SheetFlow::heightMm() const { return m_y + m_style.topMm; }

FittedText SheetFlow::wrapped(const QString& text, double sizeMm, Weight weight, double widthMm) const
{
    TypeStyle type;
    type.families = families();
    type.bold = weight == Weight::Bold;
    type.sizeMm = sizeMm;
    return wrapText(text, type, widthMm);
}

double SheetFlow::place(const FittedText& text, double xMm, double topMm, TextAlign align, bool white)
{
    Item item;
    item.text = text;
    item.align = align;
    item.white = white;
    item.box = QRectF(xMm, topMm + text.sizeMm * kAscent, 0, 0);
    m_items.push_back(item);
    return static_cast<double>(text.lines.size()) * text.sizeMm * kLineAdvance;
}

void SheetFlow::shape(Item::Kind kind, const QRectF& box, double penMm)
{
    Item item;
    item.kind = kind;
    item.box = box;
    item.penMm = penMm;
    m_items.push_back(item);
}

void SheetFlow::text(const QString& text, double sizeMm, Weight weight, TextAlign align)
{
    double x = left();
    if (align == TextAlign::Centre) {
        x += inner() / 2;
    } else if (align == TextAlign::Right) {
        x += inner();
    }
    m_y += place(wrapped(text, sizeMm, weight, inner()), x, m_y, align);
}

void SheetFlow::row(const std::vector<Cell>& cells, double sizeMm)
{
    constexpr double kBetweenMm = 1.5;
    double x = left();
    double height = sizeMm * kLineAdvance;
    for (const Cell& cell : cells) {
        const double width = cell.share * inner();
        const FittedText fitted = wrapped(cell.text, sizeMm, cell.weight, width - kBetweenMm);
        height = std::max(height, place(fitted, x, m_y, TextAlign::Left));
        x += width;
    }
    m_y += height + sizeMm * 0.12;
}

void SheetFlow::numbered(int number, const QString& text, double sizeMm)
{
    const double indent = sizeMm * 1.7;
    place(wrapped(QString::number(number) + u'.', sizeMm, Weight::Bold, indent), left(), m_y,
          TextAlign::Left);
    m_y +=
        place(wrapped(text, sizeMm, Weight::Normal, inner() - indent), left() + indent, m_y, TextAlign::Left);
    m_y += sizeMm * 0.3;
}

void SheetFlow::rule(double widthMm)
{
    m_y += 1.2;
    shape(Item::Kind::Rule, QRectF(left(), m_y, inner(), 0), widthMm);
    m_y += 1.4;
}

void SheetFlow::dashedRule()
{
    m_y += 1.6;
    shape(Item::Kind::Dashes, QRectF(left(), m_y, inner(), 0), 0.2);
    m_y += 1.8;
}

void SheetFlow::banner(const QString& text, double sizeMm)
{
    const FittedText fitted = wrapped(text, sizeMm, Weight::Bold, inner() - 4);
    const double padding = sizeMm * 0.34;
    const double height = static_cast<double>(fitted.lines.size()) * sizeMm * kLineAdvance + 2 * padding;
    shape(Item::Kind::Fill, QRectF(left(), m_y, inner(), height), 0);
    place(fitted, left() + inner() / 2, m_y + padding, TextAlign::Centre, true);
    m_y += height;
}

void SheetFlow::boxed(const QString& caption, const QString& text, double sizeMm)
{
    const double top = m_y;
    m_y += 1.2;
    m_y += place(wrapped(caption, m_style.smallMm, Weight::Normal, inner() - 4), left() + inner() / 2, m_y,
                 TextAlign::Centre);
    m_y +=
        place(wrapped(text, sizeMm, Weight::Bold, inner() - 4), left() + inner() / 2, m_y, TextAlign::Centre);
    m_y += 1.0;
    shape(Item::Kind::Frame, QRectF(left(), top, inner(), m_y - top), 0.35);
}

void SheetFlow::stampAndSignature(const QString& stamp, const QString& above, const QString& below)
{
    constexpr double kHeightMm = 22;
    const double half = inner() / 2;
    const double small = m_style.smallMm;
    const QRectF box(left(), m_y, half - 3, kHeightMm);
    shape(Item::Kind::DashedFrame, box, 0.2);
    place(wrapped(stamp, small, Weight::Normal, box.width()), box.center().x(), box.bottom() - small * 1.6,
          TextAlign::Centre);
    const double middle = left() + half + half / 2;
    place(wrapped(above, small, Weight::Normal, half), middle, m_y, TextAlign::Centre);
    const double line = m_y + kHeightMm - small * 1.7;
    shape(Item::Kind::Rule, QRectF(left() + half, line, half, 0), 0.2);
    place(wrapped(below, small, Weight::Bold, half), middle, line + 0.5, TextAlign::Centre);
    m_y += kHeightMm;
}

void SheetFlow::paint(QPainter& painter) const
{
    const QColor black(Qt::black);
    for (const Item& item : m_items) {
        QPen pen(black, item.penMm);
        if (item.kind == Item::Kind::Dashes || item.kind == Item::Kind::DashedFrame)
            pen.setDashPattern({5, 4});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        switch (item.kind) {
        case Item::Kind::Text:
            drawText(painter, item.text, item.box.topLeft(), item.text.sizeMm * kLineAdvance, item.align,
                     item.white ? QColor(Qt::white) : black);
            break;
        case Item::Kind::Rule:
        case Item::Kind::Dashes:
            painter.drawLine(item.box.topLeft(), item.box.topRight());
            break;
        case Item::Kind::Frame:
        case Item::Kind::DashedFrame:
            painter.drawRoundedRect(item.box, 1.2, 1.2);
            break;
        case Item::Kind::Fill:
            painter.fillRect(item.box, black);
            break;
        }
    }
}

} // namespace rekam
