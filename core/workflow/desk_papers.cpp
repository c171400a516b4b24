// What the desk prints on the way. A paper that does not come out stops nobody: the screen says it, the visit
// goes on.
#include "core/workflow/desk.h"

#include "core/workflow/slip_printing.h"

#include <algorithm>

namespace rekam {
namespace {

QString ticketClass(ServiceType service)
{
    switch (service) {
    case ServiceType::NewWni:
    case ServiceType::NewOa:
        return QStringLiteral("KTP-el baru");
    case ServiceType::MovedWni:
    case ServiceType::MovedOa:
        return QStringLiteral("Pindah datang");
    case ServiceType::DataChangeWni:
    case ServiceType::DataChangeOa:
        return QStringLiteral("Perubahan data");
    case ServiceType::DamagedWni:
    case ServiceType::DamagedOa:
        return QStringLiteral("KTP-el rusak");
    case ServiceType::LostWni:
    case ServiceType::LostOa:
        return QStringLiteral("KTP-el hilang");
    case ServiceType::RenewalOa:
        return QStringLiteral("Perpanjangan");
    }
    return {};
}

} // namespace

void Desk::printTicket(const RequestId& id)
{
    const ServiceRequest* request = requestOf(id);
    if (!request)
        return;
    const std::vector<ServiceRequest>& waiting = m_snapshot.board.waiting;
    const auto place = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const ServiceRequest& other) { return other.id == id; });
    TicketSlip slip;
    slip.office = issuingOffice(m_ports.office);
    slip.number = request->ticket.text();
    slip.serviceClass = ticketClass(request->service);
    slip.issuedAt = presentSince(*request);
    slip.peopleBefore = static_cast<int>(place - waiting.begin());
    const auto index = static_cast<std::size_t>(slip.peopleBefore);
    if (index < m_snapshot.waits.size() && m_snapshot.waits[index])
        slip.estimatedWait = std::chrono::ceil<std::chrono::minutes>(*m_snapshot.waits[index]);
    slip.marking = markingOf(m_ports.office);
    printPaper(QStringLiteral("ticket-") + id.text(), [slip] { return ticketPaper(slip); });
}

void Desk::printCorrectionLetter(const ServiceRequest& request, const Applicant& applicant,
                                 std::vector<DataDifference> differences, const QDate& comeBackOn)
{
    const CorrectionLetter letter{issuingOffice(m_ports.office),
                                  request.ticket.text(),
                                  request.id,
                                  m_ports.clock.nowUtc(),
                                  applicant.name,
                                  applicant.nik,
                                  std::move(differences),
                                  {},
                                  {},
                                  comeBackOn,
                                  m_login.accountName,
                                  markingOf(m_ports.office)};
    printPaper(QStringLiteral("letter-") + request.id.text(),
               [letter] { return correctionLetterPaper(letter); });
}

void Desk::printPaper(const QString& jobName, std::function<Result<Paper>()> layOut)
{
    printSlip(m_ports, jobName, std::move(layOut), this, [this, opening = m_opening](const Status& printed) {
        if (!printed && opening == m_opening)
            fail(printed.error());
    });
}

} // namespace rekam
