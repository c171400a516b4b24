#include "core/workflow/face_at_end.h"

#include <utility>

namespace rekam {

FaceAtEnd::FaceAtEnd(Assessor& assessor, QObject* parent) : QObject(parent), m_assessor(assessor)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { finish(std::nullopt); });
}

FaceAtEnd::~FaceAtEnd() { stop(); }

void FaceAtEnd::start(CaptureDevice* camera, const Frame& portrait)
{
    stop();
    ++m_start;
    m_looks = 0;
    m_isComparing = false;
    m_best = {-1.0, 0.0};
    m_portrait = portrait;
    const bool canLook = camera && camera->state() == SlotState::Ready && !portrait.isEmpty();
    if (!canLook) {
        m_timeout.start(0);
        return;
    }
    m_camera = camera;
    connect(m_camera, &CaptureDevice::previewFrame, this, &FaceAtEnd::onFrame);
    m_camera->startPreview(CaptureTarget::Portrait);
    m_timeout.start(kLongest);
}

void FaceAtEnd::stop()
{
    m_timeout.stop();
    if (CaptureDevice* camera = std::exchange(m_camera, nullptr)) {
        disconnect(camera, nullptr, this, nullptr);
        camera->stopPreview();
    }
    m_portrait = Frame();
}

void FaceAtEnd::onFrame(const Frame& frame)
{
    if (std::exchange(m_isComparing, true))
        return;
    m_assessor.compareFaces(frame, m_portrait, this,
                            [this, start = m_start](const Result<FaceLikeness>& likeness) {
                                if (start == m_start && m_camera)
                                    onCompared(likeness);
                            });
}

// A frame without a face says nothing. Without a model nobody is accused.
void FaceAtEnd::onCompared(const Result<FaceLikeness>& likeness)
{
    m_isComparing = false;
    if (!likeness) {
        if (likeness.error().code() != Errc::NoMatch)
            finish(std::nullopt);
        return;
    }
    if (likeness->score > m_best.score)
        m_best = *likeness;
    if (m_best.isSame())
        finish(std::nullopt);
    else if (++m_looks >= kLooks)
        finish(
            WhoFinding{WhoFindingKind::OtherFaceAtEnd, Modality::Face, 0, 0, {}, m_best.score, m_best.limit});
}

void FaceAtEnd::finish(const std::optional<WhoFinding>& finding)
{
    stop();
    Q_EMIT done(finding);
}

} // namespace rekam
