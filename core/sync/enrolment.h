// Makes this station known to a centre, once: a one-time code and the centre's authority by file against a
// certificate.
#pragma once

#include "core/base/ids.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <vector>

namespace rekam {

struct EnrolmentRequest
{
    QString address; // where stations connect, "https://centre:8443"; enrolment is at the port after it
    QByteArray caPem;
    QString code;
    QString stationName;   // the code is bound to it
    QByteArray signingKey; // Ed25519 public, 32 bytes
    QByteArray sealingKey; // X25519 public, 32 bytes
    HomeKind kind = HomeKind::Training;
    std::chrono::milliseconds timeout{15'000};
};

struct EnrolmentAnswer
{
    StationId station;
    QByteArray packetKey;                // X25519 public, 32 bytes
    std::vector<QByteArray> signingKeys; // Ed25519 public, 32 bytes each
    QByteArray certificatePem;
    SecureBuffer tlsKeyPem; // made here
};

// Answers once, later, on the receiver's thread, which must run an event loop. Makes the TLS key. After a
// lost answer the same code is used up only if the centre took it: ask for another one then. EnrolCodeWrong,
// HomeOfOtherKind, MessageMalformed, ConfigMalformed and the errors of Transport.
void enrol(EnrolmentRequest request, QObject* receiver, Reply<EnrolmentAnswer> reply);

// Split off for tests of hostile answers.
Result<EnrolmentAnswer> enrolmentAnswerFrom(const QByteArray& json);

} // namespace rekam
