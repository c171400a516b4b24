#include "core/workflow/proof_reader.h"

#include "core/print/ticket_slip.h"
#include "core/workflow/slip_printing.h"

#include <algorithm>

namespace rekam {

bool ProofSnapshot::isCardHere() const
{
    return stage == ProofStage::Found && request->state == OnlineState::Ready && ticket.number > 0;
}

bool ProofSnapshot::mayBeServed() const
{
    return stage == ProofStage::Found &&
           (request->state == OnlineState::Rejected || request->state == OnlineState::Invited);
}

ProofReader::ProofReader(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk)
{}

std::optional<QString> ProofReader::numberIn(const QString& text)
{
    const auto number = registerNumberFrom(text);
    const bool hasLetter =
        number && std::any_of(number->begin(), number->end(), [](QChar c) { return c.isLetter(); });
    return hasLetter ? number : std::nullopt;
}

void ProofReader::read(const QString& text)
{
    clear();
    const auto number = numberIn(text);
    if (!number)
        return;
    m_snapshot.number = *number;
    m_snapshot.stage = ProofStage::Asking;
    Q_EMIT changed();
    if (!m_ports.online)
        return askCentre();
    m_ports.online->find(*number, this,
                         [this, question = m_question](const Result<std::optional<OnlineRequest>>& found) {
                             if (question != m_question)
                                 return;
                             if (found)
                                 take(*found);
                             else
                                 fail(found.error());
                         });
}

void ProofReader::clear()
{
    ++m_question;
    if (!m_snapshot.isRead())
        return;
    m_snapshot = ProofSnapshot();
    Q_EMIT changed();
}

void ProofReader::take(const std::optional<OnlineRequest>& found)
{
    if (!found)
        return askCentre();
    if (found->state == OnlineState::Elsewhere) {
        m_snapshot.stage = ProofStage::Elsewhere;
        m_snapshot.standing = {found->decidedElsewhere, found->decidedBy};
        Q_EMIT changed();
        return;
    }
    m_snapshot.stage = ProofStage::Found;
    m_snapshot.request = *found;
    const auto& waiting = m_desk.snapshot().board.waitingForCard;
    const auto visit = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const ServiceRequest& known) { return known.id == found->visit; });
    if (visit != waiting.end())
        m_snapshot.ticket = visit->ticket;
    Q_EMIT changed();
}

// It may be another office's, or on its way here.
void ProofReader::askCentre()
{
    if (!m_ports.centreDesk)
        return takeStanding(Unexpected(Errc::CentreUnreachable));
    m_ports.centreDesk->askOnline(m_snapshot.number, this,
                                  [this, question = m_question](const Result<OnlineStanding>& standing) {
                                      if (question == m_question)
                                          takeStanding(standing);
                                  });
}

void ProofReader::takeStanding(const Result<OnlineStanding>& standing)
{
    const bool isUnknown = !standing && standing.error().code() == Errc::RecordMissing;
    if (!standing) {
        m_snapshot.stage = isUnknown ? ProofStage::Unknown : ProofStage::Unsaid;
    } else {
        m_snapshot.stage = standing->office.isEmpty() ? ProofStage::NotHereYet : ProofStage::Elsewhere;
        m_snapshot.standing = *standing;
    }
    Q_EMIT changed();
}

void ProofReader::printNumber()
{
    if (!m_snapshot.isCardHere() || m_snapshot.isPrinting)
        return;
    TicketSlip slip;
    slip.office = issuingOffice(m_ports.office);
    slip.number = m_snapshot.ticket.text();
    slip.serviceClass = QStringLiteral("Ambil KTP-el");
    slip.isForCard = true;
    slip.issuedAt = m_ports.clock.nowUtc();
    slip.marking = markingOf(m_ports.office);
    const RequestId visit = m_snapshot.request->visit;
    m_snapshot.isPrinting = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    printSlip(
        m_ports, QStringLiteral("ticket-") + visit.text(), [slip] { return ticketPaper(slip); }, this,
        [this, visit, question = m_question](const Status& done) {
            if (question != m_question)
                return;
            m_snapshot.isPrinting = false;
            if (!done)
                return fail(done.error());
            StoreChange trail;
            trail.audit.push_back({QStringLiteral("handover-number-printed"),
                                   m_desk.login().accountName,
                                   QString::fromLatin1(roleName(m_desk.login().role)),
                                   {},
                                   visit.text(),
                                   {}});
            m_ports.store.commit(std::move(trail), this, [](const Status&) {}); // it is in somebody's hand
            Q_EMIT changed();
            Q_EMIT printed(visit);
        });
}

void ProofReader::fail(const Error& error)
{
    m_snapshot.isPrinting = false;
    m_snapshot.error = error;
    if (m_snapshot.stage == ProofStage::Asking)
        m_snapshot.stage = ProofStage::Unsaid;
    Q_EMIT changed();
}

} // namespace rekam
