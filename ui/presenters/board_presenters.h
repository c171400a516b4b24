// The supervisor's lists: who waits for the centre and how long steps take, complaints, the audit trail.
#pragma once

#include "core/review/step_times.h"
#include "core/workflow/board_session.h"
#include "core/workflow/form_keeper.h"
#include "ui/presenters/list_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

// Ctrl+Down goes from one to the next.
enum class AgeingList : quint8
{
    Waiting,
    StepsByDevice,
    StepsByAge
};

ListView describeAgeing(const BoardSnapshot& snapshot, AgeingList list, const QString& selected,
                        int mostRows);
ListView describeComplaints(const BoardSnapshot& snapshot, const QString& selected);
ListView describeAudit(const BoardSnapshot& snapshot, const QString& selected);
QString filterText(const AuditFilter& filter); // "oleh supervisor.1 · packet-sealed"; empty: everything

class AgeingPresenter : public ListPresenter
{
    Q_OBJECT
public:
    static constexpr int kPageRows = 100;

    AgeingPresenter(BoardSession& session, QObject* parent);
    void opened();
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void showMore() override;

private:
    void askNames();

    BoardSession& m_session;
    AgeingList m_list = AgeingList::Waiting;
    int m_rows = kPageRows;
    int m_named = 0; // how many rows were asked for
};

class ComplaintsPresenter : public ListPresenter
{
    Q_OBJECT
public:
    ComplaintsPresenter(BoardSession& session, Prompter& prompter, QObject* parent);
    void keepWith(FormKeeper& keeper) { m_keeper = &keeper; } // outlives the presenter
    void opened(const LoginSession& login);
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    const Complaint* chosen() const;
    void askComplaint();
    void askContact(ComplaintKind kind, const QString& text);
    void askAnswer(const Complaint& complaint);

    BoardSession& m_session;
    Prompter& m_prompter;
    FormKeeper* m_keeper = nullptr;
    LoginSession m_login;
};

class AuditPresenter : public ListPresenter
{
    Q_OBJECT
public:
    AuditPresenter(BoardSession& session, Prompter& prompter, QObject* parent);
    void opened(const LoginSession& login);
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void showMore() override { m_session.loadOlderAudit(); }

private:
    void askFilter();
    void askFilterText(const QString& field);
    void askFilterDay();
    void filterByChosen();
    void moveDay(int days);

    BoardSession& m_session;
    Prompter& m_prompter;
    bool m_hasQueue = false;
};

} // namespace rekam::ui
