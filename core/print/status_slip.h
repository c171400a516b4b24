// Where a recording stands, for who asks: 80 mm. Waits of weeks without a word are what people complain about
// most; this is the word. The sentences come from ui/wording (statusWords), as the screen shows them.
#pragma once

#include "core/base/ids.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>

namespace rekam {

struct StatusSlip
{
    IssuingOffice office;
    RecordId record;     // null: recorded elsewhere, no reference number of ours
    QDateTime printedAt; // UTC
    PersonName name;
    Nik nik;
    QString word;     // the centre's, verbatim: "SENT_FOR_ENROLLMENT"
    QString meaning;  // one sentence, what the resident is told
    QDateTime since;  // UTC; may be invalid
    QString nextStep; // one sentence; may be empty
    QString whoActs;  // "Dinas"; may be empty
    Marking marking = Marking::Specimen;
};

// As long as it takes. Errors: PrintFailed (fact "missing": printedAt, office, meaning).
Result<Paper> statusSlipPaper(const StatusSlip& slip);
Result<QByteArray> statusSlipPdf(const StatusSlip& slip);

} // namespace rekam
