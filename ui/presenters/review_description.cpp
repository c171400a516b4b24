#include "ui/presenters/review_description.h"

#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/who_words.h"

#include <algorithm>
#include <map>

namespace rekam::ui {

namespace {

QString qualityNote(const Attempt& attempt)
{
    const QString quality = attempt.quality.score ? QString::number(*attempt.quality.score)
                                                  : verdictWord(attempt.quality.verdict);
    return tr("mutu %1 · percobaan %2").arg(quality).arg(attempt.number);
}

const Attempt* chosenOf(const Recording& recording, CaptureTarget which)
{
    const TargetResult* target = recording.target(which);
    return target ? target->attempt(target->chosen) : nullptr;
}

QString exceptionLine(const CaptureException& exception)
{
    return exceptedPart(exception) + QStringLiteral(": ") + exceptionWord(exception.reason).toLower();
}

// The pad listens by itself; only after a failure somebody has to start it again.
bool isListening(const RecordingSnapshot& snapshot)
{
    return !snapshot.capture || snapshot.capture->live.state != Capturer::State::Preview;
}

const RescanTry* newestTry(const Recording& recording, FingerPosition finger)
{
    const auto at =
        std::find_if(recording.rescans.rbegin(), recording.rescans.rend(),
                     [&](const RescanTry& r) { return r.attempt.target == singleFinger(finger); });
    return at == recording.rescans.rend() ? nullptr : &*at;
}

QString rescanWord(const Recording& recording, FingerPosition finger)
{
    if (recording.rescanOverride(finger))
        return tr("%1 diteruskan").arg(fingerName(finger));
    const RescanTry* rescan = newestTry(recording, finger);
    if (!rescan)
        return tr("%1 belum").arg(fingerName(finger));
    return recording.isFoundAgain(finger)
               ? tr("%1 cocok %2").arg(fingerName(finger)).arg(qRound(rescan->score))
               : tr("%1 tidak cocok %2 (ambang %3)")
                     .arg(fingerName(finger))
                     .arg(qRound(rescan->score))
                     .arg(qRound(rescan->limit));
}

// What is put off, with the reason that was given.
QStringList missingSteps(const Recording& recording)
{
    QStringList missing;
    for (const StepResult& step : recording.steps) {
        if (!step.isDone())
            missing.append(step.deferReason.isEmpty()
                               ? stepTitle(step.step)
                               : tr("%1 (ditunda: %2)").arg(stepTitle(step.step), step.deferReason));
    }
    return missing;
}

QString phaseText(ApprovalPhase phase)
{
    switch (phase) {
    case ApprovalPhase::Missing:
    case ApprovalPhase::FindingOpen:
    case ApprovalPhase::RescanOwed:
    case ApprovalPhase::NotAsked:
        return tr("Belum disetujui");
    case ApprovalPhase::Signing:
        return tr("Pemohon membaca data, lalu menandatangani di alat");
    case ApprovalPhase::Approved:
        return tr("Disetujui pemohon");
    case ApprovalPhase::Sealing:
        return tr("Sedang disegel…");
    }
    return {};
}

std::vector<ReviewAct> actsOf(const RecordingSnapshot& snapshot, const QString& operatorName)
{
    const Recording& recording = snapshot.recording;
    const ApprovalPhase phase = phaseOf(snapshot);
    QStringList fingers;
    for (const FingerPosition finger : recording.chipFingers)
        fingers.append(rescanWord(recording, finger));
    const bool isFound = recording.openRescans().empty() && phase != ApprovalPhase::Missing;
    std::vector<ReviewAct> acts(3);
    acts[0] = {tr("Pindai ulang jari cip"),
               !fingers.isEmpty() ? fingers.join(u'\n')
               : isFound          ? tr("Tidak ada jari yang dipindai ulang.")
                                  : tr("Setelah semua langkah selesai."),
               isFound                              ? Tone::Good
               : phase == ApprovalPhase::RescanOwed ? Tone::Now
                                                    : Tone::Neutral};
    const bool isAsked = phase == ApprovalPhase::NotAsked || phase == ApprovalPhase::Signing;
    acts[1] = {tr("Persetujuan pemohon"), phaseText(phase),
               recording.approval ? Tone::Good
               : isAsked          ? Tone::Now
                                  : Tone::Neutral};
    const QString signer = operatorName.isEmpty() ? tr("Petugas") : operatorName;
    acts[2] = {tr("Pengesahan petugas"),
               recording.signOff ? tr("Disahkan oleh %1").arg(signer)
                                 : tr("%1 mengesahkan bahwa pemohon hadir dan datanya diperiksa").arg(signer),
               recording.signOff                  ? Tone::Good
               : phase == ApprovalPhase::Approved ? Tone::Now
                                                  : Tone::Neutral};
    return acts;
}

struct ReviewHint
{
    QString hint, detail;
    Tone tone = Tone::Now;
};

ReviewHint rescanHint(const RecordingSnapshot& snapshot)
{
    const Recording& recording = snapshot.recording;
    const FingerPosition finger = snapshot.rescanFinger.value_or(recording.openRescans().front());
    if (snapshot.rescanFinger)
        return {tr("Letakkan %1 di alat.").arg(fingerPhrase(finger)),
                tr("Gambar diambil sendiri bila jari terbaca.")};
    if (isRefused(recording, finger))
        return {tr("%1 tidak cocok. Bersihkan jari dan kaca, lalu pindai lagi.").arg(fingerName(finger)),
                tr("F10 memilih jari lain; F9 meneruskan bersama supervisor."), Tone::Fair};
    return {tr("Pindai ulang %1.").arg(fingerPhrase(finger)),
            tr("Jari ini masuk cip kartu; sekarang dicocokkan dengan rekaman tadi.")};
}

ReviewHint findingHint(const RecordingSnapshot& snapshot)
{
    const WhoFinding finding = snapshot.recording.openFindings().front();
    return {whoFindingSentence(finding),
            tr("Periksa bersama pemohon, lalu ambil lagi gambarnya. F9 meneruskan bersama supervisor, dengan "
               "alasan."),
            Tone::Bad};
}

ReviewHint hintOf(const RecordingSnapshot& snapshot)
{
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::Missing:
        return {tr("Belum lengkap: %1.").arg(missingSteps(snapshot.recording).join(QStringLiteral(", "))),
                tr("Buka langkahnya sekarang, atau tunda pemohon ini dan lanjutkan hari ini juga."),
                Tone::Fair};
    case ApprovalPhase::FindingOpen:
        return findingHint(snapshot);
    case ApprovalPhase::RescanOwed:
        return rescanHint(snapshot);
    case ApprovalPhase::NotAsked:
        return {tr("Bacakan data kepada pemohon, lalu minta persetujuannya."),
                tr("Langkah yang selesai masih dapat dibuka lagi dari daftar di kiri.")};
    case ApprovalPhase::Signing:
        return {tr("Pemohon menandatangani di alat."),
                tr("Bila ada yang salah, buka lagi langkahnya dari daftar di kiri.")};
    case ApprovalPhase::Approved:
        return {tr("Disetujui. Sahkan untuk menyegel rekaman."),
                tr("Setelah disegel, rekaman hanya dapat dibuka oleh pusat."), Tone::Good};
    case ApprovalPhase::Sealing:
        return {tr("Menyegel rekaman…"), tr("Jangan matikan komputer.")};
    }
    return {};
}

// Two hands with the score on every finger tip; the weakest, and what came from a later attempt, in words.
void describeHandsFor(const Recording& recording, ReviewView& view)
{
    view.hands = describeHands(recording, std::nullopt);
    int taken = 0;
    std::map<int, QStringList> later; // by attempt
    std::optional<BestFinger> weakest;
    for (const FingerPosition finger : kAllFingers) {
        FingerMark& mark = view.hands[static_cast<size_t>(finger) - 1];
        const std::optional<BestFinger> best = recording.bestFinger(finger);
        if (!best || mark.isExcepted)
            continue;
        ++taken;
        if (best->part.quality.score)
            mark.label = QString::number(*best->part.quality.score);
        if (best->attemptNumber > 1)
            later[best->attemptNumber].append(fingerPhrase(finger));
        if (!weakest || best->part.quality.score.value_or(0) < weakest->part.quality.score.value_or(0))
            weakest = best;
    }
    view.fingersNote = tr("%1 jari").arg(taken);
    if (weakest && weakest->part.quality.score)
        view.fingersNote +=
            tr(" · terlemah %1 (%2)").arg(fingerPhrase(weakest->position)).arg(*weakest->part.quality.score);
    for (const auto& [attempt, fingers] : later)
        view.fingersNote +=
            u'\n' + tr("Dari percobaan %1: %2.").arg(attempt).arg(fingers.join(QStringLiteral(", ")));
}

std::vector<ActionView> rescanActions(const RecordingSnapshot& snapshot)
{
    const bool isFree = !snapshot.isBusy;
    const FingerPosition finger = snapshot.rescanFinger.value_or(snapshot.recording.openRescans().front());
    std::vector<ActionView> actions = {{ActionId::Defer, tr("Tunda"), isFree}};
    if (isRefused(snapshot.recording, finger)) {
        actions.push_back({ActionId::Except, tr("Teruskan berdua"), isFree});
        if (!chipSubstitutes(snapshot.recording).empty())
            actions.push_back({ActionId::Choose, tr("Jari lain"), isFree});
    }
    if (!snapshot.rescanFinger) {
        actions.push_back({ActionId::Confirm, tr("Pindai %1").arg(fingerPhrase(finger)), isFree});
        return actions;
    }
    const bool isReady = snapshot.capture && (snapshot.capture->live.state == Capturer::State::Preview ||
                                              snapshot.capture->live.state == Capturer::State::Armed);
    actions.push_back({ActionId::Confirm, tr("Ambil"), isFree && isReady});
    return actions;
}

} // namespace

bool isRefused(const Recording& recording, FingerPosition finger)
{
    return newestTry(recording, finger) && !recording.isFoundAgain(finger);
}

ApprovalPhase phaseOf(const RecordingSnapshot& snapshot)
{
    const Recording& recording = snapshot.recording;
    if (recording.signOff || (recording.state == RecordingState::Approved && snapshot.isBusy))
        return ApprovalPhase::Sealing;
    if (recording.approval)
        return ApprovalPhase::Approved;
    if (!isComplete(recording))
        return ApprovalPhase::Missing;
    if (!recording.openFindings().empty())
        return ApprovalPhase::FindingOpen;
    if (!recording.openRescans().empty())
        return ApprovalPhase::RescanOwed;
    return snapshot.approvalOpen ? ApprovalPhase::Signing : ApprovalPhase::NotAsked;
}

GuideView describeReviewGuide(const RecordingSnapshot& snapshot)
{
    GuideView guide;
    const ReviewHint hint = hintOf(snapshot);
    guide.hint = hint.hint;
    guide.detail = hint.detail;
    guide.tone = hint.tone;
    for (const StepResult& step : snapshot.recording.steps) {
        const bool isDone = step.state == StepState::Accepted;
        guide.rows.push_back(
            {stepTitle(step.step), stepStateWord(step.state), isDone ? Tone::Good : Tone::Fair});
    }
    // What was excepted and why, for both to see before they sign.
    QStringList notes;
    for (const CaptureException& exception : snapshot.recording.exceptions)
        notes.append(exceptionLine(exception));
    for (const FindingOverride& overridden : snapshot.recording.findingOverrides)
        notes.append(tr("Diteruskan berdua: %1").arg(whoFindingSentence(overridden.finding)));
    const ApprovalPhase phase = phaseOf(snapshot);
    const bool isAsked = phase == ApprovalPhase::NotAsked || phase == ApprovalPhase::Approved;
    if (snapshot.witnessOwed && isAsked)
        notes.append(tr("Belum ada orang kedua. F9: supervisor menyaksikan sekarang; tanpa itu rekaman tetap "
                        "disegel dan menunggu tanda tangan kedua sebelum dikirim."));
    else if (snapshot.witnessOwed)
        notes.append(tr("Belum ada orang kedua yang menyaksikan."));
    if (notes.isEmpty())
        notes.append(tr("Ctrl+G: dari percobaan mana setiap bagian diambil."));
    guide.note = notes.join(u'\n');
    if (snapshot.capture && (snapshot.approvalOpen || snapshot.rescanFinger)) {
        for (const GuideRow& row : guideRows(snapshot.capture->live.quality, 4))
            guide.rows.push_back(row);
    }
    return guide;
}

ReviewView describeReview(const RecordingSnapshot& snapshot,
                          const std::function<Frame(const AttemptId&)>& pictureOf,
                          const QString& operatorName, double pictureAspect)
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
    view.acts = actsOf(snapshot, operatorName);
    view.showsReader = snapshot.rescanFinger.has_value();
    if (view.showsReader)
        view.reader = describeLive(snapshot, pictureAspect);
    view.approvalText = phaseText(view.phase);
    if (recording.approval)
        view.approval = imageOf(pictureOf(recording.approval->signature.id));
    return view;
}

std::vector<ActionView> describeReviewActions(const RecordingSnapshot& snapshot)
{
    const bool isFree = !snapshot.isBusy;
    if (snapshot.recording.state == RecordingState::Suspended)
        return {{ActionId::Confirm, tr("Lanjutkan"), isFree}};
    const auto withWitness = [&](std::vector<ActionView> actions) {
        if (snapshot.witnessOwed)
            actions.insert(actions.begin(), {ActionId::Except, tr("Orang kedua"), isFree});
        actions.insert(actions.begin(), {ActionId::Defer, tr("Tunda"), isFree});
        return actions;
    };
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::Missing: {
        const auto next = nextStep(snapshot.recording);
        return {{ActionId::Defer, tr("Tunda"), isFree},
                {ActionId::Confirm, next ? tr("Buka %1").arg(stepTitle(*next)) : tr("Lanjut"), isFree}};
    }
    case ApprovalPhase::FindingOpen: {
        const Step step = stepOf(snapshot.recording.openFindings().front());
        return {{ActionId::Defer, tr("Tunda"), isFree},
                {ActionId::Except, tr("Teruskan berdua"), isFree},
                {ActionId::Confirm, tr("Ambil lagi: %1").arg(stepTitle(step)), isFree}};
    }
    case ApprovalPhase::RescanOwed:
        return rescanActions(snapshot);
    case ApprovalPhase::NotAsked:
        return withWitness({{ActionId::Confirm, tr("Minta persetujuan"), isFree}});
    case ApprovalPhase::Signing:
        return {{ActionId::Repeat, tr("Ulangi"), isFree},
                {ActionId::Confirm, isListening(snapshot) ? tr("Menunggu tanda tangan") : tr("Mulai lagi"),
                 isFree && !isListening(snapshot)}};
    case ApprovalPhase::Approved:
        return withWitness({{ActionId::Confirm, tr("Sahkan dan segel"), isFree}});
    case ApprovalPhase::Sealing:
        if (snapshot.error && !snapshot.isBusy)
            return {{ActionId::Confirm, tr("Segel lagi"), true}};
        return {{ActionId::Confirm, tr("Menyegel…"), false}};
    }
    return {};
}

} // namespace rekam::ui
