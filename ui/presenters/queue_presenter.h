// The queue: who waits, who is called, who was put aside; a NIK for the front desk.
#pragma once

#include "ui/presenters/queue_description.h"
#include "ui/presenters/screen_presenter.h"

namespace rekam::ui {

class QueuePresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    QueuePresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent);
    QueueView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void setNikText(const QString& text); // as typed or scanned; blanks and dots are left out

    void scanned(const QString& text); // straight to the front desk

Q_SIGNALS:
    void arrivalWanted(const QString& nikText); // the front desk takes it from here

private:
    bool isCalled() const { return m_desk.snapshot().stage == DeskStage::Called; }
    void addCalledActions(ScreenFrame& frame) const;
    void addIdleActions(ScreenFrame& frame) const;
    void confirm();
    void openArrival();
    void askForFinish();
    void askForTransfer();
    void askWhomToCall();
    void askWhomToTakeUp();
    void askForNotice();

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
    QString m_nikText;
};

} // namespace rekam::ui
