#include "tests/ui/line/line_counter.h"
#include "ui/widgets/secret_edit.h"

using namespace rekam;

namespace {

using CounterWindow = test::LineCounter;

const QString kBarcode = QStringLiteral("3315014507990009");

// What a key or a burst must not change by itself.
struct StandsNow
{
    explicit StandsNow(CounterWindow& counter)
        : screen(counter.screen()),
          title(counter.text("screenTitle")),
          commits(counter.station.store.commits.size()),
          seals(counter.station.store.sealedCount),
          pages(counter.station.slips.pages.size()),
          question(counter.find<QWidget>("question") != nullptr)
    {}
    bool operator==(const StandsNow&) const = default;

    std::string screen, title;
    size_t commits;
    int seals;
    size_t pages;
    bool question;
};

void checkThatNothingIsConfirmed(CounterWindow& counter, const char* where)
{
    INFO(where);
    const StandsNow before(counter);
    counter.scan(kBarcode);
    CHECK(StandsNow(counter) == before);
}

// From the queue. At the front desk another one is another person, and nobody gets a number by it.
void checkThatItOnlyOpensTheFrontDesk(CounterWindow& counter)
{
    const StandsNow before(counter);
    counter.scan(kBarcode);
    CHECK(counter.screen() == "arrival");
    CHECK(counter.find<QLineEdit>("nik")->text() == kBarcode);
    checkThatNothingIsConfirmed(counter, "the front desk, the same again");
    counter.scan(test::sampleNik().text());
    CHECK(counter.find<QLineEdit>("nik")->text() == test::sampleNik().text());
    counter.press(Qt::Key_Escape);
    CHECK(StandsNow(counter) == before);
}

// A card that waits to be printed.
void addCard(CounterWindow& counter)
{
    CardJob job;
    job.id = counter.station.ids.make<CardJobId>();
    job.recording = counter.station.ids.make<RecordId>();
    counter.station.store.work.cardJobs = {job};
    counter.station.store.cardData =
        CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), QDate(2026, 11, 21)};
}

} // namespace

TEST_CASE("a barcode with its CR confirms nothing, on any screen of the line")
{
    CounterWindow counter;
    checkThatNothingIsConfirmed(counter, "the account name");
    counter.find<QLineEdit>("accountName")->clear();
    counter.type(QStringLiteral("operator.1"));
    counter.enter();
    checkThatNothingIsConfirmed(counter, "the passphrase");
    CHECK(counter.find<ui::SecretEdit>("passphrase")->isEmpty());
    counter.type(QStringLiteral("benar kuda baterai"));
    counter.enter();
    checkThatItOnlyOpensTheFrontDesk(counter);
    counter.draw();
    counter.press(Qt::Key_F2);
    REQUIRE(counter.text("primaryAction") == "Mulai layani");
    checkThatItOnlyOpensTheFrontDesk(counter);
    counter.enter();
    REQUIRE(counter.text("primaryAction") == "Data cocok");
    checkThatNothingIsConfirmed(counter, "verification");
    counter.press(Qt::Key_F9);
    checkThatNothingIsConfirmed(counter, "a question with a text");
    CHECK(counter.find<QLineEdit>("reason")->text().isEmpty());
    counter.press(Qt::Key_Escape);
    counter.enter();
    REQUIRE(counter.screen() == "photo");
    checkThatNothingIsConfirmed(counter, "photo, live");
    counter.station.assessor.still = Verdict::Fair;
    counter.station.camera.show();
    fake::settle();
    counter.enter();
    REQUIRE(counter.text("primaryAction") == "Terima");
    checkThatNothingIsConfirmed(counter, "photo, taken");
    counter.enter();
    REQUIRE(counter.screen() == "signature");
    checkThatNothingIsConfirmed(counter, "signature");
    counter.enter();
    for (int slap = 0; slap < 3; ++slap) {
        checkThatNothingIsConfirmed(counter, "fingers");
        counter.takeBy(counter.station.reader);
    }
    checkThatNothingIsConfirmed(counter, "iris");
    counter.press(Qt::Key_F9);
    checkThatNothingIsConfirmed(counter, "a question with choices");
    counter.press(Qt::Key_Escape);
    counter.takeBy(counter.station.eyes);
    REQUIRE(counter.screen() == "review");
    checkThatNothingIsConfirmed(counter, "review");
    counter.enter();
    REQUIRE(counter.text("primaryAction") == "Sahkan dan segel");
    checkThatNothingIsConfirmed(counter, "approved");
    counter.enter();
    REQUIRE(counter.screen() == "done");
    checkThatNothingIsConfirmed(counter, "done");
    for (const auto& [key, where] : {std::pair(Qt::Key_F7, "handover"), std::pair(Qt::Key_F11, "outbox")}) {
        counter.press(key);
        REQUIRE(counter.screen() == where);
        checkThatNothingIsConfirmed(counter, where);
    }
}

TEST_CASE("a barcode at the printer fills in the blank's serial and prints nothing")
{
    CounterWindow counter;
    addCard(counter);
    counter.signInAtDesk();
    counter.press(Qt::Key_F6);
    REQUIRE(counter.screen() == "print");

    counter.scan(QStringLiteral("KTP2026000007"));

    CHECK(counter.find<QLineEdit>("blankSerial")->text() == QStringLiteral("KTP2026000007"));
    CHECK(counter.text("primaryAction") == "Cetak");
    CHECK(counter.station.store.commits.empty());
}

TEST_CASE("a blank's serial that is typed key by key arrives whole, wherever the focus is")
{
    CounterWindow counter;
    addCard(counter);
    counter.signInAtDesk();
    counter.press(Qt::Key_F6);
    SECTION("as the screen opened") {}
    SECTION("from the list of cards") { counter.find<QWidget>("printList")->setFocus(); }
    SECTION("while the desk has news")
    {
        counter.type(QStringLiteral("KTP"));
        Q_EMIT counter.station.store.receiptVerified(RecordId(), PacketId());
        fake::settle();
        counter.find<QLineEdit>("blankSerial")->clear();
    }

    counter.type(QStringLiteral("KTP2026000007"));

    CHECK(counter.find<QLineEdit>("blankSerial")->text() == QStringLiteral("KTP2026000007"));
}

TEST_CASE("keys that mean nothing on a screen do nothing there")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();
    REQUIRE(counter.screen() == "photo");
    const StandsNow before(counter);

    for (int key = Qt::Key_F1; key <= Qt::Key_F35; ++key) {
        const bool isMeant =
            key == Qt::Key_F5 || key == Qt::Key_F8 || key == Qt::Key_F9 || key == Qt::Key_F12;
        if (!isMeant)
            counter.press(key);
    }
    for (const int key : {Qt::Key_Insert, Qt::Key_Pause, Qt::Key_Print, Qt::Key_Menu, Qt::Key_A})
        counter.press(key);

    CHECK(StandsNow(counter) == before);
}
