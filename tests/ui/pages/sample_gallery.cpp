#include "tests/ui/pages/sample_gallery.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/attempts/attempts_page.h"
#include "ui/pages/own_fingers/own_fingers_page.h"
#include "ui/pages/photo/photo_page.h"

namespace rekam::ui::sample {

namespace {

// A second try of the right hand: one finger of it counts, the others stay those of the first.
Recording withSecondTry(Recording recording)
{
    for (StepResult& step : recording.steps) {
        for (TargetResult& target : step.targets) {
            if (target.attempts.size() == 1)
                target.attempts.front().number = 1;
            if (target.target != CaptureTarget::RightFour || target.attempts.empty())
                continue;
            Attempt second = target.attempts.front();
            second.id = test::idNumber<AttemptId>(4000);
            second.number = 2;
            second.quality.score = 55;
            second.quality.verdict = Verdict::Fair;
            second.quality.reasons = {QualityReason::FingerTurned};
            for (AttemptPart& part : second.parts) {
                const bool isBetter = part.position == static_cast<int>(FingerPosition::RightRing);
                part.quality.score = isBetter ? 93 : 30;
                part.quality.verdict = isBetter ? Verdict::Good : Verdict::Bad;
                part.quality.reasons =
                    isBetter ? std::vector<QualityReason>{} : std::vector{QualityReason::FingerTurned};
            }
            target.attempts.push_back(std::move(second));
        }
    }
    return recording;
}

Screen attemptsScreen(const QString& name, const RecordingSnapshot& snapshot, int selected,
                      const TopBarView& top, const RailView& rail, const Pictures& pictures)
{
    const Recording recording = withSecondTry(snapshot.recording);
    const AttemptsView view = describeAttempts(recording, selected, [&](const AttemptId& id) {
        for (const Attempt* attempt : recording.allAttempts()) {
            if (attempt->id == id)
                return pictureOf(attempt->target, pictures);
        }
        return Frame();
    });
    Screen screen{name, {}, {}, top, rail};
    screen.frame.title = word("Asal setiap gambar");
    screen.frame.guide = describeAttemptsGuide(view);
    screen.frame.bar = {QStringLiteral("A-012"),
                        personLine(recording.applicant, word("KTP-el baru")),
                        {{ActionId::Confirm, word("Kembali"), true}}};
    screen.make = [view](QWidget* parent) {
        auto* page = new AttemptsPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen ownScreen(const QString& name, const OwnFingersSnapshot& snapshot, const TopBarView& top,
                 const RailView& rail, const QImage& picture)
{
    Screen screen{name, {}, {}, top, rail};
    screen.frame.title = word("Jari petugas");
    screen.frame.guide = describeOwnGuide(snapshot);
    screen.frame.banner = bannerOf(snapshot.error);
    screen.frame.bar = {{},
                        word("Setiap petugas memberikan jarinya sendiri, dengan akunnya sendiri."),
                        describeOwnActions(snapshot)};
    screen.make = [panel = describeOwnLive(snapshot), picture](QWidget* parent) {
        auto* page = new OwnFingersPage(parent);
        page->setPanel(panel);
        page->setPreview(picture);
        return page;
    };
    return screen;
}

OwnFingersSnapshot ownSnapshot(OwnStage stage, std::size_t taken)
{
    OwnFingersSnapshot snapshot;
    snapshot.stage = stage;
    snapshot.plan = {CaptureTarget::SingleRightIndex, CaptureTarget::SingleLeftIndex,
                     CaptureTarget::BothEyes};
    snapshot.taken = taken;
    snapshot.live.device = SlotState::Ready;
    snapshot.live.state = Capturer::State::Preview;
    snapshot.live.boxes = {{0.5, 0.5, 0.9, 0.6, 0}};
    snapshot.live.quality = {Verdict::Fair, 60, {}, {QualityReason::FingerDry}};
    return snapshot;
}

Screen copyScreen(const TopBarView& top, const RailView& rail, const Pictures& pictures, Names names)
{
    RecordingSnapshot snapshot = recordingAt(Step::Photo, true, pictures, names);
    for (AttemptView& attempt : snapshot.capture->attempts) {
        if (attempt.isChosen)
            attempt.attempt.quality = {Verdict::Fair, 74, {}, {QualityReason::BackdropWrong}};
    }
    snapshot.mayCopyBeforeBackdrop = true;
    Screen screen{QStringLiteral("photo-copy"), {}, {}, top, rail};
    screen.frame.title = describeCaptureTitle(snapshot);
    screen.frame.guide = describeGuide(snapshot);
    screen.frame.bar = {QStringLiteral("A-012"),
                        personLine(snapshot.recording.applicant, word("KTP-el baru")),
                        describeCaptureActions(snapshot)};
    screen.make = [panel = describeLive(snapshot, 4.0 / 3.0)](QWidget* parent) {
        auto* page = new PhotoPage(parent);
        page->setPanel(panel);
        return page;
    };
    return screen;
}

} // namespace

std::vector<Screen> attemptScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                   const Pictures& pictures, Names names)
{
    const RecordingSnapshot review = recordingInReview(pictures, names);
    const RecordingSnapshot early = recordingAt(Step::Fingers, false, pictures, names);
    constexpr int kRightRing = 5, kLeftIndex = 8;
    return {attemptsScreen(QStringLiteral("attempts"), review, kRightRing, top, rail(6), pictures),
            attemptsScreen(QStringLiteral("attempts-early"), early, kLeftIndex, top, rail(4), pictures),
            copyScreen(top, rail(2), pictures, names)};
}

std::vector<Screen> ownFingerScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures)
{
    OwnFingersSnapshot refused = ownSnapshot(OwnStage::Taking, 1);
    refused.refused = {Verdict::Bad, 20, {}, {QualityReason::FingerRepeated}};
    const QImage& slap = pictures.slap;
    const QImage finger = slap.copy(slap.width() / 4, 0, slap.width() / 4, slap.height());
    return {ownScreen(QStringLiteral("own-fingers-before"), ownSnapshot(OwnStage::Idle, 0), top, rail, {}),
            ownScreen(QStringLiteral("own-fingers"), ownSnapshot(OwnStage::Taking, 1), top, rail, finger),
            ownScreen(QStringLiteral("own-fingers-refused"), refused, top, rail, finger),
            ownScreen(QStringLiteral("own-fingers-kept"), ownSnapshot(OwnStage::Kept, 3), top, rail, {})};
}

} // namespace rekam::ui::sample
