#include "tests/support/sqlite3_tool.h"
#include "tests/support/store_home.h"

#include "core/store/store_report.h"

#include <QFile>

using namespace rekam;
using namespace rekam::test;

namespace {

AuditReport reportOf(const StoreHome& home)
{
    const auto report = verifyAudit(home.folder());
    REQUIRE(report);
    return *report;
}

// Twenty lines and more by the ordinary way.
void fill(StoreHome& home)
{
    home.begin();
    for (int i = 0; i < 20; ++i)
        REQUIRE(home.store().core().change({auditLine("line")}, [] { return Status(); }));
    home.close();
}

void expectFinding(const StoreHome& home, AuditFault fault, quint64 sequence)
{
    const AuditReport report = reportOf(home);
    REQUIRE(report.finding);
    CHECK(auditFaultName(report.finding->fault) == std::string(auditFaultName(fault)));
    CHECK(report.finding->sequence == sequence);
}

} // namespace

TEST_CASE("an untouched trail verifies from its beginning to its head")
{
    StoreHome home;
    fill(home);

    const AuditReport report = reportOf(home);

    CHECK_FALSE(report.finding);
    CHECK(report.rows == report.head.sequence);
    CHECK(report.rows >= 22);
}

TEST_CASE("a row that was altered is named")
{
    StoreHome home;
    fill(home);
    REQUIRE(sqlite3Tool(home, "UPDATE audit SET actor = 'somebody' WHERE sequence = 7"));

    expectFinding(home, AuditFault::Altered, 7);
}

TEST_CASE("a row that was deleted is named")
{
    StoreHome home;
    fill(home);
    REQUIRE(sqlite3Tool(home, "DELETE FROM audit WHERE sequence = 9"));

    expectFinding(home, AuditFault::Missing, 9);
}

TEST_CASE("a deletion with the numbers closed up behind it is named")
{
    StoreHome home;
    fill(home);
    REQUIRE(sqlite3Tool(
        home,
        "DELETE FROM audit WHERE sequence = 9; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 9"));

    expectFinding(home, AuditFault::Reordered, 9);
}

TEST_CASE("two rows that were exchanged are named")
{
    StoreHome home;
    fill(home);
    REQUIRE(sqlite3Tool(
        home,
        "UPDATE audit SET sequence = -1 WHERE sequence = 7; UPDATE audit SET sequence = 7 WHERE sequence = 8;"
        "UPDATE audit SET sequence = 8 WHERE sequence = -1"));

    expectFinding(home, AuditFault::Reordered, 7);
}

TEST_CASE("a tail that was cut is named, also after the station went on")
{
    StoreHome home;
    fill(home);
    const quint64 last = reportOf(home).head.sequence;
    REQUIRE(sqlite3Tool(home, QStringLiteral("DELETE FROM audit WHERE sequence > %1").arg(last - 3)));
    expectFinding(home, AuditFault::TailCut, last - 2);

    REQUIRE(home.reopen());
    CHECK(home.store().takeOpened().firstBadAuditRow == last - 2);
    for (int i = 0; i < 6; ++i)
        REQUIRE(home.store().core().change({auditLine("line")}, [] { return Status(); }));
    home.close();

    expectFinding(home, AuditFault::Forked, last);
}

TEST_CASE("hashes recomputed by somebody with the source are named, because the station did not sign them")
{
    StoreHome home;
    fill(home);
    {
        auto locked = Home::open(home.folder());
        auto sql = SqlDatabase::open(home.file("store.db"), SqlDatabase::Access::ReadWrite);
        REQUIRE((locked && sql));
        const auto rows = loadAuditRows(*sql, 0, 1000);
        Digest previous = genesisHash(locked->binding());
        for (AuditRow row : *rows) {
            if (row.sequence == 7)
                row.actor = "somebody";
            row.previous = previous;
            row.hash = hashOf(row);
            previous = row.hash;
            REQUIRE(sql->execute(
                "UPDATE audit SET actor = ?, previous = ?, hash = ? WHERE sequence = ?",
                {row.actor, row.previous.toBytes(), row.hash.toBytes(), static_cast<qint64>(row.sequence)}));
        }
    }

    expectFinding(home, AuditFault::Resealed, 7);
}

TEST_CASE("a head that was taken away or comes from another home is named")
{
    StoreHome home;
    StoreHome other;
    fill(home);
    const quint64 last = reportOf(home).head.sequence;
    REQUIRE(QFile::remove(home.file("keys/audit.head")));

    expectFinding(home, AuditFault::HeadMissing, last);
    REQUIRE(QFile::copy(other.file("keys/audit.head"), home.file("keys/audit.head")));
    expectFinding(home, AuditFault::HeadMissing, last);
}

TEST_CASE("a database of yesterday is found out by the head beside it")
{
    StoreHome home;
    fill(home);
    REQUIRE(QFile::copy(home.file("store.db"), home.file("yesterday")));
    REQUIRE(home.reopen());
    for (int i = 0; i < 5; ++i)
        REQUIRE(home.store().core().change({auditLine("line")}, [] { return Status(); }));
    home.close();
    const quint64 last = reportOf(home).head.sequence;
    REQUIRE(QFile::remove(home.file("store.db")));
    REQUIRE(QFile::rename(home.file("yesterday"), home.file("store.db")));

    expectFinding(home, AuditFault::TailCut, last - 4);
}

TEST_CASE(
    "what the centre countersigned proves a cut even where the head beside the database was rolled back too")
{
    StoreHome home;
    const LoginSession by = home.begin();
    const QString head = home.file("keys/audit.head");
    REQUIRE(QFile::copy(head, home.file("early.head")));
    const quint64 early = home.store().core().audit().head().sequence;
    const auto sealed = home.sealed(4, by);
    REQUIRE(sealed);
    const PacketId packet = sealed->recording.packet->id;
    const auto item = home.store().outbox().find(packet);
    const auto inPacket = home.store().outbox().headInPacket(packet);
    NewsForSessions news;
    REQUIRE(home.store().centre().applyReceipt(
        packet,
        signBody(encodeReceipt(home.centre.receiptFor(*item, *inPacket, home.clock.now)),
                 home.centre.receiptKey),
        news));
    home.close();
    CHECK(reportOf(home).countersigned == inPacket->sequence);
    REQUIRE(inPacket->sequence > early);

    REQUIRE(sqlite3Tool(home, QStringLiteral("DELETE FROM audit WHERE sequence > %1").arg(early)));
    REQUIRE(QFile::remove(head));
    REQUIRE(QFile::rename(home.file("early.head"), head));

    expectFinding(home, AuditFault::TailCut, early + 1);
}
