// A day as a bag of whole values, and the rows that the store would tell of it.
#pragma once

#include "core/review/day_overview.h"

#include <map>

namespace rekam::test {

struct DayWork
{
    std::vector<ServiceRequest> requests;
    std::vector<Recording> recordings;
    std::vector<CardJob> cardJobs;
    std::vector<PacketFate> packets;
};

template<typename Value, typename Match>
const Value* lastWhere(const std::vector<Value>& all, Match match)
{
    const Value* found = nullptr;
    for (const Value& one : all) {
        if (match(one))
            found = &one;
    }
    return found;
}

inline VisitRow rowOf(const ServiceRequest& request, const DayWork& work)
{
    const RecordId record = request.recording;
    const Recording* recording = lastWhere(
        work.recordings, [&](const Recording& one) { return !record.isNull() && one.id == record; });
    const PacketFate* packet = lastWhere(
        work.packets, [&](const PacketFate& one) { return !record.isNull() && one.record == record; });
    const CardJob* card = lastWhere(work.cardJobs, [&](const CardJob& one) {
        return one.request == request.id || (!record.isNull() && one.recording == record);
    });
    VisitRow row;
    row.request = request.id;
    row.record = record;
    row.ticket = request.ticket;
    row.arrivedAt = request.arrivedAt;
    row.since = request.stateSince;
    row.state = request.state;
    row.service = request.service;
    if (recording)
        row.recording = factsOf(*recording);
    if (packet)
        row.packet = *packet;
    if (card)
        row.card = card->state;
    return row;
}

inline std::vector<VisitRow> rowsOf(const DayWork& work)
{
    std::vector<VisitRow> rows;
    for (const ServiceRequest& request : work.requests)
        rows.push_back(rowOf(request, work));
    return rows;
}

inline std::vector<VisitPerson> peopleOf(const DayWork& work)
{
    std::vector<VisitPerson> people;
    for (const ServiceRequest& request : work.requests) {
        VisitPerson person;
        person.request = request.id;
        person.maskedNik = request.nik.masked();
        person.reason = request.reason;
        person.comeBackOn = request.comeBackOn;
        for (const ElementDifference& difference : request.differences)
            person.differing.push_back(difference.element);
        for (const Recording& recording : work.recordings) {
            if (recording.id == request.recording)
                person.name = recording.applicant.name.text();
        }
        people.push_back(std::move(person));
    }
    return people;
}

inline DayOverview overviewOf(const DayWork& work, const QDate& day)
{
    DayOverview overview = dayOverviewOf(rowsOf(work), day, day);
    name(overview, peopleOf(work));
    return overview;
}

} // namespace rekam::test
