#include "tests/ui/pages/sample_review.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/fingers/fingers_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/presenters/review_presenter.h"

namespace rekam::ui::sample {

namespace {

using F = FingerPosition;

struct Frameworks
{
    TopBarView top;
    std::function<RailView(int)> rail;
    Ink ink;
};

RescanTry rescanOf(const Recording& recording, F finger, double score)
{
    RescanTry rescan;
    rescan.attempt.id = test::idNumber<AttemptId>(900 + static_cast<quint32>(finger));
    rescan.attempt.target = singleFinger(finger);
    rescan.attempt.number = 1;
    rescan.against = recording.bestFinger(finger)->attempt;
    rescan.score = score;
    rescan.limit = 30;
    return rescan;
}

RecordingSnapshot withRescans(const Pictures& pictures, Names names, std::vector<double> scores)
{
    RecordingSnapshot snapshot = recordingInReview(pictures, names);
    Recording& recording = snapshot.recording;
    recording.chipFingers = {F::RightIndex, F::LeftIndex};
    for (size_t i = 0; i < scores.size(); ++i)
        recording.rescans.push_back(rescanOf(recording, recording.chipFingers[i], scores[i]));
    snapshot.witnessOwed = true;
    return snapshot;
}

ScreenFrame frameOf(const RecordingSnapshot& snapshot)
{
    ScreenFrame frame;
    frame.title = word("Tinjau dan pengesahan");
    frame.guide = describeReviewGuide(snapshot);
    frame.banner = bannerOf(snapshot.error);
    frame.bar = {QStringLiteral("A-012"), personLine(snapshot.recording.applicant, word("KTP-el baru")),
                 describeReviewActions(snapshot)};
    return frame;
}

Screen reviewScreen(const QString& name, const Frameworks& around, const RecordingSnapshot& snapshot,
                    const Pictures& pictures)
{
    ReviewView view = describeReview(
        snapshot, [](const AttemptId&) { return Frame(); }, QStringLiteral("operator.2"), 1.6);
    view.portrait = pictures.portrait;
    view.iris = pictures.eyes;
    Screen screen{name, {}, frameOf(snapshot), around.top, around.rail(6)};
    screen.make = [view, ink = around.ink, slap = pictures.slap](QWidget* parent) {
        auto* page = new ReviewPage(parent);
        page->setView(view);
        if (view.showsReader)
            page->setRescanImage(slap);
        if (view.phase == ApprovalPhase::Signing || view.phase == ApprovalPhase::Approved)
            page->setApprovalInk(ink);
        return page;
    };
    return screen;
}

CaptureView readerView()
{
    CaptureView view;
    view.target = CaptureTarget::SingleLeftIndex;
    view.live.device = SlotState::Busy;
    view.live.state = Capturer::State::Armed;
    view.live.holdLeft = std::chrono::milliseconds(400);
    view.live.boxes = {{0.5, 0.5, 0.3, 0.6, 0}};
    view.live.quality.verdict = Verdict::Good;
    return view;
}

Screen proofScreen(const Frameworks& around, const Pictures& pictures, Names names)
{
    RecordingSnapshot snapshot = recordingAt(Step::Fingers, false, pictures, names);
    snapshot.proofFor = OwedPositions{Modality::Finger, {2, 3}};
    CaptureView view;
    view.target = CaptureTarget::ExceptionProof;
    view.live.device = SlotState::Busy;
    view.live.state = Capturer::State::Preview;
    snapshot.capture = view;
    snapshot.recording.exceptions = {{Modality::Finger, 2, ExceptionReason::Bandaged, {}},
                                     {Modality::Finger, 3, ExceptionReason::Bandaged, {}}};
    ScreenFrame frame;
    frame.title = describeCaptureTitle(snapshot);
    frame.guide = describeGuide(snapshot);
    frame.bar = {QStringLiteral("A-012"), personLine(snapshot.recording.applicant, word("KTP-el baru")),
                 describeCaptureActions(snapshot)};
    Screen screen{QStringLiteral("fingers-proof"), {}, frame, around.top, around.rail(4)};
    screen.make = [snapshot, portrait = pictures.portrait](QWidget* parent) {
        auto* page = new FingersPage(parent);
        page->setPreview(portrait);
        page->setPanel(describeLive(snapshot, 1.3));
        page->setFingers(describeHands(snapshot.recording, std::nullopt),
                         describeFingers(snapshot.recording, CaptureTarget::RightFour));
        return page;
    };
    return screen;
}

Question exceptQuestion()
{
    Question question;
    question.title = word("Mana yang tidak dapat diambil?");
    question.text =
        word("Spasi menandai beberapa sekaligus. Jari lain ditandai dengan mengeklik gambar tangan.");
    for (const char* finger : {"Kanan telunjuk", "Kanan tengah", "Kanan manis", "Kanan kelingking"})
        question.choices.push_back({QString::fromLatin1(finger), word(finger)});
    question.severalChoices = true;
    question.confirmText = word("Lanjut");
    question.cancelText = word("Kembali");
    return question;
}

Question overrideQuestion()
{
    Question question;
    question.title = QStringLiteral("Teruskan walau telunjuk kanan tidak cocok?");
    question.text =
        word("Supervisor melihat jari dan gambarnya, lalu ikut bertanggung jawab dengan akunnya sendiri.");
    question.choices = {{QStringLiteral("now"), word("Supervisor ada di sini")},
                        {QStringLiteral("later"), word("Tidak ada orang kedua: ditandatangani nanti")}};
    question.wantsText = true;
    question.textLabel = word("Alasan");
    question.wantsSecondPerson = true;
    question.secondPersonChoice = QStringLiteral("now");
    question.confirmText = word("Teruskan");
    question.cancelText = word("Kembali");
    return question;
}

Screen asked(Screen below, const QString& name, Question question)
{
    below.name = name;
    below.question = std::move(question);
    return below;
}

} // namespace

std::vector<Screen> reviewScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                  const Ink& ink, const Pictures& pictures, Names names)
{
    const Frameworks around{top, rail, ink};
    RecordingSnapshot missing = withRescans(pictures, names, {});
    missing.recording.state = RecordingState::Capturing;
    missing.recording.chipFingers.clear();
    StepResult& iris = missing.recording.steps.back();
    iris.targets.front().state = StepState::Pending;
    iris.state = StepState::Deferred;
    iris.deferReason = QStringLiteral("alat iris dipinjam loket lain");

    RecordingSnapshot scanning = withRescans(pictures, names, {87});
    scanning.rescanFinger = F::LeftIndex;
    scanning.capture = readerView();
    RecordingSnapshot refused = withRescans(pictures, names, {12});
    RecordingSnapshot signing = withRescans(pictures, names, {87, 74});
    signing.approvalOpen = true;
    RecordingSnapshot approved = withRescans(pictures, names, {87, 74});
    approved.recording.state = RecordingState::Approved;
    approved.recording.approval = ResidentApproval{{}, now()};

    const Screen refusedScreen = reviewScreen(QStringLiteral("review-refused"), around, refused, pictures);
    const Screen proof = proofScreen(around, pictures, names);
    return {reviewScreen(QStringLiteral("review-missing"), around, missing, pictures),
            reviewScreen(QStringLiteral("review"), around, withRescans(pictures, names, {}), pictures),
            reviewScreen(QStringLiteral("review-rescan"), around, scanning, pictures),
            refusedScreen,
            reviewScreen(QStringLiteral("review-signing"), around, signing, pictures),
            reviewScreen(QStringLiteral("review-approved"), around, approved, pictures),
            proof,
            asked(proof, QStringLiteral("question-except"), exceptQuestion()),
            asked(refusedScreen, QStringLiteral("question-override"), overrideQuestion())};
}

} // namespace rekam::ui::sample
