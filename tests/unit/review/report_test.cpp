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
        [](Step step) { return QString::fromLatin1(stepName(step)); },
        [](ServiceType service) { return serviceTypeName(service); }};
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

TEST_CASE("every service has its row, and the rows add up to the funnel")
{
    std::vector<VisitRow> visits;
    for (int i = 0; i < 60; ++i) {
        visits.push_back(visit(i, i % 4 == 0 ? RequestState::NoShow : RequestState::Serving, kDay));
        visits.back().service = static_cast<ServiceType>(1 + i % 12); // one of them is in no table
    }
    const DayOverview day = dayOverviewOf(visits, kDay, kDay);

    const ReportTable table = dailyReport(day, words()).tables.back();

    REQUIRE(table.rows.size() == 12);
    CHECK(table.rows[0][0] == "new-wni");
    CHECK(table.rows.back()[0] == "Lain-lain");
    const auto sum = [&](int column) {
        int total = 0;
        for (const QStringList& row : table.rows)
            total += row[column].toInt();
        return total;
    };
    CHECK(sum(1) == day.reached[static_cast<size_t>(DayStage::Arrived)]);
    CHECK(sum(2) == day.reached[static_cast<size_t>(DayStage::Served)]);
    CHECK(sum(4) == day.reached[static_cast<size_t>(DayStage::HandedOver)]);
    CHECK(sum(5) == static_cast<int>(day.fellOut().size()));
    CHECK(table.rows[0][1] == "5");
    CHECK(table.rows.back()[1] == "5");
}

TEST_CASE("the stock report says of every state of the ledger how many there are")
{
    StockFacts stock;
    stock.ledger.stock = {100, 50};
    stock.ledger.printed = {40, 12};
    stock.ledger.missing = {1, 0};
    stock.ledger.received = 50;
    const Report report = stockReport(stock, {kDay, kDay});
    const std::vector<QStringList>& rows = report.tables[1].rows;
    CHECK(rows[0] == QStringList{"Dalam stok", "100", "50"});
    CHECK(rows[2] == QStringList{"Tercetak", "40", "12"});
    CHECK(rows[5] == QStringList{"Hilang", "1", "0"});
    CHECK(rows[6] == QStringList{"Seluruhnya", "141", ""});
    CHECK(rows[7] == QStringList{"Diterima dengan kiriman", "", "50"});
}

TEST_CASE("uncollected cards stand slot by slot with their days, and no NIK is whole")
{
    const auto waiting = [](quint32 id, const char* slot, const char* list, int days) {
        UncollectedRow row;
        row.card = idNumber<CardJobId>(id);
        row.ticket.number = static_cast<int>(id);
        row.maskedNik = QStringLiteral("3315************");
        row.slot = QString::fromLatin1(slot);
        row.list = QString::fromLatin1(list);
        row.since = QDateTime(kDay.addDays(-days), QTime(9, 0), Qt::LocalTime).toUTC();
        return row;
    };
    const Report report =
        uncollectedReport({waiting(1, "B2", "", 120), waiting(2, "A1", "", 31), waiting(3, "", "DIST-1", 20),
                           waiting(4, "A1", "", 14), waiting(5, "", "", 14)},
                          kDay, 14);
    CHECK(report.tables[0].rows ==
          std::vector<QStringList>{
              {"A1", "2", "31"}, {"B2", "1", "120"}, {"DIST-1", "1", "20"}, {"Tanpa rak", "1", "14"}});
    REQUIRE(report.tables[1].rows.size() == 5);
    CHECK(report.tables[1].rows[0][1] == "A-002");
    CHECK(report.tables[1].rows[2][5] == "120");
    CHECK(report.charts[0].bars[0].value == 3);
    CHECK(report.charts[0].bars[1].value == 1);
    CHECK(report.charts[0].bars[2].value == 1);
    // Fourteen days or more: the day itself belongs to it, the next morning does not.
    const QDateTime before = uncollectedBefore(kDay, 14);
    CHECK(waiting(6, "", "", 14).since < before);
    CHECK_FALSE(waiting(7, "", "", 13).since < before);
}
