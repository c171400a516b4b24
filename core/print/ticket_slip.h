// The queue ticket, 80 mm. Hangs on walls and lies on floors: there is no field for a name or a NIK.
//
//   TicketSlip slip;
//   slip.office = ...; slip.number = ticket.text(); slip.issuedAt = now; slip.peopleBefore = 4;
//   const Result<QByteArray> pdf = ticketPdf(slip);        // pool thread
#pragma once

#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>
#include <chrono>
#include <optional>

namespace rekam {

struct TicketSlip
{
    IssuingOffice office; // its counter is not printed: who calls is not known yet
    QString number;       // "A-012"
    QString serviceClass; // "Perekaman baru"; may be empty
    QDateTime issuedAt;   // UTC
    int people = 1;       // who come with this number
    int peopleBefore = 0;
    bool isForCard = false;                            // to fetch a card: nobody says who is before
    std::optional<std::chrono::minutes> estimatedWait; // nothing: too few visits to say
    QString notice; // one sentence, as "Pencetakan terhenti: blangko habis."; may be empty
    Marking marking = Marking::Specimen;
};

// "sekitar 25 menit", "sekitar 1 jam 10 menit", "kurang dari 5 menit", "belum cukup data".
QString waitText(std::optional<std::chrono::minutes> wait);

// As long as it takes. Errors: PrintFailed (fact "missing": number, issuedAt, office).
Result<Paper> ticketPaper(const TicketSlip& slip);
Result<QByteArray> ticketPdf(const TicketSlip& slip);

} // namespace rekam
