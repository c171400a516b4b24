// Another wall behind a copy of the portrait, where the office has only one cloth to hang.
#include "core/workflow/recording_session.h"

#include <algorithm>

namespace rekam {

// The chosen one, unless its wall is right, it is a copy itself, or one was made of it already: a copy is no
// further try.
const Attempt* RecordingSession::portraitToCopy() const
{
    if (!m_ports.offersBackdropCopy || !m_step.isOpen() || isExtraCapture() ||
        m_step.target() != CaptureTarget::Portrait)
        return nullptr;
    const TargetResult* target = m_snapshot.recording.target(CaptureTarget::Portrait);
    const Attempt* chosen =
        target && target->state == StepState::Candidate ? target->attempt(target->chosen) : nullptr;
    if (!chosen || std::any_of(target->attempts.begin(), target->attempts.end(), isBackdropCopy))
        return nullptr;
    const auto& reasons = chosen->quality.reasons;
    const bool hasOtherWall =
        std::find(reasons.begin(), reasons.end(), QualityReason::BackdropWrong) != reasons.end();
    return hasOtherWall ? chosen : nullptr;
}

void RecordingSession::copyBeforeBackdrop()
{
    const Attempt* original = portraitToCopy();
    if (!original || m_snapshot.isBusy || m_snapshot.isCopying)
        return;
    using Payload = std::shared_ptr<const AttemptPayload>;
    m_snapshot.isCopying = true;
    m_snapshot.error.reset();
    publish();
    const auto failed = [this](const Error& error) {
        m_snapshot.isCopying = false;
        fail(error);
    };
    const auto paint = [this, failed, device = original->device](const Payload& payload) {
        m_ports.assessor.copyBeforeBackdrop(
            payload, device, context(), this, [this, failed](Result<StillAssessment> copy) {
                m_snapshot.isCopying = false;
                if (!copy)
                    failed(copy.error());
                else if (portraitToCopy()) // nothing else was decided meanwhile
                    onStill(std::move(*copy));
                else
                    publish();
            });
    };
    m_ports.store.loadAttempt(m_snapshot.recording.id, original->id, this,
                              [failed, paint](const Result<Payload>& payload) {
                                  if (payload)
                                      paint(*payload);
                                  else
                                      failed(payload.error());
                              });
}

} // namespace rekam
