#include "core/workflow/face_look.h"

#include <utility>

namespace rekam {

FaceLook::FaceLook(Assessor& assessor, QObject* parent) : QObject(parent), m_assessor(assessor)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &FaceLook::finish);
}

FaceLook::~FaceLook() { stop(); }

void FaceLook::start(CaptureDevice* camera, const Frame& portrait, std::chrono::milliseconds longest)
{
    stop();
    m_isForPicture = false;
    m_portrait = portrait;
    watch(portrait.isEmpty() ? nullptr : camera, longest);
}

void FaceLook::startPicture(CaptureDevice* camera, std::chrono::milliseconds longest)
{
    stop();
    m_isForPicture = true;
    watch(camera, longest);
}

void FaceLook::watch(CaptureDevice* camera, std::chrono::milliseconds longest)
{
    ++m_start;
    m_isComparing = false;
    m_seen = FaceSeen();
    if (!camera || camera->state() != SlotState::Ready) {
        m_seen.fault = Error(Errc::DeviceMissing);
        m_timeout.start(0);
        return;
    }
    m_camera = camera;
    connect(m_camera, &CaptureDevice::previewFrame, this, &FaceLook::onFrame);
    m_camera->startPreview(CaptureTarget::Portrait);
    m_timeout.start(longest);
}

void FaceLook::stop()
{
    m_timeout.stop();
    if (CaptureDevice* camera = std::exchange(m_camera, nullptr)) {
        disconnect(camera, nullptr, this, nullptr);
        camera->stopPreview();
    }
    m_portrait = Frame();
}

void FaceLook::onFrame(const Frame& frame)
{
    Q_EMIT previewFrame(frame);
    if (m_isComparing)
        return;
    if (m_portrait.isEmpty()) {
        m_portrait = frame;
        return;
    }
    m_isComparing = true;
    m_assessor.compareFaces(frame, m_portrait, this,
                            [this, frame, start = m_start](const Result<FaceLikeness>& likeness) {
                                if (start == m_start && m_camera)
                                    onCompared(likeness, frame);
                            });
}

// A frame without a face says nothing.
void FaceLook::onCompared(const Result<FaceLikeness>& likeness, const Frame& frame)
{
    m_isComparing = false;
    if (m_isForPicture)
        m_portrait = frame; // the next one has to show the same face as this one
    if (!likeness) {
        if (likeness.error().code() != Errc::NoMatch) {
            m_seen.fault = likeness.error();
            finish();
        }
        return;
    }
    ++m_seen.looks;
    if (likeness->score > m_seen.best.score)
        m_seen.best = *likeness;
    if (m_isForPicture && m_seen.isSame())
        m_seen.picture = frame;
    if (m_seen.isSame() || m_seen.looks >= kLooks)
        finish();
}

void FaceLook::finish()
{
    stop();
    Q_EMIT done(std::exchange(m_seen, FaceSeen()));
}

} // namespace rekam
