#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/print_presenter.h"

class QLabel;

namespace rekam::ui {

class BarcodeField;
class Chip;
class EmptyState;
class LiveView;
class PaperPreview;
class RowTable;

// The list of cards to print, the card as it will be (marked SPESIMEN), and the blank's serial.
class PrintPage : public Page
{
    Q_OBJECT
public:
    explicit PrintPage(QWidget* parent);
    void attach(PrintPresenter& presenter);
    void setView(const PrintView& view);
    void opened() override;
    bool prepare(ActionId action) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PrintPresenter* m_presenter = nullptr;
    std::vector<CardRow> m_rows;
    QWidget* m_listCard;
    QLabel* m_listTitle;
    RowTable* m_list;
    EmptyState* m_nothing;
    PaperPreview* m_preview;
    LiveView* m_camera;
    QLabel* m_what;
    QLabel* m_detail;
    BarcodeField* m_serial;
    Chip* m_lastPrinted;
    Chip* m_stock;
};

} // namespace rekam::ui
