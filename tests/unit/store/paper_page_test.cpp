// Pictures of papers in sealed rows, bound to their visit, gone with it.
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QByteArray kJpeg =
    QByteArray("\xff\xd8\xff\xe0 a page with SITI AMINAH on it ") + QByteArray(20'000, 'p');

struct PaperHome : StoreHome
{
    LoginSession by = begin();

    PaperPage page(quint32 id, const RequestId& visit, PaperKind kind = PaperKind::FamilyCard)
    {
        PaperPage one;
        one.id = QUuid::fromRfc4122(idNumber<RequestId>(1000 + id).bytes());
        one.visit = visit;
        one.kind = kind;
        one.takenAt = clock.now;
        one.takenBy = QStringLiteral("supervisor");
        one.device = QStringLiteral("Made-up document camera");
        one.verdict = Verdict::Bad;
        one.reasons = {QualityReason::PageBlurred};
        return one;
    }
    Status file(const PaperPage& one, const QByteArray& picture = kJpeg)
    {
        return store().papers().file(one, *sharedBytes(picture), auditLine("paper-filed"));
    }
    std::vector<PaperPage> load(const RequestId& visit) { return store().papers().load(visit).value(); }
    QByteArray picture(const PaperPage& one)
    {
        const SecureBuffer bytes = store().papers().loadPicture(one.id).value();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    int count()
    {
        return static_cast<int>(*store().core().sql().number("SELECT count(*) FROM request_papers"));
    }
    void visit(const RequestId& id, RequestState state, int daysAgo)
    {
        ServiceRequest request = startRequest(id, sampleNik(1), ServiceType::LostWni,
                                              ServiceChannel::InPerson, clock.now.addDays(-daysAgo));
        request.state = state;
        request.stateSince = clock.now.addDays(-daysAgo);
        StoreChange change;
        change.request = request;
        change.audit = {auditLine("visit")};
        REQUIRE(store().commit(change));
    }
    int purge() { return store().papers().purge(clock.now.addDays(-90), clock.now.addDays(-365)).value(); }
};

const RequestId kVisit = idNumber<RequestId>(7);

} // namespace

TEST_CASE("a page comes back with its picture and its reading, also after a restart")
{
    PaperHome home;
    const PaperPage one = home.page(1, kVisit);
    REQUIRE(home.file(one));
    REQUIRE(home.reopen());
    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));

    const auto pages = home.load(kVisit);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0] == one);
    CHECK(home.picture(one) == kJpeg);
}

TEST_CASE("no row and no file of the home shows a picture or what was said about it")
{
    PaperHome home;
    const PaperPage one = home.page(1, kVisit);
    REQUIRE(home.file(one));
    REQUIRE(home.store().papers().accept(one.id, QStringLiteral("kertasnya basah"), auditLine("accepted")));
    const auto rows = home.store().core().sql().select("SELECT sealed, data FROM request_papers", {});
    REQUIRE(rows);
    CHECK_FALSE((*rows)[0].blob(0).contains("basah"));
    CHECK_FALSE((*rows)[0].blob(1).contains("SITI AMINAH"));
    CHECK_FALSE((*rows)[0].blob(1).contains(QByteArray(64, 'p')));
}

TEST_CASE("taken again the newer page counts and the older one is kept")
{
    PaperHome home;
    REQUIRE(home.file(home.page(1, kVisit)));
    REQUIRE(home.file(home.page(2, kVisit)));
    REQUIRE(home.file(home.page(3, kVisit, PaperKind::OldCard)));

    const auto pages = home.load(kVisit);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].isSuperseded);
    CHECK_FALSE(pages[1].isSuperseded);
    CHECK_FALSE(pages[2].isSuperseded);
    CHECK(home.load(idNumber<RequestId>(8)).empty());
}

TEST_CASE("pages of one paper stand beside each other, and only the same page is superseded")
{
    PaperHome home;
    PaperPage second = home.page(2, kVisit);
    second.number = 2;
    PaperPage again = home.page(3, kVisit);
    again.number = 2;
    REQUIRE(home.file(home.page(1, kVisit)));
    REQUIRE(home.file(second));
    REQUIRE(home.file(again));

    const auto pages = home.load(kVisit);
    REQUIRE(pages.size() == 3);
    CHECK_FALSE(pages[0].isSuperseded);
    CHECK(pages[1].isSuperseded);
    CHECK(pages[2] == again);
    home.visit(kVisit, RequestState::Closed, 0);
    CHECK(home.purge() == 1);
    CHECK(home.load(kVisit).size() == 2);
}

TEST_CASE("a page whose number was altered does not open, and a paper has no more pages than it may")
{
    PaperHome home;
    REQUIRE(home.file(home.page(1, kVisit)));
    REQUIRE(home.store().core().sql().execute("UPDATE request_papers SET page = 2"));
    CHECK(home.load(kVisit).empty());
    PaperPage beyond = home.page(2, kVisit);
    beyond.number = kMostPaperPages + 1;
    CHECK(home.file(beyond).error().code() == Errc::StepNotAllowed);
}

TEST_CASE("a page that reads badly is accepted with a reason, and not without")
{
    PaperHome home;
    const PaperPage one = home.page(1, kVisit);
    REQUIRE(home.file(one));
    CHECK(home.store().papers().accept(one.id, QStringLiteral("  "), auditLine("x")).error().code() ==
          Errc::ReasonMissing);
    CHECK(home.store()
              .papers()
              .accept(QUuid::createUuid(), QStringLiteral("x"), auditLine("x"))
              .error()
              .code() == Errc::RecordMissing);
    CHECK_FALSE(home.load(kVisit)[0].counts());
    REQUIRE(home.store().papers().accept(one.id, QStringLiteral(" aslinya pudar "), auditLine("accepted")));
    CHECK(home.load(kVisit)[0].acceptedBecause == QStringLiteral("aslinya pudar"));
    CHECK(home.load(kVisit)[0].counts());
}

TEST_CASE("a row moved to another visit, or altered, opens nowhere and hides no other")
{
    PaperHome home;
    const PaperPage moved = home.page(1, kVisit);
    REQUIRE(home.file(moved));
    REQUIRE(home.file(home.page(2, kVisit, PaperKind::OldCard)));
    const RequestId other = idNumber<RequestId>(8);
    REQUIRE(home.store().core().sql().execute("UPDATE request_papers SET request = ? WHERE id = ?",
                                              {other.bytes(), moved.id.toRfc4122()}));
    CHECK(home.load(other).empty());
    CHECK(home.store().papers().loadPicture(moved.id).error().code() == Errc::RowQuarantined);
    CHECK(home.load(kVisit).size() == 1);
}

TEST_CASE("nobody's papers are read, filed or dropped while nobody is signed in")
{
    PaperHome home;
    const PaperPage one = home.page(1, kVisit);
    REQUIRE(home.file(one));
    home.store().lock();
    CHECK(home.store().papers().load(kVisit).error().code() == Errc::VaultLocked);
    CHECK(home.store().papers().loadPicture(one.id).error().code() == Errc::VaultLocked);
    CHECK(home.file(home.page(2, kVisit)).error().code() == Errc::VaultLocked);
    CHECK(home.store().papers().drop(kVisit, auditLine("x")).error().code() == Errc::VaultLocked);
}

TEST_CASE("pages of a visit that never began can be dropped, those of one that has a number cannot")
{
    PaperHome home;
    REQUIRE(home.file(home.page(1, kVisit)));
    REQUIRE(home.store().papers().drop(kVisit, auditLine("papers-dropped")));
    CHECK(home.count() == 0);

    REQUIRE(home.file(home.page(2, kVisit)));
    home.visit(kVisit, RequestState::Waiting, 0);
    CHECK(home.store().papers().drop(kVisit, auditLine("x")).error().code() == Errc::StepNotAllowed);
    CHECK(home.count() == 1);
}

TEST_CASE(
    "a closed visit takes no more papers, loses the superseded ones first and the others with the extract")
{
    PaperHome home;
    REQUIRE(home.file(home.page(1, kVisit)));
    REQUIRE(home.file(home.page(2, kVisit)));
    home.visit(kVisit, RequestState::Waiting, 0);
    CHECK(home.purge() == 0);

    home.visit(kVisit, RequestState::Closed, 0);
    CHECK(home.file(home.page(3, kVisit)).error().code() == Errc::StepNotAllowed);
    CHECK(home.purge() == 1);
    CHECK(home.load(kVisit).size() == 1);

    home.visit(kVisit, RequestState::Closed, 91);
    CHECK(home.purge() == 1);
    CHECK(home.count() == 0);
}

TEST_CASE("papers of a visit that nobody came back for, or that never got a number, go by themselves")
{
    PaperHome home;
    REQUIRE(home.file(home.page(1, kVisit)));
    home.visit(kVisit, RequestState::CorrectionNeeded, 366);
    PaperPage abandoned = home.page(2, idNumber<RequestId>(9));
    abandoned.takenAt = home.clock.now.addDays(-3);
    REQUIRE(home.file(abandoned));
    REQUIRE(home.file(home.page(3, idNumber<RequestId>(10)))); // just now, at the front desk

    CHECK(home.purge() == 2);
    CHECK(home.count() == 1);
}
