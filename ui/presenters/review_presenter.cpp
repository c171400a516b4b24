#include "ui/presenters/review_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"

namespace rekam::ui {

namespace {

QString qualityNote(const Attempt& attempt)
{
    const QString quality = attempt.quality.score ? QString::number(*attempt.quality.score)
                                                  : verdictWord(attempt.quality.verdict);
    return ReviewPresenter::tr("mutu %1 · percobaan %2").arg(quality).arg(attempt.number);
}

const Attempt* chosenOf(const Recording& recording, CaptureTarget which)
{
    const TargetResult* target = recording.target(which);
    return target ? target->attempt(target->chosen) : nullptr;
}

QString exceptionLine(const CaptureException& exception)
{
    QString what;
    if (exception.modality == Modality::Finger && exception.position > 0)
        what = fingerName(static_cast<FingerPosition>(exception.position));
    else if (exception.modality == Modality::Iris && exception.position > 0)
        what = eyeName(static_cast<Eye>(exception.position));
    else if (exception.modality == Modality::Signature)
        what = stepTitle(Step::Signature);
    else if (exception.modality == Modality::Face)
        what = stepTitle(Step::Photo);
    else
        what = exception.modality == Modality::Iris ? stepTitle(Step::Iris) : stepTitle(Step::Fingers);
    return what + QStringLiteral(": ") + exceptionWord(exception.reason).toLower();
}

// The pad listens by itself; only after a failure somebody has to start it again.
bool isListening(const RecordingSnapshot& snapshot)
{
    return !snapshot.capture || snapshot.capture->live.state != Capturer::State::Preview;
}

ApprovalPhase phaseOf(const RecordingSnapshot& snapshot)
{
    const Recording& recording = snapshot.recording;
    if (recording.signOff || (recording.state == RecordingState::Approved && snapshot.isBusy))
        return ApprovalPhase::Sealing;
    if (recording.approval)
        return ApprovalPhase::Approved;
    return snapshot.approvalOpen ? ApprovalPhase::Signing : ApprovalPhase::NotAsked;
}

QString phaseText(ApprovalPhase phase)
{
    switch (phase) {
    case ApprovalPhase::NotAsked:
        return ReviewPresenter::tr("Belum disetujui");
    case ApprovalPhase::Signing:
        return ReviewPresenter::tr("Pemohon membaca data, lalu menandatangani di alat");
    case ApprovalPhase::Approved:
        return ReviewPresenter::tr("Disetujui pemohon");
    case ApprovalPhase::Sealing:
        return ReviewPresenter::tr("Sedang disegel…");
    }
    return {};
}

GuideView reviewGuide(const RecordingSnapshot& snapshot)
{
    GuideView guide;
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::NotAsked:
        guide.hint = ReviewPresenter::tr("Bacakan data kepada pemohon, lalu minta persetujuannya.");
        guide.detail =
            ReviewPresenter::tr("Langkah yang selesai masih dapat dibuka lagi dari daftar di kiri.");
        break;
    case ApprovalPhase::Signing:
        guide.hint = ReviewPresenter::tr("Pemohon menandatangani di alat.");
        guide.detail = ReviewPresenter::tr("Bila ada yang salah, buka lagi langkahnya dari daftar di kiri.");
        break;
    case ApprovalPhase::Approved:
        guide.hint = ReviewPresenter::tr("Disetujui. Sahkan untuk menyegel rekaman.");
        guide.detail = ReviewPresenter::tr("Setelah disegel, rekaman hanya dapat dibuka oleh pusat.");
        guide.tone = Tone::Good;
        break;
    case ApprovalPhase::Sealing:
        guide.hint = ReviewPresenter::tr("Menyegel rekaman…");
        guide.detail = ReviewPresenter::tr("Jangan matikan komputer.");
        break;
    }
    for (const StepResult& step : snapshot.recording.steps) {
        const bool isDone = step.state == StepState::Accepted;
        guide.rows.push_back(
            {stepTitle(step.step), stepStateWord(step.state), isDone ? Tone::Good : Tone::Fair});
    }
    // What was excepted and why, for both to see before they sign.
    QStringList exceptions;
    for (const CaptureException& exception : snapshot.recording.exceptions)
        exceptions.append(exceptionLine(exception));
    guide.note = exceptions.join(u'\n');
    if (snapshot.capture && snapshot.approvalOpen) {
        for (const GuideRow& row : guideRows(snapshot.capture->live.quality, 4))
            guide.rows.push_back(row);
    }
    return guide;
}

// Two hands with the score on every finger tip, and the weakest in words.
void describeHandsFor(const Recording& recording, ReviewView& view)
{
    view.hands = describeHands(recording, std::nullopt);
    int taken = 0;
    std::optional<BestFinger> weakest;
    for (const FingerPosition finger : kAllFingers) {
        const std::optional<BestFinger> best = recording.bestFinger(finger);
        if (!best || view.hands[static_cast<size_t>(finger) - 1].isExcepted)
            continue;
        ++taken;
        if (best->part.quality.score)
            view.hands[static_cast<size_t>(finger) - 1].label = QString::number(*best->part.quality.score);
        if (!weakest || best->part.quality.score.value_or(0) < weakest->part.quality.score.value_or(0))
            weakest = best;
    }
    view.fingersNote = ReviewPresenter::tr("%1 jari").arg(taken);
    if (weakest && weakest->part.quality.score)
        view.fingersNote += ReviewPresenter::tr(" · terlemah %1 (%2)")
                                .arg(fingerPhrase(weakest->position))
                                .arg(*weakest->part.quality.score);
}

} // namespace

ReviewView describeReview(const RecordingSnapshot& snapshot,
                          const std::function<Frame(const AttemptId&)>& pictureOf)
{
    const Recording& recording = snapshot.recording;
    ReviewView view;
    if (const Attempt* portrait = chosenOf(recording, CaptureTarget::Portrait)) {
        view.portrait = imageOf(pictureOf(portrait->id));
        view.portraitNote = qualityNote(*portrait);
        view.portraitTone = toneOf(portrait->quality.verdict);
    }
    if (const Attempt* signature = chosenOf(recording, CaptureTarget::Signature)) {
        view.signature = imageOf(pictureOf(signature->id));
        view.signatureNote = qualityNote(*signature);
        view.signatureTone = toneOf(signature->quality.verdict);
    }
    if (const Attempt* iris = chosenOf(recording, CaptureTarget::BothEyes))
        view.iris = imageOf(pictureOf(iris->id));
    describeHandsFor(recording, view);
    view.eyes = describeEyes(snapshot);
    view.data = dataRows(recording.applicant);
    view.phase = phaseOf(snapshot);
    view.approvalText = phaseText(view.phase);
    if (recording.approval)
        view.approval = imageOf(pictureOf(recording.approval->signature.id));
    return view;
}

std::vector<ActionView> describeReviewActions(const RecordingSnapshot& snapshot)
{
    if (snapshot.recording.state == RecordingState::Suspended)
        return {{ActionId::Confirm, ReviewPresenter::tr("Lanjutkan"), !snapshot.isBusy}};
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::NotAsked:
        return {{ActionId::Confirm, ReviewPresenter::tr("Minta persetujuan"), !snapshot.isBusy}};
    case ApprovalPhase::Signing:
        return {{ActionId::Repeat, ReviewPresenter::tr("Ulangi"), !snapshot.isBusy},
                {ActionId::Confirm,
                 isListening(snapshot) ? ReviewPresenter::tr("Menunggu tanda tangan")
                                       : ReviewPresenter::tr("Mulai lagi"),
                 !snapshot.isBusy && !isListening(snapshot)}};
    case ApprovalPhase::Approved:
        return {{ActionId::Confirm, ReviewPresenter::tr("Sahkan dan segel"), !snapshot.isBusy}};
    case ApprovalPhase::Sealing:
        if (snapshot.error && !snapshot.isBusy)
            return {{ActionId::Confirm, ReviewPresenter::tr("Segel lagi"), true}};
        return {{ActionId::Confirm, ReviewPresenter::tr("Menyegel…"), false}};
    }
    return {};
}

ReviewPresenter::ReviewPresenter(Desk& desk, QObject* parent) : ScreenPresenter(parent), m_desk(desk)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
}

void ReviewPresenter::follow(RecordingSession* session)
{
    m_session = session;
    if (!session)
        return;
    connect(session, &RecordingSession::changed, this, &ReviewPresenter::changed);
    connect(session, &RecordingSession::previewPen, this, [this](const PenSeries& pen) {
        if (m_session && m_session->snapshot().approvalOpen)
            Q_EMIT approvalInk(inkOf(pen));
    });
}

ReviewView ReviewPresenter::view() const
{
    if (!m_session)
        return {};
    return describeReview(m_session->snapshot(),
                          [this](const AttemptId& id) { return m_session->thumbnail(id); });
}

ScreenFrame ReviewPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Tinjau dan pengesahan");
    if (!m_session)
        return frame;
    const RecordingSnapshot& snapshot = m_session->snapshot();
    frame.guide = reviewGuide(snapshot);
    frame.banner = bannerOf(snapshot.error);
    if (const std::optional<ServiceRequest>& current = m_desk.snapshot().current) {
        frame.bar.ticket = current->ticket.text();
        frame.bar.person = personLine(snapshot.recording.applicant, serviceName(current->service));
    }
    frame.bar.actions = describeReviewActions(snapshot);
    return frame;
}

void ReviewPresenter::perform(ActionId action)
{
    if (!m_session)
        return;
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::Repeat)
        m_session->repeat();
}

void ReviewPresenter::confirm()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (snapshot.recording.state == RecordingState::Suspended) {
        m_session->resume();
        return;
    }
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::NotAsked:
        m_session->captureApproval();
        break;
    case ApprovalPhase::Signing:
        m_session->takeStill();
        break;
    case ApprovalPhase::Approved:
    case ApprovalPhase::Sealing: // again, after it failed
        m_session->signOff();
        break;
    }
}

} // namespace rekam::ui
