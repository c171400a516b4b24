// How the figures are made: the watchdog of the main thread, and what rekamctl bench reads out of a run.
#include "app/ctl/bench_run.h"
#include "app/workstation/main_thread_watchdog.h"
#include "core/store/sql_database.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <ctime>
#include <thread>

using namespace rekam;
using namespace std::chrono_literals;

namespace {

void runLoop(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QJsonObject line(const char* event, qint64 ns, double resident = 0)
{
    return {{QStringLiteral("event"), QString::fromLatin1(event)},
            {QStringLiteral("since_boot_ns"), ns},
            {QStringLiteral("resident_bytes"), resident}};
}

} // namespace

TEST_CASE("a main thread that is held up is counted, with how long it was")
{
    MainThreadWatchdog watchdog;
    watchdog.start();
    runLoop(200ms);
    const quint64 before = watchdog.figures().blocks;

    std::this_thread::sleep_for(300ms); // the loop of this very thread stands still
    runLoop(100ms);

    CHECK(watchdog.figures().blocks == before + 1);
    CHECK(watchdog.figures().worst >= 250ms);
    CHECK(watchdog.figures().median < 250ms);
    CHECK(watchdog.figures().ticks > 5);
    CHECK(watchdog.figures().worstBusy < 250ms); // it slept
}

TEST_CASE("a main thread that works too long shows as busy")
{
    MainThreadWatchdog watchdog;
    watchdog.start();
    runLoop(50ms);

    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    const auto begun = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    while (std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec) < begun + 150ms)
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    runLoop(100ms);

    CHECK(watchdog.figures().worstBusy >= 150ms);
    CHECK(watchdog.figures().blocks >= 1);
}

TEST_CASE("what came before the watchdog was started is no block")
{
    MainThreadWatchdog watchdog;
    std::this_thread::sleep_for(150ms);
    runLoop(50ms);

    CHECK(watchdog.figures().ticks == 0);
    CHECK(watchdog.figures().blocks == 0);
}

TEST_CASE("the median is in the middle and the 99th of a hundred is near the end")
{
    ctl::Series series;
    CHECK(series.at(0.5) == 0);
    for (int i = 100; i >= 1; --i)
        series.add(i);

    CHECK(series.at(0.5) == 50);
    CHECK(series.at(0.99) == 99);
    ctl::Series one;
    one.add(7);
    CHECK(one.at(0.5) == 7);
    CHECK(one.at(0.99) == 7);
}

TEST_CASE("readings tell the time since the start and the most memory on a page")
{
    QJsonObject left = line("left", 9'000'000, 1e6);
    left.insert(QStringLiteral("page"), QStringLiteral("page.photo"));
    left.insert(QStringLiteral("most_bytes"), 321e6);
    QJsonObject login = left;
    login.insert(QStringLiteral("page"), QStringLiteral("page.login"));
    login.insert(QStringLiteral("most_bytes"), 90e6);
    const ctl::Readings whole(2ms, {line("login", 802'000'000, 90e6), login, left, line("end", 10'000'000)});

    CHECK(whole.isWhole());
    CHECK(whole.sinceStart("login") == 800.0);
    CHECK_FALSE(whole.sinceStart("page").has_value());
    CHECK(whole.mostMegabytesOn("page.photo") == 321);
    CHECK(whole.mostMegabytesOn("page.iris") == 0);
    CHECK(whole.mostMegabytesAfter("page.login") == 321);
    CHECK(whole.mostMegabytesAfter("page.photo") == 0);
    CHECK(whole.mostMegabytes() == 321);
    CHECK_FALSE(ctl::Readings(0ns, {line("login", 1)}).isWhole());
}

TEST_CASE("the black hole takes connections and answers nothing")
{
    const ctl::BlackHole hole;
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"),
                         static_cast<quint16>(hole.address().section(QLatin1Char(':'), -1).toInt()));
    REQUIRE(socket.waitForConnected(3000));
    socket.write("GET / HTTP/1.1\r\n\r\n");

    CHECK_FALSE(socket.waitForReadyRead(300));
    CHECK(socket.state() == QAbstractSocket::ConnectedState);
}

TEST_CASE("a played slow disk makes a commit wait, and reading not")
{
    const QTemporaryDir folder;
    auto sql = SqlDatabase::open(folder.filePath(QStringLiteral("slow.db")), SqlDatabase::Access::ReadWrite);
    REQUIRE(sql);
    REQUIRE(sql->script("CREATE TABLE seen (n INTEGER)"));
    sql->delayCommits(300ms);
    QElapsedTimer elapsed;
    elapsed.start();

    REQUIRE(sql->number("SELECT count(*) FROM seen"));
    const qint64 read = elapsed.restart();
    REQUIRE(sql->execute("INSERT INTO seen VALUES (1)"));
    const qint64 written = elapsed.elapsed();

    CHECK(read < 300);
    CHECK(written >= 300);
    CHECK(sql->number("SELECT count(*) FROM seen").value() == 1);
}
