// From the review to the sign-off: the chip fingers once more, the resident's approval with its sheet, the
// operator's signature.
#include "core/biometrics/finger/finger_matcher.h"
#include "core/workflow/approval_of_recording.h"
#include "core/workflow/pool.h"
#include "core/workflow/recording_session.h"

#include <algorithm>

namespace rekam {
namespace {

SharedBytes templateOf(const AttemptPayload& payload, FingerPosition finger)
{
    const auto at =
        std::find_if(payload.templates.begin(), payload.templates.end(),
                     [&](const BiometricTemplate& t) { return t.position == static_cast<int>(finger); });
    return at == payload.templates.end() ? nullptr : at->bytes;
}

QString fingerFact(FingerPosition finger) { return QString::number(static_cast<int>(finger)); }

} // namespace

void RecordingSession::captureRescan(FingerPosition finger)
{
    const std::vector<FingerPosition> open = m_snapshot.recording.openRescans();
    if (m_snapshot.isBusy || isExtraCapture() || std::find(open.begin(), open.end(), finger) == open.end())
        return;
    m_snapshot.rescanFinger = finger;
    m_snapshot.error.reset();
    startCapture(singleFinger(finger));
    publish();
}

void RecordingSession::closeCapture()
{
    if (m_snapshot.isBusy)
        return;
    leaveExtraCapture();
    publish();
}

void RecordingSession::compareRescan(StillAssessment still)
{
    const FingerPosition finger = *m_snapshot.rescanFinger;
    const auto best = m_snapshot.recording.bestFinger(finger);
    if (!best || m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_step.close();
    publish();
    using Payload = std::shared_ptr<const AttemptPayload>;
    m_ports.store.loadAttempt(
        m_snapshot.recording.id, best->attempt, this,
        [this, finger, against = best->attempt, still = std::move(still)](const Result<Payload>& recorded) {
            if (!recorded) {
                m_snapshot.isBusy = false;
                leaveExtraCapture();
                fail(recorded.error());
                return;
            }
            const SharedBytes a = templateOf(**recorded, finger);
            const SharedBytes b = templateOf(*still.payload, finger);
            runInPool<double>(
                *QThreadPool::globalInstance(), this,
                [a, b]() -> Result<double> {
                    if (!a || !b)
                        return 0.0; // too poor for a template: a try that found nothing
                    REKAM_TRY(const MatchScore match, matchFingers(a->span(), b->span()));
                    return static_cast<double>(match.score);
                },
                [this, against, still](const Result<double>& score) {
                    m_snapshot.isBusy = false;
                    if (score) {
                        storeRescan(still, against, *score);
                        return;
                    }
                    leaveExtraCapture();
                    fail(score.error());
                });
        });
}

void RecordingSession::storeRescan(StillAssessment still, const AttemptId& against, double score)
{
    const AttemptId id = still.attempt.id;
    const RescanTry rescan{still.attempt, against, score, static_cast<double>(kSameFingerScore)};
    const FingerPosition finger = *m_snapshot.rescanFinger;
    apply(recording_event::FingerRescanned{rescan},
          {QStringLiteral("finger-rescanned"),
           {{"finger", fingerFact(finger)},
            {"score", QString::number(score, 'f', 0)},
            {"found", rescan.isMatch() ? QStringLiteral("yes") : QStringLiteral("no")}},
           {still.payload},
           [this, id, thumbnail = still.thumbnail] {
               m_thumbnails.insert(id, thumbnail);
               leaveExtraCapture();
           }});
}

void RecordingSession::replaceChipFinger(FingerPosition from, FingerPosition to)
{
    if (!m_snapshot.isBusy)
        leaveExtraCapture();
    apply(recording_event::ChipFingerReplaced{from, to},
          {QStringLiteral("chip-finger-replaced"), {{"from", fingerFact(from)}, {"to", fingerFact(to)}}});
}

void RecordingSession::overrideRescan(FingerPosition finger, const QString& reason,
                                      std::optional<SecondPerson> second)
{
    if (!m_snapshot.isBusy)
        leaveExtraCapture();
    apply(recording_event::RescanOverridden{{finger, reason, second.value_or(SecondPerson{})}},
          {QStringLiteral("rescan-overridden"),
           {{"finger", fingerFact(finger)}, {"second", second ? second->account.text() : QString()}}});
}

void RecordingSession::openReview()
{
    m_step.close();
    apply(recording_event::ReviewOpened{},
          {QStringLiteral("review-opened"), {}, {}, [this] { lookWhoIsWho(); }});
}

void RecordingSession::captureApproval()
{
    if (m_snapshot.recording.state != RecordingState::Review || isExtraCapture() || m_snapshot.isBusy)
        return;
    m_snapshot.error.reset();
    if (m_ports.rules.whoIsWhoOwed && !m_snapshot.recording.whoChecked) {
        m_approvalWaits = true;
        lookWhoIsWho();
        return;
    }
    if (!m_snapshot.recording.openFindings().empty())
        return;
    if (m_snapshot.recording.isExcepted(Modality::Signature, 0)) {
        // Who cannot write approves by word; the exception says why.
        approve({{}, m_ports.clock.nowUtc()}, nullptr, {});
        return;
    }
    m_snapshot.approvalOpen = true;
    startCapture(CaptureTarget::Signature);
    publish();
}

// The sheet is drawn first: what the resident signed and what is kept are one step on the disk.
void RecordingSession::approve(ResidentApproval approval, std::shared_ptr<AttemptPayload> payload,
                               const Frame& drawn)
{
    const StepResult* photo = m_snapshot.recording.step(Step::Photo);
    const AttemptId portrait = photo && !photo->targets.empty() ? photo->targets.front().chosen : AttemptId();
    const ApprovalSheet sheet =
        approvalSheetFor(m_ports.office, m_snapshot.recording, m_ticket, m_login.accountName, approval,
                         m_thumbnails.value(portrait), drawn);
    m_snapshot.isBusy = true;
    publish();
    runInPool<QByteArray>(
        *QThreadPool::globalInstance(), this, [sheet]() { return approvalSheetPdf(sheet); },
        [this, approval, payload = std::move(payload), drawn](Result<QByteArray> pdf) {
            m_snapshot.isBusy = false;
            if (!pdf) {
                leaveExtraCapture();
                fail(pdf.error());
                return;
            }
            auto kept = std::make_shared<AttemptPayload>();
            kept->id = m_ports.ids.make<AttemptId>();
            ResidentApproval whole = approval;
            whole.document = kept->id;
            whole.documentDigest = Digest::of(*pdf);
            kept->image = std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(*pdf, Holds::Picture));
            std::vector<std::shared_ptr<AttemptPayload>> payloads{kept};
            if (payload)
                payloads.push_back(payload);
            storeApproval(whole, std::move(payloads), drawn);
        });
}

void RecordingSession::storeApproval(ResidentApproval approval,
                                     std::vector<std::shared_ptr<AttemptPayload>> payloads,
                                     const Frame& drawn)
{
    const AttemptId id = approval.signature.id;
    const QString what =
        id.isNull() ? QStringLiteral("resident-approved-by-word") : QStringLiteral("resident-approved");
    apply(recording_event::ResidentApproved{approval},
          {what,
           {{"sheet", approval.documentDigest.hex()}},
           std::move(payloads),
           [this, id, drawn] {
               if (!id.isNull())
                   m_thumbnails.insert(id, drawn);
               leaveExtraCapture();
           },
           [this](const Error& error) { m_step.stillNotKept(error); }});
}

void RecordingSession::signOff()
{
    if (m_snapshot.recording.state == RecordingState::Approved && m_snapshot.recording.signOff) {
        if (!m_snapshot.isBusy)
            seal(); // it failed before, e.g. on a full disk
        return;
    }
    apply(recording_event::SignedOff{SignOff{m_login.account, m_ports.clock.nowUtc()}},
          {QStringLiteral("signed-off")});
}

} // namespace rekam
