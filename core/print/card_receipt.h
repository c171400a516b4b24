// Tanda terima KTP-el: who took the card, and by whose authority; 80 mm. The office keeps it beside the power
// of attorney, the collector carries one home. NIKs are masked.
#pragma once

#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/card_job.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>

namespace rekam {

struct CardReceiptSlip
{
    IssuingOffice office;
    PersonName holder;
    Nik nik;
    QString serial;      // of the blank
    HandoverProof proof; // its pen series is not read
    QString operatorAccount;
    Marking marking = Marking::Specimen;
};

// "anggota satu KK"; empty: nobody said.
QString relationText(CollectorRelation relation);

// As long as it takes. Errors: PrintFailed (fact "missing": serial, at, office; collector, authorisedOn of
// one who collects).
Result<Paper> cardReceiptPaper(const CardReceiptSlip& slip);
Result<QByteArray> cardReceiptPdf(const CardReceiptSlip& slip);

} // namespace rekam
