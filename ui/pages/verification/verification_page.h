#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/verification_presenter.h"
#include "ui/widgets/sheet_on_demand.h"

class QLabel;

namespace rekam::ui {

class Chip;
class EmptyState;
class Panel;
class PaperCard;
class PaperPreview;
class RowTable;
class ToneDisc;

// The gate, large; below it register and papers side by side, and the status slip where nothing is recorded.
class VerificationPage : public Page
{
    Q_OBJECT
public:
    explicit VerificationPage(QWidget* parent);
    void attach(VerificationPresenter& presenter);
    void setView(const VerificationView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    SheetOnDemand m_form{this};
    SheetOnDemand m_letter{this};
    void makeGate();
    void makeRows();
    void makeSlip();
    void showRows(const VerificationView& view);

    EmptyState* m_lookingUp;
    Panel* m_gateCard;
    ToneDisc* m_disc;
    QLabel* m_gate;
    QLabel* m_meaning;
    QLabel* m_next;
    QLabel* m_nik;
    Chip* m_word;
    QLabel* m_whoActs;
    Panel* m_rowsCard;
    RowTable* m_rows;
    Panel* m_slipCard;
    PaperPreview* m_slip;
    Chip* m_slipState;
    PaperCard* m_paper;
};

} // namespace rekam::ui
