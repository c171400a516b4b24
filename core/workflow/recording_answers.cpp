// Steps put off, exceptions with their proofs and witnesses: the part of a recording session about what is
// not taken.
#include "core/workflow/recording_session.h"

namespace rekam {

namespace {

QString number(int value) { return QString::number(value); }

} // namespace

void RecordingSession::defer(const QString& reason)
{
    if (const auto step = m_snapshot.recording.current)
        apply(recording_event::StepDeferred{*step, reason},
              {QStringLiteral("step-deferred"), {{"step", QString::fromLatin1(stepName(*step))}}, {}, [this] {
                   goOnAfterDeferral();
               }});
}

// What was put off comes again when everything else is done, not at once: the reason may still hold.
void RecordingSession::goOnAfterDeferral()
{
    const auto next = nextStep(m_snapshot.recording);
    const StepResult* step = next ? m_snapshot.recording.step(*next) : nullptr;
    if (step && step->state != StepState::Deferred)
        openStep(*next);
}

void RecordingSession::deferUntil(Step wanted, const QString& reason)
{
    const auto next = nextStep(m_snapshot.recording);
    const StepResult* step = next ? m_snapshot.recording.step(*next) : nullptr;
    if (!step || *next == wanted || step->state == StepState::Deferred) {
        openStep(wanted);
        return;
    }
    apply(recording_event::StepDeferred{*next, reason},
          {QStringLiteral("step-deferred"),
           {{"step", QString::fromLatin1(stepName(*next))}},
           {},
           [this, wanted, reason] { deferUntil(wanted, reason); }});
}

void RecordingSession::except(const CaptureException& exception, std::optional<SecondPerson> second,
                              std::vector<int> alsoPositions)
{
    apply(recording_event::Excepted{exception, second, alsoPositions},
          {QStringLiteral("excepted"),
           {{"modality", number(static_cast<int>(exception.modality))},
            {"position", number(exception.position)},
            {"also", number(static_cast<int>(alsoPositions.size()))},
            {"reason", number(static_cast<int>(exception.reason))},
            {"second", second ? second->account.text() : QString()}},
           {},
           [this] {
               m_step.expect(context()); // which fingers are not to be waited for
               if (owedProof(m_snapshot.recording, m_ports.rules))
                   captureProof();
               else
                   goOn();
           }});
}

void RecordingSession::withdrawException(Modality modality, int position)
{
    apply(recording_event::ExceptionWithdrawn{modality, position},
          {QStringLiteral("exception-withdrawn"),
           {{"modality", number(static_cast<int>(modality))}, {"position", number(position)}},
           {},
           [this] {
               m_step.expect(context());
               goOnCapturing();
           }});
}

void RecordingSession::captureProof()
{
    const auto owed = owedProof(m_snapshot.recording, m_ports.rules);
    if (!owed || m_snapshot.isBusy)
        return;
    m_snapshot.proofFor = owed;
    startCapture(CaptureTarget::ExceptionProof);
    publish();
}

void RecordingSession::storeProof(StillAssessment still)
{
    const AttemptId id = still.attempt.id;
    const OwedPositions owed = *m_snapshot.proofFor;
    apply(recording_event::ProofTaken{{owed.modality, owed.positions, still.attempt, {}}},
          {QStringLiteral("exception-proof"),
           {{"modality", number(static_cast<int>(owed.modality))}},
           {still.payload},
           [this, id, thumbnail = still.thumbnail] {
               m_thumbnails.insert(id, thumbnail);
               leaveExtraCapture();
               goOnCapturing();
           }});
}

void RecordingSession::waiveProof(const QString& reason)
{
    const auto owed = owedProof(m_snapshot.recording, m_ports.rules);
    if (!owed)
        return;
    apply(recording_event::ProofTaken{{owed->modality, owed->positions, {}, reason}},
          {QStringLiteral("exception-proof-waived"),
           {{"modality", number(static_cast<int>(owed->modality))}},
           {},
           [this] {
               leaveExtraCapture();
               goOnCapturing();
           }});
}

void RecordingSession::witness(const SecondPerson& second)
{
    apply(recording_event::Witnessed{second},
          {QStringLiteral("exceptions-witnessed"), {{"second", second.account.text()}}});
}

bool RecordingSession::isExtraCapture() const
{
    return m_snapshot.approvalOpen || m_snapshot.rescanFinger || m_snapshot.proofFor;
}

void RecordingSession::leaveExtraCapture()
{
    if (!isExtraCapture())
        return;
    m_snapshot.approvalOpen = false;
    m_snapshot.rescanFinger.reset();
    m_snapshot.proofFor.reset();
    m_step.close();
}

} // namespace rekam
