// The attendance list of a closed session: signed, drawn, printed.
#include "core/print/attendance_paper.h"
#include "core/workflow/outreach_session.h"

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

// Without a ledger there is nobody who signs; the list then has no code.
void OutreachSession::draw(const Outreach& closed)
{
    AttendancePaper paper;
    paper.office = issuingOffice(m_ports.office);
    paper.outreach = closed;
    paper.operatorAccount = m_login->accountName;
    paper.marking = markingOf(m_ports.office);
    const auto print = [this, paper](const QString& sealText) {
        AttendancePaper sealed = paper;
        sealed.sealText = sealText;
        m_paper.drawAndPrint([sealed] { return attendancePaper(sealed); }, sealed.outreach.number);
    };
    if (!m_ports.cardStock)
        return print({});
    PaperClaims claims;
    claims.paper = SealedPaper::Attendance;
    claims.number = closed.number;
    claims.at = QDateTime::fromSecsSinceEpoch(closed.closedAt.toSecsSinceEpoch(), Qt::UTC);
    claims.office = m_ports.office.officeName;
    claims.counts = sealedCounts(closed.tally);
    const AuditEntry signedLine = line(QStringLiteral("card-paper-signed"), closed.id.text(),
                                       {{"paper", QString::fromLatin1(sealedPaperName(claims.paper))}});
    m_ports.cardStock->signPaper(claims, signedLine, this,
                                 [this, print, opening = m_opening](const Result<QString>& text) {
                                     if (opening != m_opening)
                                         return;
                                     if (text)
                                         print(*text);
                                     else
                                         fail(text.error());
                                 });
}

} // namespace rekam
