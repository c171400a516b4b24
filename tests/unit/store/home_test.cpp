#include "tests/support/store_home.h"

#include "core/store/schema.h"

#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

using namespace rekam;
using namespace rekam::test;

namespace {

QString whyOf(const Error& error) { return error.fact("why"); }

} // namespace

TEST_CASE("a home is private and its keys are too")
{
    StoreHome home;

    for (const char* name : {"", "keys", "packets", "backups"}) {
        struct stat facts
        {};
        REQUIRE(::stat(QFile::encodeName(home.file(name)).constData(), &facts) == 0);
        CHECK((facts.st_mode & 0777) == 0700);
    }
    for (const char* name :
         {"home.json", "store.db", "keys/station.secret", "keys/station.keys", "keys/audit.head"}) {
        struct stat facts
        {};
        INFO(name);
        REQUIRE(::stat(QFile::encodeName(home.file(name)).constData(), &facts) == 0);
        CHECK((facts.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a second program on the same home is told so and changes nothing")
{
    StoreHome home;

    const auto second = Home::open(home.folder());

    REQUIRE_FALSE(second);
    CHECK(second.error().code() == Errc::HomeInUse);
    CHECK(second.error().fact("pid") == QString::number(::getpid()));
}

TEST_CASE("a home that others may read, that is a link or that is missing is refused")
{
    StoreHome home;
    home.close();
    const QByteArray folder = QFile::encodeName(home.folder());
    const QString link = home.folder() + "-link";

    REQUIRE(::symlink(folder.constData(), QFile::encodeName(link).constData()) == 0);
    CHECK(whyOf(Home::open(link).error()) == "symlink");
    REQUIRE(::chmod(folder.constData(), 0750) == 0);
    CHECK(whyOf(Home::open(home.folder()).error()) == "mode");
    REQUIRE(::chmod(folder.constData(), 0700) == 0);
    CHECK(Home::open(home.folder() + "-none").error().code() == Errc::HomeMissing);
    CHECK(Home::open(home.folder()));
}

TEST_CASE("a home of another owner is refused")
{
    if (::geteuid() != 0) {
        WARN("skipped: only root can give a folder away");
        return;
    }
    StoreHome home;
    home.close();
    REQUIRE(::chown(QFile::encodeName(home.folder()).constData(), 65534, 65534) == 0);

    CHECK(whyOf(Home::open(home.folder()).error()) == "owner");
}

TEST_CASE("a training home does not open as a real one, not even with its kind rewritten")
{
    StoreHome home;
    home.close();
    CHECK(Home::open(home.folder(), HomeKind::Real).error().code() == Errc::HomeOfOtherKind);

    QFile json(home.file("home.json"));
    REQUIRE(json.open(QIODevice::ReadWrite));
    const QByteArray text = json.readAll().replace("training", "real");
    REQUIRE((json.resize(0) && json.seek(0) && json.write(text) > 0));
    json.close();

    CHECK_FALSE(home.reopen());
    CHECK(home.openError().code() == Errc::CipherTampered);
}

TEST_CASE(
    "a creation that was cut off is begun again, and a database that lost its home.json is not overwritten")
{
    StoreHome home;
    StandingClock clock;
    CountingIds ids;
    const auto makeAgain = [&] { return Home::create(home.folder(), HomeKind::Training, clock.now, ids); };
    home.close();
    REQUIRE(QFile::remove(home.file("home.json")));

    CHECK(makeAgain().error().code() == Errc::HomeInUse);
    REQUIRE(QFile::remove(home.file("store.db")));
    CHECK(makeAgain());
    CHECK(home.reopen());
}

TEST_CASE("a missing or foreign station secret stops the start with its reason")
{
    StoreHome home;
    StoreHome other;
    home.close();
    const QString secretFile = home.file("keys/station.secret");

    REQUIRE(QFile::remove(secretFile));
    CHECK_FALSE(home.reopen());
    CHECK(home.openError().code() == Errc::KeyFileMissing);
    REQUIRE(QFile::copy(other.file("keys/station.secret"), secretFile));
    CHECK_FALSE(home.reopen());
    CHECK(home.openError().code() == Errc::CipherTampered);
}

TEST_CASE("a database of a newer program is not touched")
{
    StoreHome home;
    home.close();
    {
        auto sql = SqlDatabase::open(home.file("store.db"), SqlDatabase::Access::ReadWrite);
        REQUIRE(sql);
        REQUIRE(sql->script("PRAGMA user_version = 9999"));
    }

    CHECK_FALSE(home.reopen());

    CHECK(home.openError().code() == Errc::StoreTooNew);
    CHECK(QDir(home.file("backups")).entryList(QDir::Files).isEmpty());
}

TEST_CASE("a migration backs up first, without the keys of drafts, and happens whole or not at all")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    home.close();
    auto sql = SqlDatabase::open(home.file("store.db"), SqlDatabase::Access::ReadWrite);
    REQUIRE(sql);
    const Migration today = allMigrations().back();
    const int next = today.toVersion + 1;

    const std::array<Migration, 3> broken = {today, Migration{next, "CREATE TABLE added (a INTEGER) STRICT;"},
                                             Migration{next + 1, "CREATE TABLE nonsense nonsense;"}};
    CHECK_FALSE(migrate(*sql, broken, home.file("backups")));
    CHECK(*sql->number("PRAGMA user_version") == today.toVersion);
    CHECK(*sql->number("SELECT count(*) FROM sqlite_schema WHERE name = 'added'") == 0);

    const std::array<Migration, 2> good = {today, broken[1]};
    const auto cameFrom = migrate(*sql, good, home.file("backups"));
    INFO((cameFrom ? QString() : cameFrom.error().logText()).toStdString());
    REQUIRE(cameFrom);
    CHECK(*cameFrom == today.toVersion);
    CHECK(*sql->number("SELECT count(*) FROM draft_keys") == 1);
    const QString copy = home.folder() + QStringLiteral("/backups/before-version-%1.db").arg(next);
    auto backup = SqlDatabase::open(copy, SqlDatabase::Access::ReadWrite);
    REQUIRE(backup);
    CHECK(*backup->number("SELECT count(*) FROM draft_keys") == 0);
    CHECK(*backup->number("SELECT count(*) FROM attempts") == 12);
}

TEST_CASE("the database runs with the settings that were promised")
{
    StoreHome home;
    SqlDatabase& sql = home.store().core().sql();

    CHECK(sql.select("PRAGMA journal_mode")->at(0).text(0) == "wal");
    CHECK(*sql.number("PRAGMA synchronous") == 2);
    CHECK(*sql.number("PRAGMA secure_delete") == 1);
    CHECK(*sql.number("PRAGMA temp_store") == 2);
    CHECK(*sql.number("PRAGMA mmap_size", {}, 0) == 0);
    CHECK(*sql.number("PRAGMA trusted_schema") == 0);
    CHECK(*sql.number("PRAGMA cell_size_check") == 1);
    CHECK_FALSE(sql.select("SELECT load_extension('x')"));
    CHECK_FALSE(sql.script("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"));
    CHECK_FALSE(sql.select("SELECT \"not a column\""));
}
