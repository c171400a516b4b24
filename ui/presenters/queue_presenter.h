// The queue: who waits, who is called, who was put aside; a number for a new resident.
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct QueueRow
{
    QString id;
    QString ticket;
    QString service;
    QString since; // "4 menit"
    QString note;  // why parked, when to come back
    friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

struct QueueView
{
    QString calledTicket;  // empty: nobody is called
    QString calledCounter; // "ke Loket 2"
    QString calledNote;    // "Dipanggil 2 kali"
    std::vector<QueueRow> waiting;
    std::vector<QueueRow> aside; // parked, absent, sent away to come back today
    int waitingForCentre = 0;
    int waitingForCard = 0;
    int closedToday = 0;
    friend bool operator==(const QueueView&, const QueueView&) = default;
};

class QueuePresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    QueuePresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent);
    QueueView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void setNikText(const QString& text); // as typed or scanned; blanks and dots are left out

Q_SIGNALS:
    void numberIssued(); // the field may be emptied

private:
    void confirm();
    void askForPark();
    void askWhomToTakeUp();

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
    QString m_nikText;
    bool m_isIssuing = false;
};

QueueView describeQueue(const DeskSnapshot& snapshot, const QDateTime& nowUtc);

} // namespace rekam::ui
