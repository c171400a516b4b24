#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/reports_presenter.h"

class QLabel;

namespace rekam::ui {

class Chip;
class PaperPreview;
class RowTable;

// The reports at the left, the chosen one as its pages look at the right.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(QWidget* parent);
    void attach(ReportsPresenter& presenter);
    void setView(const ReportsView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    ReportsPresenter* m_presenter = nullptr;
    RowTable* m_list;
    QLabel* m_about;
    QLabel* m_rows;
    Chip* m_saved;
    PaperPreview* m_sheet;
};

} // namespace rekam::ui
