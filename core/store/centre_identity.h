// What enrolment leaves at the station: whom it trusts, and who it is to the centre.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace rekam {

struct CentreIdentity
{
    StationId station;
    QString stationName;
    QString address;      // "https://127.0.0.1:8443"
    QByteArray packetKey; // X25519 public, 32 bytes: packet keys are sealed to it
    std::vector<QByteArray>
        signingKeys; // Ed25519 public, 32 bytes each: receipts, statuses, policy, card jobs
    QByteArray caPem;
    QByteArray certificatePem;
    SecureBuffer tlsKeyPem; // kept sealed under the station class

    CentreIdentity clone() const;
};

// For the sealed row. MessageMalformed.
SecureBuffer encodeCentreIdentity(const CentreIdentity& identity);
Result<CentreIdentity> decodeCentreIdentity(const SecureBuffer& bytes);

} // namespace rekam
