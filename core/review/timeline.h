// One visit from arrival to handover, as the audit trail tells it. Pure; the words are in ui/wording.
#pragma once

#include "core/ports/station_store.h"

namespace rekam {

enum class TimelineTopic : quint8
{
    Visit,   // number, calls, the counter
    Capture, // pictures taken, accepted, excepted
    Record,  // approval, sealing, sending, the centre's words
    Card,
    Device, // something happened to a device while this visit was at the counter
    Access  // somebody looked at it
};

struct TimelineEvent
{
    QDateTime at; // UTC, the station's clock
    QString what; // as in the audit trail: "ticket-called"
    QString actor;
    QString second;  // the second person's account
    QString subject; // slot of a device event; else an identity
    QString facts;   // "key=value key=value"; no personal data
    TimelineTopic topic = TimelineTopic::Visit;
    std::chrono::seconds sinceArrival{0};
    friend bool operator==(const TimelineEvent&, const TimelineEvent&) = default;
};

// Rows in the order of the trail. Device rows stay only where they fell between the start of a service and
// its end; the others all stay.
std::vector<TimelineEvent> timelineOf(const std::vector<TimelineRow>& rows);
// Value of `key` in facts; empty where there is none.
QString factOf(const QString& facts, const char* key);

} // namespace rekam
