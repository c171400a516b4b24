#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/handover_presenter.h"

class QCheckBox;
class QLabel;

namespace rekam::ui {

class BarcodeField;
class Chip;
class EmptyState;
class FiguresLabel;
class HandsWidget;
class LiveView;
class RowTable;

// Printed cards, the finger live, the score, and the old card.
class HandoverPage : public Page
{
    Q_OBJECT
public:
    explicit HandoverPage(QWidget* parent);
    void attach(HandoverPresenter& presenter);
    void setView(const HandoverView& view);
    void setPreview(const QImage& image);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    QWidget* makeList();
    QWidget* makeScore();

    HandoverPresenter* m_presenter = nullptr;
    std::vector<CardRow> m_rows;
    QLabel* m_listTitle;
    RowTable* m_list;
    EmptyState* m_nothing;
    LiveView* m_live;
    HandsWidget* m_hands;
    QLabel* m_collector;
    QLabel* m_finger;
    FiguresLabel* m_score;
    QLabel* m_threshold;
    Chip* m_verdict;
    QCheckBox* m_oldCard;
    BarcodeField* m_proof;
    Chip* m_proofState;
    Chip* m_receipt;
    Chip* m_last;
    bool m_isCapturing = false;
};

} // namespace rekam::ui
