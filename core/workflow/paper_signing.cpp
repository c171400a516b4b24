#include "core/workflow/paper_signing.h"

namespace rekam {

void signPaper(StationPorts& ports, const LoginSession& login, const PaperToSign& paper, QObject* receiver,
               Reply<QString> reply)
{
    if (!ports.cardStock)
        return reply(QString());
    PaperClaims claims;
    claims.paper = paper.kind;
    claims.number = paper.number;
    claims.at = QDateTime::fromSecsSinceEpoch(paper.at.toSecsSinceEpoch(), Qt::UTC);
    claims.office = ports.office.officeName;
    claims.counts = paper.counts;
    const AuditEntry line{QStringLiteral("card-paper-signed"),
                          login.accountName,
                          QString::fromLatin1(roleName(login.role)),
                          {},
                          paper.subject,
                          {{"paper", QString::fromLatin1(sealedPaperName(paper.kind))}}};
    ports.cardStock->signPaper(claims, line, receiver, std::move(reply));
}

} // namespace rekam
