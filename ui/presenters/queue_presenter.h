// The queue: who waits, who is called, who was put aside; a number for a new resident.
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

Q_SIGNALS:
    void numberIssued(); // the field may be emptied

private:
    bool isCalled() const { return m_desk.snapshot().stage == DeskStage::Called; }
    void addCalledActions(ScreenFrame& frame) const;
    void addIdleActions(ScreenFrame& frame) const;
    void confirm();
    void issue(std::optional<QueueClass> queueClass);
    void askForLine();
    void askForTransfer();
    void askWhomToCall();
    void askWhomToTakeUp();
    void askForNotice();

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
    QString m_nikText;
    bool m_isIssuing = false;
};

} // namespace rekam::ui
