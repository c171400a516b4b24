#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/old_cards_presenter.h"

class QLabel;

namespace rekam::ui {

class Chip;
class EmptyState;
class PaperPreview;
class RowTable;

// Old cards and finished ones at the left, the paper that goes with them at the right.
class OldCardsPage : public Page
{
    Q_OBJECT
public:
    explicit OldCardsPage(QWidget* parent);
    void attach(OldCardsPresenter& presenter);
    void setView(const OldCardsView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    OldCardsPresenter* m_presenter = nullptr;
    std::vector<QString> m_ids; // of the finished cards
    QLabel* m_oldTitle;
    RowTable* m_oldCards;
    EmptyState* m_noOldCards;
    QLabel* m_history;
    QLabel* m_finishedTitle;
    RowTable* m_finished;
    EmptyState* m_noFinished;
    PaperPreview* m_paper;
    QLabel* m_paperTitle;
    Chip* m_printed;
};

} // namespace rekam::ui
