#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/supervisor_presenter.h"

class QLabel;

namespace rekam::ui {

class EmptyState;
class FunnelChart;
class Panel;
class RowTable;

// The day as bars, who stopped on the way, and one visit's timeline.
class SupervisorPage : public Page
{
    Q_OBJECT
public:
    explicit SupervisorPage(QWidget* parent);
    void attach(SupervisorPresenter& presenter);
    void setView(const SupervisorView& view);
    void opened() override;

private:
    Panel* makeFunnelCard();
    Panel* makeListCard();
    Panel* makeTrailCard();

    SupervisorPresenter* m_presenter = nullptr;
    FunnelChart* m_funnel;
    QLabel* m_funnelNote;
    EmptyState* m_nobody;
    QLabel* m_listTitle;
    RowTable* m_list;
    EmptyState* m_nothing;
    QLabel* m_trailTitle;
    RowTable* m_trail;
    EmptyState* m_noTrail;
    std::vector<DayRow> m_rows;
};

} // namespace rekam::ui
