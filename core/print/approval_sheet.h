// Lembar persetujuan: the resident's own data and what was recorded, with the resident's signature under it.
// Kept inside the record; an officer opens it when the resident later disputes the data. One A4 page. Its
// sentences are the text of the paper, so they stand here. The full NIK stands on it: it never leaves the
// sealed record.
#pragma once

#include "core/base/ids.h"
#include "core/people/applicant.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/print/proof_slip.h"

#include <QByteArray>
#include <vector>

namespace rekam {

struct SheetLine
{
    QString what; // "Telunjuk kanan"
    QString how;  // "cocok (nilai 87, ambang 30)"
};

struct ApprovalSheet
{
    IssuingOffice office;
    QString ticket; // "A-012"
    RecordId record;
    QDateTime approvedAt; // UTC
    Applicant applicant;
    RecordedParts parts;
    std::vector<SheetLine> exceptions{};
    std::vector<SheetLine> rescans{};
    QImage portrait{};         // as it will stand on the card; null: none
    QImage signature{};        // null: the resident cannot write and said yes
    QString signatureDigest{}; // hex, of the pen series
    QString operatorAccount;
    Marking marking = Marking::Specimen;
};

// Errors: PrintFailed (fact "missing": record, approvedAt, office).
Result<Paper> approvalSheetPaper(const ApprovalSheet& sheet);
// The same sheet gives the same bytes.
Result<QByteArray> approvalSheetPdf(const ApprovalSheet& sheet);

} // namespace rekam
