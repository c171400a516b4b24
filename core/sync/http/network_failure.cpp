#include "core/sync/http/network_failure.h"

#include <algorithm>

namespace rekam {
namespace {

Error with(Errc code, const char* why) { return Error(code, {{"why", QString::fromLatin1(why)}}); }

bool has(const QList<QSslError>& errors, QSslError::SslError kind)
{
    return std::any_of(errors.begin(), errors.end(),
                       [kind](const QSslError& e) { return e.error() == kind; });
}

Error certificateFailure(const QList<QSslError>& errors)
{
    // Of a certificate that begins in the future, this computer's clock is the likelier culprit.
    if (has(errors, QSslError::CertificateNotYetValid))
        return with(Errc::ClockSuspicious, "certificate not yet valid");
    if (has(errors, QSslError::HostNameMismatch))
        return with(Errc::CentreCertificateWrong, "other host name");
    if (has(errors, QSslError::CertificateExpired))
        return with(Errc::CentreCertificateWrong, "expired");
    return with(Errc::CentreCertificateWrong, "other authority");
}

// TLS alerts that a server sends about the client's certificate. With TLS 1.3 they come after our own
// handshake is done, so Qt knows them only by their text.
bool speaksOfOurCertificate(const QString& text)
{
    static const char* const kAlerts[] = {
        "certificate required", "unknown ca",          "bad certificate",         "certificate revoked",
        "certificate expired",  "certificate unknown", "unsupported certificate", "access denied"};
    return text.contains(QLatin1String("alert")) &&
           std::any_of(std::begin(kAlerts), std::end(kAlerts), [&](const char* alert) {
               return text.contains(QLatin1String(alert), Qt::CaseInsensitive);
           });
}

} // namespace

Error networkFailure(QNetworkReply::NetworkError error, const QString& errorText,
                     const QList<QSslError>& sslErrors)
{
    if (!sslErrors.isEmpty())
        return certificateFailure(sslErrors);
    if (speaksOfOurCertificate(errorText))
        return with(Errc::StationCertificateRefused, "tls alert");
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return with(Errc::CentreCertificateWrong, "handshake");
    case QNetworkReply::OperationCanceledError: // how Qt 6.4 reports its transfer time-out
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return with(Errc::CentreTimedOut, "no bytes");
    case QNetworkReply::ConnectionRefusedError:
        return with(Errc::CentreUnreachable, "refused");
    case QNetworkReply::HostNotFoundError:
        return with(Errc::CentreUnreachable, "host not found");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // our own device refused to be sent twice
        return with(Errc::CentreUnreachable, kConnectionCut);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return with(Errc::MessageMalformed, "not http");
    default:
        return Error(Errc::CentreUnreachable,
                     {{"why", QStringLiteral("network")}, {"qt", QString::number(error)}});
    }
}

} // namespace rekam
