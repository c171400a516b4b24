#include "ui/pages/reports/reports_page.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kRowPx = 38;
constexpr int kListPx = (kReportKinds + 1) * kRowPx + 8; // all of them and their heading

} // namespace

ReportsPage::ReportsPage(QWidget* parent) : Page(ScreenId::Reports, parent)
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_list = new RowTable({{tr("Laporan"), 0}, {tr("Masa"), 176}}, card);
    m_list->setObjectName(QStringLiteral("reportList"));
    m_list->setAccessibleName(tr("Laporan"));
    m_list->fitRows(kRowPx, kRowPx);
    m_list->setFixedHeight(kListPx);
    m_about = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("reportAbout"));
    m_rows = makeLabel(TextStyle::Small, {}, card, QStringLiteral("reportRows"));
    m_saved = new Chip(card);
    m_saved->setObjectName(QStringLiteral("reportSaved"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(m_about);
    column->addWidget(m_rows);
    column->addWidget(m_saved, 0, Qt::AlignLeft);
    column->addStretch(1);

    auto* side = new Panel(Panel::Kind::Card, this);
    m_sheet = new PaperPreview(side);
    m_sheet->setObjectName(QStringLiteral("reportSheet"));
    m_sheet->setAccessibleName(tr("Laporan seperti yang disimpan"));
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(14, 12, 14, 12);
    sideColumn->addWidget(m_sheet, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(card, 46);
    row->addWidget(side, 54);
}

void ReportsPage::attach(ReportsPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &ReportsPresenter::changed, this, [this] {
        if (isVisible())
            setView(m_presenter->view());
    });
    connect(m_list, &RowTable::chosen, &presenter, &ReportsPresenter::choose);
}

void ReportsPage::setView(const ReportsView& view)
{
    std::vector<std::vector<RowCell>> rows;
    for (const ReportLine& line : view.reports)
        rows.push_back({{line.name, {}, true, false}, {line.period, {}, false, true}});
    m_list->setRows(rows);
    m_list->choose(view.selected);
    m_about->setText(view.about);
    m_rows->setText(view.rows);
    m_saved->say(Tone::Good, view.saved);
    m_sheet->setEmptyText(view.emptySheet);
    m_sheet->setSheets(view.sheet);
}

bool ReportsPage::prepare(ActionId action)
{
    if (action != ActionId::Enlarge)
        return false;
    m_sheet->openLarge();
    return true;
}

void ReportsPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
