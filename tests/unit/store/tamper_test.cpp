#include "tests/support/sqlite3_tool.h"
#include "tests/support/store_home.h"

#include "core/store/store_report.h"

#include <QFile>

using namespace rekam;
using namespace rekam::test;

namespace {

QString blob(const QByteArray& bytes) { return "x'" + QString::fromLatin1(bytes.toHex()) + "'"; }

OpenWork openWork(StoreHome& home)
{
    NewsForSessions news;
    REQUIRE(home.reopen());
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));
    auto work = home.store().work().loadOpenWork();
    REQUIRE(work);
    return *work;
}

} // namespace

TEST_CASE("ciphertexts exchanged between two persons are quarantined and the third stays usable")
{
    StoreHome home;
    const LoginSession by = home.begin();
    std::vector<MadeUpVisit> visits;
    for (quint32 n = 1; n <= 3; ++n) {
        visits.push_back(madeUpVisit(n, by.account, home.clock.now));
        REQUIRE(home.commit(visits.back()));
    }
    home.close();
    const QString first = blob(visits[0].request.id.bytes());
    const QString second = blob(visits[1].request.id.bytes());
    REQUIRE(sqlite3Tool(
        home,
        QStringLiteral("CREATE TABLE t AS SELECT * FROM requests;"
                       "UPDATE requests SET sealed = (SELECT sealed FROM t WHERE id = %2) WHERE id = %1;"
                       "UPDATE requests SET sealed = (SELECT sealed FROM t WHERE id = %1) WHERE id = %2;"
                       "DROP TABLE t")
            .arg(first, second)));

    const OpenWork work = openWork(home);

    CHECK(work.requests == std::vector<ServiceRequest>{visits[2].request});
    CHECK(work.recordings.size() == 3);
    CHECK(work.quarantinedRows.size() == 2);
    CHECK(work.quarantinedRows[0].startsWith("request "));
}

TEST_CASE("one flipped bit in a recording quarantines that recording and no other")
{
    StoreHome home;
    const LoginSession by = home.begin();
    for (quint32 n = 1; n <= 2; ++n) {
        MadeUpVisit visit = madeUpVisit(n, by.account, home.clock.now);
        REQUIRE(home.commit(visit));
    }
    const auto rows =
        home.store().core().sql().select("SELECT id, sealed FROM recordings ORDER BY started_ms, id LIMIT 1");
    QByteArray altered = rows->at(0).blob(1);
    altered[100] = static_cast<char>(altered[100] ^ 4);
    home.close();
    REQUIRE(sqlite3Tool(home, QStringLiteral("UPDATE recordings SET sealed = %1 WHERE id = %2")
                                  .arg(blob(altered), blob(rows->at(0).blob(0)))));

    const OpenWork work = openWork(home);

    CHECK(work.recordings.size() == 1);
    REQUIRE(work.quarantinedRows.size() == 1);
    CHECK(work.quarantinedRows[0] == "recording " + RecordId::fromBytes(rows->at(0).blob(0)).text());
    home.close();
    const auto report = verifyStore(home.folder());
    REQUIRE(report);
    CHECK(report->databaseSound);
}

TEST_CASE("a state changed beside the ciphertext, or an older row put back, is not believed")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(1, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    const auto old = home.store().core().sql().select("SELECT sealed FROM requests");
    visit.request.state = RequestState::Parked;
    REQUIRE(home.commit(visit));
    home.close();

    SECTION("state") { REQUIRE(sqlite3Tool(home, "UPDATE requests SET state = 3")); }
    SECTION("older ciphertext under the newer version")
    {
        REQUIRE(sqlite3Tool(home, "UPDATE requests SET sealed = " + blob(old->at(0).blob(0))));
    }
    SECTION("another version") { REQUIRE(sqlite3Tool(home, "UPDATE requests SET version = version + 1")); }

    const OpenWork work = openWork(home);
    CHECK(work.requests.empty());
    CHECK(work.quarantinedRows.size() == 1);
}

TEST_CASE("a picture of one recording does not open in another")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit first = madeUpVisit(1, by.account, home.clock.now);
    MadeUpVisit second = madeUpVisit(2, by.account, home.clock.now);
    REQUIRE((home.commit(first) && home.commit(second)));
    home.close();
    REQUIRE(sqlite3Tool(
        home, QStringLiteral(
                  "UPDATE attempts SET sealed = (SELECT sealed FROM attempts WHERE id = %1) WHERE id = %2")
                  .arg(blob(first.taken[0].payload->id.bytes()), blob(second.taken[0].payload->id.bytes()))));
    openWork(home);

    const auto swapped = home.store().loadAttempt(second.recording.id, second.taken[0].payload->id);

    CHECK(swapped.error().code() == Errc::RowQuarantined);
    CHECK(home.store().loadAttempt(first.recording.id, first.taken[0].payload->id));
    CHECK(home.store().loadAttempt(second.recording.id, second.taken[1].payload->id));
}

TEST_CASE("a centre's key put into the database by hand is not trusted")
{
    StoreHome home;
    home.begin();
    home.close();
    REQUIRE(sqlite3Tool(home, "UPDATE centre SET sealed = randomblob(400)"));

    CHECK_FALSE(home.reopen());
    CHECK(home.openError().code() == Errc::RowQuarantined);
}

TEST_CASE("a home whose files were carried into another home does not open there")
{
    StoreHome home;
    StoreHome other;
    home.begin();
    other.begin();
    home.close();
    other.close();
    REQUIRE(QFile::remove(other.file("keys/station.keys")));
    REQUIRE(QFile::copy(home.file("keys/station.keys"), other.file("keys/station.keys")));

    CHECK_FALSE(other.reopen());
    CHECK(other.openError().code() == Errc::CipherTampered);
}

TEST_CASE("the check of a store names damaged rows, missing packets and strangers among them")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit draft = madeUpVisit(1, by.account, home.clock.now);
    REQUIRE(home.commit(draft));
    const auto sealed = home.sealed(2, by);
    REQUIRE(sealed);
    home.close();
    CHECK(verifyStore(home.folder())->isSound());

    QFile packet(sealed->packetFile);
    REQUIRE((packet.open(QIODevice::ReadWrite) && packet.seek(400) && packet.write("x") == 1));
    packet.close();
    QFile stranger(home.file("packets/stranger"));
    REQUIRE(stranger.open(QIODevice::WriteOnly));
    const auto report = verifyStore(home.folder());

    REQUIRE(report);
    CHECK_FALSE(report->isSound());
    CHECK(report->missingPackets == std::vector<QString>{sealed->recording.packet->id.text()});
    CHECK(report->orphanFiles == std::vector<QString>{"stranger"});
    CHECK(report->recordings == 2);
}
