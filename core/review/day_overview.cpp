#include "core/review/day_overview.h"

#include <algorithm>
#include <map>

namespace rekam {
namespace {

struct Standing
{
    DayStage stage = DayStage::Arrived;
    DayStop stop = DayStop::Waiting;
    QString word = {};
};

// What is known of one visit; pointers into the lists that were handed in, null where there is none.
struct Visit
{
    const ServiceRequest& request;
    const Recording* recording;
    const CardJob* card;
    const PacketFate* packet;
};

Standing standingOf(const CardJob& card)
{
    switch (card.state) {
    case CardJobState::Ready:
        return {DayStage::PrintReady, DayStop::AwaitsPrint};
    case CardJobState::Printing:
        return {DayStage::PrintReady, DayStop::Printing};
    case CardJobState::Spoiled:
        return {DayStage::PrintReady, DayStop::BlankSpoiled};
    case CardJobState::Printed:
        return {DayStage::Printed, DayStop::AwaitsHandover};
    case CardJobState::Distributed:
        return {DayStage::Printed, DayStop::Distributed};
    case CardJobState::HandedOver:
        return {DayStage::HandedOver, DayStop::Complete};
    }
    return {};
}

Standing standingOf(const CentreStatus& status, bool printReadySeen)
{
    if (printReadySeen)
        return {DayStage::PrintReady,
                isCentreRefusal(status.word) ? DayStop::CentreRefused : DayStop::AwaitsCard, status.word};
    return {DayStage::Received, isCentreRefusal(status.word) ? DayStop::CentreRefused : DayStop::AwaitsCentre,
            status.word};
}

Standing standingOf(const PacketFate& packet)
{
    switch (packet.state) {
    case OutboxState::Queued:
        return {DayStage::Sealed, packet.failures > 0 ? DayStop::SendingDelayed : DayStop::AwaitsSending,
                packet.lastError};
    case OutboxState::Uploaded: // not sent before its receipt was verified
        return {DayStage::Sealed, DayStop::AwaitsSending, packet.lastError};
    case OutboxState::Receipted:
        return {DayStage::Sent, DayStop::AwaitsCentre};
    case OutboxState::Parked:
        return {DayStage::Sealed, DayStop::SendingParked, packet.lastError};
    }
    return {};
}

Standing standingOfSealed(const Recording& recording, const PacketFate* packet)
{
    if (recording.printReadySeen || !recording.centreStatus.word.isEmpty())
        return standingOf(recording.centreStatus, recording.printReadySeen);
    if (recording.state == RecordingState::Delivered)
        return {DayStage::Sent, DayStop::AwaitsCentre};
    if (recording.countersignature && !recording.countersignature->isGiven())
        return {DayStage::Sealed, DayStop::OwesCountersignature};
    return packet ? standingOf(*packet) : Standing{DayStage::Sealed, DayStop::AwaitsSending};
}

Standing standingOfDraft(RecordingState state)
{
    switch (state) {
    case RecordingState::Review:
        return {DayStage::Recorded, DayStop::AwaitsApproval};
    case RecordingState::Approved:
        return {DayStage::Recorded, DayStop::AwaitsSealing};
    case RecordingState::Verified:
    case RecordingState::Capturing:
    case RecordingState::Suspended:
    case RecordingState::Cancelled:
    case RecordingState::Sealed:
    case RecordingState::Delivered:
        break;
    }
    return {DayStage::Served, DayStop::BeingServed};
}

Standing standingOf(const Recording& recording, const PacketFate* packet)
{
    switch (recording.state) {
    case RecordingState::Sealed:
    case RecordingState::Delivered:
        return standingOfSealed(recording, packet);
    case RecordingState::Suspended: {
        Standing standing = standingOfDraft(recording.suspendedFrom);
        standing.stop = DayStop::Parked;
        return standing;
    }
    case RecordingState::Cancelled:
        return {DayStage::Served, DayStop::Cancelled};
    case RecordingState::Verified:
    case RecordingState::Capturing:
    case RecordingState::Review:
    case RecordingState::Approved:
        break;
    }
    return standingOfDraft(recording.state);
}

// As far as the visit itself tells, without what belongs to it.
Standing standingOf(const ServiceRequest& request)
{
    switch (request.state) {
    case RequestState::Arrived:
    case RequestState::Waiting:
        return {DayStage::Arrived, DayStop::Waiting};
    case RequestState::Called:
        return {DayStage::Arrived, DayStop::Called};
    case RequestState::NoShow:
        return {DayStage::Arrived, DayStop::NoShow};
    case RequestState::Parked:
        return {DayStage::Arrived, DayStop::Parked};
    case RequestState::Cancelled:
        return {DayStage::Arrived, DayStop::Cancelled};
    case RequestState::Serving:
        return {DayStage::Served, DayStop::BeingServed};
    case RequestState::CorrectionNeeded:
        return {DayStage::Served, DayStop::DataDiffers};
    case RequestState::WaitingForCentre:
        return {DayStage::Sealed, DayStop::AwaitsSending};
    case RequestState::WaitingForCard:
        return {DayStage::PrintReady, DayStop::AwaitsPrint};
    case RequestState::Closed:
        return {DayStage::HandedOver, DayStop::Complete};
    }
    return {};
}

// The visit says that the resident is not being worked on, whatever lies in the drawer.
bool isHeldByVisit(RequestState state)
{
    switch (state) {
    case RequestState::Arrived:
    case RequestState::Waiting:
    case RequestState::Called:
    case RequestState::Parked:
    case RequestState::Cancelled:
    case RequestState::NoShow:
    case RequestState::CorrectionNeeded:
    case RequestState::Closed:
        return true;
    case RequestState::Serving:
    case RequestState::WaitingForCentre:
    case RequestState::WaitingForCard:
        return false;
    }
    return false;
}

Standing standingOf(const Visit& visit)
{
    Standing standing = standingOf(visit.request);
    if (visit.request.state == RequestState::Closed && visit.request.recording.isNull() && !visit.card)
        return {DayStage::Served, DayStop::ServedOnly};
    // A card was asked for, and the centre has not answered.
    if (visit.request.state == RequestState::WaitingForCentre && visit.request.recording.isNull())
        standing = {DayStage::Sent, DayStop::AwaitsCard};
    if (isHeldByVisit(visit.request.state)) {
        if (visit.recording && visit.request.state != RequestState::Closed)
            standing.stage = std::max(standing.stage, standingOf(*visit.recording, visit.packet).stage);
        return standing;
    }
    // What the disk knows of record and card counts where it is further than the visit.
    std::vector<Standing> known;
    if (visit.packet)
        known.push_back(standingOf(*visit.packet));
    if (visit.recording)
        known.push_back(standingOf(*visit.recording, visit.packet));
    else if (!visit.request.recording.isNull() && !visit.card && !visit.packet)
        known.push_back({standing.stage, DayStop::RecordDamaged});
    if (visit.card)
        known.push_back(standingOf(*visit.card));
    for (const Standing& one : known) {
        if (one.stage >= standing.stage)
            standing = one;
    }
    return standing;
}

template<typename Id, typename Value>
const Value* find(const std::map<Id, const Value*>& all, const Id& id)
{
    const auto at = all.find(id);
    return at == all.end() || id.isNull() ? nullptr : at->second;
}

class Book
{
public:
    Book(const std::vector<Recording>& recordings, const std::vector<CardJob>& cards,
         const std::vector<PacketFate>& packets)
    {
        for (const Recording& recording : recordings)
            m_recordings[recording.id] = &recording;
        for (const PacketFate& packet : packets)
            m_packets[packet.record] = &packet;
        for (const CardJob& card : cards) {
            keepFurther(m_cardsByRequest[card.request], card);
            keepFurther(m_cardsByRecord[card.recording], card);
        }
    }

    Visit visitOf(const ServiceRequest& request) const
    {
        const CardJob* card = find(m_cardsByRequest, request.id);
        return {request, find(m_recordings, request.recording),
                card ? card : find(m_cardsByRecord, request.recording), find(m_packets, request.recording)};
    }

private:
    static void keepFurther(const CardJob*& known, const CardJob& card)
    {
        if (!known || standingOf(*known).stage <= standingOf(card).stage)
            known = &card;
    }

    std::map<RecordId, const Recording*> m_recordings;
    std::map<RecordId, const PacketFate*> m_packets;
    std::map<RequestId, const CardJob*> m_cardsByRequest;
    std::map<RecordId, const CardJob*> m_cardsByRecord;
};

DayPerson personOf(const Visit& visit)
{
    const Standing standing = standingOf(visit);
    DayPerson person;
    person.request = visit.request.id;
    person.record = visit.request.recording;
    person.ticket = visit.request.ticket;
    person.maskedNik = visit.request.nik.masked();
    if (visit.recording)
        person.name = visit.recording->applicant.name.text();
    person.stage = standing.stage;
    person.stop = standing.stop;
    person.word = standing.word;
    person.since = visit.request.stateSince;
    person.reason = standing.stop == DayStop::BlankSpoiled && visit.card                ? visit.card->reason
                    : isFellOut(standing.stop) || standing.stop == DayStop::Distributed ? visit.request.reason
                                                                                        : QString();
    if (visit.request.state == RequestState::CorrectionNeeded) {
        person.comeBackOn = visit.request.comeBackOn;
        for (const ElementDifference& difference : visit.request.differences)
            person.differing.push_back(difference.element);
    }
    return person;
}

std::vector<DayArrow> arrowsOf(const DayOverview& day)
{
    std::vector<DayArrow> arrows;
    for (size_t from = 0; from + 1 < kDayStages; ++from) {
        DayArrow arrow{static_cast<DayStage>(from), day.reached[from], day.reached[from + 1], 0, 0, 0};
        for (const DayPerson& person : day.people) {
            if (static_cast<size_t>(person.stage) != from)
                continue;
            if (isFellOut(person.stop))
                ++arrow.fellOut;
            else
                ++(person.stop == DayStop::ServedOnly ? arrow.finished : arrow.onTheWay);
        }
        arrows.push_back(arrow);
    }
    return arrows;
}

// A visit that was given up or whose card is out is over, on whatever day.
bool isOver(const DayPerson& person)
{
    return person.stop == DayStop::Complete || person.stop == DayStop::ServedOnly ||
           person.stop == DayStop::Cancelled;
}

} // namespace

const char* dayStageName(DayStage stage)
{
    switch (stage) {
    case DayStage::Arrived:
        return "arrived";
    case DayStage::Served:
        return "served";
    case DayStage::Recorded:
        return "recorded";
    case DayStage::Sealed:
        return "sealed";
    case DayStage::Sent:
        return "sent";
    case DayStage::Received:
        return "received";
    case DayStage::PrintReady:
        return "print-ready";
    case DayStage::Printed:
        return "printed";
    case DayStage::HandedOver:
        return "handed-over";
    }
    return "?";
}

const char* dayStopName(DayStop stop)
{
    static constexpr std::array<const char*, 24> kNames = {
        "waiting",         "called",         "being-served",
        "awaits-approval", "awaits-sealing", "awaits-sending",
        "sending-delayed", "awaits-centre",  "awaits-card",
        "awaits-print",    "printing",       "awaits-handover",
        "distributed",     "complete",       "served-only",
        "no-show",         "parked",         "data-differs",
        "cancelled",       "record-damaged", "owes-countersignature",
        "sending-parked",  "centre-refused", "blank-spoiled"};
    return kNames[static_cast<size_t>(stop)];
}

bool isFellOut(DayStop stop) { return stop >= DayStop::NoShow; }

bool isCentreRefusal(const QString& statusWord)
{
    static constexpr std::array<const char*, 6> kRefusals = {
        "ENROLL_FAILURE_AT_CENTRAL", "ENROLL_FAILURE_AT_REGIONAL", "SEARCH_FAILURE_AT_CENTRAL",
        "ADJUDICATE_RECORD",         "REQUEST_VALIDATION",         "DUPLICATE_RECORD"};
    return std::any_of(kRefusals.begin(), kRefusals.end(),
                       [&](const char* word) { return statusWord == QLatin1String(word); });
}

std::vector<DayPerson> DayOverview::fellOut() const
{
    std::vector<DayPerson> out;
    for (const std::vector<DayPerson>* group : {&people, &carriedOver}) {
        const auto begin = static_cast<std::ptrdiff_t>(out.size());
        std::copy_if(group->begin(), group->end(), std::back_inserter(out),
                     [](const DayPerson& person) { return isFellOut(person.stop); });
        std::stable_sort(out.begin() + begin, out.end(), [](const DayPerson& left, const DayPerson& right) {
            return left.stage < right.stage;
        });
    }
    return out;
}

DayOverview dayOverviewOf(const std::vector<ServiceRequest>& requests,
                          const std::vector<Recording>& recordings, const std::vector<CardJob>& cardJobs,
                          const std::vector<PacketFate>& packets, const QDate& date)
{
    const Book book(recordings, cardJobs, packets);
    std::vector<const ServiceRequest*> byArrival;
    for (const ServiceRequest& request : requests)
        byArrival.push_back(&request);
    std::stable_sort(byArrival.begin(), byArrival.end(),
                     [](const ServiceRequest* left, const ServiceRequest* right) {
                         return left->arrivedAt < right->arrivedAt;
                     });
    DayOverview day;
    day.date = date;
    for (const ServiceRequest* request : byArrival) {
        const QDate arrived = request->arrivedAt.toLocalTime().date();
        if (arrived > date)
            continue;
        DayPerson person = personOf(book.visitOf(*request));
        if (arrived < date) {
            if (!isOver(person))
                day.carriedOver.push_back(std::move(person));
            continue;
        }
        for (size_t stage = 0; stage <= static_cast<size_t>(person.stage); ++stage)
            ++day.reached[stage];
        if (!takesBiometrics(request->service) && person.stage > DayStage::Served)
            ++day.withoutRecording;
        day.people.push_back(std::move(person));
    }
    day.arrows = arrowsOf(day);
    return day;
}

DayOverview dayOverviewOf(const DayWork& work, const QDate& date)
{
    return dayOverviewOf(work.requests, work.recordings, work.cardJobs, work.packets, date);
}

} // namespace rekam
