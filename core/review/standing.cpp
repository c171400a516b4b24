#include "core/review/standing.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

Standing standingOf(CardJobState card)
{
    switch (card) {
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

Standing standingOfWord(const RecordingFacts& facts)
{
    if (facts.wasPrintReady)
        return {DayStage::PrintReady,
                isCentreRefusal(facts.word) ? DayStop::CentreRefused : DayStop::AwaitsCard, facts.word};
    return {DayStage::Received, isCentreRefusal(facts.word) ? DayStop::CentreRefused : DayStop::AwaitsCentre,
            facts.word};
}

Standing standingOf(const PacketFate& packet, Hold hold)
{
    switch (packet.state) {
    case OutboxState::Queued:
    case OutboxState::Uploaded: // not sent before its receipt was verified
        if (hold == Hold::Held)
            return {DayStage::Sealed, DayStop::AwaitsReview};
        return {DayStage::Sealed,
                packet.failures > 0 && packet.state == OutboxState::Queued ? DayStop::SendingDelayed
                                                                           : DayStop::AwaitsSending,
                packet.lastError};
    case OutboxState::Receipted:
        return {DayStage::Sent, DayStop::AwaitsCentre};
    case OutboxState::Parked:
        return {DayStage::Sealed, DayStop::SendingParked, packet.lastError};
    }
    return {};
}

Standing standingOfSealed(const VisitRow& visit)
{
    const RecordingFacts& facts = *visit.recording;
    if (facts.wasPrintReady || !facts.word.isEmpty())
        return standingOfWord(facts);
    if (facts.state == RecordingState::Delivered)
        return {DayStage::Sent, DayStop::AwaitsCentre};
    if (facts.owesCountersignature)
        return {DayStage::Sealed, DayStop::OwesCountersignature};
    return visit.packet ? standingOf(*visit.packet, visit.hold)
                        : Standing{DayStage::Sealed, DayStop::AwaitsSending};
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

Standing standingOfRecording(const VisitRow& visit)
{
    switch (visit.recording->state) {
    case RecordingState::Sealed:
    case RecordingState::Delivered:
        return standingOfSealed(visit);
    case RecordingState::Suspended: {
        Standing standing = standingOfDraft(visit.recording->suspendedFrom);
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
    return standingOfDraft(visit.recording->state);
}

// As far as the visit itself tells, without what belongs to it.
Standing standingOf(RequestState state)
{
    switch (state) {
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

// The supervisor's word about the recording of a visit that was ended by it.
std::optional<Standing> standingOfReview(const VisitRow& visit)
{
    if (visit.hold == Hold::SentBack && visit.state == RequestState::CorrectionNeeded)
        return Standing{DayStage::Sealed, DayStop::SentBack};
    if (visit.hold == Hold::Rejected && visit.state == RequestState::Cancelled)
        return Standing{DayStage::Sealed, DayStop::Rejected};
    return std::nullopt;
}

} // namespace

Standing standingOf(const VisitRow& visit)
{
    if (const auto reviewed = standingOfReview(visit))
        return *reviewed;
    Standing standing = standingOf(visit.state);
    if (visit.state == RequestState::Closed && visit.record.isNull() && !visit.card)
        return {DayStage::Served, DayStop::ServedOnly};
    // A card was asked for, and the centre has not answered.
    if (visit.state == RequestState::WaitingForCentre && visit.record.isNull())
        standing = {DayStage::Sent, DayStop::AwaitsCard};
    if (isHeldByVisit(visit.state)) {
        if (visit.recording && visit.state != RequestState::Closed)
            standing.stage = std::max(standing.stage, standingOfRecording(visit).stage);
        return standing;
    }
    // What the disk knows of record and card counts where it is further than the visit.
    std::vector<Standing> known;
    if (visit.packet)
        known.push_back(standingOf(*visit.packet, visit.hold));
    if (visit.recording)
        known.push_back(standingOfRecording(visit));
    else if (!visit.record.isNull() && !visit.card && !visit.packet)
        known.push_back({standing.stage, DayStop::RecordDamaged});
    if (visit.card)
        known.push_back(standingOf(*visit.card));
    for (const Standing& one : known) {
        if (one.stage >= standing.stage)
            standing = one;
    }
    return standing;
}

bool isOver(DayStop stop)
{
    return stop == DayStop::Complete || stop == DayStop::ServedOnly || stop == DayStop::Cancelled ||
           stop == DayStop::Rejected;
}

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
    static constexpr std::array<const char*, kDayStops> kNames = {
        "waiting",         "called",         "being-served",
        "awaits-approval", "awaits-sealing", "awaits-sending",
        "sending-delayed", "awaits-centre",  "awaits-card",
        "awaits-print",    "printing",       "awaits-handover",
        "distributed",     "complete",       "served-only",
        "no-show",         "parked",         "data-differs",
        "cancelled",       "record-damaged", "owes-countersignature",
        "sending-parked",  "centre-refused", "blank-spoiled",
        "awaits-review",   "sent-back",      "rejected"};
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

} // namespace rekam
