// Slips on 80 mm paper that a resident takes home. Their sentences are the text of the paper, so they stand
// here and not in ui/wording. A NIK is printed masked (UU 24/2013 pasal 84); every slip says that the service
// is free (pasal 79A). Need a QGuiApplication.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/print/card_face.h"
#include "core/print/indonesian_date.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>

namespace rekam {

// Who issues the paper: from the settings of the station.
struct IssuingOffice
{
    QString regency;    // "Kabupaten Grobogan", without which no paper says who issued it
    QString place;      // "Kecamatan Grobogan"
    QString counter;    // "Loket 2"; may be empty
    QString callCentre; // "1500537 (Halo Dukcapil)"; may be empty
    TimeZoneWord zone = TimeZoneWord::Wib;
};

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

// Bukti perekaman.
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
    Marking marking = Marking::Specimen;
};

// Where a recording stands, for who asks.
struct StatusSlip
{
    IssuingOffice office;
    RecordId record;
    QDateTime printedAt; // UTC
    PersonName name;
    Nik nik;
    QString word;     // the centre's, verbatim: "SENT_FOR_ENROLLMENT"
    QString meaning;  // one sentence
    QDateTime since;  // UTC
    QString nextStep; // one sentence
    Marking marking = Marking::Specimen;
};

// As printed: "9 dari 10 jari, 1 dikecualikan".
QString fingersText(const RecordedParts& parts);
QString irisesText(const RecordedParts& parts);

// 80 mm wide, as long as it takes. Errors: PrintFailed (fact "missing": record, recordedAt, office).
Result<QByteArray> proofOfRecordingPdf(const ProofOfRecording& proof);
Result<QByteArray> statusSlipPdf(const StatusSlip& slip);

} // namespace rekam
