// Surat pengantar perbaikan data: where the register and the papers differ, and the day on which the resident
// is recorded again, fixed now. Need a QGuiApplication.
#pragma once

#include "core/print/slips.h"

#include <vector>

namespace rekam {

struct DataDifference
{
    QString element;    // "Tanggal lahir"
    QString inRegister; // may be empty: the register has none
    QString onPaper;
    QString paper; // what shows it: "Akta kelahiran"; may be empty
};

struct CorrectionLetter
{
    IssuingOffice office;
    QString ticket;
    RequestId request;
    QDateTime issuedAt; // UTC
    PersonName name;
    Nik nik;
    std::vector<DataDifference> differences; // at least one
    QDate recordAgainOn;
    QString operatorAccount;
    Marking marking = Marking::Specimen;
};

// A5 upright; longer where the list is. Errors: PrintFailed (fact "missing": issuedAt, office, differences,
// recordAgainOn).
Result<QByteArray> correctionLetterPdf(const CorrectionLetter& letter);

} // namespace rekam
