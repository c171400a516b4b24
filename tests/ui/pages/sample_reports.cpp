#include "tests/ui/pages/sample_reports.h"

#include "core/review/report_paper.h"
#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/chip/chip_page.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/wording/report_words.h"

namespace rekam::ui::sample {

namespace {

const QDate kToday(2026, 11, 23);

VisitRow visitOf(int number)
{
    VisitRow row;
    row.request = test::idNumber<RequestId>(static_cast<quint32>(number));
    row.ticket.number = number;
    row.arrivedAt = QDateTime(kToday, QTime(8, 0)).addSecs(240 * number).toUTC();
    row.since = row.arrivedAt;
    row.service = static_cast<ServiceType>(1 + (number * number) % 11);
    row.state = number % 9 == 0   ? RequestState::NoShow
                : number % 4 == 0 ? RequestState::Waiting
                                  : RequestState::Closed;
    if (row.state == RequestState::Closed)
        row.card = CardJobState::HandedOver;
    return row;
}

Report dailySample()
{
    std::vector<VisitRow> visits;
    for (int number = 1; number <= 46; ++number)
        visits.push_back(visitOf(number));
    return dailyReport(dayOverviewOf(visits, kToday, kToday), reportWords());
}

Report incidentSample()
{
    std::vector<IncidentRow> rows;
    for (quint32 number = 1; number <= 12; ++number) {
        IncidentRow row;
        row.record = test::idNumber<RecordId>(number);
        row.ticket.number = static_cast<int>(number);
        row.maskedNik = test::sampleNik(static_cast<int>(number)).masked();
        row.startedAt = now().addSecs(-900 * static_cast<qint64>(number));
        row.sealedAt = row.startedAt.addSecs(420);
        rows.push_back(row);
    }
    return incidentReport(rows, QDateTime(kToday, QTime(8, 0)).toUTC(),
                          QDateTime(kToday, QTime(12, 30)).toUTC());
}

ReportSnapshot snapshotOf(ReportKind kind, const Report& report)
{
    ReportSnapshot snapshot;
    snapshot.kind = kind;
    snapshot.anchor = snapshot.today = kToday;
    const IssuingOffice office = {QStringLiteral("Kabupaten Grobogan"),
                                  QStringLiteral("Kecamatan Grobogan"),
                                  {},
                                  QStringLiteral("1500537 (Halo Dukcapil)"),
                                  TimeZoneWord::Wib};
    if (const auto paper = reportPaper(report, office, Marking::Specimen, now())) {
        snapshot.pages = static_cast<int>(paper->pages.size());
        if (const auto picture = picturePaper(*paper, 110))
            snapshot.picture = *picture;
    }
    snapshot.title = report.title;
    snapshot.period = report.period;
    snapshot.rows = report.rowCount();
    snapshot.isDrawn = true;
    return snapshot;
}

Screen reportScreen(const char* name, const TopBarView& top, const RailView& rail,
                    const ReportSnapshot& snapshot)
{
    const ReportsView view = describeReports(snapshot);
    Screen screen{QString::fromLatin1(name), {}, {}, top, rail};
    screen.frame.title = word("Laporan");
    screen.frame.hasGuide = false;
    screen.frame.bar.actions = reportActions(snapshot, false);
    screen.make = [view](QWidget* parent) {
        auto* page = new ReportsPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen chipScreen(const char* name, const TopBarView& top, const RailView& rail, const ChipSnapshot& snapshot)
{
    const ChipView view = describeChip(snapshot);
    Screen screen{QString::fromLatin1(name), {}, {}, top, rail};
    screen.frame.title = word("Periksa chip");
    screen.frame.hasGuide = false;
    screen.frame.bar = {
        {},
        word("Yang dibaca tidak disimpan. Nomor chip bukan bukti siapa pemiliknya."),
        {{ActionId::Back, word("Antrean"), true}, {ActionId::Confirm, word("Baca lagi"), true}}};
    screen.make = [view](QWidget* parent) {
        auto* page = new ChipPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

ChipSnapshot chipSample(const Pictures& pictures)
{
    ChipSnapshot snapshot;
    snapshot.stage = ChipStage::Read;
    snapshot.uid = QStringLiteral("04A1B2C3D4E5F6");
    for (int i = 0; i < 51; ++i)
        snapshot.control.append(static_cast<char>(i * 37 + 11));
    snapshot.photograph = pictures.portrait;
    snapshot.mayShowPerson = true;
    return snapshot;
}

ChipSnapshot failedChip(const Error& error)
{
    ChipSnapshot snapshot;
    snapshot.stage = ChipStage::Failed;
    snapshot.error = error;
    return snapshot;
}

} // namespace

std::vector<Screen> reportScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures)
{
    RailView aside = rail; // the chip is no page of the rail
    for (RailLink& link : aside.links)
        link.isCurrent = false;
    ReportSnapshot counting;
    counting.kind = ReportKind::Monthly;
    counting.anchor = counting.today = kToday;
    ReportSnapshot incident = snapshotOf(ReportKind::Incident, incidentSample());
    incident.times = DayTimes{QTime(8, 0), QTime(12, 30)};
    ReportSnapshot saved = snapshotOf(ReportKind::Daily, dailySample());
    saved.savedIn = QStringLiteral("/media/usb");
    return {reportScreen("reports", top, rail, saved),
            reportScreen("reports-incident", top, rail, incident),
            reportScreen("reports-counting", top, rail, counting),
            chipScreen("chip", top, aside, chipSample(pictures)),
            chipScreen("chip-no-reader", top, aside,
                       failedChip(Error(Errc::DeviceMissing, {{"slot", QStringLiteral("card-reader")}}))),
            chipScreen("chip-no-service", top, aside,
                       failedChip(Error(Errc::DeviceMissing, {{"slot", QStringLiteral("card-reader")},
                                                              {"why", QStringLiteral("library")}})))};
}

} // namespace rekam::ui::sample
