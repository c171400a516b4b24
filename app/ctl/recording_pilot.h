// Takes one resident after the other through the counter, as an operator without a screen: presses what the
// desk allows next. Talks to Desk and RecordingSession only, like the pages do. Main thread.
#pragma once

#include "app/ctl/arrival_pilot.h"
#include "app/ctl/visit_end.h"

#include <QElapsedTimer>
#include <QTimer>

namespace rekam::ctl {

// One line of the script (docs/record-script.md).
struct ScriptLine
{
    Nik nik;
    std::vector<CaptureException> exceptions{}; // said when their step is open
    std::optional<ServiceType> service{};       // nothing: a recording, to the centre's answer
    VisitEnd end = VisitEnd::HandedOver;        // how far the visit goes, where a service is named
    bool hasWitness = false;                    // a second person answers for exceptions at once
    std::optional<Nik> body{};                  // somebody else sits before the devices: this resident
    std::optional<Intake> intake{};             // what the front desk noted; nothing: was not asked
    bool scansPapers = false;                   // at the front desk
    FiledBy filedBy = FiledBy::Resident;        // who comes along, or in the resident's place
    bool isOfficerInPlace = false; // whoever is signed in gives their own fingers and eyes for the resident's
};

// What a pilot cannot do itself.
struct PilotHelp
{
    // Whoever answers beside the operator.
    std::function<void(QObject* receiver, Reply<SecondPerson> reply)> askSecondPerson{};
    // Before a record is signed off: the centre goes away, another office is faster. Sealing waits for
    // `goOn`.
    std::function<void(const ScriptLine& line, std::function<void()> goOn)> beforeSealing{};
    bool waitsForCentre = true; // after sealing; else the next resident comes at once
};

struct StepTime
{
    QString name;
    qint64 ms = 0;
};

struct RecordedPerson
{
    QString ticket;
    RequestId visit{};
    int pages = 0;                       // of papers, sealed at the front desk
    FiledBy filedBy = FiledBy::Resident; // as the number that was called says
    QString refused{};                   // the code for which nobody got a number, where the script says so
    QString recordId;                    // empty where nothing was recorded
    QString packetId;
    QString packetFile;
    QString digest;
    bool receiptVerified = false;
    QString centreStatus;
    std::vector<StepTime> steps;
    std::optional<Error> error;
    QString errorStep; // where it stopped
};

class RecordingPilot : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive the pilot.
    RecordingPilot(StationPorts& ports, Desk& desk, std::chrono::seconds limitPerPerson, PilotHelp help = {},
                   QObject* parent = nullptr);

    void record(const ScriptLine& line); // one at a time; ends with finished()

    // Goes on with the resident that a stopped program left at this counter. False where nobody was left.
    bool resume();

Q_SIGNALS:
    void finished(const rekam::ctl::RecordedPerson& person);

private:
    enum class Phase
    {
        Idle,
        Ticket,
        Call,
        LookUp,
        Confirm,
        Request, // a card is asked for; nothing is recorded
        Capture,
        Review,
        Seal,
        Centre,
        Leave // the visit ends before its service is done
    };
    void look();
    void lookAtQueue();
    void note(const ServiceRequest& visit);
    void sendToFrontDesk();
    void onCame(const Result<int>& pages);
    void lookAtRecording();
    void lookAtReview();
    void takeByHand(const LiveCapture& live);
    void lookAtCapture();
    void enter(Phase phase, const char* stepName);
    void follow();
    void finish();
    void end();
    void stop(const Error& error);
    bool sayException();
    bool answerWhatIsOwed();
    bool leaveNow();
    void seal();
    void presentOfficer();
    Error timedOut() const;

    StationPorts& m_ports;
    Desk& m_desk;
    PilotHelp m_help;
    std::chrono::milliseconds m_limit;
    std::optional<ScriptLine> m_line;
    std::size_t m_exceptionsSaid = 0;
    bool m_isOfficerThere = false;
    Phase m_phase = Phase::Idle;
    RecordedPerson m_person;
    QString m_step;
    QElapsedTimer m_stepTime;
    QTimer m_timeOut;
    QTimer m_fairLongEnough; // the gate has been yellow all the while: nothing is taken by itself
    std::unique_ptr<ArrivalPilot> m_frontDesk;
    bool m_isAtFrontDesk = false;
    AttemptId m_answered;    // the candidate that accept() was said for
    bool m_isAsking = false; // for a second person
};

} // namespace rekam::ctl
