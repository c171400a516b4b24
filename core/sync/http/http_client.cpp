#include "core/sync/http/http_client.h"

#include "core/sync/http/network_failure.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>

namespace rekam {
namespace {

constexpr qint64 kLargestHeaders = 32LL * 1024;

// One exchange under way: collects the answer within its limits and tells the outcome once.
class Exchange : public QObject
{
public:
    Exchange(QNetworkReply* reply, qint64 largestAnswer, QObject* receiver, Reply<HttpAnswer> done)
        : QObject(reply),
          m_reply(reply),
          m_largestAnswer(largestAnswer),
          m_receiver(receiver),
          m_done(std::move(done))
    {
        m_clock.start();
        connect(reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError>& errors) { m_sslErrors = errors; });
        connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkHeaders);
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::takeBody);
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    }

private:
    void checkHeaders()
    {
        qint64 size = 0;
        for (const QNetworkReply::RawHeaderPair& header : m_reply->rawHeaderPairs())
            size += header.first.size() + header.second.size();
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        const bool hasBody = m_reply->operation() != QNetworkAccessManager::HeadOperation;
        if (size > kLargestHeaders || (hasBody && announced > m_largestAnswer))
            giveUp();
    }

    void takeBody()
    {
        if (m_body.size() + m_reply->bytesAvailable() > m_largestAnswer)
            return giveUp();
        m_body += m_reply->readAll();
    }

    void giveUp()
    {
        m_isTooLarge = true;
        m_reply->abort();
    }

    void finish()
    {
        m_reply->deleteLater();
        if (!m_isTooLarge && m_reply->isOpen()) // an aborted one is closed already
            takeBody();
        if (m_receiver)
            m_done(outcome());
    }

    Result<HttpAnswer> outcome()
    {
        if (m_isTooLarge)
            return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("answer too large")}});
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = m_reply->error();
        // Qt counts 4xx and 5xx as errors too; those are answers.
        const bool isStatus =
            status >= 300 &&
            ((error >= QNetworkReply::ContentAccessDenied && error < QNetworkReply::ProtocolUnknownError) ||
             error == QNetworkReply::ProtocolInvalidOperationError); // 400
        const bool isServerStatus = status >= 500 && error >= QNetworkReply::InternalServerError;
        if (error != QNetworkReply::NoError && !isStatus && !isServerStatus)
            return Unexpected(networkFailure(error, m_reply->errorString(), m_sslErrors));
        if (status == 0)
            return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("no status")}});
        HttpAnswer answer;
        answer.status = status;
        answer.body = std::move(m_body);
        for (const QNetworkReply::RawHeaderPair& header : m_reply->rawHeaderPairs())
            answer.headers.append({header.first, header.second});
        answer.roundTripMs = static_cast<int>(m_clock.elapsed());
        return answer;
    }

    QNetworkReply* m_reply;
    qint64 m_largestAnswer;
    QPointer<QObject> m_receiver;
    Reply<HttpAnswer> m_done;
    QElapsedTimer m_clock;
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    bool m_isTooLarge = false;
};

Result<QSslConfiguration> tlsFrom(const SyncSettings& settings)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(settings.caPem, QSsl::Pem);
    if (authorities.size() != 1)
        return Unexpected(Errc::KeyFileDamaged, {{"what", QStringLiteral("ca")}});
    QSslConfiguration tls;
    tls.setCaCertificates(authorities); // ours only, never the system's
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (settings.certificatePem.isEmpty())
        return tls;
    const QByteArray keyView =
        QByteArray::fromRawData(reinterpret_cast<const char*>(settings.tlsKeyPem.data()),
                                static_cast<qsizetype>(settings.tlsKeyPem.size()));
    const QSslCertificate certificate(settings.certificatePem, QSsl::Pem);
    const QSslKey key(keyView, QSsl::Ec, QSsl::Pem);
    if (certificate.isNull() || key.isNull())
        return Unexpected(Errc::KeyFileDamaged, {{"what", QStringLiteral("station certificate")}});
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(key);
    return tls;
}

} // namespace

QByteArray HttpAnswer::header(const char* name) const
{
    for (const auto& pair : headers) {
        if (pair.first.compare(name, Qt::CaseInsensitive) == 0)
            return pair.second;
    }
    return {};
}

Result<std::unique_ptr<HttpClient>> HttpClient::make(const SyncSettings& settings)
{
    const QUrl base(settings.address, QUrl::StrictMode);
    if (!base.isValid() || base.scheme() != QLatin1String("https") || base.host().isEmpty())
        return Unexpected(Errc::ConfigMalformed, {{"what", QStringLiteral("centre address")}});
    REKAM_TRY(QSslConfiguration tls, tlsFrom(settings));
    return std::unique_ptr<HttpClient>(new HttpClient(base, std::move(tls), settings.transferTimeout));
}

HttpClient::HttpClient(QUrl base, QSslConfiguration tls, std::chrono::milliseconds timeout)
    : m_base(std::move(base)),
      m_tls(std::move(tls)),
      m_timeout(timeout)
{
    m_network.setAutoDeleteReplies(false);
}

QNetworkRequest HttpClient::networkRequest(const HttpRequest& request) const
{
    QNetworkRequest out(m_base.resolved(QUrl(request.pathAndQuery)));
    out.setSslConfiguration(m_tls);
    out.setTransferTimeout(static_cast<int>(m_timeout.count()));
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setRawHeader("Accept-Encoding", "identity"); // what is not compressed cannot swell
    out.setRawHeader("User-Agent", "rekam");
    for (const auto& header : request.headers)
        out.setRawHeader(header.first, header.second);
    if (request.body)
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body->length());
    return out;
}

void HttpClient::send(HttpRequest request, QObject* receiver, Reply<HttpAnswer> reply)
{
    const QNetworkRequest out = networkRequest(request);
    SendOnceDevice* body = request.body.release();
    QNetworkReply* exchange = nullptr;
    if (request.method == "HEAD")
        exchange = m_network.head(out);
    else
        exchange = m_network.sendCustomRequest(out, request.method, body);
    if (body != nullptr)
        body->setParent(exchange);
    new Exchange(exchange, request.largestAnswer, receiver, std::move(reply));
}

} // namespace rekam
