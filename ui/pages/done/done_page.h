#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/done_presenter.h"

class QLabel;

namespace rekam::ui {

class Chip;
class PaperPreview;
class ToneDisc;

// Sealed or delivered, the packet in small print, the slip that the resident takes home, and what the centre
// says.
class DonePage : public Page
{
    Q_OBJECT
public:
    explicit DonePage(QWidget* parent);
    void attach(DonePresenter& presenter);
    void setView(const DoneView& view);
    bool prepare(ActionId action) override;

private:
    QWidget* makeReceiptCard();
    QWidget* makeCentreCard();
    QWidget* makeProofCard();

    ToneDisc* m_seal;
    QLabel* m_receiptState;
    QLabel* m_receiptDetail;
    Chip* m_proof;
    PaperPreview* m_preview;
    QLabel* m_packetId;
    QLabel* m_digest;
    QLabel* m_packetSize;
    Chip* m_centreStatus;
    QLabel* m_centreMeaning;
    QLabel* m_tellResident;
    QLabel* m_nextTitle;
    QLabel* m_nextAction;
    QLabel* m_whoActs;
};

} // namespace rekam::ui
