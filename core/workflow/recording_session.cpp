#include "core/workflow/recording_session.h"

#include "core/formats/jpeg2000.h"
#include "core/workflow/pool.h"
#include "core/workflow/proof_of_recording.h"

#include <algorithm>

namespace rekam {

namespace {

bool isAboutMissingDevice(Errc code) { return code == Errc::DeviceMissing || code == Errc::DeviceDisabled; }

} // namespace

RecordingSession::RecordingSession(StationPorts& ports, Recording recording, TicketNumber ticket,
                                   LoginSession login, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_ticket(ticket),
      m_login(std::move(login)),
      m_snapshot{.recording = recording,
                 .backdrop = backdropFor(recording.applicant.birthDate, recording.applicant.citizenship,
                                         ports.backdrops)},
      m_step(ports.assessor, ports.clock),
      m_faceAtEnd(ports.assessor)
{
    connect(&m_step, &CaptureStep::changed, this, &RecordingSession::publish);
    connect(&m_step, &CaptureStep::previewFrame, this, &RecordingSession::previewFrame);
    connect(&m_step, &CaptureStep::previewPen, this, &RecordingSession::previewPen);
    connect(&m_step, &CaptureStep::stillReady, this, &RecordingSession::onStill);
    connect(&m_step, &CaptureStep::failed, this, &RecordingSession::fail);
    connect(&m_step, &CaptureStep::recovered, this, [this] {
        if (m_snapshot.error && isDeviceLoss(m_snapshot.error->code()))
            m_snapshot.error.reset();
        if (!isExtraCapture() && mustGoFingerByFinger(m_step.target()))
            goFingerByFinger();
        else
            publish();
    });
    connect(&ports.store, &StationStore::recordingChanged, this, &RecordingSession::onRecordingChanged);
}

RecordingSession::~RecordingSession() = default;

void RecordingSession::begin()
{
    loadPictures();
    const Recording& recording = m_snapshot.recording;
    switch (recording.state) {
    case RecordingState::Verified:
        openNextStep();
        break;
    case RecordingState::Capturing:
        goOnCapturing();
        break;
    case RecordingState::Approved:
        if (recording.signOff)
            seal();
        break;
    case RecordingState::Suspended:
        resume();
        break;
    case RecordingState::Sealed:
    case RecordingState::Delivered:
        printProof();
        break;
    case RecordingState::Review:
        if (!recording.whoChecked)
            lookWhoIsWho();
        break;
    case RecordingState::Cancelled:
        break;
    }
    publish();
}

// Rules first, then the disk, then the screen: what is not committed has not happened.
void RecordingSession::apply(const RecordingEvent& event, Change change)
{
    if (m_snapshot.isBusy)
        return;
    Result<RecordingOutcome> outcome = advance(m_snapshot.recording, event, m_ports.rules);
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    StoreChange store;
    store.recording = outcome->state;
    store.audit.push_back(auditLine(change.audit, std::move(change.facts)));
    store.attempts.assign(change.payloads.begin(), change.payloads.end());
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(std::move(store), this,
                         [this, outcome = std::move(*outcome), done = std::move(change.done),
                          notDone = std::move(change.notDone)](const Status& committed) {
                             m_snapshot.isBusy = false;
                             if (!committed) {
                                 notDone ? notDone(committed.error()) : fail(committed.error());
                                 return;
                             }
                             m_snapshot.recording = outcome.state;
                             m_snapshot.error.reset();
                             carryOut(outcome.effects);
                             if (done)
                                 done();
                             keepFindings();
                             publish();
                         });
}

void RecordingSession::carryOut(const std::vector<RecordingEffect>& effects)
{
    for (const RecordingEffect& effect : effects) {
        if (const auto* start = std::get_if<recording_effect::StartCapture>(&effect))
            startCapture(start->target);
        else if (std::holds_alternative<recording_effect::StopCapture>(effect))
            m_step.close();
        else if (std::holds_alternative<recording_effect::SealRecord>(effect))
            seal();
        // PrintProof comes with sealing, CardMayCome with the card job, DiscardDrafts is the store's own.
    }
}

// After something was accepted or excepted: the next target, the next step, or the review.
void RecordingSession::goOn()
{
    if (m_snapshot.recording.currentTarget())
        return;
    lookWhoIsWho();
    openNextStep();
}

void RecordingSession::openStep(Step step)
{
    // What is signed or compared now would stand under other pictures.
    if (!m_snapshot.isBusy)
        leaveExtraCapture();
    apply(recording_event::StepOpened{step},
          {QStringLiteral("step-opened"), {{"step", QString::fromLatin1(stepName(step))}}});
}

void RecordingSession::openNextStep()
{
    if (const auto next = nextStep(m_snapshot.recording))
        openStep(*next);
    else if (m_snapshot.recording.state != RecordingState::Capturing)
        return;
    else if (owedProof(m_snapshot.recording, m_ports.rules))
        captureProof();
    else
        openReview();
}

void RecordingSession::startCapture(CaptureTarget target)
{
    CaptureDevice* device = deviceFor(target);
    if (device == m_ports.camera)
        m_faceAtEnd.stop(); // the guard looks again at the next review
    if (!device) {
        m_step.close();
        fail(Error(Errc::DeviceMissing));
        return;
    }
    if (device->state() == SlotState::Absent || device->state() == SlotState::Disabled) {
        const bool isAbsent = device->state() == SlotState::Absent;
        m_snapshot.error =
            Error(isAbsent ? Errc::DeviceMissing : Errc::DeviceDisabled, {{"slot", device->slotName()}});
    } else if (modalityOf(target) == Modality::Face && !m_ports.hasFaceModels) {
        m_snapshot.error = Error(Errc::ModelMissing);
    }
    if (!isExtraCapture() && mustGoFingerByFinger(target)) {
        goFingerByFinger();
        return;
    }
    const TargetResult* result = isExtraCapture() ? nullptr : m_snapshot.recording.target(target);
    const int tries = result ? static_cast<int>(result->attempts.size()) : 0;
    const bool hasCandidate = result && result->state == StepState::Candidate;
    m_step.open(*device, target, context(), m_ports.gate, tries, hasCandidate);
}

// Another reader may stand in the slot since the recording was planned. A picture that waits for its answer
// needs no reader.
bool RecordingSession::mustGoFingerByFinger(CaptureTarget target) const
{
    const auto& planned = m_ports.rules.fingerTargets;
    const bool takesSlaps = std::any_of(planned.begin(), planned.end(), isSlap);
    const TargetResult* asked = m_snapshot.recording.target(target);
    const bool hasCandidate = asked && asked->state == StepState::Candidate;
    return isSlap(target) && !hasCandidate && !planned.empty() && !takesSlaps;
}

void RecordingSession::goFingerByFinger()
{
    m_step.close();
    apply(recording_event::FingersOneByOne{},
          {QStringLiteral("fingers-one-by-one"), {}, {}, [this] { goOnCapturing(); }});
}

void RecordingSession::takeStill()
{
    m_snapshot.error.reset();
    m_step.takeStill();
}

void RecordingSession::onStill(StillAssessment still)
{
    still.attempt.id = m_ports.ids.make<AttemptId>();
    still.attempt.takenAt = m_ports.clock.nowUtc();
    still.payload->id = still.attempt.id;
    if (m_snapshot.approvalOpen) {
        still.attempt.number = 1;
        if (still.attempt.quality.verdict == Verdict::Bad) {
            fail(Error(Errc::QualityTooLow));
            m_step.previewAgain();
            return;
        }
        const ResidentApproval approval{still.attempt, still.attempt.takenAt};
        approve(approval, still.payload, still.thumbnail);
    } else if (m_snapshot.rescanFinger) {
        compareRescan(std::move(still));
    } else if (m_snapshot.proofFor) {
        storeProof(std::move(still));
    } else {
        storeAttempt(std::move(still));
    }
}

void RecordingSession::storeAttempt(StillAssessment still)
{
    const TargetResult* target = m_snapshot.recording.target(still.attempt.target);
    still.attempt.number = target ? static_cast<int>(target->attempts.size()) + 1 : 1;
    const AttemptId id = still.attempt.id;
    apply(recording_event::AttemptSealed{still.attempt},
          {isBackdropCopy(still.attempt) ? QStringLiteral("backdrop-copy-sealed")
                                         : QStringLiteral("attempt-sealed"),
           {{"target", QString::number(static_cast<int>(still.attempt.target))},
            {"attempt", QString::number(still.attempt.number)}},
           {still.payload},
           [this, id, thumbnail = still.thumbnail] {
               m_thumbnails.insert(id, thumbnail);
               m_step.candidateTaken();
           },
           [this](const Error& error) { m_step.stillNotKept(error); }});
}

void RecordingSession::accept(std::optional<SecondPerson> second)
{
    if (!m_step.isOpen() || isExtraCapture())
        return;
    const CaptureTarget target = m_step.target();
    apply(recording_event::CandidateAccepted{target, second},
          {QStringLiteral("candidate-accepted"),
           {{"target", QString::number(static_cast<int>(target))},
            {"second", second ? second->account.text() : QString()}},
           {},
           [this] { goOn(); }});
}

// Choosing rests the device; the one that was picked stands as the candidate.
void RecordingSession::choose(const AttemptId& attempt)
{
    if (m_step.isOpen() && !isExtraCapture())
        apply(recording_event::AttemptChosen{m_step.target(), attempt},
              {QStringLiteral("attempt-chosen"), {}, {}, [this] { goOnCapturing(); }});
}

void RecordingSession::repeat()
{
    if (isExtraCapture()) {
        m_step.previewAgain();
        return;
    }
    const auto target = m_step.isOpen() ? std::optional(m_step.target()) : doneTargetToRepeat();
    if (target)
        apply(recording_event::CaptureRepeated{*target}, {QStringLiteral("capture-repeated")});
}

// A finished step that was opened again: where the guard found something, the picture that it is about.
std::optional<CaptureTarget> RecordingSession::doneTargetToRepeat() const
{
    const Recording& recording = m_snapshot.recording;
    const StepResult* open = recording.current ? recording.step(*recording.current) : nullptr;
    if (recording.state != RecordingState::Capturing || !open || !open->isDone())
        return std::nullopt;
    std::optional<CaptureTarget> first;
    for (const TargetResult& target : open->targets) {
        if (target.state != StepState::Accepted)
            continue;
        if (!first)
            first = target.target;
        for (const WhoFinding& finding : m_snapshot.findings) {
            const auto fingers = fingersOf(target.target);
            const auto finger = fingerPositionFrom(finding.position);
            if (finding.modality == Modality::Finger && finger &&
                std::find(fingers.begin(), fingers.end(), *finger) != fingers.end())
                return target.target;
        }
    }
    return first;
}

void RecordingSession::resume()
{
    apply(recording_event::Resumed{},
          {QStringLiteral("recording-resumed"), {}, {}, [this] { goOnCapturing(); }});
}

// Where a picture waits to be accepted, the rules start no capture; the step is open all the same.
void RecordingSession::goOnCapturing()
{
    if (m_snapshot.recording.state != RecordingState::Capturing || m_step.isOpen())
        return;
    if (const auto target = m_snapshot.recording.currentTarget())
        startCapture(*target);
    else
        openNextStep();
}

Status RecordingSession::leave(const RecordingEvent& event, const QString& auditWhat, StoreChange& visit)
{
    Result<RecordingOutcome> outcome = advance(m_snapshot.recording, event, m_ports.rules);
    if (!outcome) {
        fail(outcome.error());
        return Unexpected(outcome.error());
    }
    visit.recording = std::move(outcome->state);
    visit.audit.push_back(auditLine(auditWhat, {}));
    m_isLeaving = true;
    m_snapshot.isBusy = true;
    leaveExtraCapture();
    m_step.close();
    publish();
    return {};
}

void RecordingSession::stay(const Error& error)
{
    if (!std::exchange(m_isLeaving, false))
        return;
    m_snapshot.isBusy = false;
    goOnCapturing();
    fail(error);
}

void RecordingSession::seal()
{
    m_step.close();
    const StepResult* photo = m_snapshot.recording.step(Step::Photo);
    const bool hasPortrait = photo && !photo->targets.empty() && !photo->targets.front().chosen.isNull();
    const Frame portrait = hasPortrait ? m_thumbnails.value(photo->targets.front().chosen) : Frame();
    if (portrait.isEmpty()) {
        writePacket({});
        return;
    }
    m_snapshot.isBusy = true;
    runInPool<QByteArray>(
        *QThreadPool::globalInstance(), this,
        [portrait]() -> Result<QByteArray> {
            REKAM_TRY(const SecureBuffer coded, encodeJpeg2000Lossless(portrait));
            return QByteArray(reinterpret_cast<const char*>(coded.data()),
                              static_cast<qsizetype>(coded.size()));
        },
        [this](const Result<QByteArray>& coded) { writePacket(coded ? *coded : QByteArray()); });
}

void RecordingSession::writePacket(const QByteArray& smallFace)
{
    SealOrder order{m_snapshot.recording,
                    m_ticket,
                    smallFace,
                    {auditLine(QStringLiteral("recording-sealed"), {})},
                    m_ports.countersignatureTime};
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.sealRecording(std::move(order), this, [this](const Result<SealedRecording>& sealedRecord) {
        m_snapshot.isBusy = false;
        if (!sealedRecord) {
            fail(sealedRecord.error());
            return;
        }
        m_snapshot.recording = sealedRecord->recording;
        m_snapshot.packetFile = sealedRecord->packetFile;
        m_snapshot.error.reset();
        printProof();
        Q_EMIT sealed(m_snapshot.recording);
        publish();
    });
}

void RecordingSession::printProof()
{
    if (std::exchange(m_snapshot.isProofPrinting, true))
        return;
    drawProofOfRecording(m_ports, m_snapshot.recording, m_ticket, m_login.accountName, this,
                         [this](const Result<DrawnPaper>& drawn) {
                             if (!drawn) {
                                 m_snapshot.isProofPrinting = false;
                                 fail(drawn.error());
                                 return;
                             }
                             m_snapshot.proofPicture = drawn->picture;
                             publish();
                             sendProof(drawn->pdf);
                         });
}

void RecordingSession::sendProof(const QByteArray& pdf)
{
    sendToSlipPrinter(m_ports, QStringLiteral("proof-") + m_snapshot.recording.id.text(), pdf, this,
                      [this](const Status& printed) {
                          m_snapshot.isProofPrinting = false;
                          m_snapshot.proofPrinted = printed.has_value();
                          if (!printed)
                              fail(printed.error());
                          else
                              publish();
                      });
}

void RecordingSession::onRecordingChanged(const Recording& recording)
{
    if (recording.id != m_snapshot.recording.id || m_snapshot.isBusy)
        return;
    m_snapshot.recording = recording;
    publish();
}

void RecordingSession::fail(const Error& error)
{
    m_snapshot.error = error;
    publish();
}

void RecordingSession::publish()
{
    const bool wasAway = m_snapshot.capture && m_snapshot.capture->live.device != SlotState::Ready;
    m_snapshot.capture.reset();
    if (m_step.isOpen())
        m_snapshot.capture = captureView();
    m_snapshot.mayCopyBeforeBackdrop = portraitToCopy() != nullptr;
    m_snapshot.witnessOwed =
        !m_snapshot.recording.signOff && isWitnessOwed(m_snapshot.recording, m_ports.rules);
    // A loss is told before the slot says that it is away: only coming back takes the sentence away.
    const bool isBack = wasAway && m_snapshot.capture && m_snapshot.capture->live.device == SlotState::Ready;
    if (isBack && m_snapshot.error && isAboutMissingDevice(m_snapshot.error->code()))
        m_snapshot.error.reset();
    Q_EMIT changed();
}

AuditEntry RecordingSession::auditLine(const QString& what, std::vector<Fact> facts) const
{
    return {what,
            m_login.accountName,
            QString::fromLatin1(roleName(m_login.role)),
            {},
            m_snapshot.recording.id.text(),
            std::move(facts)};
}

} // namespace rekam
