// The stock as its keeper works it, every change with its audit line and no words of anybody in it.
#include "core/workflow/stock_session.h"

#include "tests/support/fake_card_stock.h"
#include "tests/support/sample_people.h"

using namespace rekam;

namespace {

struct Keeper
{
    fake::Station station;
    fake::Cards cards;
    std::optional<StockSession> session;

    explicit Keeper(Role role = Role::Supervisor)
    {
        station.ports.cardStock = &cards;
        station.login.role = role;
        session.emplace(station.ports);
        session->open(station.login);
        fake::settle();
    }
    std::optional<Errc> error() const
    {
        const auto& kept = session->snapshot().error;
        return kept ? std::optional(kept->code()) : std::nullopt;
    }
    void receive(const QString& first, const QString& last, const QString& counted,
                 const QString& missing = {}, const QString& why = {})
    {
        session->receive({first, last, counted, QStringLiteral("SJ-1"), missing, why});
        fake::settle();
    }
};

} // namespace

TEST_CASE("a box that is scanned and counted lies in stock, and the trail has its numbers")
{
    Keeper keeper;
    keeper.receive("kt000001", "KT000010", "10");
    CHECK_FALSE(keeper.error());
    CHECK(keeper.session->snapshot().book.counts.in(BlankState::Stock) == 10);
    CHECK(keeper.session->snapshot().next->text() == "KT000001");
    REQUIRE(keeper.cards.lines.size() == 1);
    CHECK(keeper.cards.lines[0].what == "blanks-received");
    CHECK(keeper.cards.lines[0].actor == keeper.station.login.accountName);
}

TEST_CASE("a box that lacks blanks is taken only when each is named with its reason")
{
    Keeper keeper;
    keeper.receive("KT000001", "KT000010", "9");
    CHECK(keeper.error() == Errc::BlankCountDiffers);
    keeper.receive("KT000001", "KT000010", "9", "KT000004");
    CHECK(keeper.error() == Errc::ReasonMissing);
    keeper.receive("KT000001", "KT000010", "8", "KT000004, KT000007", "kotak sobek");
    CHECK_FALSE(keeper.error());
    CHECK(keeper.session->snapshot().book.counts.in(BlankState::Missing) == 2);
    CHECK(keeper.session->snapshot().findings.empty());
    for (const AuditEntry& line : keeper.cards.lines) {
        for (const Fact& fact : line.facts)
            CHECK_FALSE(fact.value.contains("sobek"));
    }
}

TEST_CASE("what is typed wrong changes nothing and says what is wrong")
{
    Keeper keeper;
    keeper.receive("KT1", "KT000010", "10");
    CHECK(keeper.error() == Errc::BlankSerialMalformed);
    keeper.receive("KT000010", "KT000001", "10");
    CHECK(keeper.error() == Errc::BlankRangeMalformed);
    CHECK(keeper.cards.lines.empty());
}

TEST_CASE("blanks leave the stock in rows, with a reason, and a finding goes when it is explained")
{
    Keeper keeper;
    keeper.receive("KT000001", "KT000010", "10");
    keeper.session->giveBack("KT000009", "KT000010", "");
    fake::settle();
    CHECK(keeper.error() == Errc::ReasonMissing);
    keeper.session->giveBack("KT000009", "KT000010", "surat 12");
    fake::settle();
    CHECK_FALSE(keeper.error());
    CHECK(keeper.session->snapshot().book.counts.in(BlankState::Returned) == 2);
    keeper.session->spoil("KT000005", SpoilReason::BlankFault, {}, {});
    fake::settle();
    // 1 to 4 are skipped, and 5 has no picture.
    REQUIRE(keeper.session->snapshot().findings.size() == 2);
    CHECK(keeper.session->snapshot().findings[0].count() == 4);
    keeper.session->explain(keeper.session->snapshot().findings[0], "dipakai besok");
    fake::settle();
    keeper.session->filePicture(keeper.session->snapshot().findings[0], "foto 1");
    fake::settle();
    CHECK(keeper.session->snapshot().findings.empty());
}

TEST_CASE("an operator does not keep the stock, a technician does but spoils nothing")
{
    Keeper nobody(Role::Operator);
    CHECK_FALSE(nobody.session->snapshot().isLoaded);
    nobody.receive("KT000001", "KT000010", "10");
    CHECK(nobody.cards.book.batches.empty());
    const Keeper technician(Role::Technician);
    CHECK(technician.session->snapshot().isLoaded);
    CHECK_FALSE(technician.session->maySpoil());
}

TEST_CASE("a spoiled blank is photographed, sealed with the ledger, and shown again")
{
    Keeper keeper;
    keeper.receive("KT000001", "KT000003", "3");
    keeper.station.camera.stills = {
        Frame::make(40, 20, PixelFormat::Grey8, 0, SecureBuffer(800, Holds::Picture)).value()};
    QString spoiled;
    QObject::connect(&*keeper.session, &StockSession::spoiled,
                     [&](const QString& serial) { spoiled = serial; });
    keeper.session->spoil("kt000002", SpoilReason::BlankFault, {}, {});
    fake::settle();
    CHECK(spoiled == "KT000002");
    REQUIRE(keeper.session->mayPicture());

    keeper.session->aim({*BlankSerial::parse(spoiled)});
    CHECK(keeper.station.camera.isPreviewing);
    keeper.session->takePicture();
    fake::settle();
    fake::settle();

    REQUIRE(keeper.cards.pictures.size() == 1);
    CHECK(keeper.cards.pictures[0].first.text() == "KT000002");
    CHECK(keeper.cards.lines.back().what == "blank-picture-filed");
    CHECK(keeper.session->snapshot().aimedAt.empty());
    CHECK(keeper.session->snapshot().picture.size() == QSize(40, 20));
    for (const StockFinding& finding : keeper.session->snapshot().findings)
        CHECK(finding.kind != StockFindingKind::NoPicture);
}

TEST_CASE("the camera is let go when the page closes, and a failed picture leaves the finding")
{
    Keeper keeper;
    keeper.receive("KT000001", "KT000003", "3");
    keeper.session->spoil("KT000001", SpoilReason::BlankFault, {}, {});
    fake::settle();
    keeper.session->aim({*BlankSerial::parse("KT000001")});
    keeper.station.camera.fails = {Errc::CaptureTimedOut};
    keeper.session->takePicture();
    fake::settle();
    CHECK(keeper.error() == Errc::CaptureTimedOut);
    CHECK(keeper.cards.pictures.empty());
    CHECK(keeper.session->snapshot().findings.size() == 1);
    keeper.session->aim({*BlankSerial::parse("KT000001")});
    CHECK(keeper.station.camera.isPreviewing);
    keeper.session->close();
    CHECK_FALSE(keeper.station.camera.isPreviewing);

    Keeper technician(Role::Technician);
    CHECK_FALSE(technician.session->mayPicture());
}
