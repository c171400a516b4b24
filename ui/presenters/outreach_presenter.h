// The mobile service (jemput bola): the session that is open with everybody who is expected, or the ones
// before.
#pragma once

#include "core/workflow/outreach_session.h"
#include "ui/presenters/list_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct OutreachScreen
{
    const OutreachSnapshot& snapshot;
    const OfflineAllowance& allowance;
    int oldCopyDays = 7;
    QString wanted{}; // only rows whose name or NIK has it
};
// Whoever the search lets through, in order; they live as long as the snapshot.
std::vector<const AttendanceRow*> shownRows(const OutreachScreen& screen);
QString expectedName(const AttendanceRow& row); // or that it is not known yet
// Nothing chosen: who is expected next.
ListView describeOutreach(const OutreachScreen& screen, const QString& selected);

class OutreachPresenter : public ListPresenter
{
    Q_OBJECT
public:
    OutreachPresenter(OutreachSession& session, const Desk& desk, const FieldRules& rules, Prompter& prompter,
                      QObject* parent);
    void opened();
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    OutreachScreen screen() const;
    const AttendanceRow* chosen() const;
    const Outreach* chosenClosed() const;
    void performOpen(ActionId action);
    void askPlace();
    void askRoster();
    void askWanted();
    void askWhy(const Nik& nik);
    void askFinish();

    OutreachSession& m_session;
    const Desk& m_desk;
    const FieldRules& m_rules;
    Prompter& m_prompter;
    QString m_wanted;
};

} // namespace rekam::ui
