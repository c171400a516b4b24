// What the office hands on: recaps of a day and of a month, devices, blanks, and what lay here between two
// times. A value of numbers and short words; report_paper.h prints it, csvOf() writes it for a spreadsheet.
// Recaps name nobody: people stand in them by ticket. Pure.
#pragma once

#include "core/review/day_overview.h"
#include "core/review/step_times.h"

#include <QStringList>
#include <functional>

namespace rekam {

struct ReportTable
{
    QString title;
    QStringList columns;
    std::vector<QStringList> rows; // as many cells as columns
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};

struct ReportBar
{
    QString label;
    int value = 0;
    friend bool operator==(const ReportBar&, const ReportBar&) = default;
};

struct ReportChart
{
    QString title;
    std::vector<ReportBar> bars;
    friend bool operator==(const ReportChart&, const ReportChart&) = default;
};

struct Report
{
    QString name; // of the file, without its ending: "rekap-harian-2026-11-22"
    QString title;
    QString period;
    std::vector<ReportChart> charts;
    std::vector<ReportTable> tables;
    friend bool operator==(const Report&, const Report&) = default;

    int rowCount() const; // of all tables
};

// Words for stages and stops: handed in, since they belong to the screens.
struct ReportWords
{
    std::function<QString(DayStage)> stage;
    std::function<QString(const DayPerson&)> cause;
    std::function<QString(const DayPerson&)> next;
    std::function<QString(Step)> step;
    std::function<QString(ServiceType)> service;
};

Report dailyReport(const DayOverview& day, const ReportWords& words);
// `month` as read for the whole month: one row a day on which somebody came.
Report monthlyReport(const DayOverview& month, const ReportWords& words);
Report deviceReport(const std::vector<StepFact>& facts, const PeriodDays& days, const ReportWords& words);
// The counts of the ledger of blanks are those of core/cards as the store has them now.
Report stockReport(const StockFacts& stock, const PeriodDays& days);
// Finished cards that wait for their holders for `leastDays` or more on `today`, slot by slot. NIKs are
// masked.
Report uncollectedReport(const std::vector<UncollectedRow>& rows, const QDate& today, int leastDays);
// Cards finished before this moment (UTC) have waited for `leastDays` or more on that day.
QDateTime uncollectedBefore(const QDate& today, int leastDays);
Report incidentReport(const std::vector<IncidentRow>& rows, const QDateTime& fromUtc,
                      const QDateTime& untilUtc);

// RFC 4180, UTF-8 with a mark of order so that spreadsheets read it; a cell that would be a formula is
// written as text. One table after the other, each with its title and columns.
QByteArray csvOf(const Report& report);

} // namespace rekam
