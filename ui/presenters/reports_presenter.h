// The supervisor's reports: which one, of which days, as its pages will leave the printer, and where it is
// saved.
#pragma once

#include "core/workflow/report_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

struct ReportLine
{
    QString name;
    QString period; // of the one that stands
    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

struct ReportsView
{
    std::vector<ReportLine> reports; // in the order of ReportKind
    int selected = 0;
    QString about; // what stands in the chosen one
    QString rows;  // "148 baris"; empty until it is counted
    QString pageText;
    SheetViews sheet;
    QString emptySheet;
    QString saved; // chip
    friend bool operator==(const ReportsView&, const ReportsView&) = default;
};

ReportsView describeReports(const ReportSnapshot& snapshot);
std::vector<ActionView> reportActions(const ReportSnapshot& snapshot, bool canMoveOn);

class ReportsPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ReportsPresenter(ReportSession& session, Prompter& prompter, QObject* parent);
    ReportsView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void choose(int row);

private:
    void askFolder();
    void askTimes(const QString& problem = {});
    void askSecondPerson();

    ReportSession& m_session;
    Prompter& m_prompter;
};

} // namespace rekam::ui
