// One way out to the network: TLS with a pinned authority and, once enrolled, our certificate. Lives on the
// thread that makes it.
#pragma once

#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/sync/http/send_once_device.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>
#include <chrono>
#include <memory>

namespace rekam {

struct SyncSettings
{
    QString address; // "https://127.0.0.1:8443"
    QByteArray caPem;
    QByteArray certificatePem; // empty while enrolling
    SecureBuffer tlsKeyPem;
    std::chrono::milliseconds transferTimeout{10'000}; // without a byte either way
};

struct HttpRequest
{
    QByteArray method;
    QString pathAndQuery; // "/v1/statuses?since=7"; or a whole URL on the same host, from a Location header
    QList<std::pair<QByteArray, QByteArray>> headers{};
    std::unique_ptr<SendOnceDevice> body{}; // POST and PATCH always have one, be it empty
    qint64 largestAnswer = 64LL * 1024;
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    int roundTripMs = 0;

    QByteArray header(const char* name) const; // case of the name does not matter; empty where it is missing
};

class HttpClient : public QObject
{
    Q_OBJECT
public:
    // ConfigMalformed where the address is no https URL; KeyFileDamaged where certificates or key cannot be
    // read.
    static Result<std::unique_ptr<HttpClient>> make(const SyncSettings& settings);

    // An answer with whatever status, or an error of the connection. No redirects, no cookies, no cache.
    void send(HttpRequest request, QObject* receiver, Reply<HttpAnswer> reply);

private:
    HttpClient(QUrl base, QSslConfiguration tls, std::chrono::milliseconds timeout);
    QNetworkRequest networkRequest(const HttpRequest& request) const;

    QUrl m_base;
    QSslConfiguration m_tls;
    std::chrono::milliseconds m_timeout;
    QNetworkAccessManager m_network;
};

} // namespace rekam
