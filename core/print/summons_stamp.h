// The block that is stuck on the surat panggilan and stamped: proof that photo, signature and fingerprints
// were recorded (recording flow, step 9). A label of 80 mm.
#pragma once

#include "core/base/ids.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>

namespace rekam {

struct SummonsStamp
{
    IssuingOffice office;
    RecordId record;
    QString letterNumber; // of the summons; may be empty
    QString ticket;       // "A-012"
    QDateTime recordedAt; // UTC
    QString operatorAccount;
    Marking marking = Marking::Specimen;
};

// As long as it takes. Errors: PrintFailed (fact "missing": record, recordedAt, office).
Result<Paper> summonsStampPaper(const SummonsStamp& stamp);
Result<QByteArray> summonsStampPdf(const SummonsStamp& stamp);

} // namespace rekam
