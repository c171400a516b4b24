#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/list_presenter.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace rekam::ui {

class EmptyState;
class FigureTile;
class Panel;
class RowTable;

// One list with what it counts above it and the chosen row in full beside it.
class ListPage : public Page
{
    Q_OBJECT
public:
    ListPage(ScreenId id, QWidget* parent);
    void attach(ListPresenter& presenter);
    void setView(const ListView& view);
    void opened() override;

private:
    Panel* makeDetailCard();
    void setFigures(const std::vector<ListFigure>& figures);
    void setColumns(const std::vector<ListColumn>& columns);
    void setDetail(const ListView& view);

    ListPresenter* m_presenter = nullptr;
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_figureRow;
    std::vector<FigureTile*> m_figures;
    QVBoxLayout* m_listColumn;
    RowTable* m_list = nullptr;
    EmptyState* m_nothing;
    Panel* m_detailCard;
    QLabel* m_detailTitle;
    QVBoxLayout* m_detailColumn;
    std::vector<QLabel*> m_detailLabels; // label and value by turns
    std::vector<ListColumn> m_columns;
    std::vector<QString> m_ids;
};

} // namespace rekam::ui
