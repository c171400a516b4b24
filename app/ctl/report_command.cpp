// rekamctl report: the supervisor's reports without a screen. Waits: rekamctl has nothing else to do.
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/print/pdf_document.h"
#include "core/review/report_files.h"
#include "core/review/report_paper.h"
#include "core/store/station_database.h"
#include "ui/wording/report_words.h"

#include <cstdio>

namespace rekam::ctl {
namespace {

// As the station itself has them: the policy wins over the file.
Result<StationSettings> settingsOf(StationDatabase& store)
{
    REKAM_TRY(StationSettings settings,
              loadStationSettings(store.core().home().folder() + QStringLiteral("/station.json")));
    REKAM_TRY(const QByteArray policy, store.centre().policyJson());
    if (!policy.isEmpty()) {
        if (auto governed = withPolicy(settings, policy))
            settings = std::move(*governed);
    }
    return settings;
}

Result<Report> makeReport(StationDatabase& store, const QString& kind, const QDate& day)
{
    FactTable& facts = store.work().facts();
    const PeriodDays month = periodAround(Period::Month, day);
    if (kind == QLatin1String("daily")) {
        REKAM_TRY(const PeriodRows rows, facts.loadPeriod(day, day));
        return dailyReport(dayOverviewOf(rows.visits, day, day), ui::reportWords());
    }
    if (kind == QLatin1String("monthly")) {
        REKAM_TRY(const PeriodRows rows, facts.loadPeriod(month.first, month.last));
        return monthlyReport(dayOverviewOf(rows.visits, month.first, month.last), ui::reportWords());
    }
    if (kind == QLatin1String("device")) {
        REKAM_TRY(const auto steps, facts.loadSteps(month.first, month.last));
        return deviceReport(steps, month, ui::reportWords());
    }
    if (kind == QLatin1String("stock")) {
        REKAM_TRY(const StockFacts stock, facts.loadStock(month.first, month.last));
        return stockReport(stock, month);
    }
    if (kind == QLatin1String("uncollected")) {
        REKAM_TRY(const StationSettings settings, settingsOf(store));
        const int days = settings.cards.uncollectedDays;
        REKAM_TRY(const auto rows, store.supervision().loadUncollected(uncollectedBefore(day, days)));
        return uncollectedReport(rows, day, days);
    }
    const QDateTime from(day, QTime(0, 0));
    REKAM_TRY(const auto rows, store.supervision().loadIncident(from.toUTC(), from.addDays(1).toUTC(), {}));
    return incidentReport(rows, from.toUTC(), from.addDays(1).toUTC());
}

Result<QJsonObject> writeReport(StationDatabase& store, const QString& kind, const QDate& day,
                                const QString& folder)
{
    REKAM_CHECK(store.supervision().require(Permission::SeeDay));
    REKAM_TRY(const Report report, makeReport(store, kind, day));
    REKAM_TRY(const StationSettings settings, settingsOf(store));
    IssuingOffice office;
    office.regency = QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil");
    office.place = settings.office.name;
    const Marking marking =
        store.core().home().kind() == HomeKind::Training ? Marking::Specimen : Marking::None;
    REKAM_TRY(const Paper paper, reportPaper(report, office, marking, store.core().nowUtc()));
    REKAM_TRY(const QByteArray pdf, writePdf(paper));
    REKAM_CHECK(store.supervision().noteExport(report.name, report.rowCount()));
    REKAM_CHECK(writeReportFiles(folder, report, pdf));
    return QJsonObject{{QStringLiteral("report"), report.name},
                       {QStringLiteral("pages"), static_cast<qint64>(paper.pages.size())},
                       {QStringLiteral("rows"), report.rowCount()}};
}

Result<QJsonObject> run(const QCommandLineParser& parser, const QString& kind, const QDate& day)
{
    REKAM_TRY(const SecureBuffer passphrase, readPassphrase(parser.value(QStringLiteral("passphrase-file"))));
    REKAM_TRY(Home home, Home::open(homeIn(parser.value(QStringLiteral("home")))));
    SystemClock clock;
    RandomIdSource ids;
    REKAM_TRY(const auto store, StationDatabase::open(std::move(home), StoreOptions{clock, ids}));
    NewsForSessions news;
    REKAM_CHECK(store->signIn(parser.value(QStringLiteral("account")), passphrase, news));
    const auto written = writeReport(*store, kind, day, parser.value(QStringLiteral("out")));
    store->lock();
    return written;
}

} // namespace

int runReport(const QStringList& arguments)
{
    static const QStringList kinds = {QStringLiteral("daily"),       QStringLiteral("monthly"),
                                      QStringLiteral("device"),      QStringLiteral("stock"),
                                      QStringLiteral("uncollected"), QStringLiteral("incident")};
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Writes a report as PDF and CSV; a line in the audit trail says so. Recaps name nobody; "
        "the lists of uncollected cards and of an incident have masked NIKs."));
    parser.addPositionalArgument(QStringLiteral("kind"), kinds.join(QStringLiteral(", ")));
    parser.addOption(
        {QStringLiteral("home"), QStringLiteral("The station's folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("account"), QStringLiteral("Who asks."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("passphrase-file"),
                      QStringLiteral("Its passphrase: FILE, or - for standard input."),
                      QStringLiteral("FILE"), QStringLiteral("-")});
    parser.addOption({QStringLiteral("day"),
                      QStringLiteral("YYYY-MM-DD; a month is the one around it. Today where it is not said."),
                      QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("out"), QStringLiteral("Folder for the files."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a report.")});
    if (const auto done = parse(parser, "report", arguments))
        return *done;
    const QString kind = parser.positionalArguments().value(0);
    const QDate day = parser.isSet(QStringLiteral("day"))
                          ? QDate::fromString(parser.value(QStringLiteral("day")), Qt::ISODate)
                          : QDate::currentDate();
    const bool isWhole = kinds.contains(kind) && day.isValid() && parser.isSet(QStringLiteral("home")) &&
                         parser.isSet(QStringLiteral("account")) && parser.isSet(QStringLiteral("out"));
    if (!isWhole) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl report %s --home DIR --account NAME --out DIR "
                     "[--day YYYY-MM-DD]\n",
                     qPrintable(kinds.join(u'|')));
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<QJsonObject> written = run(parser, kind, day);
    if (!written)
        return fail(written.error(), asJson, kUnusable);
    print(*written, asJson);
    return kFine;
}

} // namespace rekam::ctl
