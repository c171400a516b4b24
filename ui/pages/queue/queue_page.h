#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/queue_presenter.h"

class QLabel;

namespace rekam::ui {

class BarcodeField;
class EmptyState;
class FiguresLabel;
class RowTable;
struct RowColumn;

// The called number, a field for a new one, and who waits.
class QueuePage : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(QWidget* parent);
    void attach(QueuePresenter& presenter);
    void setView(const QueueView& view);
    void opened() override;

private:
    QWidget* makeCalledCard();
    QWidget* makeNumberCard();
    QWidget* makeDayCard();
    QWidget* makeLists();
    QWidget* makeWaitingCard();
    QWidget* makeListCard(QLabel*& title, RowTable*& table, const std::vector<RowColumn>& columns,
                          const QString& name, const QString& accessibleName);

    FiguresLabel* m_called;
    QLabel* m_calledWhere;
    QLabel* m_calledNote;
    QLabel* m_elsewhere;
    QLabel* m_notice;
    BarcodeField* m_nik;
    QLabel* m_nikCount;
    FiguresLabel* m_waitingCentre;
    FiguresLabel* m_waitingCard;
    FiguresLabel* m_closed;
    QLabel* m_waitingTitle;
    RowTable* m_waiting;
    EmptyState* m_nobody;
    QLabel* m_asideTitle;
    RowTable* m_aside;
    QLabel* m_servedTitle;
    RowTable* m_served;
};

} // namespace rekam::ui
