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
class LiveView;
class Panel;
class PaperPreview;
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
    QLineEdit* addLine(QWidget* part, const QString& label, const QString& name, const QString& example);
    void handOver();
    void setLists(const BlanksView& view);

    BlanksPresenter* m_presenter = nullptr;
    FactGrid* m_figures;
    Chip* m_forecast;
    QLabel* m_findingsTitle;
    RowTable* m_findings;
    RowTable* m_spoiled;
    RowTable* m_batches;
    QWidget* m_delivery; // hidden while a picture is taken or shown
    LiveView* m_camera;
    PaperPreview* m_picture;
    std::vector<QString> m_spoiledIds;
    EmptyState* m_nothing;
    BarcodeField* m_first;
    BarcodeField* m_last;
    QLineEdit* m_counted;
    QLineEdit* m_note;
    QLineEdit* m_missing;
    QLineEdit* m_missingReason;
};

} // namespace rekam::ui
