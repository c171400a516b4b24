// Form F-1.02, formulir pendaftaran peristiwa kependudukan, with which every service begins (Permendagri
// 109/2019): who asks, for what, with which papers. Filled from the register and from what was noted at the
// front desk; the resident signs it.
#pragma once

#include "core/people/applicant.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/service/intake.h"

#include <QByteArray>

namespace rekam {

struct FormF102
{
    IssuingOffice office;
    QDateTime filledAt; // UTC
    PersonName name;
    Nik nik; // in full: the form is the resident's own application
    KkNumber kk;
    ServiceType service = ServiceType::NewWni;
    bool isOutsideDomicile = false;
    Intake intake{};         // papers that lie on the counter, who files it, how to reach the resident
    bool cannotSign = false; // a thumb print stands in place of the signature
    QString operatorAccount{};
    Marking marking = Marking::Specimen;
};

// The line of part II that the service is, as the form numbers it: "II.C.2".
QString formLine(ServiceType service);

// One page of A4. PrintFailed (fact "missing": filledAt, office, filedByName).
Result<Paper> formF102Paper(const FormF102& form);
Result<QByteArray> formF102Pdf(const FormF102& form);

} // namespace rekam
