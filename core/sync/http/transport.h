// What the engine asks of a centre, whatever it is spoken with. One class behind this is the reference
// centre's HTTP API; an adapter to another centre is another one. Lives on the sync thread; every call
// answers once, later, on that thread, and not at all if the receiver is gone by then.
#pragma once

#include "core/ports/outbox.h"
#include "core/protocol/centre_messages.h"

#include <optional>
#include <vector>

namespace rekam {

enum class RemoteState
{
    Uploading,
    Received,
    Refused
};

struct RemotePacket
{
    RemoteState state = RemoteState::Uploading;
    qint64 offset = 0;
    QByteArray signedReceipt; // where Received
    QString reason;           // where Refused; an error name, nothing personal
};

enum class UploadCreation
{
    New,
    Existed
};

struct SignedCardJob
{
    QByteArray bytes;
    QString cursor; // what to ask from next time
};

// An answer as it came: 200, or why not.
struct PlainAnswer
{
    int status = 0;
    QByteArray body;
};

// Errors of every call: CentreUnreachable, CentreTimedOut, CentreCertificateWrong, StationCertificateRefused,
// ClockSuspicious (TLS and below); CentreFailed (5xx and "later"), CentreRefused (the centre will never take
// this), MessageMalformed (an answer that is none, as a captive portal gives it). Fact "status" is the HTTP
// status, where there was one.
class Transport : public QObject
{
    Q_OBJECT
public:
    explicit Transport(QObject* parent = nullptr) : QObject(parent) {}

    // How much of the packet is there; nothing where it is unknown.
    virtual void findUpload(const PacketId& packet, QObject* receiver,
                            Reply<std::optional<qint64>> reply) = 0;
    virtual void createUpload(const PacketId& packet, qint64 lengthBytes, QObject* receiver,
                              Reply<UploadCreation> reply) = 0;
    // Everything from `from` on, in one request that is never repeated by itself. How much is there now;
    // nothing where the centre has another offset or is still busy with an older request: ask findUpload
    // again. FileUnreadable.
    virtual void sendRest(const PacketId& packet, const QString& file, qint64 from, QObject* receiver,
                          Reply<std::optional<qint64>> reply) = 0;
    // Nothing where the server cannot say: a foreign tus server has no receipts.
    virtual void packetState(const PacketId& packet, QObject* receiver,
                             Reply<std::optional<RemotePacket>> reply) = 0;

    virtual void statuses(quint64 since, QObject* receiver, Reply<QByteArray> reply) = 0;
    virtual void cardJobs(const QString& since, QObject* receiver,
                          Reply<std::vector<SignedCardJob>> reply) = 0;
    // A page of those who were asked to come.
    virtual void roster(quint64 since, QObject* receiver, Reply<QByteArray> reply) = 0;
    // A page of requests from afar.
    virtual void onlineRequests(quint64 since, QObject* receiver, Reply<QByteArray> reply) = 0;
    virtual void policy(quint64 have, QObject* receiver, Reply<QByteArray> reply) = 0; // empty: nothing newer
    virtual void sendEvents(const QByteArray& json, QObject* receiver, Reply<void> reply) = 0;
    virtual void centreTime(QObject* receiver, Reply<QDateTime> reply) = 0;
    virtual void lookUpResident(const QString& nik, QObject* receiver,
                                Reply<ResidentRecord> reply) = 0; // ResidentUnknown

    // A question of the counter in JSON. The answer is of status 200, 400, 404 or 409; asked once more where
    // the kept connection was closed under it.
    virtual void ask(const QString& path, const QByteArray& json, QObject* receiver,
                     Reply<PlainAnswer> reply) = 0;

    virtual int lastRoundTripMs() const = 0;
};

} // namespace rekam
