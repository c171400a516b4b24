// One resident's recording at this counter: feeds events into the rules, drives devices, seals every attempt, publishes snapshots.
// Has no rules of its own. Lives on the main thread; all slow work is elsewhere and comes back as a reply.
#pragma once

#include "core/capture/capture_device.h"
#include "core/capture/capturer.h"
#include "core/ports/station_store.h"
#include "core/recording/recording_rules.h"
#include "core/workflow/assessor.h"
#include "core/workflow/station_ports.h"

#include <QHash>
#include <QTimer>

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
    Capturer::State capturer = Capturer::State::Idle;
    std::optional<std::chrono::milliseconds> holdLeft;
    QualityReport live;             // of the newest assessed preview
    std::vector<PictureBox> boxes;  // shares of width and height
    SlotState device = SlotState::Absent;
    Provenance provenance;
    int restarts = 0;
    std::vector<AttemptView> attempts; // of this target, in order
    Capturer::Acceptance acceptance = Capturer::Acceptance::NotYet; // of the chosen or best attempt
};

struct RecordingSnapshot
{
    Recording recording;
    std::optional<CaptureView> capture; // while a step is open, or while the approval signature is taken
    bool approvalOpen = false;          // capture is the resident's approval
    bool isBusy = false;                // the store is working: commands wait
    std::optional<Error> error;         // newest failure; cleared by the next command that succeeds
    QString packetFile;                 // after sealing
    bool proofPrinted = false;
};

class RecordingSession : public QObject
{
    Q_OBJECT
public:
    // Ports outlive the session. `recording` is new (startRecording) or as loaded after a restart; then the pictures follow.
    RecordingSession(StationPorts& ports, Recording recording, TicketNumber ticket, LoginSession login, QObject* parent = nullptr);
    ~RecordingSession() override;

    const RecordingSnapshot& snapshot() const { return m_snapshot; }
    Frame thumbnail(const AttemptId& attempt) const; // any attempt of this recording

    // Commands. Each ends in changed(); a refusal stands in snapshot().error. While busy they are ignored.
    void openStep(Step step);
    void openNextStep();                                          // or the review when all is there
    void takeStill();
    void accept(std::optional<SecondPerson> second = std::nullopt);
    void choose(const AttemptId& attempt);
    void repeat();
    void defer(const QString& reason);
    void except(const CaptureException& exception, std::optional<SecondPerson> second = std::nullopt);
    void openReview();
    void captureApproval();                                       // the pad listens for the resident's signature
    void signOff();                                               // seals the record when approved
    void suspend(const QString& reason);
    void resume();
    void cancel(const QString& reason);
    void printProofAgain();

Q_SIGNALS:
    void changed();
    void previewFrame(const rekam::Frame& frame);
    void previewPen(const rekam::PenSeries& pen);
    void sealed(const rekam::Recording& recording);

private:
    class Capture;
    void apply(const RecordingEvent& event, QString auditWhat, std::vector<Fact> facts = {},
               std::shared_ptr<AttemptPayload> payload = nullptr, std::function<void()> done = {},
               const QString& second = {});
    void carryOut(const std::vector<RecordingEffect>& effects);
    void seal();
    void printProof();
    void fail(const Error& error);
    void publish();
    void startCapture(CaptureTarget target);
    void stopCapture();
    void onPreview(const Frame& frame);
    void onPen(const PenSeries& pen);
    void onCaptureEnded(const Result<DeviceCapture>& result);
    void onStillAssessed(StillAssessment assessment);
    void storeApproval(StillAssessment assessment);
    void loadPictures();
    void onRecordingChanged(const Recording& recording);
    CaptureDevice* deviceFor(CaptureTarget target) const;
    AssessmentContext contextFor() const;
    void refreshCaptureView();

    StationPorts& m_ports;
    TicketNumber m_ticket;
    LoginSession m_login;
    RecordingSnapshot m_snapshot;
    Capturer m_capturer;
    CaptureDevice* m_device = nullptr;
    std::optional<CaptureTarget> m_target;
    bool m_isApproval = false;
    PenSeries m_pen;
    QHash<AttemptId, Frame> m_thumbnails;
    QByteArray m_smallFace;
    std::vector<QMetaObject::Connection> m_deviceConnections;
};

} // namespace rekam
