// The counter: the queue, the resident being served, the check against the register, and the recording that
// follows from it. Main thread.
#pragma once

#include "core/people/nik.h"
#include "core/queue/queue_board.h"
#include "core/workflow/recording_session.h"

#include <memory>

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

struct DeskSnapshot
{
    DeskStage stage = DeskStage::Idle;
    QueueBoard board;
    std::optional<ServiceRequest> current;
    std::optional<ResidentRecord> resident; // from Verifying on
    std::vector<NikWarning> warnings;
    bool isBusy = false;
    std::optional<Error> error;
    std::vector<QString> quarantinedRows;
    StoreFigures figures;
    LinkReport link;
};

class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(StationPorts& ports, QObject* parent = nullptr);
    ~Desk() override;

    const DeskSnapshot& snapshot() const { return m_snapshot; }
    RecordingSession* recording() const { return m_session.get(); } // null unless Recording or Done

    // After signing in: loads the day and opens what was left open (same resident, step and pictures).
    // ready() follows.
    void open(const LoginSession& login);
    // Drops everything personal from memory; the screen locks.
    void close();

    void issueTicket(const QString& nikText);
    void callNext();
    void callAgain();
    void didNotCome();
    void startServing(); // the person is here: look up the register
    void lookUpAgain();  // after the centre was away
    void confirmData();  // register and papers agree: the recording starts
    void dataDiffers(const QString& what, const QDate& comeBackOn);
    void park(const QString& reason);
    void takeUpAgain(const RequestId& request);
    void cancelService(const QString& reason);
    void nextResident(); // leaves Done

    // A seed for virtual devices, made from the NIK by a one-way hash; another person for training.
    static quint64 sceneSubject(const Nik& nik);
    // Training only: somebody else, or the right person again with another impression, in front of the
    // virtual devices.
    void presentSomebodyElse();
    void presentAgain();
    void presentHolder(const Nik& nik); // at handover
    // The handover session closed a visit.
    void cardHandedOver(const CardJob& job);

Q_SIGNALS:
    void ready();
    void changed();
    void recordingOpened(); // recording() changed to a new session
    void recordingClosed();
    void called(const QString& ticketText, const QString& counter); // public display and voice

private:
    void change(const ServiceRequest& before, const RequestEvent& event, const QString& auditWhat,
                std::function<void()> done = {});
    void whenIdle(std::function<void()> work);
    void runWaiting();
    void adopt(const ServiceRequest& request);
    const ServiceRequest* requestOf(const CardJob& job) const;
    void reopen(const OpenWork& work);
    void openSession(Recording recording);
    void closeSession();
    void startRecordingFor(const ResidentRecord& resident);
    void lookUp();
    void refreshFigures();
    void onSealed();
    void onCardJob(const CardJob& job);
    void present(quint64 subject);
    void fail(const Error& error);
    void publish();
    AuditEntry auditLine(const QString& what, const QString& subject) const;

    StationPorts& m_ports;
    LoginSession m_login;
    std::vector<ServiceRequest> m_requests;
    DeskSnapshot m_snapshot;
    std::vector<std::function<void()>> m_waiting;
    std::unique_ptr<RecordingSession> m_session;
    quint64 m_subject = 0; // who sits in front of the virtual devices
    quint32 m_impression = 0;
};

} // namespace rekam
