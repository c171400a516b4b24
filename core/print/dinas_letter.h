// Surat permohonan ke Dinas: what an office asks the Dinas to do for somebody whom a status word stops, with
// the fields that such a request names. What nobody at the counter knows stays open to be written by hand.
#pragma once

#include "core/base/ids.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/service/status_doctor.h"

#include <QByteArray>

namespace rekam {

struct DinasLetter
{
    IssuingOffice office;
    QDateTime writtenAt; // UTC
    DinasRequest request = DinasRequest::ExplainWord;
    QString ticket;
    PersonName name;
    Nik nik;        // in full: the Dinas cannot act without it
    QString word{}; // the register's, as it came; may be empty
    QDateTime recordedAt{};
    QString operatorAccount{};
    Marking marking = Marking::Specimen;
};

// A5 upright. PrintFailed (fact "missing": writtenAt, office).
Result<Paper> dinasLetterPaper(const DinasLetter& letter);
Result<QByteArray> dinasLetterPdf(const DinasLetter& letter);

} // namespace rekam
