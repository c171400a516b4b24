// Handing a card over: one finger against the recording, the old card withdrawn, the event told to the
// centre, the visit closed. Main thread.
#pragma once

#include "core/print/card_receipt.h"
#include "core/service/service_table.h"
#include "core/workflow/capture_step.h"
#include "core/workflow/card_items.h"
#include "core/workflow/desk.h"

namespace rekam {

struct HandoverItem
{
    CardJob job;
    TicketNumber ticket;
    QString name;
    QString maskedNik;
    OldCard oldCard = OldCard::NotAsked; // what the visit's service asks for
    bool owesProof = false;              // asked for from afar: given against the proof of registration
};

// The holder's signature for the card.
enum class ReceiptStage : quint8
{
    NotAsked,
    Owed,    // the finger comes first
    Signing, // the pad listens
    Signed,
    ByWord // cannot write
};

struct HandoverSnapshot
{
    std::vector<HandoverItem> items; // printed, or out with a list: then the match activates the card
    std::optional<CardJobId> selected;
    std::vector<FingerPosition>
        fingers; // of the selected, with a template, best first: index fingers, thumbs, others
    FingerPosition finger = FingerPosition::RightIndex;
    std::optional<LiveCapture> capture;            // while the reader is watched
    Frame picture;                                 // the finger that was compared
    ReceiptStage receipt = ReceiptStage::NotAsked; // of the selected
    Frame signature;                               // as it was drawn; empty unless Signed
    bool isBusy = false;
    int tries = 0;
    std::optional<double> score; // of the last try
    double threshold = 0;
    bool isMatch = false;
    bool mayBeCollected = false; // by power of attorney, where the policy lets it
    QDate today;
    std::optional<CardCollector> collector; // who takes it in the holder's place
    std::optional<CardCollector>
        filedBy; // of the selected: came with a power of attorney when it was asked for
    OldCard oldCard = OldCard::NotAsked; // of the selected
    bool oldCardSettled = false;         // it was withdrawn, or its loss letter was seen
    bool owesProof = false;              // of the selected, until its proof was read
    bool isProofSeen = false;
    std::optional<Error> error;
    std::optional<CardJob> lastHandedOver; // without the signature
    bool mayPrintReceipt = false;          // of that one, while the page is open

    bool isReceiverKnown() const { return isMatch || collector.has_value(); }
    // Asked for, and neither given nor waived.
    bool isReceiptOpen() const { return receipt == ReceiptStage::Owed || receipt == ReceiptStage::Signing; }
};

class HandoverSession : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive the session.
    HandoverSession(StationPorts& ports, Desk& desk, LoginSession login, QObject* parent = nullptr);
    ~HandoverSession() override;
    const HandoverSnapshot& snapshot() const { return m_snapshot; }

    void load();
    void select(const CardJobId& job);
    // What was typed or read from a proof of registration: selects its card. RecordMissing (what=proof) where
    // no such request came here; StepNotAllowed (why=not-at-office) while its card is not printed.
    void findProof(const QString& text);
    void chooseFinger(FingerPosition finger);
    // By power of attorney, in place of the finger: whoever takes it signs. Errors of mayCollect(); NIKs that
    // are none are refused. Nothing: the holder takes it after all.
    void setCollector(const std::optional<CardCollector>& collector);
    void captureFinger(); // watches the reader until a finger is there; score or NoMatch follows
    void stopCapture();   // leaving the page
    void setOldCardSettled(bool settled);
    // The pad listens by itself once the finger agreed; again after the page was left, or for another one.
    void captureSignature();
    void setCannotSign(bool cannotSign);
    // NoMatch unless the finger agreed; StepNotAllowed (why=old-card, loss-letter) where the service asks for
    // the old card, or for the letter that stands for it, and it was not there; why=signature while nobody
    // has signed; why=proof where the card was asked for from afar and nobody has read the proof.
    void handOver();
    // Tanda terima of the card that was handed over last: who received it, by whose authority. It prints by
    // itself where somebody collected the card.
    void printReceipt();

Q_SIGNALS:
    void changed();
    void selectedHolder(const rekam::Nik& nik); // training: who steps in front of the reader
    void previewFrame(const rekam::Frame& frame);
    void handedOver(const rekam::CardJob& job);

private:
    void takeProof(const std::optional<OnlineRequest>& found);
    void onExtract(const DeskExtract& extract);
    void onStill(const StillAssessment& still);
    void onSignature(const StillAssessment& still);
    void resetReceipt();
    void keepReceipt(const CardJob& handedOver, const Applicant& holder);
    CardReceipt receipt() const;
    void onCompared(const Result<double>& score);
    void closed(const CardJob& job, const Applicant& holder, const std::optional<ServiceRequest>& visit);
    void noteRefusal();
    AuditEntry line(const QString& what, const CardJob& job) const;
    void addWithdrawal(const CardJob& job, StoreChange& store) const;
    void fail(const Error& error);
    void publish();

    StationPorts& m_ports;
    Desk& m_desk;
    LoginSession m_login;
    HandoverSnapshot m_snapshot;
    CardList m_cards;
    std::optional<DeskExtract> m_extract;
    QByteArray m_penSeries;                       // of the signature; personal
    std::optional<CardReceiptSlip> m_receiptSlip; // of the last one; personal
    int m_receiptCopies = 0;
    CaptureStep m_step;
};

} // namespace rekam
