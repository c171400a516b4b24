// cpp-httplib as this centre needs it: every cure that Debian's version wants is in makeServer(), and nowhere
// else.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <functional>
#include <httplib.h>
#include <memory>

namespace rekam::central {

// Whether a stranger gets as far as an HTTP request. Required: refused in the handshake, before a byte of
// HTTP is parsed.
enum class ClientCertificates
{
    Required,
    NotAsked
};

struct ServerSettings
{
    QString keyFile;
    QString certificateFile;
    QString authorityFile; // who signs client certificates; unused where they are not asked for
    ClientCertificates clients = ClientCertificates::Required;
    int threads = 64;
    std::size_t largestBody = 300U * 1024 * 1024;
};

class ListeningServer
{
public:
    httplib::SSLServer& routes() { return *m_server; }
    // Port 0 takes a free one. Returns the port. CentreFailed where the address is taken.
    Result<int> bind(const QString& address, int port);
    void abandon(); // closes the bound port without ever running
    void run();     // until stop(); on a thread of its own
    void stop();    // any thread

    // True once stop() was called: a body that is being received is given up, and what came of it is kept.
    bool isStopping() const { return m_stopping; }

private:
    friend Result<std::unique_ptr<ListeningServer>> makeServer(const ServerSettings& settings);
    ListeningServer() = default;

    std::unique_ptr<httplib::SSLServer> m_server;
    int m_socket = -1;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_hasEnded = false;
};

// KeyFileDamaged where key, certificate or authority cannot be used.
Result<std::unique_ptr<ListeningServer>> makeServer(const ServerSettings& settings);

// SHA-256 of the certificate that the peer showed; empty where it showed none.
QByteArray peerCertificateHash(const httplib::Request& request);

// Acknowledges what came at once. Qt's client leaves Nagle on, so its last segment waits for our delayed
// acknowledgement: 256 kB bodies crawl at 8 MB/s otherwise. To be called again while a body comes in, since
// the kernel forgets it.
void acknowledgeAtOnce(const httplib::Request& request);

// The body, read to its end in every case: what is left unread would be parsed as the next request. Nothing
// where it is longer than `limit`, compressed, or cut.
Result<QByteArray> readBody(const httplib::Request& request, const httplib::ContentReader& reader,
                            qsizetype limit);
void drain(const httplib::ContentReader& reader);

} // namespace rekam::central
