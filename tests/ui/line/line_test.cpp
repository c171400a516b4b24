#include "tests/ui/line/line_counter.h"

using namespace rekam;
using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

using CounterWindow = test::LineCounter;

} // namespace

TEST_CASE("the counter line is worked by keys alone, from sign-in to sealed")
{
    CounterWindow counter;
    CHECK(counter.screen() == "login");
    counter.toVerification();
    CHECK(counter.screen() == "verification");
    CHECK(counter.text("ticket") == "A-001");

    counter.enter();
    CHECK(counter.screen() == "photo");
    counter.takeBy(counter.station.camera);
    CHECK(counter.screen() == "signature");
    counter.enter();
    CHECK(counter.screen() == "fingers");
    for (int slap = 0; slap < 3; ++slap)
        counter.takeBy(counter.station.reader);
    CHECK(counter.screen() == "iris");
    counter.takeBy(counter.station.eyes);
    CHECK(counter.screen() == "review");
    CHECK(counter.text("primaryAction") == "Minta persetujuan");
    counter.enter();
    CHECK(counter.text("primaryAction") == "Sahkan dan segel");
    counter.enter();

    CHECK(counter.screen() == "done");
    CHECK(counter.text("receiptState") == "Tersegel");
    CHECK(counter.text("packetId").size() == 36);
    CHECK(counter.text("digest").size() == 64);
    counter.enter();
    CHECK(counter.screen() == "queue");
    // Sign-in 2, number 2, call 2, data 1, photo 1, signature 1, fingers 3, eyes 1, approval and sign-off 2,
    // next 1.
    CHECK(counter.keys == 16);
}

TEST_CASE("the screen says Terkirim only once the receipt is verified, and then the centre's word")
{
    CounterWindow counter;
    counter.toReview();
    counter.enter();
    counter.enter();
    REQUIRE(counter.text("receiptState") == "Tersegel");

    Recording delivered = counter.desk.recording()->snapshot().recording;
    delivered.state = RecordingState::Delivered;
    delivered.centreStatus = {QStringLiteral("SENT_FOR_ENROLLMENT"), {}, counter.station.clock.nowUtc()};
    Q_EMIT counter.station.store.recordingChanged(delivered);
    fake::settle();

    CHECK(counter.text("receiptState") == "Terkirim");
    CHECK(counter.text("centreStatus") == "SENT_FOR_ENROLLMENT");
}

TEST_CASE("a wrong passphrase is told with cause and next step, and the line stays shut")
{
    CounterWindow counter;
    counter.station.accounts.accepts.reset();

    counter.signInAtDesk();

    CHECK(counter.screen() == "login");
    CHECK(counter.text("bannerCause") == "Akun atau frasa sandi salah.");
    CHECK_FALSE(counter.text("bannerNextStep").empty());
    CHECK(counter.text("bannerCode") == "PassphraseWrong");
}

TEST_CASE("a prepared resident has a number after one scan and one key, and the next may be scanned at once")
{
    CounterWindow counter;
    counter.signInAtDesk();
    counter.scan(test::sampleNik().text());
    CHECK(counter.screen() == "arrival");
    CHECK(counter.text("arrivalName") == "SITI AMINAH");
    counter.enter();
    CHECK(counter.screen() == "queue");
    CHECK(counter.station.store.work.requests.size() == 1);

    counter.scan(test::sampleNik(5).text());
    CHECK(counter.screen() == "arrival");
}

TEST_CASE("papers are ticked by digits right after the scan, and typing in a field ticks none")
{
    CounterWindow counter;
    counter.signInAtDesk();
    counter.scan(test::sampleNik().text());
    counter.type(QStringLiteral("2"));
    CHECK(counter.text("primaryAction") == "Ambil nomor, 1 berkas kurang");

    counter.find<QLineEdit>("contact")->setFocus();
    counter.type(QStringLiteral("081234567812"));
    CHECK(counter.text("primaryAction") == "Ambil nomor, 1 berkas kurang");
    counter.enter();
    const ServiceRequest& visit = counter.station.store.work.requests.front();
    CHECK(visit.intake.phone == "081234567812");
    CHECK(visit.intake.missing.size() == 1);
}

TEST_CASE("who came with a summons letter leaves with its stamp: F5 and Enter on the last page")
{
    CounterWindow counter;
    counter.signInAtDesk();
    counter.scan(test::sampleNik().text());
    counter.type(QStringLiteral("0"));
    counter.enter();
    counter.press(Qt::Key_F2);
    counter.enter();
    counter.enter();
    counter.takeBy(counter.station.camera);
    counter.enter();
    for (int slap = 0; slap < 3; ++slap)
        counter.takeBy(counter.station.reader);
    counter.takeBy(counter.station.eyes);
    counter.enter();
    counter.enter();
    REQUIRE(counter.screen() == "done");
    for (int i = 0; i < 40 && counter.text("action.F5") != "Cetak slip"; ++i)
        fake::settle();

    counter.press(Qt::Key_F5);
    counter.enter();
    for (int i = 0; i < 40 && !counter.station.slips.hasPrinted("stamp-"); ++i)
        fake::settle();
    CHECK(counter.station.slips.hasPrinted("stamp-"));
}

TEST_CASE("locking takes whoever stands at the front desk from the page and its fields")
{
    CounterWindow counter;
    counter.signInAtDesk();
    counter.scan(test::sampleNik().text());
    counter.find<QLineEdit>("contact")->setFocus();
    counter.type(QStringLiteral("081234567812"));
    QWidget* page = counter.find<QWidget>("page.arrival");
    REQUIRE(page);

    counter.press(Qt::Key_F12);

    CHECK(counter.screen() == "login");
    const QList<QLabel*> labels = page->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        CHECK_FALSE(label->text().contains(QStringLiteral("SITI AMINAH")));
    const QList<QLineEdit*> fields = page->findChildren<QLineEdit*>();
    for (const QLineEdit* field : fields)
        CHECK(field->text().isEmpty());
}

TEST_CASE("a malformed NIK is told and stays in its field to be corrected")
{
    CounterWindow counter;
    counter.signInAtDesk();

    counter.type(QStringLiteral("3315017307990000"));
    counter.enter();

    CHECK(counter.screen() == "arrival");
    CHECK(counter.text("bannerCode") == "NikDayImpossible");
    CHECK(counter.find<QLineEdit>("nik")->text() == QStringLiteral("3315017307990000"));
}

TEST_CASE("with the centre away the person stays, and F5 asks again")
{
    CounterWindow counter;
    const std::optional<ResidentRecord> resident = std::exchange(counter.station.centre.answer, std::nullopt);
    counter.toVerification();
    CHECK(counter.screen() == "verification");
    CHECK(counter.text("bannerCode") == "CentreUnreachable");

    counter.station.centre.answer = resident;
    counter.press(Qt::Key_F5);

    CHECK(counter.text("primaryAction") == "Data cocok");
    CHECK(counter.text("bannerCode").empty());
}

TEST_CASE("Esc leaves a question, and nothing changed")
{
    CounterWindow counter;
    counter.toVerification();
    const size_t commits = counter.station.store.commits.size();

    counter.press(Qt::Key_F9);
    counter.press(Qt::Key_Escape);

    CHECK(counter.screen() == "verification");
    CHECK(counter.station.store.commits.size() == commits);
}

TEST_CASE("a step that is put off lets the next one open, and comes back before the review")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();

    counter.press(Qt::Key_F8);
    counter.type(QStringLiteral("lampu padam"));
    counter.enter();

    CHECK(counter.screen() == "signature");
    CHECK(counter.desk.recording()->snapshot().recording.step(Step::Photo)->state == StepState::Deferred);
}

TEST_CASE("a bad picture is repeated by Enter, and taken by two only after the tries are used up")
{
    CounterWindow counter;
    counter.station.assessor.still = Verdict::Bad;
    counter.toVerification();
    counter.enter();

    for (int tries = 1; tries < counter.station.ports.rules.triesBeforeOverride; ++tries) {
        counter.station.camera.show();
        fake::settle();
        counter.enter(); // the picture is taken by hand
        CHECK(counter.text("primaryAction") == "Ulangi");
        counter.enter();
    }
    counter.station.camera.show();
    fake::settle();
    counter.enter();

    CHECK(counter.text("primaryAction") == "Terima berdua");
    counter.enter();
    CHECK(counter.find<QLineEdit>("secondName"));
}

TEST_CASE("locking hides the person, and signing in again comes back to the same step")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();
    counter.takeBy(counter.station.camera);
    REQUIRE(counter.screen() == "signature");

    counter.press(Qt::Key_F12);
    CHECK(counter.screen() == "login");
    CHECK(counter.text("person").empty());
    CHECK(counter.text("ticket").empty());

    counter.type(QStringLiteral("benar kuda baterai")); // the account's name is still there
    counter.enter();
    CHECK(counter.screen() == "signature");
}

TEST_CASE("a device that hangs is named with what to do, and nothing taken is lost")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();

    counter.station.camera.become(SlotState::Faulty);
    fake::settle();

    CHECK(counter.text("hint") == "Alat sedang dimulai ulang.");
    CHECK_FALSE(counter.find<QAbstractButton>("primaryAction")->isEnabled());

    counter.station.camera.become(SlotState::Ready);
    counter.takeBy(counter.station.camera);
    CHECK(counter.screen() == "signature");
}

TEST_CASE("a full disk is told on the screen and the step stays")
{
    CounterWindow counter;
    counter.toVerification();
    counter.station.store.failNext = Errc::DiskFull;

    counter.enter();

    CHECK(counter.screen() == "verification");
    CHECK(counter.text("bannerCode") == "DiskFull");
    counter.enter();
    CHECK(counter.screen() == "photo");
}

TEST_CASE("a step reopened while the resident is signing takes the approval back")
{
    CounterWindow counter;
    counter.station.pad.silent = false;
    counter.toReview();
    counter.station.pad.silent = true; // nobody signs
    counter.enter();
    REQUIRE(counter.desk.recording()->snapshot().approvalOpen);

    counter.find<QAbstractButton>("step.photo")->click();
    fake::settle();

    CHECK(counter.screen() == "photo");
    CHECK_FALSE(counter.desk.recording()->snapshot().approvalOpen);
    CHECK_FALSE(counter.desk.recording()->snapshot().recording.approval);
}

TEST_CASE(
    "print, handover and outbox open by their keys and Esc comes back, but not in the middle of a recording")
{
    CounterWindow counter;
    counter.signInAtDesk();
    for (const auto& [key, name] : {std::pair(Qt::Key_F6, "print"), std::pair(Qt::Key_F7, "handover"),
                                    std::pair(Qt::Key_F11, "outbox")}) {
        counter.press(key);
        CHECK(counter.screen() == name);
        counter.press(Qt::Key_Escape);
        CHECK(counter.screen() == "queue");
    }
    counter.draw();
    counter.press(Qt::Key_F2);
    counter.enter();
    counter.enter();
    REQUIRE(counter.screen() == "photo");

    counter.press(Qt::Key_F6);

    CHECK(counter.screen() == "photo");
}

TEST_CASE("a training home says so on every screen, and warns while somebody else sits at the devices")
{
    CounterWindow counter;
    CHECK(counter.text("trainingMark") == "Latihan");
    counter.toVerification();
    counter.enter();
    CHECK(counter.text("trainingMark") == "Latihan");

    counter.press(Qt::Key_F12, {}, Qt::ControlModifier);
    CHECK(counter.text("statusScene") == "Orang lain di depan alat");
    counter.press(Qt::Key_F12, {}, Qt::ControlModifier);
    CHECK(counter.text("statusScene").empty());
}

TEST_CASE("the chip fingers are found again by keys before the resident is asked, and the scores are shown")
{
    CounterWindow counter;
    counter.station.assessor.seesFingers = true;
    counter.toReview();
    REQUIRE(counter.text("primaryAction") == "Pindai telunjuk kanan");

    counter.enter();
    counter.takeBy(counter.station.reader); // the gate takes it; Enter goes on to the next finger
    CHECK(counter.text("act.1").find("Kanan telunjuk cocok") != std::string::npos);
    counter.takeBy(counter.station.reader);

    CHECK(counter.text("primaryAction") == "Sahkan dan segel"); // Enter asked the pad, which signed
    CHECK(counter.desk.recording()->snapshot().recording.openRescans().empty());
}

TEST_CASE(
    "a finger that is not found offers another one, or going on with a reason and a second person later")
{
    CounterWindow counter;
    counter.station.assessor.seesFingers = true;
    counter.toReview();
    counter.station.assessor.person = 2;
    counter.enter();
    counter.station.reader.show();
    fake::settle();
    counter.station.clock.advance(1s);
    counter.station.reader.show();
    fake::settle();
    REQUIRE(counter.find<QAbstractButton>("action.F10"));

    SECTION("another finger")
    {
        counter.press(Qt::Key_F10);
        counter.enter();
        CHECK(counter.desk.recording()->snapshot().recording.chipFingers.front() !=
              FingerPosition::RightIndex);
    }
    SECTION("nobody else is here")
    {
        counter.press(Qt::Key_F9);
        counter.press(Qt::Key_Down);
        CHECK_FALSE(counter.find<QLineEdit>("secondName"));
        counter.type(QStringLiteral("kulit terkelupas"));
        counter.enter();
        const Recording& recording = counter.desk.recording()->snapshot().recording;
        REQUIRE(recording.rescanOverrides.size() == 1);
        CHECK(recording.rescanOverrides.front().second.account.isNull());
        CHECK(counter.desk.recording()->snapshot().witnessOwed);
    }
}

TEST_CASE("a later step is opened from the rail with a reason, and what was put off is missing on the review")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();
    counter.find<QAbstractButton>("step.iris")->click();
    counter.type(QStringLiteral("alat jari dipinjam"));
    counter.enter();
    REQUIRE(counter.screen() == "iris");
    counter.takeBy(counter.station.eyes);

    CHECK(counter.screen() == "photo"); // offered again
    counter.press(Qt::Key_F8);
    counter.type(QStringLiteral("lampu padam"));
    counter.enter();
    CHECK(counter.screen() == "review");
    CHECK(counter.text("hint").find("Foto (ditunda: lampu padam)") != std::string::npos);
    CHECK(counter.text("hint").find("Sidik jari (ditunda: alat jari dipinjam)") != std::string::npos);
    counter.enter();
    CHECK(counter.screen() == "photo");
}

TEST_CASE("a recording parked half way is finished the same day, after the program was started again")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();
    counter.takeBy(counter.station.camera);
    REQUIRE(counter.screen() == "signature");
    counter.press(Qt::Key_F8);
    counter.press(Qt::Key_Down); // this person
    counter.type(QStringLiteral("anak sakit"));
    counter.enter();
    REQUIRE(counter.screen() == "queue");

    counter.press(Qt::Key_F12);
    counter.type(QStringLiteral("benar kuda baterai"));
    counter.enter();
    REQUIRE(counter.screen() == "queue");
    counter.press(Qt::Key_F10); // serve who was parked
    counter.enter();            // the only one
    counter.enter();            // and begin

    REQUIRE(counter.screen() == "signature");
    CHECK(counter.desk.recording()->snapshot().recording.target(CaptureTarget::Portrait)->state ==
          StepState::Accepted);
}
