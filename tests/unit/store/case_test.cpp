// Activations and letters in sealed rows.
#include "core/service/substitute_letter.h"

#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct CaseHome : StoreHome
{
    CounterCase letterCase(quint32 id, int serial, int daysAgo)
    {
        LetterFacts facts{.applicant = sampleApplicant()};
        facts.applicant.nik = sampleNik(serial);
        const SubstituteLetter letter =
            issueLetter(idNumber<LetterId>(id), facts, QStringLiteral("SUKET-20261123-%1").arg(id), {},
                        "supervisor", clock.now.addDays(-daysAgo));
        return {QUuid::fromRfc4122(letter.id.bytes()),
                CaseKind::SubstituteLetter,
                true,
                letter.firstIssuedAt,
                letter.nik,
                toCbor(letter)};
    }
    Status keep(const CounterCase& one) { return store().cases().keep(one, auditLine("letter")); }
    std::vector<CounterCase> load(int closed = 10)
    {
        return store().cases().load(CaseKind::SubstituteLetter, closed).value();
    }
    SubstituteLetter letter(const CounterCase& one) { return substituteLetterFromCbor(one.value).value(); }

    LoginSession by = begin();
};

} // namespace

TEST_CASE("cases come back as they were kept, the open ones first and the oldest of them first")
{
    CaseHome home;
    REQUIRE(home.keep(home.letterCase(1, 1, 2)));
    REQUIRE(home.keep(home.letterCase(2, 2, 9)));
    CounterCase closed = home.letterCase(3, 3, 30);
    closed.isOpen = false;
    REQUIRE(home.keep(closed));

    const std::vector<CounterCase> all = home.load();

    REQUIRE(all.size() == 3);
    CHECK(home.letter(all[0]).number == "SUKET-20261123-2");
    CHECK(home.letter(all[1]).number == "SUKET-20261123-1");
    CHECK_FALSE(all[2].isOpen);
    CHECK(home.load(0).size() == 2);
    CHECK(home.store().cases().load(CaseKind::Ikd, 10).value().empty());
}

TEST_CASE("a case that changes takes the place of itself, also after a restart")
{
    CaseHome home;
    CounterCase one = home.letterCase(1, 1, 2);
    REQUIRE(home.keep(one));
    one.isOpen = false;
    REQUIRE(home.keep(one));
    REQUIRE(home.reopen());
    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));

    REQUIRE(home.load().size() == 1);
    CHECK_FALSE(home.load()[0].isOpen);
}

TEST_CASE("nobody's case is read or written while nobody is signed in, and no row names anybody")
{
    CaseHome home;
    REQUIRE(home.keep(home.letterCase(1, 1, 2)));
    const auto rows = home.store().core().sql().select("SELECT sealed, nik_index FROM counter_cases", {});
    REQUIRE(rows);
    CHECK_FALSE((*rows)[0].blob(0).contains(sampleNik(1).text().toLatin1()));
    CHECK_FALSE((*rows)[0].blob(1).contains(sampleNik(1).text().toLatin1()));
    home.store().lock();
    CHECK(home.store().cases().load(CaseKind::Ikd, 1).error().code() == Errc::VaultLocked);
    CHECK(home.keep(home.letterCase(2, 2, 2)).error().code() == Errc::VaultLocked);
}

TEST_CASE("whose card is handed over waits no more, and nobody else's letter is touched")
{
    CaseHome home;
    REQUIRE(home.keep(home.letterCase(1, 1, 2)));
    REQUIRE(home.keep(home.letterCase(2, 2, 9)));
    REQUIRE(home.store().core().change({auditLine("handover")},
                                       [&] { return home.store().cases().closeLettersOf(sampleNik(2)); }));

    const std::vector<CounterCase> all = home.load();

    REQUIRE(all.size() == 2);
    CHECK(home.letter(all[0]).number == "SUKET-20261123-1");
    CHECK(all[0].isOpen);
    CHECK(home.letter(all[1]).state == LetterState::Closed);
    CHECK_FALSE(all[1].isOpen);
}

TEST_CASE("a row that was altered is left out and hides no other")
{
    CaseHome home;
    REQUIRE(home.keep(home.letterCase(1, 1, 2)));
    REQUIRE(home.keep(home.letterCase(2, 2, 9)));
    REQUIRE(home.store().core().sql().execute("UPDATE counter_cases SET sealed = zeroblob(64) WHERE since_ms "
                                              "= (SELECT min(since_ms) FROM counter_cases)",
                                              {}));
    REQUIRE(home.load().size() == 1);
    CHECK(home.letter(home.load()[0]).number == "SUKET-20261123-1");
}

TEST_CASE("closed cases go when the policy's days are over, by the centre's clock, and open ones stay")
{
    CaseHome home;
    REQUIRE(home.store().noteCentreTime(home.clock.now));
    REQUIRE(home.keep(home.letterCase(1, 1, 900))); // open however old
    CounterCase closed = home.letterCase(2, 2, 900);
    closed.isOpen = false;
    REQUIRE(home.keep(closed));
    REQUIRE(home.store().noteCentreTime(home.clock.now.addDays(364)));
    CHECK(home.load().size() == 2);
    REQUIRE(home.keep(closed)); // written once more: closed as long as before

    REQUIRE(home.store().noteCentreTime(home.clock.now.addDays(366)));

    const std::vector<CounterCase> left = home.load();
    REQUIRE(left.size() == 1);
    CHECK(left[0].isOpen);
    CHECK(*home.store().core().sql().number(
              "SELECT count(*) FROM audit WHERE what = 'cases-purged' AND facts = 'count=1'") == 1);
}
