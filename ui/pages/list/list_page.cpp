#include "ui/pages/list/list_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

ListPage::ListPage(ScreenId id, QWidget* parent) : Page(id, parent)
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_title = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("listTitle"));
    m_note = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("listNote"));
    m_figureRow = new QHBoxLayout;
    m_figureRow->setSpacing(10);
    m_nothing = new EmptyState(Icon::Check, card);
    m_listColumn = new QVBoxLayout(card);
    m_listColumn->setContentsMargins(18, 14, 18, 12);
    m_listColumn->setSpacing(8);
    m_listColumn->addWidget(m_title);
    m_listColumn->addWidget(m_note);
    m_listColumn->addLayout(m_figureRow);
    m_listColumn->addWidget(m_nothing, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(card, 72);
    row->addWidget(makeDetailCard(), 28);
}

Panel* ListPage::makeDetailCard()
{
    m_detailCard = new Panel(Panel::Kind::Card, this);
    m_detailTitle = makeParagraph(TextStyle::Heading, {}, m_detailCard, QStringLiteral("detailTitle"));
    m_detailColumn = new QVBoxLayout(m_detailCard);
    m_detailColumn->setContentsMargins(18, 14, 18, 12);
    m_detailColumn->setSpacing(6);
    m_detailColumn->addWidget(m_detailTitle);
    m_detailColumn->addStretch(1);
    return m_detailCard;
}

void ListPage::attach(ListPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &ListPresenter::changed, this, [this] {
        if (isVisible()) // the others of these pages follow the same session
            setView(m_presenter->view());
    });
}

void ListPage::setColumns(const std::vector<ListColumn>& columns)
{
    if (m_list && columns == m_columns)
        return;
    const bool hadFocus = m_list && window()->focusWidget() == m_list;
    delete m_list;
    m_columns = columns;
    std::vector<RowColumn> headings;
    for (const ListColumn& column : columns)
        headings.push_back({column.title, column.widthPx});
    m_list = new RowTable(headings, this);
    m_list->setObjectName(QStringLiteral("mainList"));
    m_list->fitRows(38, 38); // more where a long name stands on two lines
    m_listColumn->insertWidget(3, m_list, 1);
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (m_presenter && row < static_cast<int>(m_ids.size()))
            m_presenter->select(m_ids[static_cast<size_t>(row)]);
    });
    connect(m_list, &RowTable::endNear, this, [this] {
        if (m_presenter)
            m_presenter->showMore();
    });
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

void ListPage::setFigures(const std::vector<ListFigure>& figures)
{
    while (m_figures.size() < figures.size()) {
        m_figures.push_back(new FigureTile(this));
        m_figureRow->addWidget(m_figures.back());
    }
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i]->setVisible(i < figures.size());
        if (i < figures.size())
            m_figures[i]->setFigure(figures[i]);
    }
}

void ListPage::setDetail(const ListView& view)
{
    m_detailCard->setVisible(!view.detail.empty());
    m_detailTitle->setText(view.detailTitle);
    while (m_detailLabels.size() < 2 * view.detail.size()) {
        const bool isValue = m_detailLabels.size() % 2 == 1;
        auto* label = makeParagraph(isValue ? TextStyle::Body : TextStyle::Small, {}, m_detailCard);
        m_detailLabels.push_back(label);
        m_detailColumn->insertWidget(m_detailColumn->count() - 1, label);
    }
    for (size_t i = 0; i < m_detailLabels.size(); ++i) {
        const bool isShown = i < 2 * view.detail.size() && !view.detail[i / 2].value.isEmpty();
        m_detailLabels[i]->setVisible(isShown);
        if (isShown)
            m_detailLabels[i]->setText(i % 2 == 0 ? view.detail[i / 2].label : view.detail[i / 2].value);
    }
}

void ListPage::setView(const ListView& view)
{
    setColumns(view.columns);
    setFigures(view.figures);
    setDetail(view);
    m_title->setText(view.title);
    m_note->setText(view.note);
    m_note->setVisible(!view.note.isEmpty());
    m_list->setAccessibleName(view.title);
    m_ids.clear();
    std::vector<std::vector<RowCell>> rows;
    for (const ListRow& row : view.rows) {
        m_ids.push_back(row.id);
        std::vector<RowCell> cells;
        for (const ListCell& cell : row.cells)
            cells.push_back({cell.text, cell.chip, cell.isStrong, cell.isMuted});
        rows.push_back(std::move(cells));
    }
    const bool hasRows = !rows.empty();
    const bool hadFocus = window()->focusWidget() == m_list || window()->focusWidget() == this;
    m_list->setRows(rows);
    m_list->choose(view.selected);
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    m_nothing->say(view.emptyTitle, view.emptyText);
    if (hadFocus && isVisible())
        (hasRows ? static_cast<QWidget*>(m_list) : this)->setFocus(Qt::OtherFocusReason);
}

void ListPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    (m_list && m_list->isVisibleTo(this) ? static_cast<QWidget*>(m_list) : this)
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
