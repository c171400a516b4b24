// Who was expected at a session of the mobile service, who came, and what became of each: A4, as many pages
// as it takes, with its number, a signed code and places for signatures. NIKs are masked.
#pragma once

#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/service/outreach.h"

#include <QByteArray>

namespace rekam {

struct AttendancePaper
{
    IssuingOffice office;
    Outreach outreach; // closed: its tally and attendance are printed
    QString operatorAccount;
    QString sealText{}; // of the QR code (docs/protocol/slip.md); empty: none is printed
    Marking marking = Marking::Specimen;
};

// What the code says, in the order of the paper's table: expected, came, recorded, served, deferred, refused,
// not met, and who came unexpected.
std::vector<int> sealedCounts(const OutreachTally& tally);

// Errors: PrintFailed (fact "missing": number, at, office; attendance where it does not add up to the tally).
Result<Paper> attendancePaper(const AttendancePaper& attendance);

} // namespace rekam
