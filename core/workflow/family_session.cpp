#include "core/workflow/family_session.h"

#include <algorithm>

namespace rekam {

FamilySession::FamilySession(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk)
{}

void FamilySession::clear()
{
    ++m_question;
    m_snapshot = FamilySnapshot();
    Q_EMIT changed();
}

void FamilySession::lookUp(const QString& kkText)
{
    if (m_snapshot.isBusy || !m_ports.centreDesk)
        return;
    clear();
    const auto kk = KkNumber::parse(kkText.trimmed());
    if (!kk)
        return fail(kk.error());
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.centreDesk->findFamily(
        *kk, this,
        [this, kk = *kk, question = m_question](const Result<std::vector<ResidentRecord>>& people) {
            if (question != m_question)
                return;
            if (!people)
                return fail(people.error());
            m_snapshot.kk = kk;
            take(*people);
        });
}

void FamilySession::take(const std::vector<ResidentRecord>& people)
{
    m_snapshot.isBusy = false;
    m_snapshot.today = m_ports.clock.nowUtc().toLocalTime().date();
    for (const ResidentRecord& person : people) {
        m_snapshot.members.push_back(
            familyMember(person.applicant, {person.isActive, person.recordingWord}, m_snapshot.today));
        // Who holds a number, or waits for a card, is served under that one.
        if (m_desk.openVisitOf(person.applicant.nik) || m_desk.awaitsCard(person.applicant.nik))
            m_snapshot.members.back().isComing = false;
    }
    arrange();
}

void FamilySession::arrange()
{
    orderFamily(m_snapshot.members, m_ports.choices.familyOrder, m_snapshot.today);
    m_snapshot.line = familyLine(m_snapshot.members, m_snapshot.today);
    Q_EMIT changed();
}

FamilyMember* FamilySession::find(const Nik& nik)
{
    const auto at = std::find_if(m_snapshot.members.begin(), m_snapshot.members.end(),
                                 [&](const FamilyMember& member) { return member.applicant.nik == nik; });
    return at == m_snapshot.members.end() ? nullptr : &*at;
}

void FamilySession::turnComing(const Nik& nik)
{
    FamilyMember* member = find(nik);
    if (!member || m_snapshot.isBusy)
        return;
    m_snapshot.error.reset();
    if (!member->isComing && m_desk.openVisitOf(nik))
        return fail(Error(Errc::TicketExists));
    member->isComing = !member->isComing;
    arrange();
}

void FamilySession::turnDisabled(const Nik& nik)
{
    FamilyMember* member = find(nik);
    if (!member || m_snapshot.isBusy)
        return;
    member->isDisabled = !member->isDisabled;
    arrange();
}

void FamilySession::confirm()
{
    if (m_snapshot.isBusy || m_snapshot.members.empty())
        return;
    m_snapshot.error.reset();
    std::vector<FamilySeat> seats;
    for (const FamilyMember& member : m_snapshot.members) {
        if (member.isComing)
            seats.push_back({member.applicant.nik, member.service});
    }
    if (seats.empty())
        return fail(Error(Errc::NobodyChosen));
    const auto people = static_cast<int>(seats.size());
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_desk.issueFamilyTicket(std::move(seats), m_snapshot.line, this,
                             [this, people](const Result<TicketNumber>& ticket) {
                                 m_snapshot.isBusy = false;
                                 if (!ticket)
                                     return fail(ticket.error());
                                 clear();
                                 m_snapshot.lastTicket = ticket->text();
                                 m_snapshot.lastPeople = people;
                                 Q_EMIT issued(ticket->text());
                                 Q_EMIT changed();
                             });
}

void FamilySession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

} // namespace rekam
