// The supervisor's lists: who waits for the centre, how long steps take, complaints, the audit trail. One is
// open at a time. Main thread.
#pragma once

#include "core/review/day_overview.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct BoardSnapshot
{
    QDateTime now; // UTC, when it was read
    std::vector<AgeingRow> ageing;
    std::vector<VisitPerson> people; // behind the rows that were looked at
    std::vector<StepFact> steps;     // of the last thirty days
    std::vector<Complaint> complaints;
    int complaintDays = 14;         // an answer may take so many
    std::vector<TimelineRow> audit; // newest first, as far as it was asked for
    bool isMoreAudit = false;
    AuditFilter filter;
    std::optional<AuditState> auditState;
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;
};

class BoardSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kStepDays = 30;
    static constexpr int kMostComplaints = 500;

    explicit BoardSession(StationPorts& ports, QObject* parent = nullptr);
    const BoardSnapshot& snapshot() const { return m_snapshot; }

    void openAgeing();
    void openComplaints();
    void openAudit();
    void close(); // drops everything personal
    void loadNames(const std::vector<RequestId>& requests);
    void receive(ComplaintKind kind, const QString& text, const QString& contact, const QString& account);
    void answer(const ComplaintId& complaint, const QString& text, const QString& account);
    void filterBy(const AuditFilter& filter);
    void loadOlderAudit();
    void checkAudit();

Q_SIGNALS:
    void changed();

private:
    void begin();
    // Runs `keep` on a good answer, keeps the error of a bad one; nothing where the list was left.
    template<typename T>
    Reply<T> keeping(std::function<void(const T&)> keep);
    void loadAudit(quint64 before);
    void save(const Result<Complaint>& complaint);
    void loadComplaints();

    StationPorts& m_ports;
    BoardSnapshot m_snapshot;
    int m_opening = 0; // answers for a list that was left are dropped
};

} // namespace rekam
