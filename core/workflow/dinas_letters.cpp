#include "core/workflow/dinas_letters.h"

#include "core/print/dinas_letter.h"

namespace rekam {

DinasLetters::DinasLetters(StationPorts& ports, Desk& desk, LoginSession login, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_login(std::move(login)),
      m_paper(ports)
{
    connect(&desk, &Desk::changed, this, &DinasLetters::follow);
    connect(&m_paper, &PaperOnScreen::changed, this, &DinasLetters::changed);
    connect(&m_paper, &PaperOnScreen::printed, this, &DinasLetters::note);
    connect(&m_paper, &PaperOnScreen::failed, this, [this](const Error& error) {
        m_error = error;
        Q_EMIT changed();
    });
}

std::optional<DinasRequest> DinasLetters::offered() const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    const bool isVerifying = desk.stage == DeskStage::Verifying && desk.current && desk.resident && desk.gate;
    return isVerifying ? dinasRequestFor(desk.gate->finding) : std::nullopt;
}

// A letter does not stay on the screen of the next resident, nor under another finding.
void DinasLetters::follow()
{
    const std::optional<DinasRequest> now = offered();
    const RequestId visit = now ? m_desk.snapshot().current->id : RequestId();
    if (visit == m_visit && now == m_request)
        return;
    m_visit = visit;
    m_request = now;
    m_error.reset();
    m_paper.clear();
    Q_EMIT changed();
}

void DinasLetters::print()
{
    follow();
    if (!m_request || m_paper.state().isDrawing || m_paper.state().isPrinting)
        return;
    const ResidentRecord& resident = *m_desk.snapshot().resident;
    const DinasLetter letter{.office = issuingOffice(m_ports.office),
                             .writtenAt = m_ports.clock.nowUtc(),
                             .request = *m_request,
                             .ticket = m_desk.snapshot().current->ticket.text(),
                             .name = resident.applicant.name,
                             .nik = resident.applicant.nik,
                             .word = resident.recordingWord,
                             .recordedAt = resident.recordedAt,
                             .operatorAccount = m_login.accountName,
                             .marking = markingOf(m_ports.office)};
    m_error.reset();
    m_paper.drawAndPrint([letter] { return dinasLetterPaper(letter); },
                         QStringLiteral("dinas-") + m_visit.text());
}

void DinasLetters::note()
{
    StoreChange noted;
    noted.audit.push_back({QStringLiteral("dinas-letter-printed"),
                           m_login.accountName,
                           QString::fromLatin1(roleName(m_login.role)),
                           {},
                           m_visit.text(),
                           {{"request", QString::fromLatin1(dinasRequestName(*m_request))}}});
    m_ports.store.commit(std::move(noted), this, [this](const Status& kept) {
        if (kept)
            return;
        m_error = kept.error();
        Q_EMIT changed();
    });
}

} // namespace rekam
