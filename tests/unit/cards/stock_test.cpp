#include "core/cards/blank_stock.h"

#include "cards_samples.h"
#include "core/cards/stock_forecast.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

#include <algorithm>

using namespace rekam;
using namespace rekam::test;
using S = BlankState;

namespace {

std::vector<Blank> stockOf(int first, int count, quint32 id = 1)
{
    return *received(batchOf(first, count, id), {});
}

Blank& at(std::vector<Blank>& blanks, const BlankSerial& serial)
{
    return *std::find_if(blanks.begin(), blanks.end(), [&](const Blank& b) { return b.serial == serial; });
}

void print(std::vector<Blank>& blanks, int number)
{
    Blank& blank = at(blanks, serialNo(number));
    const auto id = static_cast<quint32>(number);
    blank = *followed(blank, blank.serial, jobWith(id, blank.serial), LedgerState::Kept, kNow);
    blank = *followed(blank, blank.serial, jobWith(id, blank.serial, CardJobState::Printed),
                      LedgerState::Kept, kNow);
}

std::vector<int> days(int count, int step)
{
    std::vector<int> offsets;
    for (int i = 0; i < count; ++i)
        offsets.push_back(i * step);
    return offsets;
}

} // namespace

TEST_CASE("a delivery is taken only when counted and missing blanks are the whole box")
{
    BlankBatch batch = batchOf(1, 10);
    REQUIRE(received(batch, {}));
    batch.counted = 9;
    const auto short9 = received(batch, {});
    REQUIRE_FALSE(short9);
    CHECK(short9.error().code() == Errc::BlankCountDiffers);
    CHECK(short9.error().fact("expected") == "10");
    CHECK(short9.error().fact("counted") == "9");

    const auto named = received(batch, {{serialNo(4), "tidak ada di kotak"}});
    REQUIRE(named);
    CHECK(countsOf(*named).in(S::Missing) == 1);
    CHECK(countsOf(*named).in(S::Stock) == 9);
    CHECK(received(batch, {{serialNo(4), " "}}).error().code() == Errc::ReasonMissing);
    CHECK(received(batch, {{serialNo(44), "x"}}).error().code() == Errc::BlankRangeMalformed);
    batch.counted = 8;
    CHECK(received(batch, {{serialNo(4), "x"}, {serialNo(4), "x"}}).error().code() ==
          Errc::BlankRangeMalformed);
}

TEST_CASE("a card job moves its blanks: taken, printed, spoiled with the reason of the job")
{
    std::vector<Blank> blanks = stockOf(1, 3);
    CardJob job = jobWith(7, serialNo(1));
    Blank blank = *followed(blanks[0], serialNo(1), job, LedgerState::Kept, kNow);
    CHECK(blank.state == S::Printing);
    CHECK(blank.job == job.id);
    // Nothing came out, and it is printed on again.
    blank = *followed(blank, serialNo(1), job, LedgerState::Kept, kNow);
    CHECK(blank.state == S::Printing);
    job.state = CardJobState::Printed;
    blank = *followed(blank, serialNo(1), job, LedgerState::Kept, kNow);
    CHECK(blank.state == S::Printed);
    job.state = CardJobState::Spoiled;
    job.serial.reset();
    job.spoiledSerials = {serialNo(1).text()};
    job.reason = QStringLiteral("pita atau film habis: berhenti di tengah");
    blank = *followed(blank, serialNo(1), job, LedgerState::Kept, kNow);
    CHECK(blank.state == S::Spoiled);
    CHECK(blank.spoiledBy == SpoilReason::RibbonOrFilm);
    CHECK(blank.note == job.reason);
}

TEST_CASE("once a delivery was received, a blank that nobody received is not printed on")
{
    const auto refused = followed({}, serialNo(9), jobWith(1, serialNo(9)), LedgerState::Kept, kNow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == Errc::BlankNotInStock);
    const auto noted = followed({}, serialNo(9), jobWith(1, serialNo(9)), LedgerState::NotBegun, kNow);
    REQUIRE(noted);
    CHECK(noted->batch.isNull());
    REQUIRE(findingsOf({*noted}).size() == 1);
    CHECK(findingsOf({*noted})[0].kind == StockFindingKind::Unlisted);
}

TEST_CASE("a blank of another card is refused")
{
    const auto blank =
        followed(stockOf(1, 1)[0], serialNo(1), jobWith(1, serialNo(1)), LedgerState::Kept, kNow);
    const auto other = followed(*blank, serialNo(1), jobWith(2, serialNo(1)), LedgerState::Kept, kNow);
    REQUIRE_FALSE(other);
    CHECK(other.error().code() == Errc::BlankSerialUsed);
}

TEST_CASE("skipped numbers are one finding a row, until somebody explains each of them")
{
    std::vector<Blank> blanks = stockOf(1, 10);
    CHECK(findingsOf(blanks).empty());
    print(blanks, 1);
    CHECK(findingsOf(blanks).empty());
    print(blanks, 4);
    print(blanks, 6);
    std::vector<StockFinding> findings = findingsOf(blanks);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].kind == StockFindingKind::Skipped);
    CHECK(findings[0].first == serialNo(2));
    CHECK(findings[0].last == serialNo(3));
    CHECK(findings[0].count() == 2);
    CHECK(findings[1].first == serialNo(5));

    at(blanks, serialNo(2)) = *advance(at(blanks, serialNo(2)), blank_event::Explained{"di laci"}, kNow);
    findings = findingsOf(blanks);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].first == serialNo(3));
    print(blanks, 3);
    print(blanks, 5);
    CHECK(findingsOf(blanks).empty());
}

TEST_CASE("a delivery that is used beside an older one skips nothing in it")
{
    std::vector<Blank> blanks = stockOf(1, 3, 1);
    const std::vector<Blank> other = stockOf(100, 3, 2);
    blanks.insert(blanks.end(), other.begin(), other.end());
    print(blanks, 100);
    CHECK(findingsOf(blanks).empty());
}

TEST_CASE("a spoiled blank without a picture is a finding until one is filed")
{
    std::vector<Blank> blanks = stockOf(1, 2);
    blanks[0] = *advance(blanks[0], blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}, kNow);
    REQUIRE(findingsOf(blanks).size() == 1);
    CHECK(findingsOf(blanks)[0].kind == StockFindingKind::NoPicture);
    blanks[0] = *advance(blanks[0], blank_event::PictureFiled{"foto 1"}, kNow);
    CHECK(findingsOf(blanks).empty());
}

TEST_CASE("whatever happens, every blank is counted in exactly one state, and no gap stays unsaid")
{
    const bool holds = rc::check([] {
        const int count = pick(1, 40);
        std::vector<Blank> blanks = stockOf(1, count);
        const int steps = pick(0, 60);
        for (int i = 0; i < steps; ++i) {
            Blank& blank = blanks[static_cast<size_t>(pick(0, count))];
            const auto job = idNumber<CardJobId>(static_cast<quint32>(pick(1, 5)));
            const std::vector<BlankEvent> events = {blank_event::Taken{job},
                                                    blank_event::Printed{},
                                                    blank_event::Spoiled{SpoilReason::PrintFault, {}, {}},
                                                    blank_event::Returned{"kembali"},
                                                    blank_event::Missed{"hilang"},
                                                    blank_event::Found{},
                                                    blank_event::Explained{"dicek"}};
            if (const auto next = advance(blank, events[static_cast<size_t>(pick(0, 7))], kNow))
                blank = *next;
        }
        RC_ASSERT(countsOf(blanks).total() == count);

        // Each blank in stock below the highest one that is used up stands in a finding, or was explained.
        int highest = -1;
        for (int i = 0; i < count; ++i) {
            const S state = blanks[static_cast<size_t>(i)].state;
            if (state == S::Printing || state == S::Printed || state == S::Spoiled)
                highest = i;
        }
        std::vector<QString> told;
        for (const StockFinding& finding : findingsOf(blanks)) {
            for (const BlankSerial& serial : finding.serials) {
                if (finding.kind == StockFindingKind::Skipped)
                    told.push_back(serial.text());
            }
        }
        for (int i = 0; i < count; ++i) {
            const Blank& blank = blanks[static_cast<size_t>(i)];
            const bool owes = i < highest && blank.state == S::Stock && blank.explanation.isEmpty();
            RC_ASSERT((std::count(told.begin(), told.end(), blank.serial.text()) == 1) == owes);
        }
    });
    CHECK(holds);
}

TEST_CASE("the lowest number of the oldest delivery is taken next")
{
    BlankBatch old = batchOf(500, 2, 1);
    BlankBatch young = batchOf(1, 2, 2);
    young.receivedAt = kNow;
    std::vector<Blank> blanks = stockOf(500, 2, 1);
    const std::vector<Blank> other = stockOf(1, 2, 2);
    blanks.insert(blanks.end(), other.begin(), other.end());
    CHECK(nextBlank({young, old}, blanks) == serialNo(500));
    print(blanks, 500);
    CHECK(nextBlank({young, old}, blanks) == serialNo(501));
    print(blanks, 501);
    CHECK(nextBlank({young, old}, blanks) == serialNo(1));
    print(blanks, 1);
    print(blanks, 2);
    CHECK_FALSE(nextBlank({young, old}, blanks));
}

TEST_CASE("any delivery comes back from bytes as it went, and damage is refused or read, never worse")
{
    const bool holds = rc::check([] {
        BlankBatch batch = batchOf(pick(0, 1000), pick(1, 100));
        RC_ASSERT(*blankBatchFromCbor(toCbor(batch)) == batch);
        const auto harmed = blankBatchFromCbor(damaged(toCbor(batch)));
        RC_ASSERT((harmed || harmed.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}

TEST_CASE("the forecast counts working days, and cards that wait are served first")
{
    const QDate friday(2026, 11, 20);
    std::vector<QDate> used;
    for (const int back : days(5, 1)) { // Monday to Friday, four a day
        for (int i = 0; i < 4; ++i)
            used.push_back(friday.addDays(-back));
    }
    const StockForecast enough = forecastOf(48, 8, used, friday);
    CHECK(enough.perWorkingDay == Approx(4));
    REQUIRE(enough.lastsUntil);
    CHECK(*enough.lastsUntil == QDate(2026, 12, 4)); // ten working days on
    CHECK(enough.level == StockLevel::Enough);

    const StockForecast low = forecastOf(16, 0, used, friday);
    CHECK(*low.lastsUntil == QDate(2026, 11, 26));
    CHECK(low.level == StockLevel::Low);
    CHECK(forecastOf(16, 0, used, friday, {28, 5, {QDate(2026, 11, 23)}}).lastsUntil == QDate(2026, 11, 27));

    CHECK(forecastOf(0, 0, used, friday).level == StockLevel::Out);
    CHECK(forecastOf(7, 8, used, friday).level == StockLevel::Out);
    const StockForecast unknown = forecastOf(7, 0, {friday.addDays(-40)}, friday);
    CHECK_FALSE(unknown.lastsUntil);
    CHECK(unknown.level == StockLevel::Enough);
}

TEST_CASE("more blanks never run out earlier")
{
    const bool holds = rc::check([] {
        const QDate today(2026, 11, 20);
        std::vector<QDate> used;
        for (int i = pick(1, 60); i > 0; --i)
            used.push_back(today.addDays(-pick(0, 28)));
        const int waiting = pick(0, 20);
        const int stock = waiting + pick(0, 300);
        const StockForecast fewer = forecastOf(stock, waiting, used, today);
        const StockForecast more = forecastOf(stock + pick(1, 50), waiting, used, today);
        if (fewer.lastsUntil)
            RC_ASSERT((more.lastsUntil && *more.lastsUntil >= *fewer.lastsUntil));
    });
    CHECK(holds);
}
