#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/online_presenter.h"

class QLabel;
class QGridLayout;

namespace rekam::ui {

class Chip;
class EmptyState;
class PaperPreview;
class RowTable;
class ToneDisc;

// Requests from afar: the list, the paper in the middle, and beside it what was typed and what the register
// says.
class OnlinePage : public Page
{
    Q_OBJECT
public:
    explicit OnlinePage(QWidget* parent);
    void attach(OnlinePresenter& presenter);
    void setView(const OnlineView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    struct FactRow
    {
        QLabel* label;
        QLabel* typed;
        QLabel* registered;
        Chip* mark;
    };
    QWidget* makeList();
    QWidget* makePaper();
    QWidget* makeData();
    void setFacts(const std::vector<OnlineFact>& facts);

    OnlinePresenter* m_presenter = nullptr;
    std::vector<QString> m_ids;
    QLabel* m_listTitle;
    RowTable* m_list;
    EmptyState* m_nothing;
    QLabel* m_paperTitle;
    PaperPreview* m_paper;
    QWidget* m_paperCard;
    QWidget* m_dataCard;
    QLabel* m_number;
    Chip* m_clock;
    QLabel* m_about;
    QGridLayout* m_grid;
    std::vector<FactRow> m_facts;
    ToneDisc* m_verdictTone;
    QLabel* m_verdict;
    QLabel* m_told;
    QLabel* m_note;
};

} // namespace rekam::ui
