// Blanks on the disk: what a delivery and a card job change, and what nobody can change by hand.
#include "stock_home.h"

using namespace rekam;
using namespace rekam::test;

TEST_CASE("a delivery that is received lies in stock after a restart, and the same box is not taken twice")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 5)));
    CHECK(home.receive(home.batch(5, 5, 2)).error().code() == Errc::BlankAlreadyReceived);
    REQUIRE(home.reopen());
    // Nobody is signed in: there is nothing personal in it.
    const StockBook book = home.book();
    REQUIRE(book.batches.size() == 1);
    CHECK(book.batches[0].range.last() == serialNo(5));
    CHECK(book.blanks.size() == 5);
    CHECK(book.counts.in(BlankState::Stock) == 5);
    CHECK(book.counts.total() == 5);
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'blanks-received'") == 1);
}

TEST_CASE("a delivery that does not add up changes nothing")
{
    StockHome home;
    BlankBatch batch = home.batch(1, 5);
    batch.counted = 4;
    CHECK(home.receive(batch).error().code() == Errc::BlankCountDiffers);
    CHECK(home.count("SELECT count(*) FROM card_blanks") == 0);
    REQUIRE(home.receive(batch, {{serialNo(3), "tidak ada di kotak"}}));
    CHECK(home.stateOf(3) == BlankState::Missing);
}

TEST_CASE("printing a card moves its blank in the same transaction")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 3)));
    CardJob job = home.job(1);
    REQUIRE(home.step(job, card_event::PrintStarted{serialNo(1), true}));
    CHECK(home.stateOf(1) == BlankState::Printing);
    REQUIRE(home.step(job, card_event::PrintRepeated{}));
    CHECK(home.stateOf(1) == BlankState::Printing);
    REQUIRE(home.step(job, card_event::PrintSucceeded{}));
    CHECK(home.stateOf(1) == BlankState::Printed);
    CHECK(home.stateOf(2) == BlankState::Stock);
}

TEST_CASE("a blank that is not in stock is not printed on, and the card stays as it was")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 3)));
    REQUIRE(home.change(2, blank_event::Returned{"kembali ke Dinas"}));
    CardJob job = home.job(1);
    REQUIRE(home.commit(job));
    const auto returned = home.step(job, card_event::PrintStarted{serialNo(2), true});
    REQUIRE_FALSE(returned);
    CHECK(returned.error().code() == Errc::BlankNotInStock);
    CHECK(home.step(job, card_event::PrintStarted{serialNo(99), true}).error().code() ==
          Errc::BlankNotInStock);
    CHECK(home.store().work().loadCardJob(job.id)->state == CardJobState::Ready);
    CHECK(home.count("SELECT count(*) FROM blanks") == 0);
}

TEST_CASE("before the first delivery any blank is printed on, and each is a finding")
{
    StockHome home;
    CardJob job = home.job(1);
    REQUIRE(home.printed(job, 7));
    const StockBook book = home.book();
    CHECK(book.counts.unlisted == 1);
    const auto findings = findingsOf(book.blanks);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == StockFindingKind::Unlisted);
    // A card that was in work when the ledger began is finished all the same.
    CardJob other = home.job(2);
    REQUIRE(home.step(other, card_event::PrintStarted{serialNo(8), true}));
    REQUIRE(home.receive(home.batch(100, 2)));
    CHECK(home.step(other, card_event::PrintSucceeded{}));
    REQUIRE(home.change(7, blank_event::Explained{"sisa sebelum pencatatan"}));
    CHECK(findingsOf(home.book().blanks).size() == 1);
}

TEST_CASE("old finished blanks are not read again, what owes an explanation always is")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 2)));
    CardJob first = home.job(1);
    REQUIRE(home.printed(first, 1));
    REQUIRE(home.change(2, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}));
    home.clock.advance(std::chrono::hours(24 * 100));
    const StockBook book = home.book();
    REQUIRE(book.blanks.size() == 1);
    CHECK(book.blanks[0].serial == serialNo(2));
    CHECK(book.counts.total() == 2);
}

TEST_CASE("a row of the ledger that was altered or swapped is told, not believed")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 3)));
    SECTION("the state in the clear")
    {
        REQUIRE(
            home.store().core().sql().script("UPDATE card_blanks SET state = 3 WHERE serial = 'KT000001'"));
    }
    SECTION("the sealed value of another blank")
    {
        REQUIRE(
            home.store().core().sql().script("UPDATE card_blanks SET sealed = (SELECT sealed FROM card_blanks"
                                             " AS other WHERE other.serial = 'KT000002')"
                                             " WHERE serial = 'KT000001'"));
    }
    CHECK(home.store().cardStock().find(serialNo(1)).error().code() == Errc::RowQuarantined);
    CHECK(home.store().cardStock().load(home.clock.now).error().code() == Errc::RowQuarantined);
}

TEST_CASE("ten thousand blanks are received and read without anybody waiting")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, kMostBlanksInRange)));
    CHECK(home.book().counts.in(BlankState::Stock) == kMostBlanksInRange);
}

TEST_CASE("the counts of the stock report are those of the ledger, and of this period only what came in it")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 10)));
    home.clock.now = home.clock.now.addDays(40);
    REQUIRE(home.receive(home.batch(101, 5, 2)));
    CardJob job = home.job(1);
    REQUIRE(home.printed(job, 1));
    REQUIRE(home.change(2, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}));
    REQUIRE(home.change(3, blank_event::Returned{"surat 12"}));
    REQUIRE(home.change(4, blank_event::Missed{"tidak ada di kotak"}));

    const QDate today = home.clock.now.toLocalTime().date();
    const auto facts = home.store().work().facts().loadStock(today, today);
    REQUIRE(facts);
    const LedgerFacts& ledger = facts->ledger;
    const StockCounts counts = home.book().counts;
    CHECK(ledger.stock == LedgerCount{counts.in(BlankState::Stock), 5});
    CHECK(ledger.printed == LedgerCount{counts.in(BlankState::Printed), 1});
    CHECK(ledger.spoiled == LedgerCount{counts.in(BlankState::Spoiled), 1});
    CHECK(ledger.returned == LedgerCount{counts.in(BlankState::Returned), 1});
    CHECK(ledger.missing == LedgerCount{counts.in(BlankState::Missing), 1});
    CHECK(ledger.total() == counts.total());
    CHECK(ledger.unlisted == counts.unlisted);
    CHECK(ledger.received == 5);
    CHECK(home.store().work().facts().loadStock(today.addDays(-40), today.addDays(-40))->ledger.received ==
          10);
}

TEST_CASE("the picture of a spoiled blank is sealed for who may see a card, and only of a spoiled one")
{
    StockHome home;
    REQUIRE(home.receive(home.batch(1, 3)));
    REQUIRE(home.change(1, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}));
    const auto file = [&](int number) {
        return home.store().core().change({auditLine("blank-picture-filed")}, [&]() -> Status {
            REKAM_CHECK(
                home.store().cardStock().change({serialNo(number)}, blank_event::PictureFiled{"foto"}));
            return home.store().cardStock().filePicture(serialNo(number), *sharedBytes("JPEG of a card"));
        });
    };
    CHECK(file(2).error().code() == Errc::StepNotAllowed);
    REQUIRE(file(1));
    CHECK(home.count("SELECT count(*) FROM blank_pictures") == 1);
    CHECK(home.count("SELECT count(*) FROM blank_pictures WHERE instr(sealed, 'JPEG of a card') > 0") == 0);
    CHECK(home.store().cardStock().loadPicture(serialNo(2)).error().code() == Errc::RecordMissing);
    const auto picture = home.store().cardStock().loadPicture(serialNo(1));
    REQUIRE(picture);
    CHECK(viewOf(*picture) == "JPEG of a card");
    home.store().lock();
    CHECK(home.store().cardStock().loadPicture(serialNo(1)).error().code() == Errc::VaultLocked);
}
