// The attendance list of a closed session: signed, drawn, printed.
#include "core/print/attendance_paper.h"
#include "core/workflow/outreach_session.h"
#include "core/workflow/paper_signing.h"

#include <algorithm>

namespace rekam {

void OutreachSession::printAgain(const OutreachId& id)
{
    const auto at = std::find_if(m_snapshot.closed.begin(), m_snapshot.closed.end(),
                                 [&](const Outreach& known) { return known.id == id; });
    if (!m_login || m_snapshot.isBusy || at == m_snapshot.closed.end())
        return;
    m_snapshot.error.reset();
    draw(*at);
}

void OutreachSession::draw(const Outreach& closed)
{
    AttendancePaper paper;
    paper.office = issuingOffice(m_ports.office);
    paper.outreach = closed;
    paper.operatorAccount = m_login->accountName;
    paper.marking = markingOf(m_ports.office);
    signPaper(m_ports, *m_login,
              {SealedPaper::Attendance, closed.number, closed.closedAt, sealedCounts(closed.tally),
               closed.id.text()},
              this, [this, paper, opening = m_opening](const Result<QString>& text) {
                  if (opening != m_opening)
                      return;
                  if (!text)
                      return fail(text.error());
                  AttendancePaper sealed = paper;
                  sealed.sealText = *text;
                  m_paper.drawAndPrint([sealed] { return attendancePaper(sealed); }, sealed.outreach.number);
              });
}

} // namespace rekam
