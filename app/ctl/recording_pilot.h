// Takes one resident after the other through the counter, as an operator without a screen: presses what the
// desk allows next. Talks to Desk and RecordingSession only, like the pages do. Main thread.
#pragma once

#include "core/workflow/desk.h"

#include <QElapsedTimer>
#include <QTimer>

namespace rekam::ctl {

// One line of the script (docs/record-script.md).
struct ScriptLine
{
    Nik nik;
    std::vector<CaptureException> exceptions{}; // said when their step is open
    std::optional<ServiceType> service{}; // played to the card in the hand; nothing: a recording, to the
                                          // centre's answer
    bool isOfficerInPlace = false; // whoever is signed in gives their own fingers and eyes for the resident's
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
    QString recordId; // empty where nothing was recorded
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
    RecordingPilot(Desk& desk, std::chrono::seconds limitPerPerson, QObject* parent = nullptr);

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
        Centre
    };
    void look();
    void lookAtRecording();
    void lookAtReview();
    void lookAtCapture();
    void enter(Phase phase, const char* stepName);
    void follow();
    void finish();
    void end();
    void stop(const Error& error);
    bool sayException();
    void presentOfficer();
    Error timedOut() const;

    Desk& m_desk;
    std::chrono::milliseconds m_limit;
    std::optional<ScriptLine> m_line;
    std::size_t m_exceptionsSaid = 0;
    bool m_isOfficerThere = false;
    Phase m_phase = Phase::Idle;
    RecordedPerson m_person;
    QString m_step;
    QElapsedTimer m_stepTime;
    QTimer m_timeOut;
    AttemptId m_answered; // the candidate that accept() was said for
};

} // namespace rekam::ctl
