#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/calendar_presenter.h"

class QLabel;

namespace rekam::ui {

class EmptyState;
class RowTable;

// Who comes back on which day, and for what; overdue ones marked.
class CalendarPage : public Page
{
    Q_OBJECT
public:
    explicit CalendarPage(QWidget* parent);
    void attach(CalendarPresenter& presenter);
    void setView(const CalendarView& view);
    void opened() override;

private:
    QLabel* m_title;
    QLabel* m_note;
    RowTable* m_rows;
    EmptyState* m_nobody;
    std::vector<QString> m_ids;
};

} // namespace rekam::ui
