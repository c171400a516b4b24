// X.509 for the centre, by OpenSSL: its authority, its server certificate, and certificates for stations. EC
// P-256 throughout.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace rekam::central {

struct KeyAndCertificate
{
    SecureBuffer keyPem;
    QByteArray certificatePem;
};

// Self-signed, ten years, may sign leaves only.
Result<KeyAndCertificate> makeAuthority(const QDateTime& from);
// Two years, for 127.0.0.1, localhost and `otherHosts`.
Result<KeyAndCertificate> makeServerCertificate(const KeyAndCertificate& authority,
                                                const QStringList& otherHosts, const QDateTime& from);
// Two years, client authentication. Only the public key is taken from the request: the name (CN), the kind
// (OU) and the identity (serialNumber) are what the centre says. MessageMalformed where the request is none
// or not P-256.
Result<QByteArray> signStationRequest(const KeyAndCertificate& authority, const QByteArray& csrPem,
                                      const QString& name, const StationId& station, HomeKind kind,
                                      const QDateTime& from);

// SHA-256 of the certificate in DER; how the centre knows a station again.
Result<QByteArray> certificateHash(const QByteArray& certificatePem);

} // namespace rekam::central
