// A session of the mobile service at this station: opened with a place, its roster prepared while there is a
// line, people received one after the other, closed with a tally and a paper. Battery and disk are watched
// while it is open. What is open survives a restart. Main thread.
#pragma once

#include "core/service/outreach.h"
#include "core/workflow/desk.h"
#include "core/workflow/paper_on_screen.h"

#include <QTimer>

namespace rekam {

// What the last list brought.
struct RosterImport
{
    int added = 0;
    int known = 0; // they stood on the roster before
    int unreadable = 0;
};

struct OutreachSnapshot
{
    std::optional<Outreach> current;
    std::vector<Outreach> closed;          // the latest first
    std::vector<AttendanceRow> rows;       // of the current one
    OutreachTally tally;                   // the same
    std::optional<FieldSupplies> supplies; // nothing: not looked yet
    SupplyLevel level = SupplyLevel::Enough;
    std::optional<RosterImport> imported;
    int asked = 0, toAsk = 0; // while the register is asked: so many of so many
    int unknown = 0;          // of the last time: the register has no such NIK
    QDateTime now;            // UTC, of the last answer
    PaperState paper;
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;
    bool isPreparing() const { return asked < toAsk; }
};

class OutreachSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kClosedShown = 50;
    static constexpr std::chrono::milliseconds kLookEvery{30'000}; // at battery and disk
    static constexpr std::size_t kKeptAtOnce = 25;                 // of the register's answers

    // Both outlive it.
    OutreachSession(StationPorts& ports, Desk& desk, QObject* parent = nullptr);
    const OutreachSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close();  // drops everything personal
    void reload(); // who came meanwhile; battery and disk

    // ReasonMissing without a place; StepNotAllowed while one is open.
    void start(OutreachKind kind, const QString& place);
    // NIKs, one a line, or the path of a file that holds them; the register is asked for them at once.
    // FileUnreadable.
    void addRoster(const QString& textOrPath);
    void addSummoned(); // everybody whom the centre asked to come
    void prepare(); // asks the register for everybody on the roster again; what came is kept where it stops
    // A number, called and served at once: the desk stands at the verification. Whoever has a visit already
    // goes on with it.
    void receive(const Nik& nik);
    void refuse(const Nik& nik, const QString& reason);
    void takeBackRefusal(const Nik& nik);
    void finish(); // the tally is kept, the paper drawn and printed
    void printAgain(const OutreachId& id);

Q_SIGNALS:
    void changed();
    void received(); // the desk has somebody

private:
    void load();
    void take(const std::vector<CounterCase>& cases);
    void loadVisits(std::function<void(const std::vector<OutreachVisit>&)> then);
    void look();
    void takeText(const QString& text);
    void addAndAsk(const std::vector<Nik>& people, int unreadable);
    void askNext();
    void keepFetched(std::function<void()> then);
    void endPreparing(const std::optional<Error>& why);
    void callIn(const RequestId& visit);
    void followDesk();
    void change(const Outreach& changed, const QString& what, std::vector<Fact> facts,
                std::function<void()> done);
    void draw(const Outreach& closed);
    AuditEntry line(const QString& what, const QString& subject, std::vector<Fact> facts) const;
    bool isFree() const { return m_login && !m_snapshot.isBusy && m_snapshot.current; }
    void fail(const Error& error);
    void busy(bool isBusy);

    StationPorts& m_ports;
    Desk& m_desk;
    std::optional<LoginSession> m_login;
    OutreachSnapshot m_snapshot;
    PaperOnScreen m_paper;
    QTimer m_looking;
    std::vector<Nik> m_toAsk;
    std::vector<ResidentRecord> m_fetched;
    std::optional<RequestId> m_receiving;
    int m_opening = 0; // answers to an earlier opening are dropped
};

} // namespace rekam
