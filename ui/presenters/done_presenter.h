// Sealed, then delivered: only a verified receipt says "Terkirim".
#pragma once

#include "core/workflow/summons_stamping.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

#include <QPointer>

namespace rekam::ui {

struct DoneView
{
    QString receiptState; // "Tersegel" or "Terkirim"
    Tone receiptTone = Tone::Neutral;
    QString receiptDetail;
    QString packetId;
    QString digest;
    QString packetSize;
    SheetViews proof;   // the slip as it is printed
    QString proofState; // of the printed slip, and of the block for the summons
    Tone proofTone = Tone::Neutral;
    QString centreStatus; // the centre's word as it came
    QString centreMeaning;
    QString tellResident;
    QString nextAction;
    QString whoActs;
    Tone centreTone = Tone::Neutral;
    friend bool operator==(const DoneView&, const DoneView&) = default;
};

// `stamp`: the block for the summons letter stands beside the proof.
DoneView describeDone(const RecordingSnapshot& snapshot, const StampSnapshot& stamp = {});

class DonePresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    DonePresenter(Desk& desk, Prompter& prompter, QObject* parent);
    void stampWith(SummonsStamping* stamping); // of whoever is signed in; null: nobody
    DoneView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    void follow(RecordingSession* session);
    StampSnapshot stamp() const;
    void askWhatToPrint();

    Desk& m_desk;
    Prompter& m_prompter;
    QPointer<RecordingSession> m_session;
    QPointer<SummonsStamping> m_stamping;
};

} // namespace rekam::ui
