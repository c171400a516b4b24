#include "ui/presenters/resident_description.h"

#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/presenters/capture_description.h"
#include "ui/presenters/verification_presenter.h"
#include "ui/wording/counter_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

constexpr size_t kMostPortraits = 4;

// Law and purpose in words that can be read while waiting: UU 23/2006 jo. 24/2013; UU 27/2022 pasal 4 makes
// biometric data specific; the person may see the data and have it corrected.
std::vector<QString> privacyNotice()
{
    return {
        tr("Foto, tanda tangan, sidik jari, dan iris Anda direkam untuk KTP-el menurut Undang-Undang "
           "Administrasi Kependudukan."),
        tr("Data ini adalah data pribadi yang dilindungi UU 27/2022. Setelah selesai, rekaman disegel dan "
           "hanya dapat dibuka oleh pusat data."),
        tr("Anda berhak melihat data Anda dan meminta yang salah diperbaiki. Katakan kepada petugas.")};
}

QString footerText()
{
    return tr("Data Anda disegel dan hanya dapat dibuka oleh pusat data. Layanan ini gratis.");
}

std::vector<ResidentRow> rowsOf(const Applicant& applicant)
{
    std::vector<ResidentRow> rows;
    for (const DataRow& row : dataRows(applicant))
        rows.push_back({row.label, row.value, row.isWide}); // without the notes, which are the operator's
    return rows;
}

// Data, the steps in their order, review.
void showProgress(ResidentView& view, const Recording* recording, size_t now, const QString& name)
{
    const size_t all = (recording ? recording->steps.size() : 4) + 2;
    view.progress = tr("Langkah %1 dari %2 · %3").arg(now + 1).arg(all).arg(name);
}

// The open step, or the next one while none is open: between two steps the picture does not jump.
const StepResult* stepShown(const Recording& recording)
{
    if (recording.current)
        return recording.step(*recording.current);
    const auto next =
        std::find_if(recording.steps.begin(), recording.steps.end(), [](const StepResult& step) {
            return !step.isDone() && step.state != StepState::Deferred;
        });
    return next == recording.steps.end() ? nullptr : &*next;
}

bool isHolding(const CaptureView& capture)
{
    return capture.live.state == Capturer::State::Armed || capture.live.state == Capturer::State::Capturing;
}

bool isTaken(const CaptureView& capture)
{
    return capture.live.state == Capturer::State::Candidate ||
           capture.live.state == Capturer::State::Accepted;
}

QString waitingText(const CaptureView& capture)
{
    if (capture.acceptance == Capturer::Acceptance::NotYet)
        return tr("Kita ulangi sekali lagi. Ikuti petunjuk petugas.");
    return tr("Sudah diambil. Tunggu sebentar, petugas sedang memeriksa.");
}

// The photos that may become the one on the card, best first in the order they were taken; a bad one is
// offered only where there is no other.
std::vector<PhotoChoice> choicesOf(const CaptureView& capture)
{
    const auto isBad = [](const AttemptView& view) { return view.attempt.quality.verdict == Verdict::Bad; };
    const bool areAllBad = std::all_of(capture.attempts.begin(), capture.attempts.end(), isBad);
    std::vector<const AttemptView*> usable;
    for (const AttemptView& view : capture.attempts) {
        if (!view.thumbnail.isEmpty() && (areAllBad || !isBad(view) || view.isChosen))
            usable.push_back(&view);
    }
    if (usable.size() > kMostPortraits)
        usable.erase(usable.begin(), usable.end() - static_cast<std::ptrdiff_t>(kMostPortraits));
    std::vector<PhotoChoice> choices;
    for (const AttemptView* view : usable)
        choices.push_back({view->attempt.id.text(), imageOf(view->thumbnail),
                           tr("Foto %1").arg(choices.size() + 1), view->isChosen});
    return choices;
}

void describePhoto(const CaptureView* capture, ResidentView& view)
{
    view.scene = ResidentScene::Photo;
    view.picture = GuidePicture::LookAtCamera;
    view.heading = tr("Lihat ke kamera");
    view.detail = capture && isHolding(*capture)
                      ? tr("Bagus. Tahan sebentar, jangan bergerak.")
                      : tr("Duduk tegak, wajah lurus ke depan, mulut tertutup. Lepas kacamata dan topi.");
    if (!capture || !isTaken(*capture))
        return;
    view.choices = choicesOf(*capture);
    if (view.choices.empty()) {
        view.detail = waitingText(*capture);
        return;
    }
    view.scene = ResidentScene::ChoosePhoto;
    view.picture = GuidePicture::None;
    const bool isChoice = view.choices.size() > 1;
    view.heading = isChoice ? tr("Foto mana yang Anda pilih?") : tr("Ini foto Anda");
    view.detail = isChoice ? tr("Sentuh fotonya, atau sebutkan nomornya kepada petugas.")
                           : tr("Foto ini dicetak pada KTP-el Anda. Boleh diulang: katakan kepada petugas.");
}

void describeSignature(const CaptureView* capture, const ResidentFacts& facts, ResidentView& view)
{
    view.scene = ResidentScene::Signature;
    view.picture = GuidePicture::SignOnPad;
    view.heading = tr("Tanda tangan");
    const bool isHere = facts.signingPlace == SigningPlace::ResidentScreen;
    view.detail = isHere ? tr("Tanda tangani di dalam kotak, seperti biasa.")
                         : tr("Tanda tangani di alat di depan Anda, seperti biasa.");
    view.signing = isHere ? SigningArea::Here : SigningArea::OnPad;
    view.signingPrompt = isHere ? tr("Tanda tangani di sini") : tr("Goresan Anda tampak di sini");
    if (!capture || !isTaken(*capture))
        return;
    view.detail = waitingText(*capture);
    for (const AttemptView& attempt : capture->attempts) {
        if (attempt.isChosen)
            view.signature = imageOf(attempt.thumbnail);
    }
}

GuidePicture handFor(CaptureTarget target)
{
    if (target == CaptureTarget::RightFour)
        return GuidePicture::RightHand;
    if (target == CaptureTarget::LeftFour)
        return GuidePicture::LeftHand;
    if (target == CaptureTarget::BothThumbs)
        return GuidePicture::Thumbs;
    return modalityOf(target) == Modality::Finger ? GuidePicture::OneFinger : GuidePicture::LookAtCamera;
}

void describeFingersFor(const Recording& recording, const CaptureView* capture, ResidentView& view)
{
    view.scene = ResidentScene::Fingers;
    const std::optional<CaptureTarget> target = recording.currentTarget();
    view.picture = target ? handFor(*target) : GuidePicture::RightHand;
    view.heading = target ? targetRequest(*target) : tr("Sidik jari");
    view.detail = tr("Tekan ringan dan diam. Keringkan jari bila basah.");
    if (capture && isHolding(*capture))
        view.detail = tr("Bagus. Tahan sebentar, jangan bergerak.");
    else if (capture && isTaken(*capture))
        view.detail = waitingText(*capture);
    view.hasHands = true;
    view.hands = describeHands(recording, target);
    for (FingerMark& mark : view.hands) {
        mark.label.clear(); // scores are the operator's
        if (mark.tone == Tone::Fair || mark.tone == Tone::Bad)
            mark.tone = Tone::Good; // taken; how well is the operator's
    }
}

void describeIris(const CaptureView* capture, ResidentView& view)
{
    view.scene = ResidentScene::Iris;
    view.picture = GuidePicture::Eyes;
    view.heading = tr("Lihat ke alat, buka mata lebar");
    view.detail = tr("Lepas kacamata. Boleh berkedip dahulu, lalu tahan beberapa detik.");
    if (capture && isHolding(*capture))
        view.detail = tr("Bagus. Tahan sebentar, jangan berkedip.");
    else if (capture && isTaken(*capture))
        view.detail = waitingText(*capture);
}

// The camera takes a picture of what cannot be given.
void describeProof(ResidentView& view)
{
    view.scene = ResidentScene::Photo;
    view.picture = GuidePicture::LookAtCamera;
    view.heading = targetRequest(CaptureTarget::ExceptionProof);
    view.detail = tr("Petugas membantu. Tahan sebentar.");
}

void describeStep(const StepResult& step, const RecordingSnapshot& snapshot, const ResidentFacts& facts,
                  ResidentView& view)
{
    const CaptureView* capture = snapshot.capture ? &*snapshot.capture : nullptr;
    const auto at = std::find_if(snapshot.recording.steps.begin(), snapshot.recording.steps.end(),
                                 [&](const StepResult& one) { return one.step == step.step; });
    showProgress(view, &snapshot.recording, static_cast<size_t>(at - snapshot.recording.steps.begin()) + 1,
                 stepTitle(step.step));
    if (snapshot.proofFor) {
        describeProof(view);
        return;
    }
    switch (step.step) {
    case Step::Photo:
        describePhoto(capture, view);
        break;
    case Step::Signature:
        describeSignature(capture, facts, view);
        break;
    case Step::Fingers:
        describeFingersFor(snapshot.recording, capture, view);
        break;
    case Step::Iris:
        describeIris(capture, view);
        break;
    }
}

// One of the fingers in the chip, once more.
void describeRescan(FingerPosition finger, ResidentView& view)
{
    view.scene = ResidentScene::Fingers;
    view.picture = GuidePicture::OneFinger;
    view.heading = targetRequest(singleFinger(finger));
    view.detail = tr("Jari ini dipindai sekali lagi untuk memastikan.");
    view.hasHands = true;
    view.hands[static_cast<size_t>(finger) - 1].tone = Tone::Now;
}

void showPortrait(const Recording& recording, const PictureOf& pictureOf, ResidentView& view)
{
    const TargetResult* target = recording.target(CaptureTarget::Portrait);
    if (!target || !target->attempt(target->chosen))
        return;
    view.portrait = imageOf(pictureOf(target->chosen));
    view.portraitCaption = tr("Foto yang akan dicetak");
}

void describeReviewFor(const RecordingSnapshot& snapshot, const PictureOf& pictureOf,
                       const ResidentFacts& facts, ResidentView& view)
{
    const Recording& recording = snapshot.recording;
    showProgress(view, &recording, recording.steps.size() + 1, tr("Tinjau"));
    if (snapshot.rescanFinger) {
        describeRescan(*snapshot.rescanFinger, view);
        return;
    }
    view.scene = ResidentScene::Review;
    view.heading = tr("Apakah data Anda sudah benar?");
    view.rows = rowsOf(recording.applicant);
    showPortrait(recording, pictureOf, view);
    const bool isHere = facts.signingPlace == SigningPlace::ResidentScreen;
    if (recording.approval) {
        view.detail = tr("Terima kasih. Petugas mengesahkan rekaman Anda.");
        view.signing = isHere ? SigningArea::Here : SigningArea::OnPad;
        view.signature = imageOf(pictureOf(recording.approval->signature.id));
    } else if (snapshot.approvalOpen) {
        view.scene = ResidentScene::Approve;
        view.signing = isHere ? SigningArea::Here : SigningArea::OnPad;
        view.signingPrompt =
            isHere
                ? tr("Tanda tangani di sini bila semua benar. Bila ada yang salah, katakan kepada petugas.")
                : tr("Tanda tangani di alat bila semua benar. Bila ada yang salah, katakan kepada petugas.");
    } else {
        view.detail = tr("Baca setiap baris. Bila ada yang salah, katakan kepada petugas.");
    }
}

void describeRecording(const RecordingSnapshot& snapshot, const PictureOf& pictureOf,
                       const ResidentFacts& facts, ResidentView& view)
{
    const Recording& recording = snapshot.recording;
    switch (recording.state) {
    case RecordingState::Verified:
    case RecordingState::Capturing:
        if (const StepResult* step = stepShown(recording)) {
            describeStep(*step, snapshot, facts, view);
            return;
        }
        break;
    case RecordingState::Review:
        describeReviewFor(snapshot, pictureOf, facts, view);
        return;
    case RecordingState::Approved:
        if (!recording.signOff && !snapshot.isBusy) {
            describeReviewFor(snapshot, pictureOf, facts, view);
            return;
        }
        view.scene = ResidentScene::Sealing;
        view.picture = GuidePicture::Sealed;
        view.heading = tr("Rekaman Anda sedang disegel");
        view.detail = tr("Tunggu sebentar.");
        return;
    case RecordingState::Sealed:
    case RecordingState::Delivered:
    case RecordingState::Suspended:
    case RecordingState::Cancelled:
        break;
    }
    view.picture = GuidePicture::Wait;
    view.heading = tr("Tunggu sebentar");
    view.scene = ResidentScene::Welcome;
}

void describeDoneFor(ResidentView& view)
{
    view.scene = ResidentScene::Done;
    view.picture = GuidePicture::Done;
    view.heading = tr("Terima kasih. Perekaman Anda selesai.");
    view.detail = tr("Terima bukti perekaman dari petugas. Simpan sampai kartu Anda jadi.");
    view.notice = {tr("Pusat data memeriksa bahwa Anda hanya terekam satu kali."),
                   tr("Setelah itu kartu Anda dicetak. Petugas memberi tahu kapan dan di mana mengambilnya."),
                   tr("Bawa bukti perekaman dan KTP lama bila ada. Semua layanan gratis.")};
}

} // namespace

ResidentView idleResidentView(const ResidentFacts& facts)
{
    ResidentView view;
    view.office = facts.office;
    view.heading = tr("Selamat datang");
    view.detail = tr("Silakan tunggu sampai nomor Anda dipanggil.");
    view.picture = GuidePicture::Welcome;
    view.footer = tr("Semua layanan di kantor ini gratis.");
    return view;
}

ResidentView describeResident(const DeskSnapshot& desk, const RecordingSnapshot* recording,
                              const PictureOf& pictureOf, const ResidentFacts& facts)
{
    if (desk.stage == DeskStage::Idle || !desk.current)
        return idleResidentView(facts);
    ResidentView view;
    view.office = facts.office;
    view.ticket = desk.current->ticket.text();
    view.footer = footerText();
    if (desk.stage == DeskStage::Done) {
        describeDoneFor(view);
    } else if (desk.stage == DeskStage::Recording && recording) {
        describeRecording(*recording, pictureOf, facts, view);
    } else if (desk.stage == DeskStage::Verifying && desk.resident) {
        view.scene = ResidentScene::CheckData;
        view.heading = tr("Apakah data Anda sudah benar?");
        view.detail = tr("Cocokkan dengan Kartu Keluarga. Bila ada yang salah, katakan kepada petugas.");
        view.rows = rowsOf(desk.resident->applicant);
        showProgress(view, nullptr, 0, tr("Data"));
    } else {
        view.scene = ResidentScene::Welcome;
        view.picture = GuidePicture::Welcome;
        view.heading = desk.stage == DeskStage::Called ? tr("Nomor %1, silakan duduk").arg(view.ticket)
                                                       : tr("Sebentar, data Anda dicari");
        view.detail = tr("Siapkan Kartu Keluarga dan surat panggilan.");
        view.notice = privacyNotice();
    }
    return view;
}

} // namespace rekam::ui
