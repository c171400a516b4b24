#include "ui/presenters/own_fingers_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/slot_words.h"

namespace rekam::ui {
namespace {

QString nameOf(CaptureTarget target)
{
    const std::vector<FingerPosition> fingers = fingersOf(target);
    return fingers.empty() ? stepTitle(Step::Iris) : fingerName(fingers.front());
}

bool isUsable(SlotState state) { return state == SlotState::Ready || state == SlotState::Busy; }

bool canTake(const OwnFingersSnapshot& snapshot)
{
    const Capturer::State state = snapshot.live.state;
    return snapshot.now() && isUsable(snapshot.live.device) &&
           (state == Capturer::State::Preview || state == Capturer::State::Armed);
}

} // namespace

LivePanel describeOwnLive(const OwnFingersSnapshot& snapshot)
{
    LivePanel panel;
    const std::optional<CaptureTarget> now = snapshot.now();
    if (!now) {
        panel.emptyText = snapshot.stage == OwnStage::Kept ? tr("Sudah tersimpan.")
                                                           : tr("Belum ada yang diambil. Enter memulai.");
        return panel;
    }
    const LiveCapture& live = snapshot.live;
    panel.emptyText =
        isUsable(live.device) ? targetRequest(*now) : slotStateWord(live.device) + QStringLiteral(".");
    for (const PictureBox& box : live.boxes)
        panel.overlay.boxes.push_back({box.centreX, box.centreY, box.widthPx, box.heightPx, box.angleDegrees,
                                       toneOf(live.quality.verdict), QString()});
    panel.overlay.boxesAreRound = *now == CaptureTarget::BothEyes;
    if (live.state == Capturer::State::Armed)
        panel.caption = tr("Tahan…");
    else if (live.state == Capturer::State::Capturing)
        panel.caption = tr("Mengambil…");
    else if (!live.quality.reasons.empty())
        panel.caption = reasonWords(live.quality.reasons.front()).whatIsWrong;
    return panel;
}

GuideView describeOwnGuide(const OwnFingersSnapshot& snapshot)
{
    GuideView guide;
    const std::optional<CaptureTarget> now = snapshot.now();
    const bool isKept = snapshot.stage == OwnStage::Kept;
    for (std::size_t i = 0; i < snapshot.plan.size(); ++i) {
        const bool isTaken = i < snapshot.taken;
        const bool isNow = now && i == snapshot.taken;
        const bool isLeftOut = isKept && !isTaken;
        guide.rows.push_back({nameOf(snapshot.plan[i]),
                              isTaken     ? tr("sudah")
                              : isNow     ? tr("sekarang")
                              : isLeftOut ? tr("tidak diambil")
                                          : tr("belum"),
                              isTaken ? Tone::Good
                              : isNow ? Tone::Now
                                      : Tone::Neutral});
    }
    guide.note = tr("Hanya ciri jari dan mata yang disimpan, tersegel, bukan gambarnya. Hilang bila akun "
                    "ditutup.");
    if (isKept) {
        guide.hint = tr("Tersimpan. Jari Anda dikenali mulai sekarang.");
        guide.detail =
            tr("Bila jari Anda muncul di rekaman warga, rekaman berhenti sampai dua orang menjawab.");
        guide.tone = Tone::Good;
        return guide;
    }
    if (snapshot.stage == OwnStage::Keeping) {
        guide.hint = tr("Menyimpan…");
        return guide;
    }
    if (!now) {
        guide.hint = snapshot.wasGivenBefore ? tr("Jari Anda sudah tersimpan. Enter mengambilnya lagi.")
                                             : tr("Enter mulai mengambil kedua telunjuk Anda.");
        guide.detail = tr("Supaya jari atau mata petugas tidak pernah masuk ke rekaman warga.");
        guide.tone = snapshot.wasGivenBefore ? Tone::Good : Tone::Now;
        return guide;
    }
    guide.hint = targetRequest(*now);
    guide.detail = tr("Gambar diambil sendiri bila semua hijau.");
    if (!snapshot.refused.reasons.empty()) {
        const ReasonWords words = reasonWords(snapshot.refused.reasons.front());
        guide.hint = words.whatToDo;
        guide.detail = words.whatIsWrong;
        guide.tone = Tone::Fair;
    }
    return guide;
}

std::vector<ActionView> describeOwnActions(const OwnFingersSnapshot& snapshot)
{
    std::vector<ActionView> actions = {{ActionId::Back, tr("Antrean"), true}};
    const std::optional<CaptureTarget> now = snapshot.now();
    if (now == CaptureTarget::BothEyes)
        actions.push_back({ActionId::Defer, tr("Tanpa mata"), true});
    if (now)
        actions.push_back({ActionId::Confirm, tr("Ambil"), canTake(snapshot)});
    else
        actions.push_back(
            {ActionId::Confirm,
             snapshot.wasGivenBefore || snapshot.stage == OwnStage::Kept ? tr("Ambil lagi") : tr("Mulai"),
             snapshot.stage != OwnStage::Keeping});
    return actions;
}

OwnFingersPresenter::OwnFingersPresenter(OwnFingersSession& session, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session)
{
    connect(&session, &OwnFingersSession::changed, this, [this] {
        if (m_shown != m_session.snapshot().now()) {
            m_shown = m_session.snapshot().now();
            Q_EMIT cleared();
        }
        Q_EMIT changed();
    });
    connect(&session, &OwnFingersSession::previewFrame, this, [this](const Frame& frame) {
        if (m_shown && !frame.isEmpty())
            Q_EMIT previewImage(imageOf(frame));
    });
}

ScreenFrame OwnFingersPresenter::frame() const
{
    const OwnFingersSnapshot& snapshot = m_session.snapshot();
    ScreenFrame frame;
    frame.title = tr("Jari petugas");
    frame.guide = describeOwnGuide(snapshot);
    frame.banner = bannerOf(snapshot.error);
    frame.bar.person = tr("Setiap petugas memberikan jarinya sendiri, dengan akunnya sendiri.");
    frame.bar.actions = describeOwnActions(snapshot);
    return frame;
}

void OwnFingersPresenter::perform(ActionId action)
{
    if (action == ActionId::Defer)
        m_session.leaveOutEyes();
    else if (action == ActionId::Confirm && m_session.snapshot().now())
        m_session.takeStill();
    else if (action == ActionId::Confirm)
        m_session.begin();
}

} // namespace rekam::ui
