#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/arrival_presenter.h"
#include "ui/widgets/sheet_on_demand.h"

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rekam::ui {

class BarcodeField;
class CheckRow;
class Chip;
class ChoiceTile;
class EmptyState;
class PaperCard;

// Who is this, with which papers, in which line. Digits tick papers, letters choose, arrows go from paper to
// paper, Tab goes to the fields.
class ArrivalPage : public Page
{
    Q_OBJECT
public:
    explicit ArrivalPage(QWidget* parent);
    void attach(ArrivalPresenter& presenter);
    void setNikText(const QString& text);
    void setView(const ArrivalView& view);
    void opened() override;
    bool prepare(ActionId action) override;

Q_SIGNALS:
    void paperTurned(int place);
    void summonsTurned();
    void filerChosen(int place);
    void lineChosen(int place);
    void keyPressed(QChar key);
    void paperStepped(int by);
    void pageTurned(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makePersonCard();
    QWidget* makePapersCard();
    QWidget* makeFormCard();
    QWidget* makeLinesCard();
    QLineEdit* addField(QGridLayout* grid, int row, const QString& label, const QString& name);
    void showPapers(const ArrivalView& view);
    void showForm(const ArrivalView& view);

    BarcodeField* m_nik;
    QLabel* m_name;
    QLabel* m_about;
    Chip* m_status;
    Chip* m_ticket;
    EmptyState* m_nobody;
    QWidget* m_details;
    QVBoxLayout* m_paperColumn;
    CheckRow* m_summons = nullptr;
    std::vector<CheckRow*> m_papers;
    QLabel* m_service;
    QLabel* m_form;
    QLineEdit* m_summonsNumber;
    QLineEdit* m_filerName;
    QLabel* m_filerLabel;
    QLineEdit* m_filerNik;
    QLineEdit* m_authorisedOn;
    QLabel* m_filerNikLabel;
    QLabel* m_filerNote;
    PaperCard* m_paper;
    QLabel* m_missingNote;
    QLabel* m_summonsLabel;
    QLineEdit* m_contact;
    QLabel* m_contactNote;
    std::array<ChoiceTile*, 4> m_filers{};
    std::array<ChoiceTile*, 3> m_lines{};
    SheetOnDemand m_sheet{this};
    Chip* m_formState;
};

} // namespace rekam::ui
