// What a stranger sends to the centre's enrolment port: the JSON body, and the certificate request in it (or
// alone, behind a dash), which OpenSSL reads.
#include "app/central/certificates.h"
#include "app/central/enrol_request.h"
#include "core/sync/http/certificate_request.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::central;

namespace {

void sign(const QByteArray& csrPem)
{
    static const KeyAndCertificate authority = *makeAuthority(fuzz::kAt);
    const auto certificate = signStationRequest(authority, csrPem, QStringLiteral("loket-1"),
                                                test::idNumber<StationId>(3), HomeKind::Training, fuzz::kAt);
    if (certificate)
        fuzz::require(certificateHash(*certificate).has_value(), "what was signed is a certificate");
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    const QByteArray bytes = toByteArray(input);
    if (bytes.startsWith('-'))
        return sign(bytes);
    const auto request = enrolRequestFrom(bytes);
    if (!request)
        return;
    require(request->order.signingKey.size() == 32 && request->order.sealingKey.size() == 32,
            "keys have their size");
    sign(request->order.csrPem);
}

std::vector<QByteArray> fuzz::seeds()
{
    const QByteArray csr = makeStationCertificateRequest(QStringLiteral("loket-1"))->csrPem;
    const QString key = QString::fromLatin1(QByteArray(32, 'k').toBase64());
    const QJsonObject body{{QStringLiteral("code"), QStringLiteral("ABCDE-FGHJK")},
                           {QStringLiteral("station"), QStringLiteral("loket-1")},
                           {QStringLiteral("csrPem"), QString::fromLatin1(csr)},
                           {QStringLiteral("signingKey"), key},
                           {QStringLiteral("sealingKey"), key},
                           {QStringLiteral("kind"), QStringLiteral("training")}};
    return {QJsonDocument(body).toJson(QJsonDocument::Compact), csr};
}
