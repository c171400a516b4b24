// The station's own TLS key and the request for its certificate, made by OpenSSL. The key never leaves the
// station.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>
#include <QString>

namespace rekam {

struct StationCertificateRequest
{
    SecureBuffer keyPem; // EC P-256
    QByteArray csrPem;
};

// MessageMalformed where the name is empty or longer than 64 characters; KeyFileDamaged where OpenSSL
// refuses.
Result<StationCertificateRequest> makeStationCertificateRequest(const QString& stationName);

} // namespace rekam
