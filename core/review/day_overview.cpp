#include "core/review/day_overview.h"

#include <algorithm>
#include <map>

namespace rekam {
namespace {

DayPerson personOf(const VisitRow& visit)
{
    const Standing standing = standingOf(visit);
    DayPerson person;
    person.request = visit.request;
    person.record = visit.record;
    person.ticket = visit.ticket;
    person.arrivedOn = visit.arrivedAt.toLocalTime().date();
    person.stage = standing.stage;
    person.stop = standing.stop;
    person.word = standing.word;
    person.service = visit.service;
    person.since = visit.since;
    person.isOutreach = visit.isOutreach;
    return person;
}

std::vector<DayArrow> arrowsOf(const DayOverview& day)
{
    std::vector<DayArrow> arrows;
    for (size_t from = 0; from + 1 < kDayStages; ++from)
        arrows.push_back({static_cast<DayStage>(from), day.reached[from], day.reached[from + 1], 0, 0, 0});
    for (const DayPerson& person : day.people) {
        if (static_cast<size_t>(person.stage) + 1 >= kDayStages)
            continue;
        DayArrow& arrow = arrows[static_cast<size_t>(person.stage)];
        if (isFellOut(person.stop))
            ++arrow.fellOut;
        else
            ++(person.stop == DayStop::ServedOnly ? arrow.finished : arrow.onTheWay);
    }
    return arrows;
}

void takeOver(DayPerson& person, const VisitPerson& known)
{
    person.isNamed = true;
    person.maskedNik = known.maskedNik;
    person.name = known.name;
    if (person.stop == DayStop::BlankSpoiled)
        person.reason = known.cardReason;
    else if (isFellOut(person.stop) || person.stop == DayStop::Distributed)
        person.reason = known.reason;
    if (person.stop == DayStop::DataDiffers || person.stop == DayStop::SentBack) {
        person.comeBackOn = known.comeBackOn;
        person.differing = known.differing;
    }
}

template<typename Keep>
std::vector<DayPerson> pick(const DayOverview& day, Keep keep)
{
    std::vector<DayPerson> out;
    for (const std::vector<DayPerson>* group : {&day.people, &day.carriedOver}) {
        const auto begin = static_cast<std::ptrdiff_t>(out.size());
        std::copy_if(group->begin(), group->end(), std::back_inserter(out), keep);
        std::stable_sort(out.begin() + begin, out.end(), [](const DayPerson& left, const DayPerson& right) {
            return left.stage < right.stage;
        });
    }
    return out;
}

} // namespace

const char* periodName(Period period)
{
    switch (period) {
    case Period::Day:
        return "day";
    case Period::Week:
        return "week";
    case Period::Month:
        return "month";
    }
    return "?";
}

PeriodDays periodAround(Period period, const QDate& day)
{
    switch (period) {
    case Period::Day:
        return {day, day};
    case Period::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    case Period::Month:
        return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    }
    return {day, day};
}

QDate movedBy(Period period, const QDate& day, int count)
{
    switch (period) {
    case Period::Day:
        return day.addDays(count);
    case Period::Week:
        return day.addDays(7 * count);
    case Period::Month:
        return day.addMonths(count);
    }
    return day;
}

std::vector<DayPerson> DayOverview::fellOut() const
{
    return pick(*this, [](const DayPerson& person) { return isFellOut(person.stop); });
}

std::vector<DayPerson> DayOverview::standingAt(DayStage from) const
{
    return pick(*this, [from](const DayPerson& person) { return person.stage == from; });
}

DayOverview dayOverviewOf(const std::vector<VisitRow>& visits, const QDate& first, const QDate& last)
{
    std::vector<const VisitRow*> byArrival;
    for (const VisitRow& visit : visits)
        byArrival.push_back(&visit);
    std::stable_sort(byArrival.begin(), byArrival.end(), [](const VisitRow* left, const VisitRow* right) {
        return left->arrivedAt < right->arrivedAt;
    });
    DayOverview day;
    day.first = first;
    day.last = last;
    for (const VisitRow* visit : byArrival) {
        DayPerson person = personOf(*visit);
        if (person.arrivedOn > last)
            continue;
        if (person.arrivedOn < first) {
            if (!isOver(person.stop))
                day.carriedOver.push_back(std::move(person));
            continue;
        }
        for (size_t stage = 0; stage <= static_cast<size_t>(person.stage); ++stage)
            ++day.reached[stage];
        if (!takesBiometrics(visit->service) && person.stage > DayStage::Served)
            ++day.withoutRecording;
        day.outreach += person.isOutreach ? 1 : 0;
        day.people.push_back(std::move(person));
    }
    day.arrows = arrowsOf(day);
    return day;
}

void name(DayOverview& day, const std::vector<VisitPerson>& people)
{
    std::map<RequestId, const VisitPerson*> known;
    for (const VisitPerson& person : people)
        known[person.request] = &person;
    for (std::vector<DayPerson>* group : {&day.people, &day.carriedOver}) {
        for (DayPerson& person : *group) {
            if (const auto at = known.find(person.request); at != known.end())
                takeOver(person, *at->second);
        }
    }
}

} // namespace rekam
