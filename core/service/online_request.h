// What somebody sent from home (daring, domain facts 1.5 and 1.8): register number, data and papers; how far
// the office is with it, and how long it has left. A value that names a person: the store seals it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"
#include "core/service/service_table.h"

#include <QDateTime>
#include <optional>
#include <variant>
#include <vector>

namespace rekam {

using OnlineId = Id<struct OnlineTag>;

// Stored in sealed rows: never reuse a number.
enum class OnlineState : quint8
{
    Arrived = 1, // nobody has decided
    Verified,    // a visit is open for it, and the centre is asked for the card
    Ready,       // the card lies at the office
    HandedOver,
    Rejected,
    Invited,  // comes with originals and proof: a first recording is never made from afar
    Elsewhere // another office decided first, and the centre's word counts
};
constexpr OnlineState kLastOnlineState = OnlineState::Elsewhere;
const char* onlineStateName(OnlineState state); // "handed-over"
std::optional<OnlineState> onlineStateFrom(const QString& name);

// Why a request is not granted. Told to the applicant in a sentence. Stored: never reuse a number.
enum class OnlineRejection : quint8
{
    UnreadablePaper = 1,
    MissingPaper,
    DataDiffer,
    WrongService,
    LivesElsewhere,
    NotEntitled, // too young, inactive, on its way already
    Other
};
constexpr OnlineRejection kLastOnlineRejection = OnlineRejection::Other;
const char* onlineRejectionName(OnlineRejection reason); // "unreadable-paper"
std::optional<OnlineRejection> onlineRejectionFrom(const QString& name);
const std::vector<OnlineRejection>& allOnlineRejections(); // in the order in which they are offered

// One photographed paper. Its picture is stored apart.
struct OnlinePaper
{
    int number = 0; // in the request, from 1
    QString kind{}; // paperName(); one that is not known is shown as it came
    friend bool operator==(const OnlinePaper&, const OnlinePaper&) = default;
};

// As the applicant typed it.
struct OnlineApplicant
{
    QString name, birthPlace;
    QDate birthDate;
    QString kk, address;
    QString channel, contact; // "WhatsApp", a number
    friend bool operator==(const OnlineApplicant&, const OnlineApplicant&) = default;
};

struct OnlineRequest
{
    OnlineId id{};
    QString number{}; // of the register: what the proof says
    Nik nik;          // personal, and so is the next
    OnlineApplicant applicant{};
    ServiceType service = ServiceType::DamagedWni;
    QDateTime sentAt{}; // UTC, by the applicant; the clock counts from then
    std::vector<OnlinePaper> papers{};
    OnlineState state = OnlineState::Arrived;
    QDateTime stateSince{}; // UTC
    QString decidedBy{};    // account name; of Elsewhere the other office's
    RequestId visit{};      // null until verified
    std::optional<OnlineRejection> rejection{};
    QString told{};             // the last that the applicant was told in the office's words
    QString note{};             // for those who work here
    QDate comesOn{};            // of Invited
    QString decidedElsewhere{}; // of Elsewhere: the state at the centre, "rejected"
    bool isOpen() const;
    friend bool operator==(const OnlineRequest&, const OnlineRequest&) = default;
};

namespace online_event {
// Data and papers are right. Not for a service that records.
struct Verified
{
    RequestId visit;
    QString account;
};
struct Rejected
{
    OnlineRejection reason{};
    QString sentence; // to the applicant; owed
    QString account;
};
struct Invited
{
    QDate day;
    QString sentence; // owed
    QString account;
};
struct CardPrinted
{};
struct HandedOver
{};
// The centre makes no card: somebody here decides again, and reads why in the note.
struct CardRefused
{
    QString said; // the centre's words
};
// What was decided here came too late: the centre's word takes its place, and nobody was told ours.
struct DecidedElsewhere
{
    QString state; // at the centre
    QString office;
};
struct Noted
{
    QString text; // empty takes an earlier note back
};
} // namespace online_event
using OnlineEvent =
    std::variant<online_event::Verified, online_event::Rejected, online_event::Invited,
                 online_event::CardPrinted, online_event::HandedOver, online_event::CardRefused,
                 online_event::DecidedElsewhere, online_event::Noted>;
const char* onlineEventName(const OnlineEvent& event);

// StepNotAllowed (facts state, event; why=needs-recording for a service that records) for an illegal step;
// ReasonMissing where a sentence or a day is owed.
Result<OnlineRequest> advance(const OnlineRequest& request, const OnlineEvent& event,
                              const QDateTime& nowUtc);

// The time limit of the service standard.
enum class ClockReading : quint8
{
    InTime,
    DueToday,
    Late,
    Stopped // decided against, invited or handed over
};
struct OnlineClock
{
    ClockReading reading = ClockReading::Stopped;
    QDate due;
    int workingDays = 0; // left, or since it was due
    friend bool operator==(const OnlineClock&, const OnlineClock&) = default;
};
// A card that lies at the office has stopped it too: the applicant has the next step.
OnlineClock clockOf(const OnlineRequest& request, const QDate& today, const ServiceRules& rules);

// What was typed or scanned from a proof, a bare number or the end of a link; nothing where it cannot be one.
std::optional<QString> registerNumberFrom(const QString& text);

QByteArray toCbor(const OnlineRequest& request);
Result<OnlineRequest> onlineRequestFromCbor(const QByteArray& bytes);

} // namespace rekam
