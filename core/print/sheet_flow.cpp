#include "core/print/sheet_flow.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr double kLineAdvance = 1.28;
constexpr double kAscent = 0.95; // from the top of a line to its baseline, in ems
constexpr double kDescent = 0.2;
constexpr double kAfterLargeMm = 1.2;
constexpr double kSmallestLarge = 0.35;

TypeStyle typeOf(double sizeMm, Weight weight)
{
    TypeStyle type;
    type.families = {QStringLiteral("Inter"), QStringLiteral("Liberation Sans"),
                     QStringLiteral("DejaVu Sans")};
    type.bold = weight == Weight::Bold;
    type.sizeMm = sizeMm;
    type.smallestMm = sizeMm;
    return type;
}

double heightOf(const FittedText& text)
{
    return static_cast<double>(text.lines.size()) * text.sizeMm * kLineAdvance;
}

} // namespace

SheetFlow::SheetFlow(const SheetStyle& style) : m_style(style), m_y(style.topMm) {}

double SheetFlow::heightMm() const { return m_y + m_style.topMm; }

double SheetFlow::placeFitted(const FittedText& text, double xMm, double topMm, double widthMm,
                              TextAlign align)
{
    Item item;
    item.text = text;
    item.align = align;
    item.box = QRectF(xMm, topMm, widthMm, heightOf(text));
    m_items.push_back(item);
    return item.box.height();
}

double SheetFlow::place(const QString& text, double sizeMm, Weight weight, double xMm, double topMm,
                        double widthMm, TextAlign align, bool white)
{
    const double height =
        placeFitted(wrapText(text, typeOf(sizeMm, weight), widthMm), xMm, topMm, widthMm, align);
    m_items.back().white = white;
    return height;
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
    if (text.isEmpty())
        return;
    m_y += place(text, sizeMm, weight, left(), m_y, inner(), align);
}

bool SheetFlow::fitsLine(const QString& text, double sizeMm) const
{
    return wrapText(text, typeOf(sizeMm, Weight::Normal), inner()).lines.size() <= 1;
}

void SheetFlow::large(const QString& text, double sizeMm)
{
    TypeStyle type = typeOf(sizeMm, Weight::Bold);
    type.smallestMm = sizeMm * kSmallestLarge;
    const Result<FittedText> fitted = fitText(text, type, inner());
    // Figures and capitals have nothing below the line.
    if (fitted) {
        const double height =
            placeFitted(*fitted, left(), m_y, inner(), TextAlign::Centre) - fitted->sizeMm * kDescent;
        m_items.back().box.setHeight(height);
        m_y += height + kAfterLargeMm;
    } else {
        this->text(text, type.smallestMm, Weight::Bold, TextAlign::Centre);
    }
}

void SheetFlow::row(const std::vector<Cell>& cells, double sizeMm)
{
    constexpr double kBetweenMm = 1.5;
    double x = left();
    double height = sizeMm * kLineAdvance;
    for (const Cell& cell : cells) {
        const double width = cell.share * inner();
        const double room = &cell == &cells.back() ? width : width - kBetweenMm;
        height = std::max(height, place(cell.text, sizeMm, cell.weight, x, m_y, room));
        x += width;
    }
    m_y += height + sizeMm * 0.12;
}

void SheetFlow::numbered(int number, const QString& text, double sizeMm)
{
    const double indent = sizeMm * 1.7;
    place(QString::number(number) + u'.', sizeMm, Weight::Bold, left(), m_y, indent);
    m_y += place(text, sizeMm, Weight::Normal, left() + indent, m_y, inner() - indent);
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
    const double padding = sizeMm * 0.34;
    shape(Item::Kind::Fill, QRectF(), 0);
    const size_t fill = m_items.size() - 1;
    const double height = 2 * padding + place(text, sizeMm, Weight::Bold, left() + 2, m_y + padding,
                                              inner() - 4, TextAlign::Centre, true);
    m_items[fill].box = QRectF(left(), m_y, inner(), height);
    m_y += height;
}

void SheetFlow::boxed(const QString& caption, const QString& text, double sizeMm)
{
    const double top = m_y;
    const double x = left() + 2;
    const double width = inner() - 4;
    m_y += 1.2;
    m_y += place(caption, m_style.smallMm, Weight::Normal, x, m_y, width, TextAlign::Centre);
    m_y += place(text, sizeMm, Weight::Bold, x, m_y, width, TextAlign::Centre);
    m_y += 1.0;
    shape(Item::Kind::Frame, QRectF(left(), top, inner(), m_y - top), 0.35);
}

void SheetFlow::codeBeside(const QrCode& code, double sideMm, const QString& heading, const QString& text)
{
    constexpr double kBetweenMm = 2.5;
    Item item;
    item.kind = Item::Kind::Code;
    item.box = QRectF(left(), m_y, sideMm, sideMm);
    item.code = std::make_shared<const QrCode>(code);
    m_items.push_back(item);
    const double x = left() + sideMm + kBetweenMm;
    const double width = inner() - sideMm - kBetweenMm;
    double y = m_y + 1;
    y += place(heading, m_style.bodyMm, Weight::Bold, x, y, width) + 0.8;
    y += place(text, m_style.smallMm, Weight::Normal, x, y, width);
    m_y = std::max(m_y + sideMm, y);
}

void SheetFlow::stampAndSignature(const QString& stamp, const QString& above, const QString& below)
{
    constexpr double kHeightMm = 22;
    const double half = inner() / 2;
    const double small = m_style.smallMm;
    const QRectF box(left(), m_y, half - 3, kHeightMm);
    shape(Item::Kind::DashedFrame, box, 0.2);
    place(stamp, small, Weight::Normal, box.left(), box.bottom() - small * 1.6, box.width(),
          TextAlign::Centre);
    place(above, small, Weight::Normal, left() + half, m_y, half, TextAlign::Centre);
    const double line = m_y + kHeightMm - small * 1.7;
    shape(Item::Kind::Rule, QRectF(left() + half, line, half, 0), 0.2);
    const double name = place(below, small, Weight::Bold, left() + half, line + 0.5, half, TextAlign::Centre);
    m_y += std::max(kHeightMm, line + 0.5 + name - m_y);
}

QPointF SheetFlow::anchorOf(const Item& item)
{
    const double baseline = item.box.top() + item.text.sizeMm * kAscent;
    switch (item.align) {
    case TextAlign::Left:
        return {item.box.left(), baseline};
    case TextAlign::Centre:
        return {item.box.center().x(), baseline};
    case TextAlign::Right:
        return {item.box.right(), baseline};
    }
    return {};
}

void SheetFlow::paintItem(QPainter& painter, const Item& item)
{
    const QColor black(Qt::black);
    QPen pen(black, item.penMm);
    if (item.kind == Item::Kind::Dashes || item.kind == Item::Kind::DashedFrame)
        pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (item.kind) {
    case Item::Kind::Text:
        drawText(painter, item.text, anchorOf(item), item.text.sizeMm * kLineAdvance, item.align,
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
    case Item::Kind::Code:
        item.code->paint(painter, item.box);
        break;
    }
}

void SheetFlow::paint(QPainter& painter) const
{
    for (const Item& item : m_items)
        paintItem(painter, item);
}

std::vector<TextBox> SheetFlow::textBoxes() const
{
    std::vector<TextBox> boxes;
    for (const Item& item : m_items) {
        if (item.kind != Item::Kind::Text)
            continue;
        const double width = item.text.widthMm();
        QRectF ink(0, item.box.top(), width, item.box.height());
        const double x = anchorOf(item).x();
        ink.moveLeft(item.align == TextAlign::Left     ? x
                     : item.align == TextAlign::Centre ? x - width / 2
                                                       : x - width);
        boxes.push_back({item.text.lines.join(u' '), item.box, ink});
    }
    return boxes;
}

Paper paperOf(SheetFlow sheet, const QString& title, const QDateTime& createdAt, double leastHeightMm)
{
    const QSizeF size(sheet.style().widthMm, std::max(leastHeightMm, std::ceil(sheet.heightMm())));
    std::vector<TextBox> texts = sheet.textBoxes();
    const auto shared = std::make_shared<const SheetFlow>(std::move(sheet));
    return {
        title, createdAt, size, {[shared](QPainter& painter) { shared->paint(painter); }}, std::move(texts)};
}

} // namespace rekam
