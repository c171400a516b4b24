// The supervisor's day: how far everybody who came got, who stopped where, and why. Pure; the words for it
// are in ui/wording. Names and NIKs in it are for roles that may see the day (Permission::SeeDay).
#pragma once

#include "core/ports/station_store.h"

#include <array>

namespace rekam {

// In the order of the counter line. Somebody who reached one has passed all before it.
enum class DayStage : quint8
{
    Arrived,
    Served,   // at the counter, and the data looked at
    Recorded, // everything taken; the resident's approval follows
    Sealed,
    Sent,     // the centre's receipt was verified
    Received, // the centre said its first word about the record
    PrintReady,
    Printed,
    HandedOver
};
constexpr size_t kDayStages = 9;
const char* dayStageName(DayStage stage);

// Why somebody stands where they stand.
enum class DayStop : quint8
{
    // On the way: the next step comes by itself or is somebody's turn.
    Waiting,
    Called,
    BeingServed,
    AwaitsApproval,
    AwaitsSealing,
    AwaitsSending,
    SendingDelayed, // tried, and to be tried again
    AwaitsCentre,   // received, or to be received: no outcome yet
    AwaitsCard,     // unique; the card data follow
    AwaitsPrint,
    Printing,
    AwaitsHandover,
    Distributed, // went out with a list; the finger is matched later
    Complete,
    ServedOnly, // done at the counter: a service without recording and card
                // Fell out: nothing happens unless somebody acts.
    NoShow,
    Parked,
    DataDiffers,
    Cancelled,
    RecordDamaged,        // the record of this visit cannot be read
    OwesCountersignature, // sealed with an exception; goes out when a second person has signed
    SendingParked,
    CentreRefused,
    BlankSpoiled
};
const char* dayStopName(DayStop stop);
bool isFellOut(DayStop stop);

// Words with which the centre stops a record until somebody acts (reference: life cycle of a recording).
bool isCentreRefusal(const QString& statusWord);

struct DayPerson
{
    RequestId request{};
    RecordId record{};
    TicketNumber ticket{};
    QString maskedNik{};
    QString name{}; // empty before a recording began, and after the card was handed over
    DayStage stage = DayStage::Arrived;
    DayStop stop = DayStop::Waiting;
    QDateTime since{}; // UTC: when the visit came to stand here
    QString reason{};  // in the operator's words; personal
    QString word{};    // the centre's, verbatim; or the code of the last failure to send
    QDate comeBackOn{};
    std::vector<DataElement> differing{}; // what is to be put right until then
    friend bool operator==(const DayPerson&, const DayPerson&) = default;
};

// Between two stages: passed + onTheWay + finished + fellOut is who reached the first.
struct DayArrow
{
    DayStage from{};
    int reached = 0;
    int passed = 0;
    int onTheWay = 0;
    int finished = 0; // needed no more than that
    int fellOut = 0;
    friend bool operator==(const DayArrow&, const DayArrow&) = default;
};

struct DayOverview
{
    QDate date{};
    std::array<int, kDayStages> reached{};
    std::vector<DayArrow> arrows{};       // eight, in order
    std::vector<DayPerson> people{};      // who arrived on the day, by arrival: each once
    std::vector<DayPerson> carriedOver{}; // who arrived earlier and is not through, by arrival
    int withoutRecording = 0; // of the day's people past Served: a service that takes no biometrics

    std::vector<DayPerson> fellOut() const; // of the day, then of earlier days; by stage
};

// `date` is a day at the station: arrivals are compared in the station's time zone. Later arrivals are left
// out.
DayOverview dayOverviewOf(const std::vector<ServiceRequest>& requests,
                          const std::vector<Recording>& recordings, const std::vector<CardJob>& cardJobs,
                          const std::vector<PacketFate>& packets, const QDate& date);
DayOverview dayOverviewOf(const DayWork& work, const QDate& date);

} // namespace rekam
