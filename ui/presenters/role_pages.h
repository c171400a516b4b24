// The pages beside the counter line: the day, the devices, the accounts, blanks and cards. Which role may
// open which, and the sessions behind them. Main thread.
#pragma once

#include "ui/presenters/accounts_presenter.h"
#include "ui/presenters/blanks_presenter.h"
#include "ui/presenters/board_presenters.h"
#include "ui/presenters/chip_presenter.h"
#include "ui/presenters/old_cards_presenter.h"
#include "ui/presenters/own_fingers_presenter.h"
#include "ui/presenters/reports_presenter.h"
#include "ui/presenters/screening_presenter.h"
#include "ui/presenters/supervisor_presenter.h"
#include "ui/presenters/technician_presenter.h"
#include "ui/values/guide.h"

namespace rekam::ui {

// Where a role begins, where nothing was left open: operator the queue, supervisor the day, technician the
// devices.
ScreenId homeOf(Role role);
// Screens beside the counter line; the line itself belongs to whoever may record.
bool mayOpen(Role role, ScreenId screen);

class RolePages : public QObject
{
    Q_OBJECT
public:
    RolePages(StationPorts& ports, Prompter& prompter, QObject* parent);

    void signedIn(const LoginSession& login);
    void signedOut();
    void opened(ScreenId screen);
    void left(ScreenId screen);
    // For the rail: those of these pages that the role may open. On one of them all of them, elsewhere only
    // the first.
    std::vector<RailLink> links(Role role, ScreenId current, bool canLeave) const;
    static std::optional<ScreenId> screenOf(const QString& linkId);

    SupervisorPresenter& supervisor() { return m_supervisor; }
    TechnicianPresenter& technician() { return m_technician; }
    AccountsPresenter& accounts() { return m_accounts; }
    BlanksPresenter& blanks() { return m_blanks; }
    OldCardsPresenter& oldCards() { return m_oldCards; }
    ScreeningPresenter& screening() { return m_screening; }
    AgeingPresenter& ageing() { return m_ageing; }
    ComplaintsPresenter& complaints() { return m_complaints; }
    AuditPresenter& audit() { return m_audit; }
    ReportsPresenter& reports() { return m_reports; }
    ChipPresenter& chip() { return m_chip; }
    OwnFingersPresenter& ownFingers() { return m_ownFingersShown; }
    const BenchSnapshot& bench() const { return m_bench.snapshot(); }

private:
    DaySession m_day;
    DeviceBench m_bench;
    AccountBook m_book;
    StockSession m_stock;
    CardRegisterSession m_register;
    OwnFingersSession m_ownFingers;
    SupervisorPresenter m_supervisor;
    TechnicianPresenter m_technician;
    AccountsPresenter m_accounts;
    BlanksPresenter m_blanks;
    OldCardsPresenter m_oldCards;
    ScreeningSession m_sheet;
    BoardSession m_boards;
    ScreeningPresenter m_screening;
    AgeingPresenter m_ageing;
    ComplaintsPresenter m_complaints;
    AuditPresenter m_audit;
    ReportSession m_reportSession;
    ReportsPresenter m_reports;
    ChipSession m_chipSession;
    ChipPresenter m_chip;
    OwnFingersPresenter m_ownFingersShown;
    LoginSession m_login;
};

} // namespace rekam::ui
