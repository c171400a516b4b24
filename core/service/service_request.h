// One visit, from ticket to closed. A value: advance() gives the next state or says why not.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"
#include "core/service/data_element.h"
#include "core/service/intake.h"
#include "core/service/queue_class.h"

#include <QDate>
#include <QDateTime>
#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace rekam {

enum class RequestState : quint8
{
    Arrived = 1,
    Waiting,
    Called,
    Serving,
    Parked,
    WaitingForCentre,
    WaitingForCard,
    Closed,
    CorrectionNeeded,
    Cancelled,
    NoShow
};
const char* requestStateName(RequestState state);

// "A-012": what the public display shows. Never anything else.
struct TicketNumber
{
    QChar series = u'A';
    int number = 0;
    QString text() const;
    friend bool operator==(const TicketNumber&, const TicketNumber&) = default;
};

struct ServiceRequest
{
    RequestId id{};
    TicketNumber ticket{};
    Nik nik; // personal: sealed in the store, never on the public display
    ServiceType service = ServiceType::NewWni;
    ServiceChannel channel = ServiceChannel::InPerson;
    RequestState state = RequestState::Arrived;
    QDateTime arrivedAt{}; // UTC
    QDateTime stateSince{};
    int timesCalled = 0;
    QString counter{};    // which counter called last
    QDateTime calledAt{}; // UTC, of the last call; null before
    // Null until one is started, and again after a correction was ordered: at most one at a time.
    RecordId recording{};
    QString reason{};   // why parked, cancelled or to be corrected; personal
    QDate comeBackOn{}; // re-recording date fixed at the first recording (CorrectionNeeded)
    // The line it stands in now; the ticket keeps the letter of the line that it was drawn for.
    QueueClass queueClass = QueueClass::Recording;
    QDateTime turnFrom{};    // UTC: whose turn it is goes by this; arrival, until it is skipped
    QString wantedCounter{}; // only this counter calls it; empty: any that serves its class
    // At a counter, called and served, in all visits to it together: what the waiting time is estimated from.
    std::chrono::seconds serviceTime{0};
    QDateTime servedAt{}; // UTC, when a counter was done with it; null while none was
    // Where register and papers differ, in the order of the elements, each once. Kept through the correction,
    // until the register says the same.
    std::vector<ElementDifference> differences{};
    QDateTime cameBackAt{}; // UTC: took its number again after a correction; null before, and after another
    Intake intake{};        // what was noted at the front desk
    RequestId family{};     // the first visit under the same number; null: a number of its own

    friend bool operator==(const ServiceRequest&, const ServiceRequest&) = default;
};

namespace request_event {
struct TicketIssued
{
    TicketNumber ticket;
    QueueClass queueClass = QueueClass::Recording;
};
struct Called
{
    QString counter;
    QString outOfTurn{}; // why before others; empty: it is its turn
};
struct CalledAgain
{};
struct DidNotCome
{};
// Not here this minute: waits on, behind those who wait now.
struct Skipped
{};
// To another counter or another line, and to wait there since the arrival. Not with a recording begun.
struct Transferred
{
    QString counter{}; // empty: any that serves the class
    std::optional<QueueClass> queueClass{};
};
// Done at the counter without a recording or a card.
struct ServiceFinished
{};
struct ServingStarted
{};
struct Parked
{
    QString reason;
};
// From Parked or NoShow: called again, to this counter.
struct TakenUpAgain
{
    QString counter;
};
struct RecordingStarted
{
    RecordId recording;
};
struct RecordingSealed
{};
// No recording: the centre is asked for a card; who is unique gets one. Of a request from afar, from Arrived.
struct CardRequested
{};
// The centre makes none: with the register's word, or what it says instead.
struct CardRefused
{
    QString word;
};
// The centre's card job arrived.
struct CardReady
{};
struct CardHandedOver
{};
// The date is today or later. The reason may be empty where differences are noted.
struct CorrectionOrdered
{
    QString reason;
    QDate comeBackOn;
};
struct Cancelled
{
    QString reason;
};
// All of them, as they stand now; before a recording is begun.
struct DifferencesNoted
{
    std::vector<ElementDifference> differences;
};
// After a correction the person is here again and waits, under this number. Also who came back on an earlier
// day and left before being called.
struct CameBack
{
    TicketNumber ticket;
};
// It turned out at the counter that the visit is for something else.
struct ServiceChanged
{
    ServiceType service{};
};
// Looked at again at the front desk, while the person waits. Another service waits in its own line, and
// cannot be chosen with a recording begun.
struct IntakeChanged
{
    Intake intake;
    ServiceType service;
};
} // namespace request_event

using RequestEvent =
    std::variant<request_event::TicketIssued, request_event::Called, request_event::CalledAgain,
                 request_event::DidNotCome, request_event::Skipped, request_event::Transferred,
                 request_event::ServingStarted, request_event::Parked, request_event::TakenUpAgain,
                 request_event::RecordingStarted, request_event::RecordingSealed, request_event::CardReady,
                 request_event::CardHandedOver, request_event::ServiceFinished,
                 request_event::CorrectionOrdered, request_event::Cancelled, request_event::DifferencesNoted,
                 request_event::CameBack, request_event::ServiceChanged, request_event::IntakeChanged,
                 request_event::CardRequested, request_event::CardRefused>;
const char* requestEventName(const RequestEvent& event);

namespace request_effect {
// Public display and voice.
struct AnnounceTicket
{
    TicketNumber ticket;
    QString counter;
};
struct PrintCorrectionLetter
{
    QDate comeBackOn;
};
// Event name for the outbox.
struct TellCentre
{
    const char* what;
};
} // namespace request_effect
using RequestEffect = std::variant<request_effect::AnnounceTicket, request_effect::PrintCorrectionLetter,
                                   request_effect::TellCentre>;

struct RequestOutcome
{
    ServiceRequest state;
    std::vector<RequestEffect> effects;
};

// A visit that begins: Arrived, without a ticket.
ServiceRequest startRequest(RequestId id, const Nik& nik, ServiceType service, ServiceChannel channel,
                            const QDateTime& nowUtc, Intake intake = {});

// StepNotAllowed with facts `state` and `event` (and `why` where the pair alone does not say it) for an
// illegal pair; ReasonMissing where a reason is owed, with fact what=comeBackOn where it is the date and
// what=onPaper where it is what a paper says. A person who was sent away with a date waits again once it came
// back, and stays owed the recording when it does not come to the counter. A recording belongs to a service
// that takes biometrics (takesBiometrics), and there is one; the card of any other service may come while the
// person is still being served.
Result<RequestOutcome> advance(const ServiceRequest& request, const RequestEvent& event,
                               const QDateTime& nowUtc);

// Since when it is here: the arrival, or the return after a correction.
QDateTime presentSince(const ServiceRequest& request);
// Waits and was promised to be first: it came back on the day that was fixed, or later, and was not skipped
// since.
bool comesFirst(const ServiceRequest& request);

// For the sealed store. Unknown keys are ignored; MessageMalformed otherwise.
QByteArray toCbor(const ServiceRequest& request);
Result<ServiceRequest> serviceRequestFromCbor(const QByteArray& bytes);

} // namespace rekam
