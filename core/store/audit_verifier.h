// Names the first row of the audit trail that is not as it was written.
#pragma once

#include "core/protocol/packet_layout.h"
#include "core/store/home.h"
#include "core/store/sql_database.h"

#include <QString>
#include <optional>
#include <vector>

namespace rekam {

enum class AuditFault : quint8
{
    Altered,    // a row's content is not what its hash says
    Missing,    // a sequence number is left out
    Reordered,  // the row was written under another sequence number
    Resealed,   // hashes fit, but the station never signed them: recomputed by somebody without its key
    TailCut,    // the trail is shorter than a head that the station or the centre signed
    Forked,     // another hash than the one that was signed for this sequence
    HeadMissing // the signed head beside the database is gone or is not the station's
};
const char* auditFaultName(AuditFault fault);

struct AuditReport
{
    quint64 rows = 0;
    AuditHead head;
    quint64 countersigned = 0; // highest sequence that the centre has confirmed
    struct Finding
    {
        AuditFault fault{};
        quint64 sequence = 0; // first bad row; for TailCut the first missing one
    };
    std::optional<Finding> finding;
};

// `confirmed`: heads that the centre countersigned in receipts. `after`: rows up to this one are taken as
// they are (0: all are checked). An error only where the database cannot be read; what is wrong with the
// trail is the finding.
Result<AuditReport> verifyAuditTrail(SqlDatabase& database, const Home& home,
                                     const QByteArray& stationPublicKey,
                                     const std::vector<AuditHead>& confirmed, quint64 after = 0);

} // namespace rekam
