#include "tests/ui/line/line_counter.h"

using namespace rekam;

namespace {

using CounterWindow = test::LineCounter;

} // namespace

TEST_CASE("a picture that a full disk does not take is told, and the step takes another once there is room")
{
    CounterWindow counter;
    counter.toVerification();
    counter.enter();
    counter.station.store.failNext = Errc::DiskFull;

    counter.station.camera.show();
    fake::settle();
    counter.station.clock.advance(std::chrono::seconds(1));
    counter.station.camera.show();
    fake::settle();

    CHECK(counter.screen() == "photo");
    CHECK(counter.text("bannerCode") == "DiskFull");
    counter.takeBy(counter.station.camera);
    CHECK(counter.screen() == "signature");
    CHECK(counter.text("bannerCode").empty());
}

TEST_CASE("sealing that failed on a full disk is done again by Enter")
{
    CounterWindow counter;
    counter.toReview();
    counter.enter();
    REQUIRE(counter.text("primaryAction") == "Sahkan dan segel");
    counter.station.store.failSeal = Errc::DiskFull;

    counter.enter();

    CHECK(counter.screen() == "review");
    CHECK(counter.text("bannerCode") == "DiskFull");
    REQUIRE(counter.text("primaryAction") == "Segel lagi");
    counter.enter();
    CHECK(counter.screen() == "done");
    CHECK(counter.station.store.sealedCount == 1);
}

TEST_CASE("a device that is not there is named with what to do, and the banner goes when it is back")
{
    CounterWindow counter;
    counter.station.camera.become(SlotState::Disabled);
    counter.toVerification();
    counter.enter();

    CHECK(counter.screen() == "photo");
    CHECK(counter.text("bannerCode") == "DeviceDisabled");
    CHECK(counter.text("bannerCause") == "Alat kamera dimatikan karena terlalu sering berhenti.");
    CHECK(counter.text("hintDetail").find("F8") != std::string::npos);

    counter.station.camera.become(SlotState::Ready);
    fake::settle();

    CHECK(counter.text("bannerCode").empty());
}

TEST_CASE("without the face models the photo says that it is not assessed, and the line goes on")
{
    CounterWindow counter;
    counter.station.ports.hasFaceModels = false;
    counter.toVerification();
    counter.enter();

    CHECK(counter.text("bannerCode") == "ModelMissing");
    counter.takeBy(counter.station.camera);
    CHECK(counter.screen() == "signature");
}

TEST_CASE("damaged rows are named on the first screen and counted on every one")
{
    CounterWindow counter;
    counter.station.store.work.quarantinedRows = {
        QStringLiteral("recording 3f2a1b2c-0000-0000-0000-000000000000")};
    counter.signInAtDesk();

    CHECK(counter.text("bannerCode") == "RowQuarantined");
    CHECK(counter.text("statusDamage") == "1 data rusak");
    counter.press(Qt::Key_F11);
    CHECK(counter.text("damagedRows").find("rekaman 3f2a1b2c") != std::string::npos);
}

TEST_CASE("a card that never came out of the printer is printed once more on the same blank")
{
    CounterWindow counter;
    CardJob job;
    job.id = counter.station.ids.make<CardJobId>();
    job.recording = counter.station.ids.make<RecordId>();
    job.state = CardJobState::Printing; // the power went behind this
    job.serial = *BlankSerial::parse(QStringLiteral("KTP2026000007"));
    counter.station.store.work.cardJobs = {job};
    counter.station.store.cardData =
        CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), QDate(2026, 11, 21)};
    counter.station.ports.cardPrinter = &counter.station.slips;
    counter.signInAtDesk();
    counter.press(Qt::Key_F6);
    REQUIRE(counter.text("primaryAction") == "Hasil baik");

    counter.press(Qt::Key_F5);
    REQUIRE(counter.find<QWidget>("question"));
    counter.enter();
    fake::settle();

    const StoreChange& again = counter.station.store.commits.back();
    REQUIRE(again.cardJob);
    CHECK(again.audit.front().what == QStringLiteral("card-print-repeated"));
    CHECK(again.cardJob->serial == job.serial);
    CHECK(again.cardJob->spoiledSerials.empty());
}
