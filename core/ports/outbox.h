// What the sync engine may know: sealed packets, events, and raw signed bytes from the centre, which the
// store verifies.
#pragma once

#include "core/base/reply.h"
#include "core/protocol/packet_layout.h"

#include <QDateTime>
#include <optional>

namespace rekam {

enum class OutboxState : quint8
{
    Queued = 1,
    Uploaded,
    Receipted,
    Parked
};

struct OutboxItem
{
    PacketId packet;
    RecordId record;
    QString file; // absolute path of the sealed packet
    qint64 lengthBytes = 0;
    Digest digest;
    OutboxState state = OutboxState::Queued;
    int failures = 0;
};

class Outbox : public QObject
{
    Q_OBJECT
public:
    explicit Outbox(QObject* parent = nullptr) : QObject(parent) {}

    // The item to work on now: due ones, fewest failures first, then oldest. Nothing when all is sent or
    // waiting.
    virtual void nextPacket(const QDateTime& nowUtc, QObject* receiver,
                            Reply<std::optional<OutboxItem>> reply) = 0;
    virtual void noteUploaded(PacketId packet, QObject* receiver, Reply<void> reply) = 0;
    // Verifies and stores; ReceiptForged / ReceiptForOther leave the packet unsent and write an audit line.
    virtual void applyReceipt(PacketId packet, QByteArray signedReceipt, QObject* receiver,
                              Reply<void> reply) = 0;
    // Next try at `retryAt`; a null time parks the item for the supervisor.
    virtual void noteFailure(PacketId packet, Error error, QDateTime retryAt, QObject* receiver,
                             Reply<void> reply) = 0;

    virtual void statusCursor(QObject* receiver, Reply<quint64> reply) = 0;
    virtual void applyStatuses(QByteArray signedStatuses, QObject* receiver, Reply<void> reply) = 0;
    virtual void cardJobCursor(QObject* receiver, Reply<QString> reply) = 0;
    // SignatureInvalid or MessageMalformed: put into quarantine, and the cursor has moved past it all the
    // same.
    virtual void applyCardJob(QByteArray signedCardJob, QString nextCursor, QObject* receiver,
                              Reply<void> reply) = 0;
    virtual void policyVersion(QObject* receiver, Reply<quint64> reply) = 0;
    virtual void applyPolicy(QByteArray signedPolicy, QObject* receiver,
                             Reply<void> reply) = 0; // PolicyOlder refused

    // JSON body for POST /v1/events, and the ids in it; empty when there is nothing to tell.
    struct EventBatch
    {
        QByteArray json;
        std::vector<EventId> ids;
    };
    virtual void nextEvents(QObject* receiver, Reply<EventBatch> reply) = 0;
    virtual void eventsDelivered(std::vector<EventId> ids, QObject* receiver, Reply<void> reply) = 0;

    // Signed offset of the centre's clock, kept for the status line and retention.
    virtual void noteCentreTime(QDateTime centreUtc, QDateTime stationUtc) = 0;

Q_SIGNALS:
    void workArrived(); // something was queued: do not wait for the next turn
};

} // namespace rekam
