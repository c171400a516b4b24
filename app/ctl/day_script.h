// The script of `rekamctl day`: JSON lines, one visit each. docs/day-script.md.
#pragma once

#include "app/ctl/script.h"

namespace rekam::ctl {

struct DayLine
{
    int number = 0; // in the file, from 1
    ScriptLine visit;
    int spoiledFirst = 0;               // so many blanks before a good one
    bool isForeignersElsewhere = false; // the office's setting sends foreign residents to another office
    bool isOutreach = false;            // while the station is out, without the centre
    bool strangerFirst = false;         // at the handover somebody else's finger is tried
    bool isCollected = false;           // the card, by power of attorney
};

enum class OnlineOutcome : quint8
{
    Verified = 1, // and its visit ends as the line says
    Rejected,
    Invited,
    Undecided
};

// A request from afar that waits at the centre.
struct OnlineDayLine
{
    int number = 0;  // in the file, from 1
    int request = 0; // which of the centre's, from 1
    ServiceType service{};
    OnlineOutcome outcome = OnlineOutcome::Verified;
    VisitEnd end = VisitEnd::HandedOver; // of Verified
};

// A resident of an earlier line activates IKD: the office keeps their portrait as long as it keeps the card.
struct IkdDayLine
{
    int number = 0; // in the file, from 1
    int of = 0;     // the earlier line's
    bool isGivenUp = false;
};

struct DayScript
{
    std::vector<DayLine> visits;
    std::vector<OnlineDayLine> online;
    std::vector<IkdDayLine> ikd;
};

// ScriptMalformed with facts "line" and "why": besides what readScript() refuses, ends that a visit of its
// service cannot have.
Result<DayScript> readDayScript(const QByteArray& text, const ScriptPeople& people);

// A day of `visits` over all services with every end, and besides what comes from afar and for IKD, drawn by
// `seed`: the same seed gives the same script. From kLeastVisits to kMostVisits.
constexpr int kLeastVisits = 45;
constexpr int kMostVisits = 120;
QByteArray makeDayScript(int visits, quint64 seed);

} // namespace rekam::ctl
