// What the session shows, and what it expects of a device.
#include "core/workflow/recording_session.h"

namespace rekam {

Frame RecordingSession::thumbnail(const AttemptId& attempt) const { return m_thumbnails.value(attempt); }

void RecordingSession::loadPictures()
{
    for (const Attempt* attempt : m_snapshot.recording.allAttempts()) {
        if (!m_thumbnails.contains(attempt->id))
            loadPicture(attempt->id);
    }
}

void RecordingSession::loadPicture(const AttemptId& attempt)
{
    using Payload = std::shared_ptr<const AttemptPayload>;
    m_ports.store.loadAttempt(
        m_snapshot.recording.id, attempt, this, [this, attempt](const Result<Payload>& payload) {
            if (!payload)
                return; // sealed already, or damaged: reported by the store
            m_ports.assessor.decode(*payload, this, [this, attempt](const Result<Frame>& picture) {
                if (picture)
                    m_thumbnails.insert(attempt, *picture);
                publish();
            });
        });
}

CaptureView RecordingSession::captureView() const
{
    CaptureView view{m_step.target(), m_step.live(), {}, Capturer::Acceptance::NotYet};
    const TargetResult* target = isExtraCapture() ? nullptr : m_snapshot.recording.target(view.target);
    if (!target)
        return view;
    for (const Attempt& attempt : target->attempts)
        view.attempts.push_back({attempt, m_thumbnails.value(attempt.id), attempt.id == target->chosen});
    view.acceptance = acceptanceOf(m_snapshot.recording, view.target, m_ports.rules);
    return view;
}

CaptureDevice* RecordingSession::deviceFor(CaptureTarget target) const
{
    switch (modalityOf(target)) {
    case Modality::Face:
        return m_ports.camera;
    case Modality::Signature:
        return m_ports.signaturePad;
    case Modality::Finger:
        return m_ports.fingerReader;
    case Modality::Iris:
        return m_ports.irisCamera;
    }
    return nullptr;
}

AssessmentContext RecordingSession::context() const
{
    AssessmentContext context;
    context.backdrop = m_snapshot.backdrop;
    for (const FingerPosition finger : kAllFingers) {
        if (m_snapshot.recording.isExcepted(Modality::Finger, static_cast<int>(finger)))
            context.absentFingers.push_back(finger);
    }
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        if (m_snapshot.recording.isExcepted(Modality::Iris, static_cast<int>(eye)))
            context.absentEyes.push_back(eye);
    }
    return context;
}

} // namespace rekam
