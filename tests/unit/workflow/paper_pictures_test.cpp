// Papers of a visit from the scanner to the sealed store and back on the screen.
#include "core/workflow/arrival_session.h"

#include "tests/support/fake_counter.h"
#include "tests/support/fake_papers.h"
#include "tests/support/patience.h"

#include <QTest>

using namespace rekam;
using namespace std::chrono_literals;

namespace {

struct PaperDesk
{
    fake::CounterDesk counter;
    fake::PaperShelf shelf{counter.station.ports};
    std::unique_ptr<ArrivalSession> arrival = session();

    std::unique_ptr<ArrivalSession> session()
    {
        return std::make_unique<ArrivalSession>(counter.station.ports, counter.desk);
    }
    const ArrivalSnapshot& now() const { return arrival->snapshot(); }
    void begin(int serial = 1)
    {
        arrival->begin(test::sampleNik(serial).text());
        fake::settle();
    }
    bool becomes(const std::function<bool()>& isTrue) { return QTest::qWaitFor(isTrue, 60'000); }
    bool take(PaperKind kind, PageDefect defect = PageDefect::None, bool isAgain = false)
    {
        const std::size_t before = shelf.book.kept.size();
        shelf.lay(defect);
        if (isAgain)
            arrival->takePaperAgain(kind);
        else
            arrival->takePaper(kind);
        return becomes([&] {
            return shelf.book.kept.size() == before + 1 && !now().pictures.taking &&
                   !now().pictures.picture.isNull();
        });
    }
    const PaperPage& page(PaperKind kind) const { return *now().pictures.pageOf(kind); }
};

} // namespace

TEST_CASE(
    "a paper is sealed under the visit's identity before the visit has a number, and is the visit's then")
{
    PaperDesk desk;
    desk.begin();
    REQUIRE(desk.now().takesPapers);
    REQUIRE(desk.take(PaperKind::FamilyCard));

    CHECK(desk.page(PaperKind::FamilyCard).verdict == Verdict::Good);
    CHECK(desk.page(PaperKind::FamilyCard).takenBy == desk.counter.station.login.accountName);
    CHECK(desk.now().pictures.shown == PaperKind::FamilyCard);
    const RequestId sealedUnder = desk.shelf.book.kept.front().page.visit;
    CHECK(desk.shelf.book.lines.front().what == QStringLiteral("paper-filed"));
    CHECK(desk.shelf.book.lines.front().subject == sealedUnder.text());

    desk.arrival->confirm();
    REQUIRE(desk.becomes([&] { return !desk.now().nik; }));
    CHECK(desk.counter.station.store.commits.back().request->id == sealedUnder);
    CHECK(desk.shelf.book.kept.size() == 1);
}

TEST_CASE(
    "a page that reads badly is taken again, or accepted with a reason; the earlier one stays in the store")
{
    PaperDesk desk;
    desk.begin();
    REQUIRE(desk.take(PaperKind::FamilyCard, PageDefect::Blurred));
    CHECK(desk.page(PaperKind::FamilyCard).verdict == Verdict::Bad);
    CHECK(desk.page(PaperKind::FamilyCard).reasons.front() == QualityReason::PageBlurred);
    CHECK_FALSE(desk.page(PaperKind::FamilyCard).counts());

    desk.arrival->acceptPaper(PaperKind::FamilyCard, QStringLiteral("aslinya memang pudar"));
    REQUIRE(desk.becomes([&] { return desk.page(PaperKind::FamilyCard).counts(); }));
    for (const AuditEntry& line : desk.shelf.book.lines) {
        for (const Fact& fact : line.facts)
            CHECK_FALSE(fact.value.contains(QStringLiteral("pudar")));
    }

    REQUIRE(desk.take(PaperKind::FamilyCard, PageDefect::None, true));
    CHECK(desk.page(PaperKind::FamilyCard).verdict == Verdict::Good);
    CHECK(desk.page(PaperKind::FamilyCard).acceptedBecause.isEmpty());
    CHECK(desk.shelf.book.kept.size() == 2);
    CHECK(desk.now().pictures.pages.size() == 1);
}

TEST_CASE("the key that photographs takes the next page, and a page that reads badly once more")
{
    PaperDesk desk;
    desk.begin();
    const PaperKind kind = PaperKind::FamilyCard;
    REQUIRE(desk.take(kind));
    CHECK(desk.now().pictures.nextPage(kind) == 2);
    REQUIRE(desk.take(kind, PageDefect::Blurred));
    REQUIRE(desk.now().pictures.pageCount(kind) == 2);
    CHECK(desk.now().pictures.shownPage == 2);
    CHECK_FALSE(desk.page(kind).counts()); // of the paper, the page that is owed
    CHECK(desk.now().pictures.pageOf(kind, 1)->verdict == Verdict::Good);

    REQUIRE(desk.take(kind)); // once more
    CHECK(desk.now().pictures.pageCount(kind) == 2);
    CHECK(desk.page(kind).counts());
    REQUIRE(desk.take(kind));
    CHECK(desk.now().pictures.pageCount(kind) == 3);
    CHECK(desk.shelf.book.kept.size() == 4);
    CHECK(desk.shelf.book.lines.back().facts[1].value == QStringLiteral("3"));

    REQUIRE(desk.take(PaperKind::FormF102)); // another paper begins with its first page
    CHECK(desk.now().pictures.shownPage == 1);
    CHECK(desk.now().pictures.pageCount(PaperKind::FormF102) == 1);
}

TEST_CASE("pages are turned to and fro, the shown one is taken again, and both ends hold")
{
    PaperDesk desk;
    desk.begin();
    const PaperKind kind = PaperKind::FamilyCard;
    REQUIRE(desk.take(kind));
    REQUIRE(desk.take(kind));
    const QUuid first = desk.now().pictures.pageOf(kind, 1)->id;
    const QUuid second = desk.now().pictures.pageOf(kind, 2)->id;

    desk.arrival->turnPage(-1);
    CHECK(desk.now().pictures.shownPage == 1);
    CHECK(desk.now().pictures.picture.isNull()); // until it is opened
    REQUIRE(desk.becomes([&] { return !desk.now().pictures.picture.isNull(); }));
    desk.arrival->turnPage(-1);
    CHECK(desk.now().pictures.shownPage == 1);

    REQUIRE(desk.take(kind, PageDefect::None, true));
    CHECK(desk.now().pictures.pageOf(kind, 1)->id != first);
    CHECK(desk.now().pictures.pageOf(kind, 2)->id == second);
    CHECK(desk.now().pictures.shownPage == 1);
    desk.arrival->turnPage(1);
    desk.arrival->turnPage(1);
    CHECK(desk.now().pictures.shownPage == 2);
}

TEST_CASE("a page that did not come leaves the one before on the screen")
{
    PaperDesk desk;
    desk.begin();
    REQUIRE(desk.take(PaperKind::FamilyCard));
    desk.shelf.scanner.fails = {Errc::ScannerJammed};
    desk.arrival->takePaper(PaperKind::FamilyCard);
    REQUIRE(desk.becomes([&] { return desk.now().pictures.error.has_value(); }));
    CHECK(desk.now().pictures.shownPage == 1);
    REQUIRE(desk.becomes([&] { return !desk.now().pictures.picture.isNull(); }));
    CHECK(desk.now().pictures.pageCount(PaperKind::FamilyCard) == 1);
}

TEST_CASE("whoever leaves without a number leaves no paper behind")
{
    PaperDesk desk;
    desk.begin();
    REQUIRE(desk.take(PaperKind::FamilyCard));
    desk.arrival->clear();
    fake::settle();
    CHECK(desk.shelf.book.kept.empty());
    CHECK(desk.shelf.book.lines.back().what == QStringLiteral("papers-dropped"));
    CHECK(desk.now().pictures.pages.empty());

    desk.begin();
    REQUIRE(desk.take(PaperKind::FamilyCard));
    desk.begin(2); // somebody else's NIK
    fake::settle();
    CHECK(desk.shelf.book.kept.empty());
}

TEST_CASE("papers of a half-filled form are there again after a restart")
{
    PaperDesk desk;
    desk.begin();
    REQUIRE(desk.take(PaperKind::FamilyCard));
    const RequestId sealedUnder = desk.shelf.book.kept.front().page.visit;
    const QByteArray draft = desk.arrival->draft();
    desk.arrival = desk.session(); // the program ends and starts

    desk.arrival->resume(draft);
    REQUIRE(desk.becomes([&] { return desk.now().pictures.pageOf(PaperKind::FamilyCard) != nullptr; }));
    fake::settle();
    desk.arrival->confirm();
    REQUIRE(desk.becomes([&] { return !desk.now().nik; }));
    CHECK(desk.counter.station.store.commits.back().request->id == sealedUnder);
    CHECK(desk.shelf.book.kept.size() == 1);
}

TEST_CASE("what the scanner or the disk refuses is told, and the next page is taken all the same")
{
    PaperDesk desk;
    desk.begin();
    desk.shelf.scanner.fails.push_back(Errc::ScannerJammed);
    desk.arrival->takePaper(PaperKind::FamilyCard);
    REQUIRE(desk.becomes([&] { return desk.now().pictures.error.has_value(); }));
    CHECK(desk.now().pictures.error->code() == Errc::ScannerJammed);
    CHECK_FALSE(desk.now().pictures.taking);

    desk.shelf.book.failNext = Errc::DiskFull;
    desk.arrival->takePaper(PaperKind::FamilyCard);
    REQUIRE(desk.becomes(
        [&] { return desk.now().pictures.error && desk.now().pictures.error->code() == Errc::DiskFull; }));
    CHECK(desk.now().pictures.pages.empty());
    REQUIRE(desk.take(PaperKind::FamilyCard));
    CHECK_FALSE(desk.now().pictures.error);
}

TEST_CASE("no number is given while a page is on its way, and leaving gives the page up")
{
    PaperDesk desk;
    desk.begin();
    desk.shelf.scanner.silent = true;
    desk.arrival->takePaper(PaperKind::FamilyCard);
    CHECK(desk.now().pictures.taking == PaperKind::FamilyCard);
    desk.arrival->confirm();
    fake::settle();
    CHECK(desk.now().nik);

    desk.arrival->clear();
    CHECK(desk.shelf.scanner.cancels == 1);
    CHECK(desk.shelf.book.kept.empty());
}

TEST_CASE("a proxy files papers where the policy says so, and never for a recording")
{
    PaperDesk desk;
    desk.counter.station.centre.answer->recordingWord = QStringLiteral("PRINT_READY_RECORD");
    desk.begin();
    desk.arrival->chooseService(ServiceType::LostWni);
    desk.arrival->setFiledBy(FiledBy::Proxy, QStringLiteral("BUDI SANTOSO"));
    desk.arrival->confirm();
    CHECK(desk.now().error->code() == Errc::ReasonMissing);
    CHECK(desk.now().error->fact("what") == QStringLiteral("authorisedOn"));

    desk.arrival->setFiler(test::sampleNik(9), QDate(2026, 11, 20));
    desk.arrival->chooseService(ServiceType::NewWni);
    desk.arrival->confirm();
    CHECK(desk.now().error->code() == Errc::ProxyNotAllowed);
    CHECK(desk.now().error->fact("why") == QStringLiteral("biometrics"));

    desk.arrival->chooseService(ServiceType::LostWni);
    desk.counter.station.ports.services.proxyFiles = false;
    desk.arrival->confirm();
    CHECK(desk.now().error->fact("why") == QStringLiteral("policy"));
    desk.counter.station.ports.services.proxyFiles = true;
    desk.arrival->confirm();
    REQUIRE(desk.becomes([&] { return !desk.now().nik; }));
    const Intake& kept = desk.counter.station.store.commits.back().request->intake;
    CHECK(kept.filedBy == FiledBy::Proxy);
    CHECK(kept.filedByNik == test::sampleNik(9));
    CHECK(kept.authorisedOn == QDate(2026, 11, 20));
    CHECK(hasBrought(kept, PaperKind::PowerOfAttorney));
}

TEST_CASE("a helper beside the resident needs no power of attorney, and may help at a recording")
{
    PaperDesk desk;
    desk.begin();
    desk.arrival->setFiledBy(FiledBy::Helper, QStringLiteral("BUDI SANTOSO"));
    CHECK_FALSE(hasBrought(desk.now().intake, PaperKind::PowerOfAttorney));
    desk.arrival->confirm();
    REQUIRE(desk.becomes([&] { return !desk.now().nik; }));
    CHECK(desk.counter.station.store.commits.back().request->intake.filedBy == FiledBy::Helper);
}
