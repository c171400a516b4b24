// Blanks under the camera and lists that come back, by keys alone.
#include "tests/support/fake_card_stock.h"
#include "tests/ui/line/role_office.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/paper_preview.h"

#include <QTest>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

struct BlankOffice : Office
{
    explicit BlankOffice(Role role) : Office(role)
    {
        station.ports.cardStock = &cards;
        const BlankBatch batch{
            .range = *SerialRange::of(*BlankSerial::parse("KT000001"), *BlankSerial::parse("KT000003")),
            .counted = 3,
            .receivedAt = cards.now};
        cards.book.batches = {batch};
        cards.book.blanks = *received(batch, {});
        station.camera.stills = {
            Frame::make(40, 20, PixelFormat::Grey8, 0, SecureBuffer(800, Holds::Picture)).value()};
    }
    void wait()
    {
        fake::settle();
        fake::settle();
    }
    void spoil()
    {
        press(Qt::Key_B, {}, Qt::ControlModifier);
        type("KT000002");
        press(Qt::Key_F9);
        enter();
        wait();
    }
    fake::Cards cards;
};

} // namespace

TEST_CASE("a blank that is filed as spoiled is held before the camera at once; Enter takes its picture")
{
    BlankOffice counter(Role::Supervisor);
    counter.come();
    counter.spoil();
    REQUIRE(counter.find<LiveView>("blankCamera"));
    CHECK(counter.station.camera.isPreviewing);
    CHECK(counter.text("primaryAction") == "Ambil foto");

    counter.enter();
    const auto hasPicture = [&] {
        const auto* picture = counter.find<PaperPreview>("blankPicture");
        return picture && !picture->sheets().empty();
    };
    REQUIRE(QTest::qWaitFor(hasPicture, 60'000));

    REQUIRE(counter.cards.pictures.size() == 1);
    CHECK(counter.cards.pictures[0].first.text() == "KT000002");
    REQUIRE(counter.find<PaperPreview>("blankPicture"));
    CHECK(counter.find<PaperPreview>("blankPicture")->sheets().size() == 1);
    counter.press(Qt::Key_Down, {}, Qt::ControlModifier);
    CHECK(counter.cell("spoiledBlanks", 0, 1) == "KT000002");
    CHECK(counter.cell("spoiledBlanks", 0, 2) == "ada");
}

TEST_CASE("Esc lets the camera go and stays on the page; the finding asks for the picture later")
{
    BlankOffice counter(Role::Supervisor);
    counter.come();
    counter.spoil();
    counter.press(Qt::Key_Escape);
    CHECK_FALSE(counter.station.camera.isPreviewing);
    REQUIRE(counter.screen() == "blanks");
    CHECK(counter.cards.pictures.empty());
    CHECK(counter.cell("blankFindings", 1, 0) == "Rusak tanpa foto");
    counter.find<RowTable>("blankFindings")->setCurrentCell(1, 0);
    counter.wait();
    counter.press(Qt::Key_F10);
    CHECK(counter.station.camera.isPreviewing);
    counter.enter();
    counter.wait();
    CHECK(counter.cards.pictures.size() == 1);
}

namespace {

struct ListOffice : BlankOffice
{
    ListOffice() : BlankOffice(Role::Operator)
    {
        station.store.cardData =
            CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), QDate(2026, 11, 20)};
        for (const quint32 id : {1u, 2u, 3u}) {
            CardJob job;
            job.id = test::idNumber<CardJobId>(id);
            job.state = CardJobState::Distributed;
            job.distributionList = QStringLiteral("DIST-1");
            job.stateSince = station.clock.now.addDays(-3);
            station.store.work.cardJobs.push_back(job);
        }
        DistributionList list;
        list.id = test::idNumber<DistributionId>(1);
        list.number = QStringLiteral("DIST-1");
        cards.lists = {list};
        come();
        press(Qt::Key_F10, {}, Qt::ControlModifier);
        wait();
    }
};

} // namespace

TEST_CASE(
    "a list comes back: receipts are counted, cards are ticked and put away, the missing one owes a word")
{
    ListOffice office;
    REQUIRE(office.screen() == "old-cards");
    office.press(Qt::Key_F2);
    office.type("vier");
    office.enter();
    CHECK(office.text("questionText").find("angka") != std::string::npos);
    office.type("1");
    office.enter();
    office.press(Qt::Key_Down); // the first card; above it stands "none"
    office.press(Qt::Key_Space, QStringLiteral(" "));
    office.enter();
    office.type("b3");
    office.enter();
    CHECK(office.text("questionTitle") == "1 kartu tidak ada");
    office.enter();
    CHECK(office.cards.returns.empty());
    office.type("dicari pak rt");
    office.enter();
    office.wait();

    REQUIRE(office.cards.returns.size() == 1);
    const DistributionReturn& back = office.cards.returns[0];
    CHECK(back.receipts == 1);
    REQUIRE(back.cards.size() == 1);
    CHECK(back.cards[0].slot == "B3");
    CHECK(back.note == "dicari pak rt");
}

TEST_CASE("a list with a receipt for every card needs no more than that number")
{
    ListOffice office;
    office.press(Qt::Key_F2);
    office.type("3");
    office.enter();
    office.wait();
    REQUIRE(office.cards.returns.size() == 1);
    CHECK(office.cards.returns[0].receipts == 3);
    CHECK(office.cards.returns[0].cards.empty());
}

TEST_CASE("cards of a list without a receipt go back to the Dinas where no slot is named")
{
    ListOffice office;
    office.press(Qt::Key_F2);
    office.type("0");
    office.enter();
    office.enter();
    office.wait();
    REQUIRE(office.cards.returns.size() == 1);
    REQUIRE(office.cards.returns[0].cards.size() == 3);
    CHECK(office.cards.returns[0].cards[0].slot == QString::fromLatin1(kSlotAtDinas));
}
