// Surat keterangan pengganti KTP-el (suket): who somebody is, that they are recorded, and until when this
// paper stands for the card. Its QR code is signed like those of the other papers (docs/protocol/slip.md).
#pragma once

#include "core/people/applicant.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>

namespace rekam {

struct SubstituteLetterPaper
{
    IssuingOffice office{};
    QString number{};     // "SUKET-20261122-1"
    QDateTime issuedAt{}; // UTC
    QDate validUntil{};
    Applicant holder;    // in full: the paper stands for a card
    QString cause{};     // "blangko KTP-el habis"
    QString shortWord{}; // "PRR", in the lower right corner; may be empty
    QString operatorAccount{};
    QString sealText{}; // of the QR code; empty: none is printed
    Marking marking = Marking::Specimen;
};

// A5 upright. PrintFailed (fact "missing": number, issuedAt, validUntil, office).
Result<Paper> substituteLetterPaper(const SubstituteLetterPaper& letter);

} // namespace rekam
