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
};

// ScriptMalformed with facts "line" and "why": besides what readScript() refuses, ends that a visit of its
// service cannot have.
Result<std::vector<DayLine>> readDayScript(const QByteArray& text, const ScriptPeople& people);

// A day of `visits` over all services with every end, drawn by `seed`: the same seed gives the same script.
// From kLeastVisits to kMostVisits.
constexpr int kLeastVisits = 40;
constexpr int kMostVisits = 120;
QByteArray makeDayScript(int visits, quint64 seed);

} // namespace rekam::ctl
