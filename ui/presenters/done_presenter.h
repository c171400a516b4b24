// Sealed, then delivered: only a verified receipt says "Terkirim".
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/screen_presenter.h"
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
    QString proofState; // of the printed slip
    Tone proofTone = Tone::Neutral;
    QString centreStatus; // the centre's word as it came
    QString centreMeaning;
    QString tellResident;
    QString nextAction;
    QString whoActs;
    Tone centreTone = Tone::Neutral;
    friend bool operator==(const DoneView&, const DoneView&) = default;
};

DoneView describeDone(const RecordingSnapshot& snapshot);

class DonePresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    DonePresenter(Desk& desk, QObject* parent);
    DoneView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    void follow(RecordingSession* session);

    Desk& m_desk;
    QPointer<RecordingSession> m_session;
};

} // namespace rekam::ui
