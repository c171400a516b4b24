#include "core/workflow/capture_step.h"

namespace rekam {
namespace {

// A signature takes as long as a person writes; everything else is a still.
std::chrono::milliseconds deadlineFor(CaptureTarget target)
{
    using namespace std::chrono_literals;
    return modalityOf(target) == Modality::Signature ? 120s : 10s;
}

bool isReady(SlotState state) { return state == SlotState::Ready || state == SlotState::Busy; }

} // namespace

bool isDeviceLoss(Errc code)
{
    return code == Errc::DeviceMissing || code == Errc::DeviceUnplugged || code == Errc::DeviceHung ||
           code == Errc::DeviceCrashed || code == Errc::DeviceProtocol || code == Errc::DeviceDisabled;
}

CaptureStep::CaptureStep(Assessor& assessor, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_assessor(assessor),
      m_clock(clock)
{}

CaptureStep::~CaptureStep() { close(); }

void CaptureStep::open(CaptureDevice& device, CaptureTarget target, AssessmentContext context,
                       GateSettings gate, int tries, bool hasCandidate)
{
    close();
    ++m_generation;
    m_device = &device;
    m_target = target;
    m_context = std::move(context);
    m_capturer = Capturer(gate);
    for (int i = 0; i < tries; ++i)
        m_capturer.stillAssessed();
    m_live = LiveCapture{};
    connect(m_device, &CaptureDevice::previewFrame, this, &CaptureStep::onPreview);
    connect(m_device, &CaptureDevice::previewPen, this, &CaptureStep::onPen);
    connect(m_device, &CaptureDevice::captureEnded, this, &CaptureStep::onCaptureEnded);
    connect(m_device, &CaptureDevice::stateChanged, this, &CaptureStep::onDeviceState);
    connect(m_device, &CaptureDevice::faulted, this, &CaptureStep::failed);
    if (!hasCandidate)
        startPreview();
    refresh();
}

void CaptureStep::close()
{
    if (!m_device)
        return;
    CaptureDevice* device = std::exchange(m_device, nullptr);
    disconnect(device, nullptr, this, nullptr);
    if (m_capturer.state() == Capturer::State::Capturing)
        device->cancel();
    device->stopPreview();
    m_capturer.stopped();
    m_captureWaits = false;
    m_isLost = false;
    m_live = LiveCapture{};
}

void CaptureStep::startPreview()
{
    m_capturer.previewStarted();
    if (!isReady(m_device->state()))
        return; // onDeviceState starts it
    m_device->startPreview(m_target);
    // A pad has nothing to aim: it listens from the start and ends when the pen has rested. A reader without
    // a preview waits for the finger itself. After a failure the operator asks.
    const bool listens = modalityOf(m_target) == Modality::Signature || !m_device->hasPreview();
    if (!std::exchange(m_hasFailed, false) && listens)
        takeStill();
}

void CaptureStep::takeStill()
{
    if (m_device && m_capturer.stillRequested() == Capturer::Effect::TakeStill)
        capture();
}

void CaptureStep::capture()
{
    refresh();
    if (!isReady(m_device->state())) {
        m_captureWaits = true;
        return;
    }
    m_captureWaits = false;
    m_device->capture(m_target, deadlineFor(m_target));
}

void CaptureStep::previewAgain()
{
    if (!m_device)
        return;
    m_capturer.repeated();
    startPreview();
    refresh();
}

void CaptureStep::candidateTaken()
{
    m_capturer.stillAssessed();
    if (m_device)
        m_device->stopPreview();
    refresh();
}

void CaptureStep::onPreview(const Frame& frame)
{
    Q_EMIT previewFrame(frame);
    const int generation = m_generation;
    m_assessor.assessPreview(frame, m_target, m_context, this,
                             [this, generation](const Result<PreviewAssessment>& assessed) {
                                 if (assessed && m_device && generation == m_generation)
                                     onPreviewAssessed(*assessed);
                             });
}

void CaptureStep::onPreviewAssessed(const PreviewAssessment& assessed)
{
    m_live.quality = assessed.quality;
    m_live.boxes = assessed.boxes;
    if (m_capturer.previewAssessed(assessed.quality.verdict, m_clock.sinceBoot()) ==
        Capturer::Effect::TakeStill)
        capture();
    else
        refresh();
}

void CaptureStep::onPen(const PenSeries& pen) { Q_EMIT previewPen(pen); }

void CaptureStep::onCaptureEnded(const Result<DeviceCapture>& result)
{
    if (m_capturer.state() != Capturer::State::Capturing)
        return;
    if (!result) {
        stillFailed(result.error());
        return;
    }
    const int generation = m_generation;
    m_assessor.assessStill(*result, m_target, m_context, this,
                           [this, generation](Result<StillAssessment> still) {
                               if (!m_device || generation != m_generation)
                                   return;
                               if (still) {
                                   Q_EMIT stillReady(*still);
                                   return;
                               }
                               stillFailed(still.error());
                           });
}

void CaptureStep::stillFailed(const Error& error)
{
    m_capturer.captureFailed();
    m_hasFailed = isReady(m_device->state());
    startPreview();
    refresh();
    Q_EMIT failed(error);
}

void CaptureStep::stillNotKept(const Error& error)
{
    if (m_device)
        stillFailed(error);
}

void CaptureStep::onDeviceState(SlotState state)
{
    const bool wantsPreview =
        m_capturer.state() == Capturer::State::Preview || m_capturer.state() == Capturer::State::Armed;
    const bool isBack = std::exchange(m_isLost, !isReady(state)) && !m_isLost;
    // Before anything is asked of it: what stands in the slot now may not give what was asked of the other.
    if (isBack)
        Q_EMIT recovered();
    if (!m_device)
        return;
    // Busy too: the slot may have gone on with its preview by itself. A pad has to be told to listen then.
    if (isReady(state) && m_captureWaits)
        capture();
    else if (wantsPreview && (state == SlotState::Ready || isBack))
        startPreview();
    refresh();
}

void CaptureStep::refresh()
{
    m_live.state = m_capturer.state();
    m_live.holdLeft = m_capturer.holdLeft(m_clock.sinceBoot());
    m_live.tries = m_capturer.tries();
    if (m_device) {
        m_live.device = m_device->state();
        m_live.provenance = m_device->provenance();
        m_live.restarts = m_device->restartCount();
    }
    Q_EMIT changed();
}

} // namespace rekam
