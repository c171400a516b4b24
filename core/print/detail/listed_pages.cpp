#include "core/print/detail/listed_pages.h"

#include <QPainter>

namespace rekam {
namespace {

constexpr QSizeF kA4{210, 297};
constexpr double kPageLineMm = 6; // "Halaman 2 dari 3"

SheetStyle a4Style()
{
    return {
        .widthMm = kA4.width(), .marginMm = 20, .topMm = 15, .bodyMm = 3.5, .smallMm = 3.0, .titleMm = 5.0};
}

double heightOf(const std::function<void(SheetFlow&)>& part)
{
    SheetFlow alone(a4Style());
    const double empty = alone.heightMm();
    part(alone);
    return alone.heightMm() - empty;
}

double rowHeight(const std::vector<SheetFlow::Cell>& row)
{
    return heightOf([&row](SheetFlow& sheet) { sheet.row(row, sheet.style().bodyMm); });
}

bool hasRoom(const SheetFlow& sheet, double heightMm)
{
    return sheet.heightMm() + heightMm <= kA4.height() - kPageLineMm;
}

void beginTable(SheetFlow& sheet, const ListedRows& rows)
{
    sheet.rule(0.4);
    sheet.row(rows.title, sheet.style().bodyMm);
    sheet.rule();
}

} // namespace

Paper listedPaper(const QString& title, const QDateTime& createdAt,
                  const std::function<void(SheetFlow&)>& opening, const ListedRows& rows,
                  const std::function<void(SheetFlow&)>& closing)
{
    std::vector<SheetFlow> sheets(1, SheetFlow(a4Style()));
    opening(sheets.back());
    if (!rows.rows.empty())
        beginTable(sheets.back(), rows);
    for (const auto& row : rows.rows) {
        if (!hasRoom(sheets.back(), rowHeight(row))) {
            sheets.emplace_back(a4Style());
            sheets.back().text(title, a4Style().smallMm);
            beginTable(sheets.back(), rows);
        }
        sheets.back().row(row, a4Style().bodyMm);
    }
    if (!rows.rows.empty())
        sheets.back().rule(0.4);
    if (!hasRoom(sheets.back(), heightOf(closing))) {
        sheets.emplace_back(a4Style());
        sheets.back().text(title, a4Style().smallMm);
        sheets.back().gap(4);
    }
    closing(sheets.back());

    Paper paper;
    paper.title = title;
    paper.createdAt = createdAt;
    paper.sizeMm = kA4;
    paper.texts = sheets.front().textBoxes();
    int number = 0;
    for (const SheetFlow& sheet : sheets) {
        SheetFlow foot({.widthMm = kA4.width(),
                        .marginMm = a4Style().marginMm,
                        .topMm = kA4.height() - a4Style().topMm + 4});
        foot.text(QStringLiteral("Halaman %1 dari %2").arg(++number).arg(sheets.size()), 2.6, Weight::Normal,
                  TextAlign::Right);
        paper.pages.push_back([sheet, foot](QPainter& painter) {
            sheet.paint(painter);
            foot.paint(painter);
        });
    }
    return paper;
}

} // namespace rekam
