// Bukti perekaman: what a resident takes home, 80 mm. Its sentences are the text of the paper, so they stand
// here and not in ui/wording. The NIK is masked (UU 24/2013 pasal 84); every slip says that the service is
// free (pasal 79A).
#pragma once

#include "core/base/ids.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>
#include <QDate>
#include <optional>

namespace rekam {

// What was taken. What is neither taken nor excepted was left for later.
struct RecordedParts
{
    bool portrait = false;
    bool signature = false;
    bool signatureExcepted = false;
    int fingers = 0;
    int fingersExcepted = 0; // of ten
    int irises = 0;
    int irisesExcepted = 0; // of two
};

struct ProofOfRecording
{
    IssuingOffice office;
    QString ticket; // "A-012"
    RecordId record;
    QDateTime recordedAt; // UTC
    PersonName name;
    Nik nik;
    RecordedParts parts;
    QDate cardBy;                  // last day by which the card should be ready, from the service standard
    std::optional<QDate> cardFrom; // first day on which a card may be printed, for who is under 17
    QString operatorAccount;       // "operator.2"
    QString sealText{};            // what its QR code says (docs/protocol/slip.md); empty: none is printed
    Marking marking = Marking::Specimen;
    bool mayBeCollected = false; // the card, with a power of attorney
};

// As printed: "9 dari 10 jari, 1 dikecualikan".
QString fingersText(const RecordedParts& parts);
QString irisesText(const RecordedParts& parts);

// As long as it takes. Errors: PrintFailed (fact "missing": record, recordedAt, office, cardBy; fact "op":
// "code" where the seal's text is too long for a QR code).
Result<Paper> proofOfRecordingPaper(const ProofOfRecording& proof);
Result<QByteArray> proofOfRecordingPdf(const ProofOfRecording& proof);

} // namespace rekam
