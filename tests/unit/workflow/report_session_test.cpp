#include "core/workflow/report_session.h"

#include "tests/support/fake_station.h"
#include "tests/support/sample_people.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rekam;

namespace {

ReportWords words()
{
    return {[](DayStage stage) { return QString::fromLatin1(dayStageName(stage)); },
            [](const DayPerson& person) { return QString::fromLatin1(dayStopName(person.stop)); },
            [](const DayPerson&) { return QStringLiteral("next"); },
            [](Step step) { return QString::fromLatin1(stepName(step)); },
            [](ServiceType service) { return serviceTypeName(service); }};
}

struct ReportDesk
{
    fake::Station station;
    ReportSession session{station.ports, words()};
    QTemporaryDir folder;

    ReportDesk()
    {
        session.open();
        settle();
    }
    void settle()
    {
        fake::settle();
        fake::settle();
    }
    const ReportSnapshot& shown() { return session.snapshot(); }
    void addIncident()
    {
        IncidentRow row;
        row.record = test::idNumber<RecordId>(1);
        row.maskedNik = test::sampleNik().masked();
        row.nik = test::sampleNik().text();
        row.startedAt = station.clock.now;
        station.supervision.incident = {row};
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("the recap of today is drawn first, and nothing is written before it is saved")
{
    ReportDesk desk;
    CHECK(desk.shown().isDrawn);
    CHECK(desk.shown().title == "Rekap harian");
    CHECK_FALSE(desk.shown().picture.isEmpty());
    CHECK(desk.station.supervision.exported.empty());
}

TEST_CASE("saving leaves a line in the trail, a PDF and a CSV")
{
    ReportDesk desk;
    desk.session.save(desk.folder.filePath("laporan"));
    desk.settle();
    REQUIRE(desk.station.supervision.exported == std::vector<QString>{"rekap-harian-2026-11-21"});
    const QString path = desk.folder.filePath("laporan/rekap-harian-2026-11-21");
    CHECK(contentOf(path + ".pdf").startsWith("%PDF-"));
    CHECK(contentOf(path + ".csv").contains("Menurut layanan"));
    CHECK(desk.shown().savedIn == desk.folder.filePath("laporan"));
}

TEST_CASE("a folder that cannot be written is told, and nothing counts as saved")
{
    ReportDesk desk;
    desk.session.save(QStringLiteral("/proc/laporan"));
    desk.settle();
    REQUIRE(desk.shown().error);
    CHECK(desk.shown().error->code() == Errc::FileUnwritable);
    CHECK(desk.shown().savedIn.isEmpty());
    CHECK(desk.shown().isDrawn);
}

TEST_CASE("days and months are turned over one by one and never into the future")
{
    ReportDesk desk;
    CHECK_FALSE(desk.session.canMove(1));
    desk.session.moveBy(-1);
    desk.settle();
    CHECK(desk.shown().period == "20-11-2026");
    desk.session.moveBy(1);
    desk.settle();
    desk.session.moveBy(1);
    desk.settle();
    CHECK(desk.shown().period == "21-11-2026");
    desk.session.choose(ReportKind::Monthly);
    desk.settle();
    desk.session.moveBy(-1);
    desk.settle();
    CHECK(desk.shown().period == "01-10-2026 sampai 31-10-2026");
    desk.session.choose(ReportKind::Uncollected);
    desk.settle();
    CHECK_FALSE(desk.session.canMove(-1));
}

TEST_CASE("a long report is looked at page by page")
{
    ReportDesk desk;
    for (int i = 0; i < 200; ++i) {
        UncollectedRow row;
        row.ticket.number = i;
        row.slot = QStringLiteral("A%1").arg(i);
        row.since = desk.station.clock.now.addDays(-30);
        desk.station.supervision.uncollected.push_back(row);
    }
    desk.session.choose(ReportKind::Uncollected);
    desk.settle();
    REQUIRE(desk.shown().pages > 3);
    CHECK(desk.shown().rows == 400);
    const qint64 first = desk.shown().picture.image.cacheKey();
    desk.session.turnPage();
    desk.settle();
    CHECK(desk.shown().page == 1);
    CHECK(desk.shown().picture.image.cacheKey() != first);
    for (int i = 1; i < desk.shown().pages; ++i) {
        desk.session.turnPage();
        desk.settle();
    }
    CHECK(desk.shown().page == 0);
}

TEST_CASE("an incident names nobody until a second person agrees, and only for the days that stand")
{
    ReportDesk desk;
    desk.addIncident();
    desk.session.choose(ReportKind::Incident);
    desk.settle();
    CHECK_FALSE(desk.shown().hasNiks);
    CHECK_FALSE(desk.shown().picture.text.contains(test::sampleNik().text()));

    desk.session.askNiks("orang.sama", SecureBuffer(12));
    desk.settle();
    REQUIRE(desk.shown().error);
    CHECK(desk.shown().error->code() == Errc::SecondPersonIsSame);

    desk.station.accounts.second = SecondPerson{};
    desk.session.askNiks("supervisor.2", SecureBuffer(12));
    desk.settle();
    CHECK(desk.shown().hasNiks);
    CHECK(desk.shown().picture.text.contains(test::sampleNik().text()));

    desk.session.moveBy(-1);
    desk.settle();
    CHECK_FALSE(desk.shown().hasNiks);
    CHECK_FALSE(desk.shown().picture.text.contains(test::sampleNik().text()));
}

TEST_CASE("an incident between two times asks for exactly these")
{
    ReportDesk desk;
    desk.session.choose(ReportKind::Incident);
    desk.settle();
    desk.session.chooseTimes(QDate(2026, 11, 20), dayTimesFrom("8.30 - 12:00"));
    desk.settle();
    const auto [from, until] = desk.station.supervision.incidentsAsked.back();
    CHECK(from == QDateTime(QDate(2026, 11, 20), QTime(8, 30)).toUTC());
    CHECK(until == QDateTime(QDate(2026, 11, 20), QTime(12, 0)).toUTC());
    for (const char* wrong : {"12.00-08.00", "8.30", "25.00-26.00", "pagi", "08.70-09.00"}) {
        INFO(wrong);
        CHECK_FALSE(dayTimesFrom(QString::fromLatin1(wrong)));
    }
}

TEST_CASE("nothing of a report is left when its page is closed, and late answers are dropped")
{
    ReportDesk desk;
    desk.session.choose(ReportKind::Stock);
    desk.session.close();
    desk.settle();
    CHECK(desk.shown().picture.isEmpty());
    CHECK_FALSE(desk.shown().isDrawn);
}
