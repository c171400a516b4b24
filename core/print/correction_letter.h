// Surat pengantar perbaikan data: where the register and the papers differ, where that is put right, and the
// day on which the resident is recorded again, fixed now (recording flow, step 11).
#pragma once

#include "core/base/ids.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>
#include <QDate>
#include <vector>

namespace rekam {

struct DataDifference
{
    QString element;    // "Tanggal lahir"
    QString inRegister; // may be empty: the register has none, or nobody wrote it down
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
    std::vector<DataDifference> differences; // none: the note says what is to be put right
    QString note; // in the officer's words; may be empty where there are differences
    QString goTo; // who puts it right; empty: the office for family cards of the regency
    QDate recordAgainOn;
    QString operatorAccount;
    Marking marking = Marking::Specimen;
};

// A5 upright; A4 where the list is longer. Errors: PrintFailed (fact "missing": issuedAt, office,
// differences where there is no note either, recordAgainOn).
Result<Paper> correctionLetterPaper(const CorrectionLetter& letter);
Result<QByteArray> correctionLetterPdf(const CorrectionLetter& letter);

} // namespace rekam
