#include "tests/support/fake_counter.h"
#include "tests/support/fake_screens.h"
#include "ui/presenters/resident_presenter.h"
#include "ui/presenters/workstation_presenter.h"
#include "ui/resident_screen/number_keys.h"
#include "ui/resident_screen/resident_screen.h"
#include "ui/resident_screen/signing_paper.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QThreadPool>
#include <QtTest/QTest>

using namespace rekam;
using namespace rekam::ui;

namespace {

class NoQuestions final : public Prompter
{
public:
    void ask(Question, QObject*, std::function<void(Answer)>) override {}
};

// A desk, its presenters, and the resident's window on a screen of its own.
struct Booth
{
    Booth()
    {
        ScreenSettings wishes;
        wishes.publicDisplay = QStringLiteral("off");
        wishes.residentScreen = QStringLiteral("DP-1");
        window.attach(presenter);
        keeper = std::make_unique<ScreenKeeper>(screens, wishes, nullptr, &window);
    }
    RecordingSession& session() { return counter.session(); }
    ResidentScene scene() { return presenter.view().scene; }
    QString text()
    {
        QStringList texts;
        const QList<QWidget*> widgets = window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            texts << widget->accessibleName();
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                texts << label->text();
        }
        return texts.join(u'\n');
    }
    bool shows(const char* part) { return text().contains(QString::fromUtf8(part)); }
    QList<QAbstractButton*> photos() { return window.findChildren<QAbstractButton*>(); }
    void press(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
        fake::settle();
    }
    void takeTwoPhotos()
    {
        counter.toRecording();
        counter.captureBy(counter.station.camera);
        session().repeat();
        fake::settle();
        counter.captureBy(counter.station.camera);
    }
    void toReview()
    {
        counter.toRecording();
        counter.acceptAll();
    }
    AttemptId chosen() { return session().snapshot().recording.target(CaptureTarget::Portrait)->chosen; }

    fake::CounterDesk counter;
    SignIn signIn{counter.station.accounts};
    NoQuestions prompter;
    WorkstationPresenter workstation{counter.station.ports, signIn, counter.desk, prompter};
    CapturePresenter& photo = workstation.capture(Step::Photo);
    CapturePresenter& signature = workstation.capture(Step::Signature);
    ReviewPresenter& review = workstation.review();
    ResidentPresenter presenter{counter.desk, photo, signature, review,
                                ResidentFacts{QStringLiteral("Kecamatan Grobogan"), SigningPlace::Pad}};
    fake::Screens screens{{fake::screenAt("eDP-1", 0), fake::screenAt("DP-1", 1920)}};
    ResidentScreen window;
    std::unique_ptr<ScreenKeeper> keeper;
};

// What stands in the memory that the system shows, not what would be painted now.
QImage pixelsOf(QWidget& window)
{
    const QImage shown = QGuiApplication::primaryScreen()->grabWindow(window.winId()).toImage();
    REQUIRE_FALSE(shown.isNull());
    return shown.convertToFormat(QImage::Format_RGB32);
}

QImage idlePixels()
{
    Booth nobody;
    fake::settle();
    return pixelsOf(nobody.window);
}

QImage blankPixels(const QSize& size)
{
    ResidentScreen window;
    window.setGeometry(QRect(QPoint(1920, 0), size));
    window.setView({});
    window.show();
    fake::settle();
    return pixelsOf(window);
}

Ink someInk()
{
    Ink ink;
    ink.pad = QSizeF(2, 1);
    ink.strokes.push_back({QPolygonF(QList<QPointF>{{0.1, 0.5}, {0.9, 0.4}}), {1.0F, 1.0F}});
    return ink;
}

} // namespace

TEST_CASE("the window stands full on the screen that is named for it and takes no keys from the operator")
{
    Booth booth;

    CHECK(booth.window.isVisible());
    CHECK(booth.window.isFullScreen());
    CHECK(booth.window.windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
    CHECK(booth.window.testAttribute(Qt::WA_ShowWithoutActivating));
}

TEST_CASE("what happens now is told step by step, and nothing of the person before there is one")
{
    Booth booth;
    CHECK(booth.scene() == ResidentScene::Idle);

    booth.counter.desk.issueTicket(test::sampleNik().text());
    fake::settle();
    booth.counter.desk.callNext();
    fake::settle();
    CHECK(booth.scene() == ResidentScene::Welcome);
    CHECK(booth.shows("UU 27/2022")); // told before anything is taken
    CHECK_FALSE(booth.shows("SITI"));

    booth.counter.desk.startServing();
    fake::settle();
    CHECK(booth.scene() == ResidentScene::CheckData);
    CHECK(booth.shows("SITI AMINAH"));
    CHECK(booth.shows("3315 0145 0799 0004"));

    booth.counter.desk.confirmData();
    fake::settle();
    CHECK(booth.scene() == ResidentScene::Photo);
    CHECK_FALSE(booth.shows("SITI"));
}

TEST_CASE("scores and verdicts are not the resident's: no number of quality on the window")
{
    Booth booth;
    booth.takeTwoPhotos();
    CHECK_FALSE(booth.shows("mutu"));
    booth.session().accept();
    fake::settle();
    CHECK(booth.scene() == ResidentScene::Signature);
    for (const ResidentRow& row : booth.presenter.view().rows)
        CHECK_FALSE(row.label.contains(QStringLiteral("mutu")));
}

TEST_CASE("the resident picks a photo by touch or number, through the operator's own action")
{
    Booth booth;
    booth.takeTwoPhotos();
    REQUIRE(booth.scene() == ResidentScene::ChoosePhoto);
    const std::vector<PhotoChoice> choices = booth.presenter.view().choices;
    REQUIRE(choices.size() == 2);

    booth.press(Qt::Key_1);
    CHECK(booth.chosen().text() == choices[0].id);
    booth.press(Qt::Key_2);
    CHECK(booth.chosen().text() == choices[1].id);
    booth.photos().front()->click();
    fake::settle();
    CHECK(booth.chosen().text() == choices[0].id);

    booth.press(Qt::Key_3); // nobody offered it
    CHECK(booth.chosen().text() == choices[0].id);
    CHECK(booth.presenter.view().choices[0].isChosen);
}

TEST_CASE("a number that the operator types picks the photo, a barcode that is scanned then does not")
{
    Booth booth;
    QWidget operatorWindow;
    const NumberKeys keys(operatorWindow, booth.presenter);
    booth.takeTwoPhotos();
    const std::vector<PhotoChoice> choices = booth.presenter.view().choices;
    REQUIRE(choices.size() == 2);
    const auto type = [&](const char* digits) {
        for (const char* digit = digits; *digit != 0; ++digit) {
            QKeyEvent event(QEvent::KeyPress, Qt::Key_0 + (*digit - '0'), Qt::NoModifier);
            QApplication::sendEvent(&operatorWindow, &event);
        }
        QTest::qWait(80);
    };
    type("2");
    CHECK(booth.chosen().text() == choices[1].id);

    type("3315014507990001");
    CHECK(booth.chosen().text() == choices[1].id);
    type("1");
    CHECK(booth.chosen().text() == choices[0].id);
}

TEST_CASE("what is not offered cannot be picked: no photo after the step is done")
{
    Booth booth;
    booth.takeTwoPhotos();
    const QString first = booth.presenter.view().choices[0].id;
    const QString second = booth.presenter.view().choices[1].id;
    booth.session().choose(AttemptId::fromText(second));
    fake::settle();
    booth.session().accept();
    fake::settle();

    booth.presenter.choose(first);
    fake::settle();

    CHECK(booth.chosen().text() == second);
}

TEST_CASE("the strokes of the pad are mirrored while the resident signs, and gone with the step")
{
    Booth booth;
    booth.counter.station.pad.silent = true; // nobody has signed yet
    booth.takeTwoPhotos();
    booth.session().accept();
    fake::settle();
    REQUIRE(booth.scene() == ResidentScene::Signature);
    auto* paper = booth.window.findChild<SigningPaper*>();
    REQUIRE(paper);
    CHECK(paper->isEmpty());

    Q_EMIT booth.signature.previewInk(someInk());
    CHECK_FALSE(paper->isEmpty());

    booth.session().openStep(Step::Photo);
    fake::settle();
    CHECK(booth.window.findChild<SigningPaper*>() == nullptr);
}

TEST_CASE("a pen display has the signing area on the window itself")
{
    Booth booth;
    ResidentPresenter onScreen(booth.counter.desk, booth.photo, booth.signature, booth.review,
                               {QStringLiteral("Kecamatan"), SigningPlace::ResidentScreen});
    onScreen.setIsSeen(true);
    booth.takeTwoPhotos();
    booth.session().accept();
    fake::settle();

    CHECK(onScreen.view().signing == SigningArea::Here);
    CHECK(booth.presenter.view().signing == SigningArea::OnPad);
}

TEST_CASE("a chip finger that is asked for once more is the only one that is marked")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.acceptAll();
    RecordingSnapshot snapshot = counter.recording();
    REQUIRE(snapshot.recording.state == RecordingState::Review);
    snapshot.rescanFinger = FingerPosition::LeftIndex;

    const ResidentView view =
        describeResident(counter.desk.snapshot(), &snapshot, [](const AttemptId&) { return Frame(); }, {});

    CHECK(view.scene == ResidentScene::Fingers);
    CHECK(view.rows.empty()); // the data are not on the screen while nobody reads them
    for (const FingerPosition finger : kAllFingers)
        CHECK((view.hands[static_cast<size_t>(finger) - 1].tone == Tone::Now) ==
              (finger == FingerPosition::LeftIndex));
}

TEST_CASE("at the review the resident reads every element of the card beside the photo")
{
    Booth booth;
    booth.toReview();
    REQUIRE(booth.scene() == ResidentScene::Review);
    const ResidentView view = booth.presenter.view();

    CHECK_FALSE(view.portrait.isNull());
    for (const char* part : {"3315 0145 0799 0004", "SITI AMINAH", "GROBOGAN, 05-07-1999", "DUSUN KRAJAN",
                             "KALIMARO", "KEDUNGJATI", "ISLAM", "WNI"})
        CHECK(booth.shows(part));

    booth.session().captureApproval();
    fake::settle();
    CHECK((booth.scene() == ResidentScene::Approve || !booth.presenter.view().signature.isNull()));
}

TEST_CASE("the content disappears at once when the screen is unplugged, and comes back with it")
{
    Booth booth;
    booth.toReview();
    REQUIRE(booth.shows("SITI AMINAH"));
    const QSize size = booth.window.size();
    CHECK_FALSE(pixelsOf(booth.window) == blankPixels(size));

    bool wasBlankInTime = false;
    // As the system does it: the signal comes while the window still stands; nothing else runs in between.
    QObject::connect(&booth.screens, &ScreenSource::removed, &booth.window,
                     [&] { wasBlankInTime = !booth.window.isVisible() && !booth.shows("SITI"); });
    booth.screens.unplug(QStringLiteral("DP-1"));

    CHECK(wasBlankInTime);
    CHECK_FALSE(booth.window.isVisible());
    CHECK(booth.scene() == ResidentScene::Idle);
    CHECK(booth.presenter.view().rows.empty());
    CHECK(booth.presenter.view().portrait.isNull());
    CHECK(booth.text().contains(QStringLiteral("SITI")) == false);
    CHECK(pixelsOf(booth.window) == blankPixels(size));

    booth.screens.plug(fake::screenAt("DP-1", 1920));
    CHECK(booth.window.isVisible());
    CHECK(booth.shows("SITI AMINAH"));
}

TEST_CASE("another screen that goes leaves the resident's alone")
{
    Booth booth;
    booth.screens.plug(fake::screenAt("HDMI-1", 3840));
    booth.toReview();

    booth.screens.unplug(QStringLiteral("HDMI-1"));

    CHECK(booth.shows("SITI AMINAH"));
}

TEST_CASE("the content disappears at once when the station locks")
{
    const QImage idle = idlePixels();
    Booth booth;
    booth.toReview();
    REQUIRE(booth.shows("SITI AMINAH"));
    CHECK_FALSE(pixelsOf(booth.window) == idle);

    booth.counter.desk.close(); // what locking does; no turn of the event loop after it

    CHECK(booth.scene() == ResidentScene::Idle);
    CHECK_FALSE(booth.shows("SITI"));
    CHECK_FALSE(booth.shows("A-001"));
    CHECK(pixelsOf(booth.window) == idle);
}

TEST_CASE("nothing of the resident is left when the ticket ends, whichever way")
{
    const QImage idle = idlePixels();
    Booth booth;
    booth.toReview();
    booth.session().captureApproval();
    fake::settle();

    SECTION("parked")
    {
        booth.counter.desk.park(QStringLiteral("KK tertinggal"));
        fake::settle();
    }
    SECTION("given up")
    {
        booth.counter.desk.cancelService(QStringLiteral("tidak jadi"));
        fake::settle();
    }
    SECTION("done")
    {
        if (booth.session().snapshot().capture)
            booth.session().accept();
        fake::settle();
        booth.session().signOff();
        for (int i = 0; i < 40 && booth.scene() != ResidentScene::Done; ++i) {
            QThreadPool::globalInstance()->waitForDone();
            fake::settle();
        }
        REQUIRE(booth.scene() == ResidentScene::Done);
        CHECK_FALSE(booth.shows("SITI")); // thanked without a name
        booth.counter.desk.nextResident();
        fake::settle();
    }

    CHECK(booth.scene() == ResidentScene::Idle);
    CHECK(booth.presenter.view().rows.empty());
    CHECK_FALSE(booth.shows("SITI"));
    CHECK(pixelsOf(booth.window) == idle);
}

TEST_CASE("the frames of a photo are let go when the window no longer shows them")
{
    Booth booth;
    booth.takeTwoPhotos();
    REQUIRE(booth.photos().size() == 2);
    std::weak_ptr<const int> alive;
    {
        auto owner = std::make_shared<const int>(1);
        alive = owner;
        ResidentView view;
        view.scene = ResidentScene::Review;
        view.rows = {{QStringLiteral("Nama"), QStringLiteral("SITI"), true}};
        view.portraitCaption = QStringLiteral("Foto");
        static const uchar kPixel[4] = {0, 0, 0, 255};
        view.portrait = QImage(
            kPixel, 1, 1, QImage::Format_RGB32,
            [](void* held) { delete static_cast<std::shared_ptr<const int>*>(held); },
            new std::shared_ptr<const int>(std::move(owner)));
        booth.window.setView(view);
    }
    CHECK_FALSE(alive.expired()); // the window shows it

    booth.screens.unplug(QStringLiteral("DP-1"));

    CHECK(alive.expired());
}
