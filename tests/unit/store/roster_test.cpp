// The list of summoned people on its way from the centre into sealed rows.
#include "core/protocol/roster_page.h"

#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

ResidentRecord resident(int serial, const char* word = "UNREGISTERED")
{
    Applicant applicant = sampleApplicant();
    applicant.nik = sampleNik(serial);
    return {applicant, true, QString::fromLatin1(word), {}};
}

struct RosterHome : StoreHome
{
    QByteArray page(quint64 next, const std::vector<ResidentRecord>& people) const
    {
        return signBody(sealTo(spanOf(toCbor(RosterPage{next, people})), stationKey), centre.receiptKey);
    }
    Result<bool> apply(const QByteArray& bytes) { return store().centre().applyRoster(bytes, news); }
    bool knows(int serial)
    {
        const auto found = store().roster().find(sampleNik(serial));
        REQUIRE(found);
        return found->has_value();
    }
    qint64 count(const char* select) { return *store().core().sql().number(select); }

    NewsForSessions news;
    LoginSession by = begin();
    QByteArray stationKey = store().core().station().sealing().publicKey();
};

} // namespace

TEST_CASE("who is on a signed page is found by NIK, and nobody else")
{
    RosterHome home;
    REQUIRE(home.apply(home.page(2, {resident(4), resident(5)})));

    const auto found = home.store().roster().find(sampleNik(5));
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->applicant.name.text() == "SITI AMINAH");
    CHECK((*found)->recordingWord == "UNREGISTERED");
    CHECK_FALSE(home.knows(6));
    CHECK(*home.store().centre().rosterCursor() == 2);
}

TEST_CASE("the next page goes on from the cursor, the same page again changes nothing, an empty one ends it")
{
    RosterHome home;
    const QByteArray first = home.page(1, {resident(4)});
    CHECK(*home.apply(first));
    CHECK_FALSE(*home.apply(first));
    CHECK(*home.apply(home.page(2, {resident(5)})));
    CHECK_FALSE(*home.apply(home.page(2, {})));
    CHECK(home.count("SELECT count(*) FROM roster") == 2);
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'roster-arrived'") == 2);
}

TEST_CASE(
    "a page by a stranger, for another station or with a bit flipped is not taken, and the cursor stays")
{
    RosterHome home;
    const QByteArray body = toCbor(RosterPage{9, {resident(4)}});
    const QByteArray byStranger = signBody(sealTo(spanOf(body), home.stationKey), SigningKey::generate());
    const QByteArray forOther =
        signBody(sealTo(spanOf(body), BoxKey::generate().publicKey()), home.centre.receiptKey);
    QByteArray flipped = home.page(9, {resident(4)});
    flipped[60] = static_cast<char>(flipped[60] ^ 1);

    CHECK(home.apply(byStranger).error().code() == Errc::SignatureInvalid);
    CHECK(home.apply(flipped).error().code() == Errc::SignatureInvalid);
    CHECK(home.apply(forOther).error().code() == Errc::MessageMalformed);
    CHECK(*home.store().centre().rosterCursor() == 0);
    CHECK(home.count("SELECT count(*) FROM roster") == 0);
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'roster-refused'") == 2);
}

TEST_CASE("what comes while locked waits sealed, is read by nobody, and is there after signing in")
{
    RosterHome home;
    home.store().lock();
    REQUIRE(*home.apply(home.page(1, {resident(4)})));
    CHECK(home.store().roster().find(sampleNik(4)).error().code() == Errc::VaultLocked);
    CHECK(home.count("SELECT count(*) FROM roster") == 0);

    REQUIRE(home.reopen());
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), home.news));
    CHECK(home.knows(4));
    CHECK(home.count("SELECT count(*) FROM inbox") == 0);
}

TEST_CASE("neither name nor NIK of a summoned person stands readable on the disk")
{
    RosterHome home;
    REQUIRE(home.apply(home.page(1, {resident(4)})));
    home.close();
    QDir folder(home.folder());
    const QStringList files = folder.entryList({QStringLiteral("*.db*")}, QDir::Files);
    REQUIRE_FALSE(files.isEmpty());
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        INFO(name.toStdString());
        CHECK_FALSE(bytes.contains("SITI AMINAH"));
        CHECK_FALSE(bytes.contains(sampleNik(4).text().toLatin1()));
    }
}

TEST_CASE("who is recorded here leaves the roster: what remains is the desk extract")
{
    RosterHome home;
    REQUIRE(home.apply(home.page(2, {resident(4), resident(5)})));
    REQUIRE(home.sealed(4, home.by));
    CHECK_FALSE(home.knows(4));
    CHECK(home.knows(5));
}

TEST_CASE("a row that was swapped with another is told, not shown")
{
    RosterHome home;
    REQUIRE(home.apply(home.page(2, {resident(4), resident(5)})));
    REQUIRE(home.store().core().sql().script("UPDATE roster SET sealed = (SELECT sealed FROM roster AS other "
                                             "WHERE other.nik_index <> roster.nik_index)"));
    CHECK(home.store().roster().find(sampleNik(4)).error().code() == Errc::RowQuarantined);
}

TEST_CASE("whom nobody came for within the time of an extract is forgotten, by the centre's clock")
{
    RosterHome home;
    REQUIRE(home.store().noteCentreTime(home.clock.now));
    REQUIRE(home.apply(home.page(1, {resident(4)})));
    REQUIRE(home.store().noteCentreTime(home.clock.now.addDays(89)));
    CHECK(home.knows(4));
    REQUIRE(home.store().noteCentreTime(home.clock.now.addDays(91)));
    CHECK_FALSE(home.knows(4));
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'roster-purged'") == 1);
}
