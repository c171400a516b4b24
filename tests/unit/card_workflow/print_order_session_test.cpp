// The print page's session: the next card is nobody's choice, another one owes a reason on record.
#include "core/workflow/print_session.h"

#include "tests/support/fake_card_stock.h"
#include "tests/support/sample_people.h"

#include <QThreadPool>

using namespace rekam;

namespace {

struct PrintRoom
{
    fake::Station station;
    fake::SlipPrinter printer; // prints whatever it is given
    fake::Cards cards;
    std::optional<PrintSession> session;

    PrintRoom()
    {
        station.ports.cardPrinter = &printer;
        station.ports.cardStock = &cards;
        station.store.cardData =
            CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), QDate(2026, 11, 20)};
        add(1, ServiceType::DamagedWni, u'B', 0);
        add(2, ServiceType::NewWni, u'A', 10);
        add(3, ServiceType::DamagedWni, u'P', 20);
        session.emplace(station.ports, station.login);
        session->load();
        fake::settle();
    }
    void add(quint32 id, ServiceType service, QChar series, int minutes)
    {
        ServiceRequest visit{.nik = test::sampleNik(static_cast<int>(id))};
        visit.id = test::idNumber<RequestId>(id);
        visit.ticket = {series, static_cast<int>(id)};
        visit.service = service;
        visit.state = RequestState::WaitingForCard;
        station.store.work.requests.push_back(visit);
        CardJob job;
        job.id = test::idNumber<CardJobId>(id);
        job.request = visit.id;
        job.readySince = station.clock.now.addSecs(60 * minutes);
        job.stateSince = job.readySince;
        station.store.work.cardJobs.push_back(job);
    }
    static CardJobId job(quint32 id) { return test::idNumber<CardJobId>(id); }
    const PrintSnapshot& shown() { return session->snapshot(); }
    std::optional<Fact> fact(const char* key)
    {
        for (const Fact& known : station.store.commits.back().audit.front().facts) {
            if (QLatin1String(known.key) == QLatin1String(key))
                return known;
        }
        return std::nullopt;
    }
};

} // namespace

TEST_CASE("the page opens on the card whose turn it is, and the list stands in that order")
{
    PrintRoom room;
    REQUIRE(room.shown().items.size() == 3);
    CHECK(room.shown().items[0].job.id == PrintRoom::job(3)); // priority
    CHECK(room.shown().items[1].job.id == PrintRoom::job(2)); // a first card
    CHECK(room.shown().items[2].job.id == PrintRoom::job(1));
    CHECK(room.shown().selected == PrintRoom::job(3));
    CHECK(room.shown().overtaken == 0);
}

TEST_CASE(
    "another card than the next is printed only with a reason, and the trail says which and over how many")
{
    PrintRoom room;
    room.session->select(PrintRoom::job(1));
    fake::settle();
    CHECK(room.shown().overtaken == 2);
    room.session->print(QStringLiteral("KT000001"));
    fake::settle();
    REQUIRE(room.shown().error);
    CHECK(room.shown().error->code() == Errc::ReasonMissing);
    CHECK(room.station.store.commits.empty());

    room.session->print(QStringLiteral("KT000001"), OutOfTurnReason::Urgent);
    fake::settle();
    REQUIRE_FALSE(room.station.store.commits.empty());
    CHECK(room.station.store.commits.back().audit.front().what == "card-print-started");
    CHECK(room.fact("outOfTurn")->value == "urgent");
    CHECK(room.fact("overtaken")->value == "2");
}

TEST_CASE("the next card owes no reason and leaves none")
{
    PrintRoom room;
    room.session->select(PrintRoom::job(1));
    room.session->takeNext();
    fake::settle();
    CHECK(room.shown().selected == PrintRoom::job(3));
    room.session->print(QStringLiteral("KT000001"));
    fake::settle();
    REQUIRE_FALSE(room.station.store.commits.empty());
    CHECK_FALSE(room.fact("outOfTurn"));
}

TEST_CASE("the page says which blank to take and when they run out")
{
    PrintRoom room;
    CHECK_FALSE(room.shown().nextBlank);
    BlankBatch batch{.range =
                         *SerialRange::of(*BlankSerial::parse("KT000001"), *BlankSerial::parse("KT000002"))};
    batch.id = test::idNumber<BlankBatchId>(1);
    room.cards.book.batches = {batch};
    batch.counted = 2;
    room.cards.book.blanks = *received(batch, {});
    room.cards.book.waitingCards = 3;
    room.session->load();
    fake::settle();
    REQUIRE(room.shown().nextBlank);
    CHECK(room.shown().nextBlank->text() == "KT000001");
    REQUIRE(room.shown().stock);
    CHECK(room.shown().stock->level == StockLevel::Out);
}

TEST_CASE("once a blank is spoiled the page says which one comes next")
{
    PrintRoom room;
    BlankBatch batch{.range =
                         *SerialRange::of(*BlankSerial::parse("KT000001"), *BlankSerial::parse("KT000002"))};
    batch.id = test::idNumber<BlankBatchId>(1);
    batch.counted = 2;
    room.cards.book.batches = {batch};
    room.cards.book.blanks = *received(batch, {});
    room.session->load();
    fake::settle();
    room.session->print("KT000001");
    fake::settle();

    room.cards.book.blanks.front().state = BlankState::Spoiled; // the store did that with the job
    room.session->markSpoiled("lipatan");
    fake::settle();

    REQUIRE(room.shown().nextBlank);
    CHECK(room.shown().nextBlank->text() == "KT000002");
}

namespace {

// A card is on a blank of the ledger, and something is wrong with it.
struct SpoiledRoom : PrintRoom
{
    SpoiledRoom()
    {
        BlankBatch batch{
            .range = *SerialRange::of(*BlankSerial::parse("KT000001"), *BlankSerial::parse("KT000002"))};
        batch.id = test::idNumber<BlankBatchId>(1);
        batch.counted = 2;
        cards.book.batches = {batch};
        cards.book.blanks = *received(batch, {});
        station.camera.stills = {
            Frame::make(40, 20, PixelFormat::Grey8, 0, SecureBuffer(800, Holds::Picture)).value()};
        session->load();
        fake::settle();
        session->print("KT000001");
        fake::settle();
    }
    void spoil()
    {
        cards.book.blanks.front().state = BlankState::Spoiled; // the store does that with the job
        session->markSpoiled("lipatan");
        fake::settle();
    }
    void wait()
    {
        for (int i = 0; i < 40 && cards.pictures.empty(); ++i) {
            QThreadPool::globalInstance()->waitForDone();
            fake::settle();
        }
        fake::settle();
    }
};

} // namespace

TEST_CASE("a blank spoiled in the printer is held before the camera at once, and its picture is sealed")
{
    SpoiledRoom room;
    room.spoil();
    REQUIRE(room.shown().aimedAt);
    CHECK(room.shown().aimedAt->text() == "KT000001");
    CHECK(room.station.camera.isPreviewing);

    room.session->takePicture();
    room.wait();

    REQUIRE(room.cards.pictures.size() == 1);
    CHECK(room.cards.pictures[0].first.text() == "KT000001");
    CHECK(room.cards.lines.back().what == "blank-picture-filed");
    CHECK_FALSE(room.shown().aimedAt);
    REQUIRE(room.shown().pictured);
    CHECK(room.shown().pictured->text() == "KT000001");
}

TEST_CASE("a picture that is given up, or fails, leaves the card to be printed again all the same")
{
    SpoiledRoom room;
    room.spoil();
    room.session->endAiming();
    CHECK_FALSE(room.shown().aimedAt);
    CHECK_FALSE(room.station.camera.isPreviewing);
    CHECK(room.cards.pictures.empty());
    room.session->makeReadyAgain();
    fake::settle();
    CHECK(room.station.store.work.cardJobs.front().state == CardJobState::Ready);

    SpoiledRoom other;
    other.station.camera.fails.push_back(Errc::DeviceUnplugged);
    other.spoil();
    other.session->takePicture();
    fake::settle();
    REQUIRE(other.shown().error);
    CHECK(other.shown().error->code() == Errc::DeviceUnplugged);
    CHECK_FALSE(other.shown().aimedAt);
}

TEST_CASE("where no ledger is kept nobody asks for a picture")
{
    PrintRoom room;
    room.station.ports.cardStock = nullptr;
    room.session.emplace(room.station.ports, room.station.login);
    room.session->load();
    fake::settle();
    room.session->print("KT000001");
    fake::settle();
    room.session->markSpoiled("lipatan");
    fake::settle();
    CHECK_FALSE(room.shown().aimedAt);
    CHECK_FALSE(room.station.camera.isPreviewing);
}

TEST_CASE("a list that was read before a card went on does not take it back")
{
    PrintRoom room;
    room.session->load(); // another card has come from the centre
    room.session->print("KT000001");
    fake::settle();

    const auto& items = room.shown().items;
    CHECK(std::count_if(items.begin(), items.end(),
                        [](const PrintItem& item) { return item.job.state == CardJobState::Printing; }) == 1);
}
