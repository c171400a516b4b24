#include "core/review/report_paper.h"

#include "core/print/sheet_flow.h"
#include "core/print/slip_parts.h"

#include <QPainter>
#include <algorithm>
#include <memory>

namespace rekam {
namespace {

constexpr QSizeF kA4(210, 297);
constexpr double kBottomMm = 282;
constexpr double kBarHeightMm = 3.4;
constexpr double kLabelShare = 0.36;

SheetStyle reportStyle()
{
    SheetStyle style;
    style.widthMm = kA4.width();
    style.marginMm = 16;
    style.topMm = 14;
    style.bodyMm = 3.0;
    style.smallMm = 2.5;
    style.titleMm = 5;
    return style;
}

// A column is as wide as its longest text asks, within bounds: even ones would break a NIK over two lines.
std::vector<double> sharesOf(const ReportTable& table)
{
    constexpr qsizetype kLeast = 6, kMost = 26; // letters
    std::vector<double> shares;
    double sum = 0;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        qsizetype longest = kLeast;
        for (const QString& word : table.columns[column].split(u' '))
            longest = std::max(longest, word.size() + 1);
        for (const QStringList& row : table.rows)
            longest = std::max(longest, row.value(column).size() + 1);
        shares.push_back(static_cast<double>(std::min(longest, kMost)));
        sum += shares.back();
    }
    for (double& share : shares)
        share /= sum;
    return shares;
}

struct Page
{
    SheetFlow flow{reportStyle()};
    std::vector<QRectF> bars; // millimetres
};

// Writes downwards and begins another page where the next line would not fit.
class ReportPages
{
public:
    explicit ReportPages(const Report& report) : m_report(report) { m_pages.emplace_back(); }

    SheetFlow& flow() { return m_pages.back().flow; }

    void heading(const QString& text)
    {
        makeRoom(18); // a heading never stands alone at the foot
        flow().gap(4);
        flow().text(text, 3.6, Weight::Bold);
        flow().gap(1);
    }

    void chart(const ReportChart& chart)
    {
        heading(chart.title);
        int most = 1;
        for (const ReportBar& bar : chart.bars)
            most = std::max(most, bar.value);
        for (const ReportBar& bar : chart.bars)
            drawBar(bar, most);
    }

    void table(const ReportTable& table)
    {
        heading(table.title);
        const std::vector<double> shares = sharesOf(table);
        headings(table, shares);
        for (const QStringList& row : table.rows) {
            if (makeRoom(9))
                headings(table, shares);
            flow().row(cellsOf(row, shares, Weight::Normal), 2.6);
        }
        if (table.rows.empty())
            flow().text(QStringLiteral("Tidak ada."), 2.8);
    }

    std::vector<Page> take() { return std::move(m_pages); }

private:
    // True where a page was begun.
    bool makeRoom(double neededMm)
    {
        if (flow().heightMm() + neededMm <= kBottomMm)
            return false;
        m_pages.emplace_back();
        flow().text(m_report.title + QStringLiteral(" · ") + m_report.period, 2.6);
        flow().rule();
        flow().gap(2);
        return true;
    }

    void drawBar(const ReportBar& bar, int most)
    {
        makeRoom(8);
        const SheetStyle& style = flow().style();
        const double inner = style.widthMm - 2 * style.marginMm;
        const double top = flow().heightMm() - style.topMm;
        const double room = inner * (1 - kLabelShare - 0.1);
        const double width = std::max(0.3, room * bar.value / most);
        m_pages.back().bars.push_back(
            {style.marginMm + inner * kLabelShare, top + 0.2, bar.value == 0 ? 0.3 : width, kBarHeightMm});
        flow().row({{bar.label, kLabelShare, Weight::Normal},
                    {QString(), 1 - kLabelShare - 0.08, Weight::Normal},
                    {QString::number(bar.value), 0.08, Weight::Bold}},
                   2.9);
        flow().gap(0.6);
    }

    void headings(const ReportTable& table, const std::vector<double>& shares)
    {
        flow().row(cellsOf(table.columns, shares, Weight::Bold), 2.4);
        flow().rule();
        flow().gap(0.6);
    }

    static std::vector<SheetFlow::Cell> cellsOf(const QStringList& texts, const std::vector<double>& shares,
                                                Weight weight)
    {
        std::vector<SheetFlow::Cell> cells;
        for (qsizetype i = 0; i < texts.size(); ++i)
            cells.push_back({texts[i], shares[static_cast<size_t>(i)], weight});
        return cells;
    }

    const Report& m_report;
    std::vector<Page> m_pages;
};

void paintPage(QPainter& painter, const Page& page, int number, int count)
{
    for (const QRectF& bar : page.bars)
        painter.fillRect(bar, QColor(0x33, 0x33, 0x33));
    page.flow.paint(painter);
    SheetFlow foot{reportStyle()};
    foot.gap(kBottomMm - foot.heightMm() + reportStyle().topMm);
    foot.text(QStringLiteral("Halaman %1 dari %2").arg(number).arg(count), 2.3, Weight::Normal,
              TextAlign::Centre);
    foot.paint(painter);
}

} // namespace

Result<Paper> reportPaper(const Report& report, const IssuingOffice& office, Marking marking,
                          const QDateTime& createdAt)
{
    REKAM_CHECK(needsOffice(office));
    ReportPages pages(report);
    addHead(pages.flow(), office, marking);
    addTitle(pages.flow(), report.title);
    addFact(pages.flow(), QStringLiteral("Masa"), report.period, Weight::Bold, 0.2);
    addFact(pages.flow(), QStringLiteral("Dibuat"), dayAndTime(createdAt, office), Weight::Normal, 0.2);
    for (const ReportChart& chart : report.charts)
        pages.chart(chart);
    for (const ReportTable& table : report.tables)
        pages.table(table);
    const auto finished = std::make_shared<const std::vector<Page>>(pages.take());
    Paper paper;
    paper.title = report.title;
    paper.createdAt = createdAt;
    paper.sizeMm = kA4;
    paper.texts = finished->front().flow.textBoxes();
    for (size_t i = 0; i < finished->size(); ++i)
        paper.pages.push_back([finished, i](QPainter& painter) {
            paintPage(painter, (*finished)[i], static_cast<int>(i) + 1, static_cast<int>(finished->size()));
        });
    return paper;
}

} // namespace rekam
