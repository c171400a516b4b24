#include "core/sync/http/network_failure.h"

#include "core/sync/http/http_transport.h"

using namespace rekam;

namespace {

Errc codeOf(QNetworkReply::NetworkError error, const char* text = "", const QList<QSslError>& sslErrors = {})
{
    return networkFailure(error, QString::fromLatin1(text), sslErrors).code();
}

} // namespace

TEST_CASE("each fault of the server's certificate has its own reason")
{
    const auto handshake = QNetworkReply::SslHandshakeFailedError;

    CHECK(codeOf(handshake, "", {QSslError(QSslError::CertificateNotYetValid)}) == Errc::ClockSuspicious);
    CHECK(codeOf(handshake, "", {QSslError(QSslError::CertificateExpired)}) == Errc::CentreCertificateWrong);
    CHECK(networkFailure(handshake, {}, {QSslError(QSslError::CertificateExpired)}).fact("why") ==
          QStringLiteral("expired"));
    CHECK(networkFailure(handshake, {}, {QSslError(QSslError::HostNameMismatch)}).fact("why") ==
          QStringLiteral("other host name"));
    CHECK(codeOf(handshake, "", {QSslError(QSslError::UnableToGetLocalIssuerCertificate)}) ==
          Errc::CentreCertificateWrong);
}

TEST_CASE("an alert about our own certificate is told from a wrong centre, with TLS 1.2 and 1.3")
{
    CHECK(codeOf(QNetworkReply::UnknownNetworkError, "SSL routines::tlsv13 alert certificate required") ==
          Errc::StationCertificateRefused);
    CHECK(codeOf(QNetworkReply::SslHandshakeFailedError, "sslv3 alert bad certificate") ==
          Errc::StationCertificateRefused);
    CHECK(codeOf(QNetworkReply::SslHandshakeFailedError, "tlsv1 alert protocol version") ==
          Errc::CentreCertificateWrong);
}

TEST_CASE("a silent, missing or cut connection is no certificate fault")
{
    CHECK(codeOf(QNetworkReply::OperationCanceledError) == Errc::CentreTimedOut);
    CHECK(codeOf(QNetworkReply::TimeoutError) == Errc::CentreTimedOut);
    CHECK(codeOf(QNetworkReply::ConnectionRefusedError) == Errc::CentreUnreachable);
    CHECK(codeOf(QNetworkReply::HostNotFoundError) == Errc::CentreUnreachable);
    CHECK(codeOf(QNetworkReply::RemoteHostClosedError) == Errc::CentreUnreachable);
    CHECK(codeOf(QNetworkReply::ContentReSendError) == Errc::CentreUnreachable);
    CHECK(codeOf(QNetworkReply::ProxyNotFoundError) == Errc::CentreUnreachable);
}

TEST_CASE("a status says whether trying again can help")
{
    CHECK(errorOfStatus(403).code() == Errc::StationCertificateRefused);
    for (const int later : {408, 409, 423, 425, 429, 500, 502, 503, 507})
        CHECK(errorOfStatus(later).code() == Errc::CentreFailed);
    for (const int never : {400, 404, 410, 412, 413, 415})
        CHECK(errorOfStatus(never).code() == Errc::CentreRefused);
    CHECK(errorOfStatus(302).code() == Errc::MessageMalformed);
    CHECK(errorOfStatus(503).fact("status") == QStringLiteral("503"));
}
