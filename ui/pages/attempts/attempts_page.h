#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/attempts_presenter.h"

namespace rekam::ui {

class LiveView;
class RowTable;

// Every part of the record with the attempt that it came from, and that attempt's picture.
class AttemptsPage : public Page
{
    Q_OBJECT
public:
    explicit AttemptsPage(QWidget* parent);
    void attach(AttemptsPresenter& presenter);
    void setView(const AttemptsView& view);
    void opened() override;

private:
    AttemptsPresenter* m_presenter = nullptr;
    RowTable* m_rows;
    LiveView* m_picture;
};

} // namespace rekam::ui
