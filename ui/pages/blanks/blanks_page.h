#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/blanks_presenter.h"

class QLabel;
class QLineEdit;

namespace rekam::ui {

class BarcodeField;
class Chip;
class EmptyState;
class FactGrid;
class Panel;
class RowTable;

// Figures, findings and deliveries at the left; what is scanned and counted at the right.
class BlanksPage : public Page
{
    Q_OBJECT
public:
    explicit BlanksPage(QWidget* parent);
    void attach(BlanksPresenter& presenter);
    void setView(const BlanksView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    Panel* makeStockCard();
    Panel* makeFormCard();
    BarcodeField* addSerial(Panel* card, const QString& label, const QString& name);
    QLineEdit* addLine(Panel* card, const QString& label, const QString& name, const QString& example);
    void handOver();

    BlanksPresenter* m_presenter = nullptr;
    FactGrid* m_figures;
    Chip* m_forecast;
    QLabel* m_findingsTitle;
    RowTable* m_findings;
    RowTable* m_batches;
    EmptyState* m_nothing;
    BarcodeField* m_first;
    BarcodeField* m_last;
    QLineEdit* m_counted;
    QLineEdit* m_note;
    QLineEdit* m_missing;
    QLineEdit* m_missingReason;
};

} // namespace rekam::ui
