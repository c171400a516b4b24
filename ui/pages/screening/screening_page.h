#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/screening_presenter.h"

class QLabel;

namespace rekam::ui {

class EmptyState;
class FaceSheet;
class FactGrid;
class Panel;

// Faces at the left, the chosen one large at the right with what is doubted.
class ScreeningPage : public Page
{
    Q_OBJECT
public:
    explicit ScreeningPage(QWidget* parent);
    void attach(ScreeningPresenter& presenter);
    void setView(const ScreeningView& view);
    void opened() override;

private:
    Panel* makeSheetCard();
    Panel* makeChosenCard();

    QLabel* m_title;
    QLabel* m_note;
    FaceSheet* m_sheet;
    EmptyState* m_nothing;
    Panel* m_chosenCard;
    QLabel* m_face;
    FactGrid* m_facts;
    QLabel* m_own;
};

} // namespace rekam::ui
