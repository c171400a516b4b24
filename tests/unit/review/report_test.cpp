#include "core/review/report.h"

#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QDate kDay(2026, 11, 23);

ReportWords words()
{
    return {
        [](DayStage stage) { return QString::fromLatin1(dayStageName(stage)); },
        [](const DayPerson& person) { return QString::fromLatin1(dayStopName(person.stop)) + person.reason; },
        [](const DayPerson&) { return QStringLiteral("next"); },
        [](Step step) { return QString::fromLatin1(stepName(step)); }};
}

VisitRow visit(int number, RequestState state, const QDate& day)
{
    VisitRow row;
    row.request = idNumber<RequestId>(static_cast<quint32>(number));
    row.ticket.number = number;
    row.state = state;
    row.arrivedAt = QDateTime(day, QTime(9, 0), Qt::LocalTime).toUTC();
    return row;
}

} // namespace

TEST_CASE("the numbers of a daily recap are those of the funnel, and name nobody")
{
    DayOverview day =
        dayOverviewOf({visit(1, RequestState::NoShow, kDay), visit(2, RequestState::Waiting, kDay),
                       visit(3, RequestState::Serving, kDay)},
                      kDay, kDay);
    name(day, {{idNumber<RequestId>(1), "3315************", "SITI AMINAH", "sakit", {}, {}, {}}});

    const Report report = dailyReport(day, words());

    CHECK(report.name == "rekap-harian-2026-11-23");
    for (size_t i = 0; i < kDayStages; ++i)
        CHECK(report.charts[0].bars[i].value == day.reached[i]);
    CHECK(report.tables[0].rows[0] == QStringList{"arrived", "3", "1", "1", "0", "1"});
    REQUIRE(report.tables[1].rows.size() == 1);
    CHECK(report.tables[1].rows[0] == QStringList{"2026-11-23", "A-001", "arrived", "no-show", "next"});
    const QByteArray csv = csvOf(report);
    CHECK_FALSE(csv.contains("SITI"));
    CHECK_FALSE(csv.contains("3315"));
    CHECK_FALSE(csv.contains("sakit"));
}

TEST_CASE("the days of a monthly recap add up to its funnel")
{
    std::vector<VisitRow> visits;
    for (int i = 0; i < 30; ++i)
        visits.push_back(
            visit(i, i % 3 == 0 ? RequestState::Serving : RequestState::NoShow, QDate(2026, 11, 1 + i % 7)));
    const DayOverview month = dayOverviewOf(visits, QDate(2026, 11, 1), QDate(2026, 11, 30));

    const Report report = monthlyReport(month, words());

    const ReportTable& days = report.tables[1];
    REQUIRE(days.rows.size() == 7);
    for (size_t stage = 0; stage < kDayStages; ++stage) {
        int sum = 0;
        for (const QStringList& row : days.rows)
            sum += row[static_cast<qsizetype>(stage) + 1].toInt();
        CHECK(sum == month.reached[stage]);
    }
    for (const QStringList& row : days.rows)
        CHECK(row.size() == days.columns.size());
}

TEST_CASE("a cell that would be a formula, a quote or a line of its own stays one cell of text")
{
    Report report;
    report.title = QStringLiteral("judul");
    report.tables = {{"t", {"a", "b"}, {{"=1+1", "satu, \"dua\"\ntiga"}, {"-5", "@x"}}}};
    CHECK(csvOf(report) ==
          QByteArray("\xEF\xBB\xBFjudul,\r\n\r\nt\r\na,b\r\n'=1+1,\"satu, \"\"dua\"\"\ntiga\"\r\n"
                     "-5,'@x\r\n"));
}

TEST_CASE("an incident list says of each record what is still here")
{
    IncidentRow row;
    row.record = idNumber<RecordId>(7);
    row.maskedNik = QStringLiteral("3315************");
    row.startedAt = QDateTime(kDay, QTime(2, 0), Qt::UTC);
    const Report report = incidentReport({row}, row.startedAt, row.startedAt.addDays(1));
    CHECK(report.tables[0].rows[0][4] == "belum");
    CHECK(report.tables[0].rows[0][5] == "masih ada");
    CHECK(report.rowCount() == 1);
}
