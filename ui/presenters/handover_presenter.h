// One finger against the recording, the old card withdrawn, the card handed over.
#pragma once

#include "core/workflow/handover_session.h"
#include "ui/presenters/print_presenter.h"
#include "ui/values/marks.h"
#include "ui/values/overlay.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct HandoverView
{
    std::vector<CardRow> rows;
    int selected = -1;
    QString finger; // "telunjuk kanan"
    HandMarks hands;
    bool isCapturing = false;
    QImage picture; // the compared finger, once there
    QString caption;
    QString emptyText;
    Overlay overlay;
    QString score; // "87 · ambang 40"; empty before the first try
    QString scoreNumber;
    QString verdict; // "Cocok"
    Tone tone = Tone::Neutral;
    QString oldCard; // "KTP-el lama ditarik (wajib)"
    bool oldCardSettled = false;
    QString proof; // of registration; empty where none is asked for
    Tone proofTone = Tone::Neutral;
    QString receipt; // "Tanda terima: ..."; empty where none is asked for
    Tone receiptTone = Tone::Neutral;
    QString collector;      // "Kuasa: BUDI SANTOSO · surat kuasa 20-11-2026"; empty: the holder
    QString lastHandedOver; // serial of the blank
};

HandoverView describeHandover(const HandoverSnapshot& snapshot);

class HandoverPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    explicit HandoverPresenter(QObject* parent);
    void askWith(Prompter& prompter) { m_prompter = &prompter; } // outlives the presenter
    void follow(HandoverSession* session);
    void opened();
    void left();
    HandoverView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id);
    void setOldCardSettled(bool settled);
    void findProof(const QString& text); // typed, or read from the proof of registration

Q_SIGNALS:
    void previewImage(const QImage& image);

private:
    void confirm();
    QString primaryWord(const HandoverView& shown) const;
    void chooseNextFinger();
    void askWhoCollects();
    void askForNik(const CardCollector& collector);

    QPointer<HandoverSession> m_session;
    Prompter* m_prompter = nullptr;
};

} // namespace rekam::ui
