// How far a resident of a script gets. What happens before a recording begins is done here, with the desk's
// own commands.
#pragma once

#include "core/workflow/desk.h"

#include <optional>

namespace rekam::ctl {

// In the order of the counter line.
enum class VisitEnd : quint8
{
    NotMet,            // on the roster of a session outside, and not there: no visit
    Refused,           // there, and wants no recording: no visit
    ProxyRefused,      // somebody came for a recording in the resident's place: no number
    Waiting,           // has a number when the office closes
    NoShow,            // called, and did not come
    Parked,            // called, and put aside before the data are looked at
    Cancelled,         // given up while the data are compared
    DataDiffers,       // register and papers differ: a day to come back is fixed
    TurnedAway,        // nothing to be recorded and no card to be made
    ParkedHalfDone,    // put aside after the first step of the recording
    CancelledHalfDone, // given up after the first step
    Unsent,            // sealed, and the centre is away
    Owed,              // sealed with an exception that nobody has countersigned
    Held,              // sealed, and waits for the supervisor
    SentBack,          // by the supervisor
    Rejected,          // by the supervisor
    Duplicate,         // sent, and refused by the centre: another office was faster
    PrintReady,        // its card is not printed today
    Spoiled,           // its blank is spoiled, and no other was taken
    Printed,           // nobody came for the card
    HandedOver
};
const char* visitEndName(VisitEnd end); // "cancelled-half-done"
std::optional<VisitEnd> visitEndFrom(const QString& name);

bool isOfRosterOnly(VisitEnd end); // of a session outside; no visit comes of it
// Nothing is recorded and no card is asked for.
bool isBeforeService(VisitEnd end);
bool isWithinRecording(VisitEnd end); // left in the middle
bool isAfterSealing(VisitEnd end);    // only a recording ends so
bool hasCard(VisitEnd end);           // a card job comes for it

// Ends the visit where it is one to end at this stage of the desk. False: it goes on.
bool leaveBeforeService(Desk& desk, VisitEnd end);
// True for a visit that leaves its recording now.
bool leaveRecording(Desk& desk, VisitEnd end);

} // namespace rekam::ctl
