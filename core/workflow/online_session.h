// Requests from afar at the desk: listed by their clock, papers beside what was typed and what the register
// says, then verified, rejected or invited; the centre tells the applicant. Main thread.
#pragma once

#include "core/service/online_request.h"
#include "core/service/status_gate.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct OnlineItem
{
    OnlineRequest request;
    OnlineClock clock;
};

// What can be typed wrong, in the order of the screen.
enum class OnlineField : quint8
{
    Name = 1,
    BirthPlace,
    BirthDate,
    FamilyCard
};

struct OnlineSnapshot
{
    std::vector<OnlineItem> items; // open ones by the clock, then the closed, the latest first
    std::optional<OnlineId> selected;
    int paper = 0; // of the selected, from 0
    Frame page;    // its picture; empty until it is here
    std::optional<Error> pageError;
    std::optional<ResidentRecord> resident; // what the register says; personal
    std::optional<Error> registerError;
    std::vector<OnlineField> differences; // typed otherwise than the register has it
    std::optional<GateVerdict> gate;      // once the register answered
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;

    const OnlineItem* current() const; // null: none is chosen
    int waiting() const;               // nobody has decided
};

class OnlineSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kClosedShown = 50;

    explicit OnlineSession(StationPorts& ports, QObject* parent = nullptr);
    const OnlineSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login); // loads; follows what arrives
    void close();                         // drops everything personal
    void load();
    void select(const OnlineId& id);
    void showPaper(int paper); // from 0; others than there are do nothing
    void lookUpAgain();        // register and paper, after the centre was away

    // Opens a visit and asks the centre for the card, in one transaction. StepNotAllowed: why=needs-recording
    // (invite instead), why=gate (fact finding), why=register while the register has not answered.
    void verify();
    // `sentence`: what the applicant is told; owed.
    void reject(OnlineRejection reason, const QString& sentence);
    // To come on `day` with originals and proof; a working day after today.
    void invite(QDate day, const QString& sentence);
    void note(const QString& text);
    QDate proposedDay() const; // for an invitation
    QDate earliestDay() const;

Q_SIGNALS:
    void changed();
    void decided(const rekam::OnlineRequest& request); // it is on disk, and on its way to the centre

private:
    void takeList(std::vector<OnlineRequest> requests);
    void loadPage();
    void fetchPage(const OnlineId& id, int number);
    void showPage(const QByteArray& jp2);
    void lookUp();
    void judge(const ResidentRecord& resident, const OpenWork& work);
    // The current one's next state, told to the centre as `what`; `visit` opened with it.
    void decide(const OnlineEvent& event, const char* what, const QString& sentence,
                std::optional<ServiceRequest> visit = std::nullopt);
    void keep(OnlineChange change, const QString& line);
    void fail(const Error& error);
    QDate today() const;

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    OnlineSnapshot m_snapshot;
    int m_opening = 0;   // answers to an earlier opening are dropped
    int m_selection = 0; // and to an earlier choice
};

// What the applicant typed otherwise than the register has it; the case of letters does not matter.
std::vector<OnlineField> differencesOf(const OnlineApplicant& typed, const Applicant& registered);

} // namespace rekam
