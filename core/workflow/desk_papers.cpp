// What the desk prints on the way. A paper that does not come out stops nobody: the screen says it, the visit
// goes on.
#include "core/workflow/desk.h"

#include "core/print/element_words.h"
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
    slip.people = 1 + behindOf(m_snapshot.board, *request);
    slip.issuedAt = presentSince(*request);
    slip.peopleBefore = static_cast<int>(place - waiting.begin());
    const auto index = static_cast<std::size_t>(slip.peopleBefore);
    if (index < m_snapshot.waits.size() && m_snapshot.waits[index])
        slip.estimatedWait = std::chrono::ceil<std::chrono::minutes>(*m_snapshot.waits[index]);
    slip.marking = markingOf(m_ports.office);
    printPaper(QStringLiteral("ticket-") + id.text(), [slip] { return ticketPaper(slip); });
}

void Desk::printCorrectionLetter(const ServiceRequest& request, const Applicant& applicant)
{
    std::vector<DataDifference> differences;
    for (const ElementDifference& known : request.differences)
        differences.push_back(
            {printedName(known.element), known.inRegister, known.onPaper, printedName(known.paper)});
    const CorrectionLetter letter{issuingOffice(m_ports.office),
                                  request.ticket.text(),
                                  request.id,
                                  m_ports.clock.nowUtc(),
                                  applicant.name,
                                  applicant.nik,
                                  std::move(differences),
                                  request.reason,
                                  {},
                                  request.comeBackOn,
                                  m_login.accountName,
                                  markingOf(m_ports.office)};
    printPaper(QStringLiteral("letter-") + request.id.text(),
               [letter] { return correctionLetterPaper(letter); });
}

void Desk::printLetterAgain(const RequestId& id)
{
    const ServiceRequest* request = requestOf(id);
    if (!request || request->state != RequestState::CorrectionNeeded)
        return;
    m_ports.centre.lookUpResident(
        request->nik, this, [this, opening = m_opening, id](const Result<ResidentRecord>& resident) {
            const ServiceRequest* still = requestOf(id);
            if (opening != m_opening || !still)
                return;
            if (!resident) {
                fail(resident.error());
                return;
            }
            printCorrectionLetter(*still, resident->applicant);
            noteInTrail(auditLine(QStringLiteral("letter-printed-again"), id.text()));
        });
}

void Desk::drawStatusSlip(const SlipWords& words)
{
    if (m_snapshot.stage != DeskStage::Verifying || !m_snapshot.resident || !m_snapshot.gate)
        return;
    const ResidentRecord& resident = *m_snapshot.resident;
    const StatusSlip slip{.office = issuingOffice(m_ports.office),
                          .record = {},
                          .printedAt = m_ports.clock.nowUtc(),
                          .name = resident.applicant.name,
                          .nik = resident.applicant.nik,
                          .word = resident.recordingWord,
                          .meaning = words.meaning,
                          .since = resident.recordedAt,
                          .nextStep = words.nextStep,
                          .whoActs = words.whoActs,
                          .marking = markingOf(m_ports.office)};
    drawPaper([slip] { return statusSlipPaper(slip); }, this,
              [this, visit = m_snapshot.current->id,
               finding = m_snapshot.gate->finding](const Result<DrawnPaper>& drawn) {
                  const bool isStill = m_snapshot.current && m_snapshot.current->id == visit &&
                                       m_snapshot.gate && m_snapshot.gate->finding == finding;
                  if (!isStill)
                      return;
                  if (!drawn) {
                      fail(drawn.error());
                      return;
                  }
                  m_snapshot.slip.picture = drawn->picture;
                  m_slipPdf = drawn->pdf;
                  publish();
              });
}

void Desk::printStatusSlip()
{
    if (m_slipPdf.isEmpty() || m_snapshot.slip.isPrinting || !m_snapshot.current)
        return;
    m_snapshot.slip.isPrinting = true;
    publish();
    const RequestId visit = m_snapshot.current->id;
    const QString job = QStringLiteral("status-%1-%2").arg(visit.text()).arg(++m_snapshot.slip.copies);
    sendToSlipPrinter(m_ports, job, m_slipPdf, this, [this, visit](const Status& printed) {
        if (!m_snapshot.current || m_snapshot.current->id != visit)
            return;
        m_snapshot.slip.isPrinting = false;
        m_snapshot.slip.isPrinted = m_snapshot.slip.isPrinted || printed;
        if (!printed) {
            fail(printed.error());
            return;
        }
        m_snapshot.error.reset();
        noteInTrail(auditLine(QStringLiteral("status-slip-printed"), visit.text()));
        publish();
    });
}

FormF102 Desk::formOf(const Applicant& applicant, ServiceType service, const Intake& intake) const
{
    return {.office = issuingOffice(m_ports.office),
            .filledAt = m_ports.clock.nowUtc(),
            .name = applicant.name,
            .nik = applicant.nik,
            .kk = applicant.kk,
            .service = service,
            .isOutsideDomicile = livesElsewhere(applicant),
            .intake = intake,
            .cannotSign = false,
            .operatorAccount = m_login.accountName,
            .marking = markingOf(m_ports.office)};
}

void Desk::drawForm()
{
    if (!isVerifying())
        return;
    const FormF102 form =
        formOf(m_snapshot.resident->applicant, m_snapshot.current->service, m_snapshot.current->intake);
    m_form.draw([form] { return formF102Paper(form); });
}

void Desk::printForm()
{
    if (isVerifying())
        m_form.print(QStringLiteral("form-") + m_snapshot.current->id.text());
}

void Desk::formPrinted(const RequestId& visit)
{
    noteInTrail(auditLine(QStringLiteral("form-printed"), visit.isNull() ? QString() : visit.text()));
}

void Desk::noteInTrail(AuditEntry line)
{
    StoreChange note;
    note.audit.push_back(std::move(line));
    m_ports.store.commit(std::move(note), this, [this, opening = m_opening](const Status& noted) {
        if (!noted && opening == m_opening)
            fail(noted.error());
    });
}

void Desk::printPaper(const QString& jobName, std::function<Result<Paper>()> layOut)
{
    printSlip(m_ports, jobName, std::move(layOut), this, [this, opening = m_opening](const Status& printed) {
        if (!printed && opening == m_opening)
            fail(printed.error());
    });
}

} // namespace rekam
