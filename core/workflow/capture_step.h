// One target at one device: preview, live assessment, the gate, the still. Knows nothing of recordings or of
// the store. Main thread.
#pragma once

#include "core/base/clock.h"
#include "core/capture/capture_device.h"
#include "core/capture/capturer.h"
#include "core/workflow/assessor.h"

namespace rekam {

struct LiveCapture
{
    Capturer::State state = Capturer::State::Idle;
    std::optional<std::chrono::milliseconds> holdLeft;
    QualityReport quality;         // of the newest assessed preview
    std::vector<PictureBox> boxes; // shares of width and height
    SlotState device = SlotState::Absent;
    Provenance provenance;
    int restarts = 0;
    int tries = 0;
};

// The device went away, died or spoke nonsense: over as soon as it is ready again.
bool isDeviceLoss(Errc code);

class CaptureStep : public QObject
{
    Q_OBJECT
public:
    CaptureStep(Assessor& assessor, const Clock& clock, QObject* parent = nullptr);
    ~CaptureStep() override;

    bool isOpen() const { return m_device != nullptr; }
    CaptureTarget target() const { return m_target; }
    const LiveCapture& live() const { return m_live; }

    // tries: attempts that exist already. hasCandidate: show the candidate instead of a preview (after a
    // restart).
    void open(CaptureDevice& device, CaptureTarget target, AssessmentContext context, GateSettings gate,
              int tries, bool hasCandidate);
    void close();
    void expect(AssessmentContext context) { m_context = std::move(context); } // from the next picture on
    void takeStill();
    void previewAgain();
    // The still could not be stored: back to the preview, and the error is told. Not counted as a try.
    void stillNotKept(const Error& error); // after repeat
    void candidateTaken();                 // the attempt is sealed and stands as the candidate

Q_SIGNALS:
    void changed();
    void previewFrame(const rekam::Frame& frame);
    void previewPen(const rekam::PenSeries& pen);
    void stillReady(const rekam::StillAssessment& still);
    void failed(const rekam::Error& error); // the step goes on by itself; the sentence is for the screen
    void recovered();                       // the device that was lost is there again

private:
    void startPreview();
    void capture();
    void onPreview(const Frame& frame);
    void onPreviewAssessed(const PreviewAssessment& assessed);
    void onPen(const PenSeries& pen);
    void onCaptureEnded(const Result<DeviceCapture>& result);
    void stillFailed(const Error& error);
    void onDeviceState(SlotState state);
    void refresh();

    Assessor& m_assessor;
    const Clock& m_clock;
    CaptureDevice* m_device = nullptr;
    CaptureTarget m_target{};
    AssessmentContext m_context;
    Capturer m_capturer;
    LiveCapture m_live;
    bool m_captureWaits = false; // the device was not ready when a still was wanted
    bool m_hasFailed = false;    // the last still of a ready device failed
    bool m_isLost = false;       // the device went away while the step was open
    int m_generation = 0;        // answers of an earlier target are dropped
};

} // namespace rekam

Q_DECLARE_METATYPE(rekam::StillAssessment)
