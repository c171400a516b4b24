#include "ui/presenters/capture_description.h"

#include "core/people/backdrop.h"
#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/slot_words.h"
#include "ui/wording/who_words.h"

namespace rekam::ui {

namespace {

bool isDeviceUsable(SlotState state) { return state == SlotState::Ready || state == SlotState::Busy; }

const AttemptView* chosenAttempt(const CaptureView& capture)
{
    for (const AttemptView& attempt : capture.attempts) {
        if (attempt.isChosen)
            return &attempt;
    }
    return capture.attempts.empty() ? nullptr : &capture.attempts.back();
}

bool isCandidate(const CaptureView& capture)
{
    return capture.live.state == Capturer::State::Candidate ||
           capture.live.state == Capturer::State::Accepted;
}

QString secondsText(std::chrono::milliseconds time)
{
    return screenLocale().toString(static_cast<double>(time.count()) / 1000.0, 'f', 1);
}

QString captionOf(const CaptureView& capture)
{
    const LiveCapture& live = capture.live;
    const bool isPen = capture.target == CaptureTarget::Signature;
    if (!isDeviceUsable(live.device))
        return slotStateWord(live.device);
    switch (live.state) {
    case Capturer::State::Idle:
        return {};
    case Capturer::State::Preview:
        if (capture.target == CaptureTarget::ExceptionProof)
            return {};
        if (!live.quality.reasons.empty())
            return reasonWords(live.quality.reasons.front()).whatIsWrong;
        return isPen ? tr("Alat tanda tangan siap") : tr("Mencari…");
    case Capturer::State::Armed:
        return tr("Tahan… mengambil sendiri %1 dtk")
            .arg(secondsText(live.holdLeft.value_or(std::chrono::milliseconds(0))));
    case Capturer::State::Capturing:
        return isPen ? tr("Menunggu tanda tangan") : tr("Mengambil…");
    case Capturer::State::Candidate:
    case Capturer::State::Accepted:
        break;
    }
    const AttemptView* chosen = chosenAttempt(capture);
    if (!chosen)
        return {};
    const QualityReport& quality = chosen->attempt.quality;
    return quality.score
               ? tr("Percobaan %1 · mutu %2").arg(chosen->attempt.number).arg(*quality.score)
               : tr("Percobaan %1 · mutu %2").arg(chosen->attempt.number).arg(verdictWord(quality.verdict));
}

// The 3:4 window that the card shows, and in it the oval for the head.
void addFaceGuide(Overlay& overlay, const CaptureView& capture, double pictureAspect)
{
    const double windowAspect = 0.75;
    const double width = pictureAspect > windowAspect ? windowAspect / pictureAspect : 1.0;
    const double height = pictureAspect > windowAspect ? 1.0 : pictureAspect / windowAspect;
    overlay.window = QRectF(0.5 - width / 2, 0.5 - height / 2, width, height);
    // Shares of the window: eyes at 0.40 and chin at 0.74, the middle of the bands in
    // resources/quality/portrait.json.
    constexpr double kHeadWidth = 0.60, kHeadHeight = 0.65, kHeadTop = 0.10;
    overlay.oval = QRectF(0.5 - width * kHeadWidth / 2, overlay.window->top() + height * kHeadTop,
                          width * kHeadWidth, height * kHeadHeight);
    overlay.ovalTone = toneOf(capture.live.quality.verdict);
}

void addBoxes(Overlay& overlay, const CaptureView& capture)
{
    const std::vector<FingerPosition> fingers = fingersOf(capture.target);
    const bool isEachNamed = fingers.size() == capture.live.boxes.size();
    for (size_t i = 0; i < capture.live.boxes.size(); ++i) {
        const PictureBox& box = capture.live.boxes[i];
        const QString label =
            isEachNamed && fingers.size() > 1 ? fingerName(fingers[i]).section(u' ', 1) : QString();
        overlay.boxes.push_back({box.centreX, box.centreY, box.widthPx, box.heightPx, box.angleDegrees,
                                 toneOf(capture.live.quality.verdict), label});
    }
    overlay.boxesAreRound = modalityOf(capture.target) == Modality::Iris;
}

struct Hint
{
    QString hint, detail;
    Tone tone = Tone::Now;
};

Hint candidateHint(const CaptureView& capture)
{
    const AttemptView* chosen = chosenAttempt(capture);
    const bool hasReason = chosen && !chosen->attempt.quality.reasons.empty();
    const ReasonWords reason =
        hasReason ? reasonWords(chosen->attempt.quality.reasons.front()) : ReasonWords{};
    switch (capture.acceptance) {
    case Capturer::Acceptance::Allowed:
        if (chosen && chosen->attempt.quality.verdict == Verdict::Good)
            return {tr("Bagus. Tekan Enter untuk menerima."),
                    tr("Yang terbaik dari semua percobaan yang dipakai."), Tone::Good};
        return {tr("Cukup. Terima, atau ulangi bila sempat."), reason.whatIsWrong, Tone::Fair};
    case Capturer::Acceptance::NeedsSecondPerson:
        if (chosen && chosen->attempt.quality.verdict == Verdict::NotAssessed)
            return {tr("Mutu tidak dinilai. Lihat gambarnya bersama supervisor, atau ulangi."),
                    reason.whatIsWrong, Tone::Fair};
        return {tr("Belum cukup baik. Terima bersama supervisor, atau ulangi."), reason.whatIsWrong,
                Tone::Fair};
    case Capturer::Acceptance::NotYet:
        return {reason.whatToDo.isEmpty() ? tr("Belum cukup baik. Ulangi sekali lagi.") : reason.whatToDo,
                reason.whatIsWrong, Tone::Fair};
    }
    return {};
}

Hint liveHint(const CaptureView& capture)
{
    const LiveCapture& live = capture.live;
    if (live.device == SlotState::Absent || live.device == SlotState::Disabled)
        return {slotStateWord(live.device) + QStringLiteral("."),
                tr("Yang sudah diambil tetap tersimpan. Kerjakan langkah lain dengan F8; langkah ini kembali "
                   "sebelum "
                   "tinjauan."),
                Tone::Fair};
    if (!isDeviceUsable(live.device))
        return {slotStateWord(live.device) + QStringLiteral("."),
                tr("Yang sudah diambil tetap tersimpan. Perekaman lanjut sendiri begitu alat siap."),
                Tone::Fair};
    if (isCandidate(capture))
        return candidateHint(capture);
    if (live.state == Capturer::State::Armed || live.state == Capturer::State::Capturing) {
        if (capture.target == CaptureTarget::Signature)
            return {targetRequest(capture.target),
                    tr("Pena diangkat beberapa saat: goresan disimpan sendiri.")};
        return {tr("Bagus. Tahan sebentar."), tr("Gambar diambil sendiri bila semua hijau.")};
    }
    if (capture.target == CaptureTarget::ExceptionProof)
        return {
            targetRequest(capture.target),
            tr("Enter mengambil foto sebagai bukti. Bila kamera tidak dapat dipakai, F9 menulis alasannya.")};
    if (!live.quality.reasons.empty()) {
        const ReasonWords words = reasonWords(live.quality.reasons.front());
        return {words.whatToDo, words.whatIsWrong, Tone::Now};
    }
    return {targetRequest(capture.target), tr("Gambar diambil sendiri bila semua hijau.")};
}

// Every check that failed with its value, the worst first: what tells one candidate from another.
QString failedChecks(const QualityReport& quality)
{
    QStringList failed;
    for (const Light light : {Light::Bad, Light::Fair}) {
        for (const MeasureValue& value : quality.measures) {
            if (value.light == light)
                failed.append(measureLabel(value.measure) + QLatin1Char(' ') + measureText(value));
        }
    }
    return failed.join(QStringLiteral(" · "));
}

Thumbnail thumbnailOf(const AttemptView& attempt)
{
    const QualityReport& quality = attempt.attempt.quality;
    Thumbnail thumbnail;
    thumbnail.id = attempt.attempt.id.text();
    thumbnail.image = imageOf(attempt.thumbnail);
    thumbnail.tone = toneOf(quality.verdict);
    thumbnail.isChosen = attempt.isChosen;
    const QString word = quality.score ? QString::number(*quality.score) : verdictWord(quality.verdict);
    thumbnail.caption = isBackdropCopy(attempt.attempt)
                            ? tr("Salinan, latar diganti · %1").arg(word)
                            : tr("Percobaan %1 · %2").arg(attempt.attempt.number).arg(word);
    if (attempt.attempt.target == CaptureTarget::Portrait)
        thumbnail.sentence = failedChecks(quality);
    if (thumbnail.sentence.isEmpty() && !quality.reasons.empty())
        thumbnail.sentence = reasonWords(quality.reasons.front()).whatIsWrong;
    else if (quality.verdict == Verdict::Good)
        thumbnail.sentence = tr("Tidak ada yang kurang.");
    return thumbnail;
}

void nameBackdrop(std::vector<GuideRow>& rows, const RecordingSnapshot& snapshot)
{
    const QString plain = measureLabel(Measure::BackdropMatch);
    for (GuideRow& row : rows) {
        if (row.label == plain)
            row.label = tr("Latar %1 (lahir %2)")
                            .arg(backdropWord(snapshot.backdrop))
                            .arg(snapshot.recording.applicant.birthDate.year());
    }
}

} // namespace

LivePanel describeLive(const RecordingSnapshot& snapshot, double pictureAspect)
{
    LivePanel panel;
    if (!snapshot.capture)
        return panel;
    const CaptureView& capture = *snapshot.capture;
    panel.showsStill = isCandidate(capture);
    panel.caption = captionOf(capture);
    panel.emptyText = panel.showsStill ? tr("Membuka gambar yang tersimpan…")
                      : isDeviceUsable(capture.live.device)
                          ? tr("Menunggu gambar dari alat.")
                          : slotStateWord(capture.live.device) + QStringLiteral(".");
    if (panel.showsStill) {
        if (const AttemptView* chosen = chosenAttempt(capture))
            panel.still = imageOf(chosen->thumbnail);
        return panel;
    }
    if (capture.target == CaptureTarget::Portrait)
        addFaceGuide(panel.overlay, capture, pictureAspect);
    else if (capture.target != CaptureTarget::ExceptionProof)
        addBoxes(panel.overlay, capture);
    return panel;
}

GuideView describeGuide(const RecordingSnapshot& snapshot)
{
    GuideView guide;
    if (!snapshot.capture)
        return guide;
    const CaptureView& capture = *snapshot.capture;
    const Hint hint = liveHint(capture);
    guide.hint = hint.hint;
    guide.detail = hint.detail;
    guide.tone = hint.tone;
    const AttemptView* chosen = chosenAttempt(capture);
    const bool showsAttempt = isCandidate(capture) && chosen;
    guide.rows = guideRows(showsAttempt ? chosen->attempt.quality : capture.live.quality);
    nameBackdrop(guide.rows, snapshot);
    guide.attemptsTitle = capture.target == CaptureTarget::Portrait
                              ? tr("Percobaan, pemohon memilih")
                              : tr("Percobaan (Ctrl+G: asal setiap bagian)");
    for (const AttemptView& attempt : capture.attempts)
        guide.attempts.push_back(thumbnailOf(attempt));
    if (capture.attempts.empty() && !snapshot.approvalOpen && !snapshot.proofFor)
        guide.note = tr("Semua percobaan disimpan dan yang terbaik dipakai; mengulang tidak merugikan.");
    if (capture.live.restarts > 0)
        guide.note = tr("Alat dimulai ulang %1 kali. Tidak ada yang hilang.").arg(capture.live.restarts);
    if (!snapshot.findings.empty()) // as soon as it is known; answered at the review
        guide.note = whoFindingSentence(snapshot.findings.front());
    return guide;
}

std::vector<ActionView> describeCaptureActions(const RecordingSnapshot& snapshot)
{
    if (!snapshot.capture && snapshot.proofFor)
        return {{ActionId::Except, tr("Tanpa foto"), !snapshot.isBusy}};
    if (!snapshot.capture)
        return {{ActionId::Repeat, tr("Ambil lagi"), !snapshot.isBusy},
                {ActionId::Confirm, tr("Lanjut"), !snapshot.isBusy}};
    const CaptureView& capture = *snapshot.capture;
    const bool isFree = !snapshot.isBusy;
    if (snapshot.proofFor) {
        const bool isReady =
            capture.live.state == Capturer::State::Preview && isDeviceUsable(capture.live.device);
        return {{ActionId::Except, tr("Tanpa foto"), isFree},
                {ActionId::Confirm, tr("Ambil"), isFree && isReady}};
    }
    const bool candidate = isCandidate(capture);
    const bool isFinger = modalityOf(capture.target) == Modality::Finger;
    std::vector<ActionView> actions = {
        {ActionId::Defer, tr("Tunda"), isFree},
        {ActionId::Except, isFinger ? tr("Pengecualian jari") : tr("Pengecualian"), isFree}};
    if (candidate && capture.attempts.size() > 1)
        actions.push_back({ActionId::Choose, tr("Pilih lain"), isFree});
    if (snapshot.mayCopyBeforeBackdrop)
        actions.push_back({ActionId::PaintBackdrop, snapshot.isCopying ? tr("Mengganti…") : tr("Ganti latar"),
                           isFree && !snapshot.isCopying});
    if (!candidate) {
        const bool isPreview =
            capture.live.state == Capturer::State::Preview || capture.live.state == Capturer::State::Armed;
        actions.push_back(
            {ActionId::Confirm, tr("Ambil"), isFree && isPreview && isDeviceUsable(capture.live.device)});
        return actions;
    }
    switch (capture.acceptance) {
    case Capturer::Acceptance::Allowed:
        actions.push_back({ActionId::Repeat, tr("Ulangi"), isFree});
        actions.push_back({ActionId::Confirm, tr("Terima"), isFree});
        break;
    case Capturer::Acceptance::NeedsSecondPerson:
        actions.push_back({ActionId::Repeat, tr("Ulangi"), isFree});
        actions.push_back({ActionId::Confirm, tr("Terima berdua"), isFree});
        break;
    case Capturer::Acceptance::NotYet:
        actions.push_back({ActionId::Confirm, tr("Ulangi"), isFree});
        break;
    }
    return actions;
}

Modality modalityOfStep(Step step)
{
    switch (step) {
    case Step::Photo:
        return Modality::Face;
    case Step::Signature:
        return Modality::Signature;
    case Step::Fingers:
        return Modality::Finger;
    case Step::Iris:
        return Modality::Iris;
    }
    return Modality::Face;
}

QString describeCaptureTitle(const RecordingSnapshot& snapshot)
{
    if (snapshot.proofFor)
        return stepTitle(snapshot.proofFor->modality == Modality::Iris ? Step::Iris : Step::Fingers) +
               QStringLiteral(" · ") + targetTitle(CaptureTarget::ExceptionProof);
    if (!snapshot.recording.current)
        return {};
    const QString title = stepTitle(*snapshot.recording.current);
    const bool isFinger = snapshot.capture && modalityOf(snapshot.capture->target) == Modality::Finger;
    return isFinger ? title + QStringLiteral(" · ") + targetTitle(snapshot.capture->target) : title;
}

HandMarks describeHands(const Recording& recording, std::optional<CaptureTarget> now)
{
    HandMarks marks;
    for (const FingerPosition finger : kAllFingers) {
        FingerMark& mark = marks[static_cast<size_t>(finger) - 1];
        mark.isExcepted = recording.isExcepted(Modality::Finger, static_cast<int>(finger));
        if (const auto best = recording.bestFinger(finger))
            mark.tone = toneOf(best->part.quality.verdict);
    }
    if (!now)
        return marks;
    for (const FingerPosition finger : fingersOf(*now)) {
        FingerMark& mark = marks[static_cast<size_t>(finger) - 1];
        if (mark.tone == Tone::Neutral)
            mark.tone = Tone::Now;
    }
    return marks;
}

std::vector<FingerRow> describeFingers(const Recording& recording, std::optional<CaptureTarget> target)
{
    std::vector<FingerPosition> fingers(kAllFingers.begin(), kAllFingers.end());
    if (target)
        fingers = fingersOf(*target);
    std::vector<FingerRow> rows;
    for (const FingerPosition finger : fingers) {
        FingerRow row{fingerName(finger), {}, Tone::Neutral, {}};
        if (recording.isExcepted(Modality::Finger, static_cast<int>(finger))) {
            row.source = tr("dikecualikan");
        } else if (const auto best = recording.bestFinger(finger)) {
            const QualityReport& quality = best->part.quality;
            row.quality = quality.score ? QString::number(*quality.score) : verdictWord(quality.verdict);
            row.tone = toneOf(quality.verdict);
            row.source = tr("percobaan %1").arg(best->attemptNumber);
        }
        rows.push_back(row);
    }
    return rows;
}

EyesPanel describeEyes(const RecordingSnapshot& snapshot)
{
    EyesPanel panel;
    const auto describe = [&](Eye eye) {
        EyeMark mark;
        mark.isExcepted = snapshot.recording.isExcepted(Modality::Iris, static_cast<int>(eye));
        mark.word = mark.isExcepted ? tr("dikecualikan") : tr("belum diambil");
        const TargetResult* target = snapshot.recording.target(CaptureTarget::BothEyes);
        const Attempt* attempt = target ? target->attempt(target->chosen) : nullptr;
        const AttemptPart* part = attempt ? attempt->part(static_cast<int>(eye)) : nullptr;
        if (!part || mark.isExcepted)
            return mark;
        mark.tone = toneOf(part->quality.verdict);
        mark.word = part->quality.score ? tr("mutu %1").arg(*part->quality.score)
                                        : verdictWord(part->quality.verdict);
        if (part->quality.verdict != Verdict::Good && !part->quality.reasons.empty())
            mark.word += QStringLiteral(" · ") + shortReason(part->quality.reasons.front());
        return mark;
    };
    panel.right = describe(Eye::Right);
    panel.left = describe(Eye::Left);
    if (!snapshot.capture || isCandidate(*snapshot.capture))
        return panel;
    const MeasureValue* radius = snapshot.capture->live.quality.find(Measure::IrisRadiusPx);
    if (radius && radius->light != Light::NotAssessed)
        panel.distance = radius->light == Light::Good ? 0.0 : radius->light == Light::Fair ? 0.35 : 0.75;
    return panel;
}

Ink inkOf(const PenSeries& series)
{
    Ink ink;
    if (series.padWidth <= 0 || series.padHeight <= 0)
        return ink;
    ink.pad = QSizeF(series.padWidth, series.padHeight);
    bool wasDown = false;
    for (const PenPoint& point : series.points) {
        if (point.penDown) {
            if (!wasDown)
                ink.strokes.emplace_back();
            InkStroke& stroke = ink.strokes.back();
            stroke.points.append(QPointF(static_cast<double>(point.x) / series.padWidth,
                                         static_cast<double>(point.y) / series.padHeight));
            stroke.pressure.push_back(static_cast<float>(point.pressure) / 65535.0F);
        }
        wasDown = point.penDown;
    }
    return ink;
}

QString personLine(const Applicant& applicant, const QString& service)
{
    return QStringLiteral("%1 · %2 · %3").arg(applicant.name.upperCase(), applicant.nik.masked(), service);
}

} // namespace rekam::ui
