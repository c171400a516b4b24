#include "tests/support/store_home.h"

#include <QElapsedTimer>
#include <QFile>

using namespace rekam;
using namespace rekam::test;

namespace {

Result<LoginSession> signIn(StoreHome& home, const char* name, const char* passphrase)
{
    NewsForSessions news;
    return home.store().signIn(QString::fromLatin1(name), secret(passphrase), news);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif
#else
constexpr bool kIsSanitized = false;
#endif

// Counts where bytes stand in the writable memory of this process, without leaving copies of it behind.
int findInOwnMemory(const SecureBuffer& wanted)
{
    const QByteArray needle = viewOf(wanted);
    QFile maps("/proc/self/maps");
    QFile memory("/proc/self/mem");
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    SecureBuffer window(1 << 20, Holds::Picture);
    const auto windowAt = reinterpret_cast<qint64>(window.data());
    int count = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QByteArray range = line.left(line.indexOf(' '));
        const qsizetype dash = range.indexOf('-');
        const qint64 end = range.mid(dash + 1).toLongLong(nullptr, 16);
        qint64 at = range.left(dash).toLongLong(nullptr, 16);
        const qint64 step = static_cast<qint64>(window.size()) - needle.size() + 1; // windows overlap
        for (; line.contains(" rw-p ") && at < end; at += step) {
            if (at < windowAt + static_cast<qint64>(window.size()) &&
                windowAt < at + static_cast<qint64>(window.size()))
                continue; // the window looking at itself
            const qint64 wish = std::min<qint64>(end - at, static_cast<qint64>(window.size()));
            const qint64 got =
                memory.seek(at) ? memory.read(reinterpret_cast<char*>(window.data()), wish) : 0;
            const QByteArray seen = QByteArray::fromRawData(reinterpret_cast<const char*>(window.data()),
                                                            std::max<qint64>(got, 0));
            count += static_cast<int>(seen.count(needle));
        }
    }
    return count;
}

} // namespace

TEST_CASE("the first account is a supervisor and later ones need one signed in")
{
    StoreHome home;
    AccountTable& accounts = home.store().accounts();

    CHECK(*accounts.isEmpty());
    CHECK(accounts.create("a", Role::Operator, secret(StoreHome::kPassphrase)).error().code() ==
          Errc::PermissionMissing);
    CHECK(accounts.create("a", Role::Supervisor, secret("pendek")).error().code() ==
          Errc::PassphraseTooShort);
    REQUIRE(accounts.create("supervisor", Role::Supervisor, secret(StoreHome::kPassphrase)));
    CHECK(accounts.create("supervisor", Role::Operator, secret(StoreHome::kPassphrase)).error().code() ==
          Errc::AccountExists);
    REQUIRE(accounts.create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(signIn(home, "operator", StoreHome::kSecondPassphrase));
    CHECK(accounts.create("b", Role::Operator, secret(StoreHome::kPassphrase)).error().code() ==
          Errc::PermissionMissing);
    home.store().lock();
    CHECK(accounts.create("b", Role::Operator, secret(StoreHome::kPassphrase)).error().code() ==
          Errc::PermissionMissing);
}

TEST_CASE("every operator and supervisor opens the same person class; technician and auditor open none")
{
    StoreHome home;
    const LoginSession by = home.begin();
    AccountTable& accounts = home.store().accounts();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    REQUIRE(accounts.create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(accounts.create("teknisi", Role::Technician, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(accounts.create("auditor", Role::Auditor, secret(StoreHome::kSecondPassphrase)));

    REQUIRE(signIn(home, "operator", StoreHome::kSecondPassphrase));
    CHECK(home.store().work().loadOpenWork()->recordings.size() == 1);
    for (const char* name : {"teknisi", "auditor"}) {
        REQUIRE(signIn(home, name, StoreHome::kSecondPassphrase));
        CHECK(home.store().work().loadOpenWork().error().code() == Errc::VaultLocked);
        CHECK(*home.store().core().sql().number(
                  "SELECT count(*) FROM accounts WHERE name = ? AND wrapped_person IS NOT NULL",
                  {QString::fromLatin1(name)}) == 0);
    }
}

TEST_CASE("a closed account opens no more, its name stays taken and nobody closes their own")
{
    StoreHome home;
    const LoginSession by = home.begin();
    AccountTable& accounts = home.store().accounts();
    const auto closed = accounts.create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase));
    REQUIRE(closed);

    CHECK(accounts.close(by.account).error().code() == Errc::StepNotAllowed);
    REQUIRE(accounts.close(closed->account));

    const auto all = accounts.list();
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK((*all)[0] == AccountRow{by.account, "supervisor", Role::Supervisor, false});
    CHECK((*all)[1] == AccountRow{closed->account, "operator", Role::Operator, true});
    CHECK(accounts.create("operator", Role::Operator, secret(StoreHome::kPassphrase)).error().code() ==
          Errc::AccountExists);
    CHECK(signIn(home, "operator", StoreHome::kSecondPassphrase).error().code() == Errc::PassphraseWrong);
    CHECK(*home.store().core().sql().number(
              "SELECT count(*) FROM accounts WHERE length(wrapped_signing) > 0 OR wrapped_person IS NOT "
              "NULL") == 1);
}

TEST_CASE("only who manages accounts sees or closes them")
{
    StoreHome home;
    const LoginSession by = home.begin();
    AccountTable& accounts = home.store().accounts();
    REQUIRE(accounts.create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(signIn(home, "operator", StoreHome::kSecondPassphrase));

    CHECK(accounts.list().error().code() == Errc::PermissionMissing);
    CHECK(accounts.close(by.account).error().code() == Errc::PermissionMissing);
    home.store().lock();
    CHECK(accounts.list().error().code() == Errc::VaultLocked);
}

TEST_CASE("wrong passphrase and unknown account get the same answer")
{
    StoreHome home;
    home.begin();

    CHECK(signIn(home, "supervisor", "salah sekali").error() == Error(Errc::PassphraseWrong));
    CHECK(signIn(home, "nobody", "salah sekali").error() == Error(Errc::PassphraseWrong));
}

TEST_CASE("guessing is slowed down, across restarts, and the right passphrase waits too")
{
    StoreHome home;
    home.begin();
    for (int i = 0; i < 3; ++i)
        REQUIRE(signIn(home, "supervisor", "salah sekali").error().code() == Errc::PassphraseWrong);

    REQUIRE(home.reopen());
    const auto early = signIn(home, "supervisor", StoreHome::kPassphrase);
    REQUIRE_FALSE(early);
    CHECK(early.error().code() == Errc::TooManyAttempts);
    CHECK(early.error().fact("seconds") == "5");
    home.clock.now =
        home.clock.now.addDays(-400); // setting the clock back does not help, and does not lock out for long
    CHECK(signIn(home, "supervisor", StoreHome::kPassphrase).error().fact("seconds") == "5");
    home.clock.now = home.clock.now.addDays(400).addSecs(6);
    CHECK(signIn(home, "supervisor", "salah sekali").error().code() == Errc::PassphraseWrong);
    CHECK(signIn(home, "supervisor", StoreHome::kPassphrase).error().fact("seconds") == "10");
    home.clock.advance(std::chrono::seconds(11));
    CHECK(signIn(home, "supervisor", StoreHome::kPassphrase));
    CHECK(signIn(home, "supervisor", StoreHome::kPassphrase));
}

TEST_CASE("what was typed as a name is in no row")
{
    StoreHome home;
    home.begin();
    REQUIRE_FALSE(signIn(home, "kunci loket dua", "supervisor"));

    const auto rows = home.store().core().sql().select(
        "SELECT actor, facts, subject FROM audit WHERE what = 'sign-in-failed'");

    REQUIRE(rows->size() == 1);
    CHECK(rows->at(0).text(0) == "station");
    CHECK(rows->at(0).text(1).isEmpty());
    CHECK(*home.store().core().sql().number(
              "SELECT count(*) FROM login_attempts WHERE instr(who, 'kunci') > 0") == 0);
}

TEST_CASE("a second person proves who they are and may answer for others")
{
    StoreHome home;
    const LoginSession by = home.begin();
    AccountTable& accounts = home.store().accounts();
    REQUIRE(accounts.create("kepala", Role::Supervisor, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(accounts.create("operator", Role::Operator, secret(StoreHome::kSecondPassphrase)));
    const auto confirm = [&](const char* name, const char* words) {
        return accounts.confirmSecondPerson(QString::fromLatin1(name), secret(words));
    };

    CHECK(confirm("supervisor", StoreHome::kPassphrase).error().code() == Errc::SecondPersonIsSame);
    CHECK(confirm("operator", StoreHome::kSecondPassphrase).error().code() == Errc::PermissionMissing);
    CHECK(confirm("kepala", "salah sekali").error().code() == Errc::PassphraseWrong);
    CHECK(confirm("kepala", StoreHome::kSecondPassphrase));
    CHECK(home.store().core().signedIn()->session.account == by.account);
}

TEST_CASE("an account row that was given another role does not sign in")
{
    StoreHome home;
    home.begin();
    REQUIRE(
        home.store().accounts().create("teknisi", Role::Technician, secret(StoreHome::kSecondPassphrase)));
    REQUIRE(home.store().core().sql().execute("UPDATE accounts SET role = 2 WHERE name = 'teknisi'"));

    CHECK(signIn(home, "teknisi", StoreHome::kSecondPassphrase).error().code() == Errc::StoreDamaged);
}

TEST_CASE("the real cost of a passphrase is taken where nothing cheaper was asked for")
{
    CHECK(PassphraseCost::moderate().isAcceptable());
    CHECK_FALSE(PassphraseCost::cheapForTests().isAcceptable());
    QElapsedTimer timer;
    timer.start();
    REQUIRE(wrappingKey(secret("kunci loket dua"), QByteArray(kSaltSize, 's'), PassphraseCost::moderate(),
                        randomKey()));
    CHECK(timer.elapsed() > 50);
}

TEST_CASE("a lowered cost in an account's row is not believed")
{
    StoreHome home;
    home.begin();
    REQUIRE(home.store().core().sql().execute("UPDATE accounts SET operations = 2, memory_bytes = 16384"));

    CHECK(signIn(home, "supervisor", StoreHome::kPassphrase).error().code() == Errc::StoreDamaged);
}

TEST_CASE("after lock no passphrase and no person key is in the own memory")
{
    if (kIsSanitized) {
        WARN("skipped: a sanitizer's shadow memory is far too large to be searched");
        return;
    }
    StoreHome home;
    home.begin();
    REQUIRE(signIn(home, "supervisor", StoreHome::kPassphrase));
    // Looked for by its complement's complement, in memory that is wiped, so that nothing but the looking
    // holds it.
    const auto complementOf = [](const SecureBuffer& bytes) {
        SecureBuffer turned = bytes.clone();
        for (unsigned char& byte : turned.span())
            byte = static_cast<unsigned char>(~byte);
        return turned;
    };
    const SecureBuffer turnedKey = complementOf(home.store().core().signedIn()->keys.master());
    const auto copies = [&] { return findInOwnMemory(complementOf(turnedKey)); };
    const int lookedWith = 1;
    CHECK(copies() == 1 + lookedWith);

    home.store().lock();

    CHECK(copies() == lookedWith);
}
