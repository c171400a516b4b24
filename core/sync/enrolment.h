// Making a station known to a centre, once: key pair and certificate request are made here, the one-time code proves the right.
#pragma once

#include "core/base/ids.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace rekam {

struct EnrolmentRequest
{
    QString address; // "https://127.0.0.1:8443"
    QByteArray caPem;
    QString code;
    QString stationName;
    QByteArray signingKey; // the station's Ed25519 public key
    QByteArray sealingKey; // the station's X25519 public key
    HomeKind kind = HomeKind::Training;
};

struct EnrolmentAnswer
{
    StationId station;
    QByteArray certificatePem;
    SecureBuffer tlsKeyPem;
    QByteArray packetKey;
    std::vector<QByteArray> signingKeys;
};

// Main thread; the network is elsewhere. EnrolCodeWrong, CentreUnreachable, CentreCertificateWrong, MessageMalformed, ...
void enrol(EnrolmentRequest request, QObject* receiver, Reply<EnrolmentAnswer> reply);

} // namespace rekam
