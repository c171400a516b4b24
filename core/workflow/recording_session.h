// One resident's recording at this counter: feeds events into the rules, drives devices, seals every attempt,
// publishes snapshots. Has no rules of its own. Lives on the main thread; all slow work is elsewhere and
// comes back as a reply.
#pragma once

#include "core/ports/station_store.h"
#include "core/print/paper.h"
#include "core/recording/recording_rules.h"
#include "core/workflow/assessor.h"
#include "core/workflow/capture_step.h"
#include "core/workflow/face_at_end.h"
#include "core/workflow/station_ports.h"

#include <QHash>

namespace rekam {

struct AttemptView
{
    Attempt attempt;
    Frame thumbnail; // empty until loaded after a restart
    bool isChosen = false;
};

// What the capture pages draw.
struct CaptureView
{
    CaptureTarget target{};
    LiveCapture live;
    std::vector<AttemptView> attempts;                              // of this target, in order
    Capturer::Acceptance acceptance = Capturer::Acceptance::NotYet; // of the chosen or best attempt
};

struct RecordingSnapshot
{
    Recording recording;
    BackdropColor backdrop = BackdropColor::Red; // that has to hang behind them
    // While a step is open, or one of the three below.
    std::optional<CaptureView> capture{};
    bool approvalOpen = false;                    // capture is the resident's approval
    std::optional<FingerPosition> rescanFinger{}; // capture is this chip finger once more
    std::optional<OwedPositions> proofFor{};      // capture is a picture of what is excepted
    bool witnessOwed = false;                     // a second person still has to answer for something
    std::vector<WhoFinding> findings{};           // of the guard's newest look, kept or not
    bool mayCopyBeforeBackdrop = false;           // the chosen portrait, which has another wall
    bool isCopying = false;                       // the copy is being painted
    bool isBusy = false;                          // the store is working: commands wait
    std::optional<Error> error{};                 // newest failure; cleared by the next command that succeeds
    QString packetFile{};                         // after sealing
    PaperPicture proofPicture{};                  // as it is printed, once drawn
    bool isProofPrinting = false; // the visit moves on when it is out: a restart prints it once more
    bool proofPrinted = false;
};

class RecordingSession : public QObject
{
    Q_OBJECT
public:
    // Ports outlive the session. `recording` is new (startRecording) or as loaded after a restart; then the
    // pictures follow.
    RecordingSession(StationPorts& ports, Recording recording, TicketNumber ticket, LoginSession login,
                     QObject* parent = nullptr);
    ~RecordingSession() override;

    const RecordingSnapshot& snapshot() const { return m_snapshot; }
    Frame thumbnail(const AttemptId& attempt) const; // any attempt of this recording

    // Commands. Each ends in changed(); a refusal stands in snapshot().error. While busy they are ignored.
    // Once, after connecting: opens the first step, or goes on where it was left or parked; of a sealed one
    // the proof is printed.
    void begin();
    void openStep(Step step);
    void openNextStep(); // or the review when all is there
    void takeStill();
    void accept(std::optional<SecondPerson> second = std::nullopt);
    void choose(const AttemptId& attempt);
    // The chosen portrait once more, before the wall that is wanted: an attempt of its own, marked as made.
    // The original stays an attempt like any other.
    void copyBeforeBackdrop();
    void repeat(); // also of a finished step that was opened again: one of its pictures
    // The open step is put off and the next one opens; where only put-off ones are left, none does.
    void defer(const QString& reason);
    // Opens `step` out of its order: whatever comes before it and is not done is put off.
    void deferUntil(Step step, const QString& reason);
    void except(const CaptureException& exception, std::optional<SecondPerson> second = std::nullopt,
                std::vector<int> alsoPositions = {});
    void withdrawException(Modality modality, int position);
    void captureProof(); // the camera looks at what is excepted; takeStill() keeps the picture
    void waiveProof(const QString& reason);
    void witness(const SecondPerson& second); // answers for everything that is owed one
    void openReview();
    void captureRescan(FingerPosition finger);
    void replaceChipFinger(FingerPosition from, FingerPosition to);
    void overrideRescan(FingerPosition finger, const QString& reason, std::optional<SecondPerson> second);
    // The guard's finding was looked at by two and the recording goes on; without a second one it is owed.
    void overrideFinding(const WhoFinding& finding, const QString& reason,
                         std::optional<SecondPerson> second);
    void closeCapture();    // of a re-scan or the approval; what was taken stays
    void captureApproval(); // the pad listens for the resident's signature, once the guard has looked
    void signOff();         // seals the record when approved
    void resume();
    void printProof(); // also again
    // The visit is put off or given up: `visit` also takes the recording as `event` leaves it, for one
    // transaction, and the session takes no commands any more. Refused by the rules: nothing happens. Not
    // while busy.
    Status leave(const RecordingEvent& event, const QString& auditWhat, StoreChange& visit);
    void stay(const Error& error); // that transaction failed: the capture goes on. Nothing without leave().

Q_SIGNALS:
    void changed();
    void previewFrame(const rekam::Frame& frame);
    void previewPen(const rekam::PenSeries& pen);
    void sealed(const rekam::Recording& recording);

private:
    // What goes with an event into the store, and what happens when it is there.
    struct Change
    {
        QString audit;
        std::vector<Fact> facts{};
        std::vector<std::shared_ptr<AttemptPayload>> payloads{};
        std::function<void()> done{};
        std::function<void(const Error&)> notDone{}; // where telling it is not enough
    };
    void apply(const RecordingEvent& event, Change change);
    void carryOut(const std::vector<RecordingEffect>& effects);
    void goOn();
    void goOnCapturing();
    void startCapture(CaptureTarget target);
    bool mustGoFingerByFinger(CaptureTarget target) const;
    void goFingerByFinger();
    void onStill(StillAssessment assessment);
    void storeAttempt(StillAssessment assessment);
    const Attempt* portraitToCopy() const;
    void storeProof(StillAssessment assessment);
    void compareRescan(StillAssessment assessment);
    void storeRescan(StillAssessment assessment, const AttemptId& against, double score);
    void approve(ResidentApproval approval, std::shared_ptr<AttemptPayload> payload, const Frame& drawn);
    void storeApproval(ResidentApproval approval, std::vector<std::shared_ptr<AttemptPayload>> payloads,
                       const Frame& drawn);
    std::optional<CaptureTarget> doneTargetToRepeat() const;
    void lookWhoIsWho();
    void lookAtFace(std::vector<WhoFinding> found);
    void lookedWhoIsWho(const Result<std::vector<WhoFinding>>& found);
    void keepFindings();
    bool isExtraCapture() const;
    void leaveExtraCapture();
    void goOnAfterDeferral();
    void seal();
    void writePacket(const QByteArray& smallFace);
    void sendProof(const QByteArray& pdf);
    void loadPictures();
    void loadPicture(const AttemptId& attempt);
    void onRecordingChanged(const Recording& recording);
    void fail(const Error& error);
    void publish();
    CaptureView captureView() const;
    CaptureDevice* deviceFor(CaptureTarget target) const;
    AssessmentContext context() const;
    AuditEntry auditLine(const QString& what, std::vector<Fact> facts) const;

    StationPorts& m_ports;
    TicketNumber m_ticket;
    LoginSession m_login;
    RecordingSnapshot m_snapshot;
    CaptureStep m_step;
    FaceAtEnd m_faceAtEnd;
    QHash<AttemptId, Frame> m_thumbnails;
    bool m_isLeaving = false;
    int m_look = 0;                                   // of the guard; answers of earlier looks are dropped
    std::optional<std::vector<WhoFinding>> m_found{}; // not on the disk yet
    bool m_approvalWaits = false;                     // for the guard
};

} // namespace rekam
