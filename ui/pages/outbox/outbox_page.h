#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/outbox_presenter.h"

class QLabel;

namespace rekam::ui {

class EmptyState;
class RowTable;

// Link, outbox, disk, key and devices; the visits that wait for the centre.
class OutboxPage : public Page
{
    Q_OBJECT
public:
    explicit OutboxPage(QWidget* parent);
    void attach(OutboxPresenter& presenter);
    void setView(const OutboxView& view);
    void opened() override;

Q_SIGNALS:
    void shown();

private:
    RowTable* m_station;
    QLabel* m_waitingTitle;
    RowTable* m_waiting;
    EmptyState* m_nothing;
    QLabel* m_damaged;
};

} // namespace rekam::ui
