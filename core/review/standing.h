// How far one visit got and why it stands there, from a row of plain facts. Pure; the words for it are in
// ui/wording.
#pragma once

#include "core/ports/supervision.h"

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
    BlankSpoiled,
    AwaitsReview, // held back until the supervisor decides
    SentBack,     // by the supervisor: comes again, this recording never goes out
    Rejected
};
const char* dayStopName(DayStop stop);
constexpr size_t kDayStops = 27;
bool isFellOut(DayStop stop);

// Words with which the centre stops a record until somebody acts (reference: life cycle of a recording).
bool isCentreRefusal(const QString& statusWord);

struct Standing
{
    DayStage stage = DayStage::Arrived;
    DayStop stop = DayStop::Waiting;
    QString word = {}; // the centre's, verbatim; or the code of the last failure to send
    friend bool operator==(const Standing&, const Standing&) = default;
};
Standing standingOf(const VisitRow& visit);
// Nothing more comes of it, on whatever day.
bool isOver(DayStop stop);

} // namespace rekam
