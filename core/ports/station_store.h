// The store as sessions see it: every call is asynchronous, answers once on the receiver's thread, and
// changes the disk in one transaction. Implemented by core/store (on the store thread) and by tests/support
// fakes.
#pragma once

#include "core/access/access.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/capture/attempt.h"
#include "core/ports/outbox.h"
#include "core/print/card_job.h"
#include "core/protocol/card_request.h"
#include "core/protocol/centre_messages.h"
#include "core/protocol/slip_seal.h"
#include "core/queue/wait_estimate.h"
#include "core/recording/recording.h"
#include "core/service/service_request.h"

#include <optional>
#include <vector>

namespace rekam {

// One line of the audit trail. `what` and the facts hold no personal data.
struct AuditEntry
{
    QString what;  // "attempt-sealed", "recording-approved", ...
    QString actor; // account name, or "station"
    QString role;
    QString second;  // account name of the second person, if any
    QString subject; // text of the record, request or card-job id
    std::vector<Fact> facts;
};

// What the hall is told from now on; nothing: no notice.
struct NoticeChange
{
    std::optional<ServiceNotice> notice;
};

// Everything that one step changes. All of it is on disk when the reply comes, or none of it.
struct StoreChange
{
    std::optional<ServiceRequest> request;
    std::optional<Recording> recording;
    std::optional<CardJob> cardJob;
    std::vector<std::shared_ptr<const AttemptPayload>> attempts; // sealed under the recording's draft key
    std::vector<StationEvent> events;                            // for the centre, through the outbox
    std::optional<NoticeChange> notice{};
    // Sealed to the centre and told in the same transaction. NotEnrolled without one.
    std::optional<CardRequest> cardRequest{};
    std::vector<AuditEntry> audit; // at least one: a change without an audit line is refused
};

// What is left of a person at the station once the packet is sealed (security point 3).
struct DeskExtract
{
    RecordId record;
    Nik nik;
    PersonName name;
    TicketNumber ticket;
    QByteArray faceJp2;                       // 240 px high
    std::vector<BiometricTemplate> templates; // for the 1:1 at handover
    std::vector<CaptureException> exceptions;
    std::vector<BiometricTemplate> eyes{}; // iris codes, for the who-is-who guard; none in older extracts
};

struct SealOrder
{
    Recording recording; // signed off
    TicketNumber ticket;
    QByteArray faceJp2; // small portrait for the extract
    std::vector<AuditEntry> audit;
    // How long a packet that owes a countersignature waits for it; then it goes out without.
    std::chrono::hours countersignatureTime{72};
};

struct SealedRecording
{
    Recording recording; // state Sealed, with packet facts
    QString packetFile;  // absolute path
};

// What a start finds: the day as it was left.
struct OpenWork
{
    std::vector<ServiceRequest> requests; // today's, and older ones that are not closed
    std::vector<Recording> recordings;    // not cancelled; finished ones only as far as the extract allows
    std::vector<CardJob> cardJobs;
    std::vector<QString> quarantinedRows; // "recording 3f2a...": damaged; reported, the rest stays usable
    std::vector<ServiceSample> earlierServices{}; // latest visits that are not among the requests
    std::optional<ServiceNotice> notice{};
};

struct StoreFigures
{
    int packetsWaiting = 0;
    std::optional<QDateTime> oldestWaiting; // sealed at
    qint64 freeBytes = 0;
    int recordingsLeft = 0;    // how many more fit on the disk
    QDateTime centreHeardAt{}; // UTC, by the station's clock; null: never
};

// How far a sealed packet got.
struct PacketFate
{
    RecordId record{};
    OutboxState state = OutboxState::Queued;
    int failures = 0;
    QString lastError{}; // code name of the last failure; empty after a receipt
    QDateTime sealedAt{};
};

// One row of the audit trail. No personal data.
struct TimelineRow
{
    quint64 sequence = 0;
    QDateTime at; // station clock, UTC
    QString what, actor, role, subject, second;
    QString facts; // "key=value key=value"
};

class StationStore : public QObject
{
    Q_OBJECT
public:
    explicit StationStore(QObject* parent = nullptr) : QObject(parent) {}

    // All person-class calls answer VaultLocked while nobody is signed in.
    virtual void commit(StoreChange change, QObject* receiver, Reply<void> reply) = 0;
    // Steps 6 of architecture.md "the way of a capture": packet file, transaction, log truncated, drafts' key
    // destroyed.
    virtual void sealRecording(SealOrder order, QObject* receiver, Reply<SealedRecording> reply) = 0;
    // The second signature that a sealed recording owes, by somebody who proves with a passphrase who they
    // are: over the packet's digest and what was excepted. Kept, told to the centre, and the packet may go.
    // SecondPersonIsSame; PermissionMissing; StepNotAllowed where none is owed.
    virtual void countersign(RecordId record, QString accountName, SecureBuffer passphrase, QObject* receiver,
                             Reply<Recording> reply) = 0;
    virtual void loadOpenWork(QObject* receiver, Reply<OpenWork> reply) = 0;
    virtual void loadAttempt(RecordId record, AttemptId attempt, QObject* receiver,
                             Reply<std::shared_ptr<const AttemptPayload>> reply) = 0;
    virtual void loadDeskExtract(RecordId record, QObject* receiver, Reply<DeskExtract> reply) = 0;
    virtual void loadCardData(CardJobId job, QObject* receiver, Reply<CardData> reply) = 0;
    // A blank's serial was used before at this station, for whatever job.
    virtual void isBlankUsed(const BlankSerial& serial, QObject* receiver, Reply<bool> reply) = 0;
    virtual void figures(QObject* receiver, Reply<StoreFigures> reply) = 0;
    // The text of a proof's QR code, signed by the station (docs/protocol/slip.md). `claims.kind` is set from
    // the home. StepNotAllowed for a recording that is not sealed; leaves an audit line.
    virtual void signSlip(RecordId record, SlipClaims claims, QObject* receiver, Reply<QString> reply) = 0;
    // Every audit row of a visit, its recordings, packets and cards, with the device rows between the first
    // and the last of them; in order. For roles that may see
    // the day; PermissionMissing for others. That somebody looked is an audit row too.
    virtual void loadTimeline(RequestId request, QObject* receiver,
                              Reply<std::vector<TimelineRow>> reply) = 0;

Q_SIGNALS:
    // The centre's news were verified and written: the recording or card job changed on disk.
    void recordingChanged(const rekam::Recording& recording);
    void requestChanged(const rekam::ServiceRequest& request); // the centre answered a visit itself
    void cardJobArrived(const rekam::CardJob& job);
    void receiptVerified(const rekam::RecordId& record, const rekam::PacketId& packet);
    void receiptRefused(const rekam::PacketId& packet, const rekam::Error& error);
    void settingsChanged(const QByteArray& policyJson);
};

} // namespace rekam
