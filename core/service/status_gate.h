// The gate before any capture: what register and station know of somebody's recording, and what can be done
// here about it. Pure. Words of the life cycle and what each asks for: docs/decisions/0045.
#pragma once

#include "core/people/eligibility.h"
#include "core/service/service_type.h"

#include <QDateTime>
#include <QString>
#include <array>
#include <initializer_list>
#include <vector>

namespace rekam {

enum class GateFinding : quint8
{
    MayRecord = 1,
    MayRecordBeforeCard, // sixteen: recorded now, printed at seventeen
    MayServeCard,        // has or had a card: this visit sees to another one
    TooYoung,
    BirthDateUnusable,
    StayPermitOver, // a foreign resident without a permanent stay permit that is still good
    OtherService,   // a citizen at the service of foreign residents, or the other way round
    Inactive,
    OpenHere,     // another visit at this station holds an unfinished recording
    SealedHere,   // this station holds a sealed recording that was not sent yet
    SentFromHere, // this station sent one, and the register does not know it yet
    OnTheWay,     // recorded; on its way to the centre or being looked at there
    Unreadable,   // biometrics incomplete or unreadable
    SearchFailed,
    UnderAdjudication,
    UnderValidation,
    Duplicate,
    PrintReady,
    BeingPrinted,
    CardPrinted,
    CardShipped,
    CardIssued,
    NeverRecorded,       // came for another card, and has not been recorded at all
    OutsideDomicile,     // other data than the card's are changed at home only
    ForeignersElsewhere, // this office serves no foreign residents
    CardAwaited,         // asked for, or waiting, in another visit here
    UnknownWord          // shown as it came; never a reason to record again
};
constexpr GateFinding kLastGateFinding = GateFinding::UnknownWord;

enum class WhoActs : quint8
{
    Operator = 1,
    Resident,
    Dinas,
    Centre
};

// What the verification screen offers.
enum class GateAction : quint8
{
    Record = 1,
    ChangeService,
    PrintStatusSlip,
    OrderCorrection, // come back on a day
    FinishVisit,
    RequestCard // ask the centre for one; nothing is recorded
};

// What this station itself holds for the NIK, beside the visit at the counter.
enum class HeldRecording : quint8
{
    None,
    Open,
    Sealed,
    Sent
};

struct GateFacts
{
    bool isActive = true;
    QString recordingWord{};
    QDate birthDate{};
    MaritalStatus maritalStatus = MaritalStatus::Single;
    Citizenship citizenship = Citizenship::Wni;
    QDate stayPermitEnd{}; // of a foreign resident
    ServiceType service = ServiceType::NewWni;
    HeldRecording held = HeldRecording::None;
    QDate today{};                  // at the station
    bool isOutsideDomicile = false; // the residence lies in another regency than this office
    bool servesForeigners = true;   // this office does
    bool isCardAwaited = false;     // by another visit of the same person
};

struct GateVerdict
{
    GateFinding finding = GateFinding::UnknownWord;
    QString word{};        // the register's, as it came
    QDate mayRecordFrom{}; // of TooYoung
    Citizenship citizenship = Citizenship::Wni;

    friend bool operator==(const GateVerdict&, const GateVerdict&) = default;
};

struct GateRow
{
    GateFinding finding{};
    const char* name = ""; // "may-record": for logs and audit facts
    WhoActs who = WhoActs::Operator;
    quint32 actions = 0; // bit n: GateAction n
};
const GateRow& gateRow(GateFinding finding);

// The one word of the register after which somebody may be recorded for the first time.
bool isUnregistered(const QString& recordingWord);
GateVerdict gateFor(const GateFacts& facts);
bool offers(const GateVerdict& verdict, GateAction action);
// The services to which the visit can be changed; none where the gate does not offer it.
std::vector<ServiceType> servicesInstead(const GateVerdict& verdict);

} // namespace rekam
