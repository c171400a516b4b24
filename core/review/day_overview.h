// The supervisor's day, week or month: how far everybody who came got, who stopped where, and why. Pure; the
// words for it are in ui/wording. Names and NIKs in it are for roles that may see the day
// (Permission::SeeDay).
#pragma once

#include "core/review/standing.h"

#include <array>

namespace rekam {

struct DayPerson
{
    RequestId request{};
    RecordId record{};
    TicketNumber ticket{};
    QDate arrivedOn{};
    QString maskedNik{};
    QString name{}; // empty before a recording began, and after the card was handed over
    DayStage stage = DayStage::Arrived;
    DayStop stop = DayStop::Waiting;
    ServiceType service = ServiceType::NewWni;
    QDateTime since{}; // UTC: when the visit came to stand here
    QString reason{};  // in the operator's words; personal
    QString word{};    // the centre's, verbatim; or the code of the last failure to send
    QDate comeBackOn{};
    std::vector<DataElement> differing{}; // what is to be put right until then
    bool isOutreach = false;              // met outside, in a session of the mobile service
    bool isNamed = false;                 // the personal fields were asked for
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

enum class Period : quint8
{
    Day,
    Week, // Monday to Sunday
    Month
};
const char* periodName(Period period); // "week"

struct PeriodDays
{
    QDate first, last;
    friend bool operator==(const PeriodDays&, const PeriodDays&) = default;
};
PeriodDays periodAround(Period period, const QDate& day);
// The day from which the period before (-1) or after (1) is counted.
QDate movedBy(Period period, const QDate& day, int count);

struct DayOverview
{
    QDate first{}, last{}; // the same for one day
    std::array<int, kDayStages> reached{};
    std::vector<DayArrow> arrows{};       // eight, in order
    std::vector<DayPerson> people{};      // who arrived in the period, by arrival: each once
    std::vector<DayPerson> carriedOver{}; // who arrived earlier and is not through, by arrival
    int outreach = 0;                     // of the period's people: met outside
    int withoutRecording = 0; // of the period's people past Served: a service that takes no biometrics

    std::vector<DayPerson> fellOut() const; // of the period, then of earlier days; by stage
    // Who stands before the arrow from that stage, of the period, then of earlier days.
    std::vector<DayPerson> standingAt(DayStage from) const;
};

// Both are days at the station: arrivals are compared in the station's time zone. Later ones are left out.
DayOverview dayOverviewOf(const std::vector<VisitRow>& visits, const QDate& first, const QDate& last);
// Fills in what is personal, where it was asked for.
void name(DayOverview& day, const std::vector<VisitPerson>& people);

} // namespace rekam
