#include "tests/ui/second_screens/sample_windows.h"

#include "core/workflow/frame_image.h"
#include "tests/ui/pages/sample_recording.h"
#include "ui/presenters/hall_presenter.h"
#include "ui/presenters/resident_description.h"
#include "ui/public_display/public_display.h"
#include "ui/resident_screen/resident_screen.h"

#include <cmath>

namespace rekam::ui::sample {

using namespace std::chrono_literals;

namespace {

const QString kOffice = QStringLiteral("Kecamatan Grobogan");
const QString kLongOffice = QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil Kab. Kep. Siau");

Ink drawnInk()
{
    Ink ink;
    ink.pad = QSizeF(100, 30);
    InkStroke stroke;
    for (int i = 0; i < 120; ++i) {
        const double t = i / 119.0;
        stroke.points.append(QPointF(0.2 + 0.6 * t, 0.55 + 0.3 * std::sin(t * 16) * (1 - t * 0.6)));
        stroke.pressure.push_back(0.5F + 0.4F * static_cast<float>(std::sin(t * 9)));
    }
    ink.strokes.push_back(stroke);
    return ink;
}

SecondScreen hall(const QString& name, const HallView& view)
{
    return {name, [view]() -> std::unique_ptr<SecondWindow> {
                auto window = std::make_unique<PublicDisplay>();
                window->setView(view);
                return window;
            }};
}

HallView hallView(Names names, std::optional<ServiceNotice> notice)
{
    const bool isLong = names == Names::Longest;
    const QString counter = isLong ? QStringLiteral("Loket Perekaman 12") : QStringLiteral("Loket 2");
    const auto number = [](int n, const QString& at) { return CalledNumber{{u'A', n}, at, now(), 1}; };
    const int first = isLong ? 1012 : 12;
    PublicBoard board{{}, {}, notice};
    for (int i = 1; i <= 5; ++i)
        board.next.push_back({i == 2 ? u'B' : u'A', first + i});
    const Waits waits{240s, 420s, 540s, 720s, std::nullopt};
    const std::vector<CalledNumber> calls{
        number(first, counter), number(first - 1, QStringLiteral("Loket 1")),
        number(first - 3, QStringLiteral("Loket 3")), number(first - 4, counter)};
    return describeHall(board, waits, calls, isLong ? kLongOffice : kOffice, QTime(9, 41));
}

SecondScreen resident(const QString& name, const ResidentView& view, const Ink& ink = {})
{
    return {name, [view, ink]() -> std::unique_ptr<SecondWindow> {
                auto window = std::make_unique<ResidentScreen>();
                window->setView(view);
                if (!ink.strokes.empty())
                    window->setInk(ink);
                return window;
            }};
}

ResidentView viewOf(const DeskSnapshot& desk, const RecordingSnapshot* recording, Names names,
                    SigningPlace place = SigningPlace::Pad)
{
    return describeResident(desk, recording, [](const AttemptId&) { return Frame(); },
                            {names == Names::Longest ? kLongOffice : kOffice, place});
}

std::vector<SecondScreen> captureScreens(const Pictures& pictures, Names names)
{
    const DeskSnapshot desk = deskAt(DeskStage::Recording, names);
    const auto at = [&](Step step, bool candidate) {
        const RecordingSnapshot snapshot = recordingAt(step, candidate, pictures, names);
        return viewOf(desk, &snapshot, names);
    };
    ResidentView one = at(Step::Photo, true);
    one.choices.resize(1);
    one.heading = QStringLiteral("Ini foto Anda");
    ResidentView four = at(Step::Photo, true);
    while (four.choices.size() < 4)
        four.choices.push_back(four.choices.back());
    ResidentView thumbs = at(Step::Fingers, false);
    thumbs.picture = GuidePicture::Thumbs;
    ResidentView left = at(Step::Fingers, false);
    left.picture = GuidePicture::LeftHand;
    return {resident(QStringLiteral("resident-photo"), at(Step::Photo, false)),
            resident(QStringLiteral("resident-choose"), at(Step::Photo, true)),
            resident(QStringLiteral("resident-choose-four"), four),
            resident(QStringLiteral("resident-choose-one"), one),
            resident(QStringLiteral("resident-signature"), at(Step::Signature, false), drawnInk()),
            resident(QStringLiteral("resident-fingers"), at(Step::Fingers, false)),
            resident(QStringLiteral("resident-left"), left),
            resident(QStringLiteral("resident-thumbs"), thumbs),
            resident(QStringLiteral("resident-iris"), at(Step::Iris, false))};
}

std::vector<SecondScreen> reviewScreens(const Pictures& pictures, Names names)
{
    const DeskSnapshot desk = deskAt(DeskStage::Recording, names);
    RecordingSnapshot snapshot = recordingInReview(pictures, names);
    ResidentView review = viewOf(desk, &snapshot, names);
    review.portrait = pictures.portrait;
    snapshot.approvalOpen = true;
    ResidentView onPad = viewOf(desk, &snapshot, names);
    onPad.portrait = pictures.portrait;
    ResidentView here = viewOf(desk, &snapshot, names, SigningPlace::ResidentScreen);
    here.portrait = pictures.portrait;
    RecordingSnapshot again = recordingInReview(pictures, names);
    again.rescanFinger = FingerPosition::RightIndex;
    return {resident(QStringLiteral("resident-rescan"), viewOf(desk, &again, names)),
            resident(QStringLiteral("resident-review"), review),
            resident(QStringLiteral("resident-approve"), onPad),
            resident(QStringLiteral("resident-approve-signing"), here, drawnInk())};
}

} // namespace

std::vector<SecondScreen> secondScreens(const Pictures& pictures, Names names)
{
    HallView nobody;
    nobody.office = kOffice;
    nobody.time = QStringLiteral("07.58");
    RecordingSnapshot sealing = recordingInReview(pictures, names);
    sealing.recording.state = RecordingState::Approved;
    sealing.isBusy = true;
    const auto desk = [&](DeskStage stage) { return deskAt(stage, names); };
    std::vector<SecondScreen> screens{
        hall(QStringLiteral("hall"), hallView(names, std::nullopt)),
        hall(QStringLiteral("hall-notice"), hallView(names, ServiceNotice::CentreAway)),
        hall(QStringLiteral("hall-nobody"), nobody),
        resident(QStringLiteral("resident-idle"), viewOf({}, nullptr, names)),
        resident(QStringLiteral("resident-called"), viewOf(desk(DeskStage::Called), nullptr, names)),
        resident(QStringLiteral("resident-data"), viewOf(desk(DeskStage::Verifying), nullptr, names)),
        resident(QStringLiteral("resident-sealing"), viewOf(desk(DeskStage::Recording), &sealing, names)),
        resident(QStringLiteral("resident-done"), viewOf(desk(DeskStage::Done), nullptr, names))};
    for (const std::vector<SecondScreen>& more :
         {captureScreens(pictures, names), reviewScreens(pictures, names)})
        screens.insert(screens.end(), more.begin(), more.end());
    return screens;
}

} // namespace rekam::ui::sample
