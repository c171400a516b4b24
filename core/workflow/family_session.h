// One ticket for a family card: who stands on it, what each lacks, who came; then one number and a visit for
// each. Main thread.
#pragma once

#include "core/service/family.h"
#include "core/workflow/desk.h"

namespace rekam {

struct FamilySnapshot
{
    std::optional<KkNumber> kk;
    std::vector<FamilyMember> members; // in the order in which they are served; personal
    QDate today;
    QueueClass line = QueueClass::Recording;
    QString lastTicket; // "A-012", of the family before
    int lastPeople = 0;
    bool isBusy = false;
    std::optional<Error> error;
};

class FamilySession : public QObject
{
    Q_OBJECT
public:
    FamilySession(StationPorts& ports, Desk& desk, QObject* parent = nullptr);
    const FamilySnapshot& snapshot() const { return m_snapshot; }

    void lookUp(const QString& kkText); // KkNumberMalformed, FamilyUnknown
    void clear();                       // nobody: nothing personal is kept
    // Here or not, with a disability or not; the order follows.
    void turnComing(const Nik& member);
    void turnDisabled(const Nik& member);
    // One number on paper, a visit for each who came. NobodyChosen; TicketExists where one of them holds a
    // number already.
    void confirm();

Q_SIGNALS:
    void changed();
    void issued(const QString& ticket);

private:
    void take(const std::vector<ResidentRecord>& people);
    void arrange();
    FamilyMember* find(const Nik& nik);
    void fail(const Error& error);

    StationPorts& m_ports;
    Desk& m_desk;
    FamilySnapshot m_snapshot;
    int m_question = 0; // answers to earlier questions are dropped
};

} // namespace rekam
