// A day at a training counter in parts: each is done by one account, and the next begins when it has ended.
// Main thread.
#pragma once

#include "app/ctl/card_pilot.h"
#include "app/ctl/day_script.h"
#include "app/ctl/staffed_counter.h"
#include "core/service/ikd_activation.h"
#include "core/workflow/account_book.h"
#include "core/workflow/countersign_session.h"
#include "core/workflow/day_session.h"
#include "core/workflow/report_session.h"
#include "core/workflow/screening_session.h"
#include "core/workflow/stock_session.h"

#include <QJsonArray>
#include <QTimer>

namespace rekam::ctl {

inline constexpr char kOfficerAccount[] = "petugas.1";

// A request from afar, and what became of it.
struct PlayedOnline : OnlineDayLine
{
    QString registerNumber{};
    RequestId visit{}; // null: none was opened
    GivenCard card{};
};

// An activation of IKD, as it was closed.
struct PlayedIkd : IkdDayLine
{
    IkdId id{};
    int faceTries = 0;
};

struct Day
{
    std::vector<DayLine> lines;
    std::vector<PlayedOnline> online;
    std::vector<PlayedIkd> ikd;
    std::vector<RecordedPerson> visits; // as many as lines; what the counter did
    std::vector<GivenCard> cards;       // the same; what became of the card
    std::chrono::seconds limit{60};     // for one resident
    QString officersPassphraseFile;
    QString reportFolder;
    std::vector<DayPerson> people; // of the day, as the supervisor saw them
    QJsonObject outreach;          // the tally of the session outside; empty: there was none
    QJsonObject closing;           // what the supervisor read when it was over
};

class DayJob : public QObject
{
    Q_OBJECT
public:
    // Both outlive the job.
    DayJob(StaffedCounter& counter, Day& day);
    virtual void begin() = 0; // ended() or failed() follows

Q_SIGNALS:
    void ended();
    void failed(const rekam::Error& error, int line); // of the script; 0: of none

protected:
    void waitAtMost(std::chrono::seconds limit); // failed() after it; begins anew with every call
    void stopWaiting() { m_limit.stop(); }

    StaffedCounter& m_counter;
    Day& m_day;

private:
    QTimer m_limit;
};

// The supervisor opens: an account for the officer, blanks for the printer.
class OpeningJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void lookAtAccounts();
    void lookAtBlanks();

    std::unique_ptr<AccountBook> m_accounts;
    std::unique_ptr<StockSession> m_blanks;
    bool m_isMade = false;
    bool m_isAsked = false;
};

// The officer serves one resident after the other, to the seal or to the request for a card.
class CounterJob : public DayJob
{
    Q_OBJECT
public:
    // `isLate`: those who come last, and are not called or not sent. Else the others.
    CounterJob(StaffedCounter& counter, Day& day, bool isLate);
    void begin() override;

private:
    void next();
    void take(const RecordedPerson& person);
    void recordElsewhere(const Nik& nik, std::function<void()> goOn);
    bool isMine(const DayLine& line) const;

    std::unique_ptr<RecordingPilot> m_pilot;
    std::size_t m_at = 0;
    bool m_isLate;
};

// The supervisor countersigns and decides about what is held back.
class ReviewJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void countersignNext();
    void decideNext();
    const DayLine* lineOf(const RecordId& record) const;

    std::unique_ptr<CountersignSession> m_owed;
    std::unique_ptr<ScreeningSession> m_sheet;
    int m_decided = 0;
};

// The officer prints and hands over what the centre sent.
class CardsJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void next();
    void take(const GivenCard& card);
    void awaitRefusal();

    std::unique_ptr<CardPilot> m_pilot;
    std::size_t m_at = 0;
};

// The supervisor reads what became of everybody, and saves the day's reports.
class ClosingJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override;

private:
    void look();
    QJsonObject funnel() const;
    QJsonArray people() const;
    void saveReports();
    void lookAtReport();

    std::unique_ptr<DaySession> m_session;
    std::unique_ptr<ReportSession> m_reports;
    std::vector<ReportKind> m_kinds; // still to be saved, the next one last
    bool m_isSaving = false;
};

} // namespace rekam::ctl
