// The counter: the queue, the resident being served, the check against the register, and the recording that
// follows from it. Main thread.
#pragma once

#include "core/people/nik.h"
#include "core/print/form_f102.h"
#include "core/print/paper.h"
#include "core/queue/re_recordings.h"
#include "core/queue/wait_estimate.h"
#include "core/service/status_gate.h"
#include "core/workflow/paper_on_screen.h"
#include "core/workflow/recording_session.h"
#include "core/workflow/training_scene.h"

#include <memory>
#include <set>

namespace rekam {

enum class DeskStage : quint8
{
    Idle,      // nobody called
    Called,    // a number is called, the person has not come yet
    LookingUp, // asking the register
    Verifying, // register data on screen, the operator compares
    Recording, // recording() is there
    Done       // sealed; proof printed; waiting for "next"
};

// What the status slip says, in the words of the screen.
struct SlipWords
{
    QString meaning;
    QString nextStep;
    QString whoActs;
};

struct SlipOnScreen
{
    PaperPicture picture; // empty until it is drawn
    int copies = 0;       // asked of the printer
    bool isPrinting = false;
    bool isPrinted = false;
};

struct DeskSnapshot
{
    DeskStage stage = DeskStage::Idle;
    QueueBoard board;
    std::vector<std::optional<std::chrono::seconds>>
        waits;                           // of board.waiting; nothing: not enough visits yet
    std::optional<ServiceNotice> notice; // what the hall is told
    std::optional<ServiceRequest> current;
    std::optional<ResidentRecord> resident;      // from Verifying on
    BackdropColor backdrop = BackdropColor::Red; // behind them; from Verifying on
    std::vector<NikWarning> warnings;
    std::optional<GateVerdict> gate; // whether resident may be recorded, and what else can be done
    SlipOnScreen slip;               // the status slip for resident
    PaperState form;                 // F-1.02 of the visit, once it was asked for
    std::vector<ReRecording> reRecordings;
    bool isBusy = false;
    std::optional<Error> error;
    std::vector<QString> quarantinedRows;
    StoreFigures figures;
    LinkReport link;
    OfflineAllowance allowance;            // as of `now`
    std::optional<QDateTime> registerCopy; // resident is a copy that was heard then: the centre is away
};

// Who takes a number, and what for.
struct TicketOrder
{
    Nik nik;
    ServiceType service = ServiceType::NewWni;
    QueueClass line = QueueClass::Recording;
    std::optional<Intake> intake{}; // nothing: was not asked
    RequestId id{};                 // null: a new one; else the identity that its papers were sealed under
};

// A place under the one number of a family.
struct FamilySeat
{
    Nik nik;
    ServiceType service = ServiceType::NewWni;
};

class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(StationPorts& ports, QObject* parent = nullptr);
    ~Desk() override;

    const DeskSnapshot& snapshot() const { return m_snapshot; }
    const LoginSession& login() const { return m_login; }
    RecordingSession* recording() const { return m_session.get(); } // null unless Recording or Done

    // After signing in: loads the day, moves visits on that a crash or a closed desk held back, and opens
    // what was left open (same resident, step and pictures). ready() follows.
    void open(const LoginSession& login);
    // Drops everything personal from memory; the screen locks.
    void close();

    // The number is stored, and on its way to the printer, when the reply comes. Who was sent away with a day
    // comes back to that visit instead, and to its line. TicketExists for whoever holds one today.
    void issueTicket(TicketOrder order, QObject* receiver, Reply<RequestId> reply);
    // From a NIK alone; without a line the one of the service. What is wrong stands in the snapshot.
    void issueTicket(const QString& nikText, std::optional<QueueClass> queueClass = std::nullopt,
                     ServiceType service = ServiceType::NewWni);
    // One number for all of them, in the order in which they are served; the paper says how many they are.
    // TicketExists where one of them holds a number today: then none is issued.
    void issueFamilyTicket(std::vector<FamilySeat> seats, QueueClass line, QObject* receiver,
                           Reply<TicketNumber> reply);
    // Of a visit that waits.
    void changeIntake(const RequestId& request, Intake intake, ServiceType service, QObject* receiver,
                      Reply<RequestId> reply);
    std::optional<ServiceRequest> openVisitOf(const Nik& nik) const; // holds a number today
    std::optional<ServiceRequest> returnsTo(const Nik& nik) const;  // was sent away, and takes a number again
    std::optional<ServiceRequest> awaitsCard(const Nik& nik) const; // a card lies here, or will
    void cameBack(const RequestId& request); // sent away before, and here again: the same as its NIK
    void callNext();                         // whose turn it is at this counter
    // ReasonMissing where others wait longer; the trail and the centre are told that it was done.
    void callOutOfTurn(const RequestId& request, const QString& reason);
    void callAgain();
    void didNotCome();
    // Behind those who wait now; QueueEmpty where there is nobody to call instead.
    void skipAndCallNext();
    void parkAndCallNext(const QString& reason);
    // The current visit, or one that waits, is put aside or stayed away. An empty counter: any that serves
    // it.
    void transfer(const RequestId& request, const QString& toCounter, std::optional<QueueClass> toClass);
    void finishService(); // a visit, called or being verified, that needs no recording
    void setNotice(std::optional<ServiceNotice> notice);

    Counter counter() const;               // this one
    std::vector<Counter> counters() const; // of this queue, this one among them
    PublicBoard publicBoard() const;
    std::optional<std::chrono::seconds> waitOfNew(QueueClass queueClass) const;

    // The person is here: look up the register, or go on with the recording that was parked with the visit.
    void startServing();
    void lookUpAgain(); // after the centre was away
    // Register and papers agree as far as they have to, and the gate is open: the recording starts.
    void confirmData(); // or, where nothing is recorded for a card, the centre is asked for it
    // In place of an earlier mark of the element. Kept with the visit at once.
    void noteDifference(const ElementDifference& difference);
    void takeBackDifference(DataElement element);
    void changeService(ServiceType service);
    // The visit ends for today; the letter names what is noted and still differs. Without a difference the
    // note says what is to be put right, or ReasonMissing.
    void orderCorrection(const QDate& comeBackOn, const QString& note);
    QDate proposedReturn() const;
    void printLetterAgain(const RequestId& request); // asks the register for the name
    // Draws it for the screen; printing it is a command of its own.
    void drawStatusSlip(const SlipWords& words);
    void printStatusSlip();
    // Form F-1.02 of the visit that is verified: for the screen, and on paper.
    void drawForm();
    void printForm();
    FormF102 formOf(const Applicant& applicant, ServiceType service, const Intake& intake) const;
    // A form left the printer; null where its visit has no number yet.
    void formPrinted(const RequestId& visit);
    // With the recording, where there is one: suspended, or cancelled and its pictures destroyed. Both wait
    // until the recording's last step is stored.
    void park(const QString& reason);
    void cancelService(const QString& reason);
    void takeUpAgain(const RequestId& request);
    void nextResident(); // leaves Done

    // Training only: who is in front of the virtual devices.
    void presentSomebodyElse() { m_scene.somebodyElse(); }
    void presentAgain() { m_scene.rightPersonAgain(); }
    void presentOfficer() { m_scene.officer(m_login.account); } // whoever is signed in
    void presentHolder(const Nik& nik) { m_scene.holder(nik); } // at handover
    // A card is handed over: `handover` also takes its visit as closed, for one transaction. Nothing where no
    // open visit is known for the card.
    std::optional<ServiceRequest> closeVisit(const CardJob& job, StoreChange& handover) const;
    void visitClosed(const ServiceRequest& visit); // that transaction is on disk

Q_SIGNALS:
    void ready();
    void changed();
    void recordingOpened(); // recording() changed to a new session
    void recordingClosed();
    void called(const QString& ticketText, const QString& counter); // public display and voice

private:
    // One step of a visit in one transaction, with `along` in it.
    void change(const ServiceRequest& before, const RequestEvent& event, const QString& auditWhat,
                std::function<void()> done = {}, StoreChange along = {},
                std::function<void(const Error&)> failed = {});
    struct FamilyPlaces;
    void seatNext(const std::shared_ptr<FamilyPlaces>& order);
    void nowOrWhenIdle(std::function<void()> work);
    void returnTo(const RequestId& id, std::function<void()> done,
                  std::function<void(const Error&)> failed = {});
    void announce(const std::vector<RequestEffect>& effects);
    void tellCentre(const std::vector<RequestEffect>& effects, StoreChange& change) const;
    void refuse(const Error& error);
    void leave(const RequestEvent& visit, const QString& visitAudit, const RecordingEvent& recording,
               const QString& recordingAudit, std::function<void()> then = {});
    void giveUpParked(const QString& reason);
    void whenIdle(std::function<void()> work);
    void runWaiting();
    void adopt(const ServiceRequest& request);
    void stand(const RequestId& id);
    const ServiceRequest* requestOf(const RequestId& id) const;
    const ServiceRequest* requestOf(const RecordId& recording) const;
    const ServiceRequest* requestOf(const CardJob& job) const;
    void settle(const OpenWork& work);
    void reopen(const OpenWork& work);
    void goOnWith(const Recording* recording);
    void loadRecording(std::function<void(const Recording*)> done);
    void openSession(Recording recording);
    void closeSession();
    void startRecordingFor(const ResidentRecord& resident);
    void requestCard();
    void lookUp();
    void takeRegister(const ResidentRecord& resident);
    void lookUpInCopy(const Error& whyNot);
    void refreshFigures();
    void judgeOffline();
    void onSessionChanged();
    void onSealed();
    void onRecordingChanged(const Recording& recording);
    void onCardJob(const CardJob& job);
    void onRequestChanged(const ServiceRequest& request);
    void recordSealed(const RecordId& recording);
    void fail(const Error& error);
    void publish();
    AuditEntry auditLine(const QString& what, const QString& subject) const;
    ServiceTimes serviceTimes() const;
    void printTicket(const RequestId& id);
    void printCorrectionLetter(const ServiceRequest& request, const Applicant& applicant);
    void noteInTrail(AuditEntry line);
    void judge();
    bool isVerifying() const;
    bool livesElsewhere(const Applicant& applicant) const;
    HeldRecording heldFor(const ServiceRequest& visit) const;
    void forgetResident();
    AuditEntry gateLine() const;
    std::vector<ElementDifference> differencesWithout(DataElement element) const;
    void noteDifferences(std::vector<ElementDifference> all, std::function<void()> then = {});
    void printPaper(const QString& jobName, std::function<Result<Paper>()> layOut);

    StationPorts& m_ports;
    LoginSession m_login;
    std::vector<ServiceRequest> m_requests;
    std::vector<ServiceSample> m_earlierServices;
    DeskSnapshot m_snapshot;
    std::vector<std::function<void()>> m_waiting;
    std::set<RecordId> m_unsent; // sealed here, without a receipt
    QByteArray m_slipPdf;
    PaperOnScreen m_form{m_ports};
    std::unique_ptr<RecordingSession> m_session;
    TrainingScene m_scene;
    int m_opening = 0; // answers of the store to an earlier opening are dropped
};

} // namespace rekam
