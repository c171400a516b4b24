#include "app/central/http_server.h"

#include <QFile>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace rekam::central {
namespace {

constexpr int kBacklog = 128;
constexpr int kRequestsPerConnection = 100'000;

bool useKeyPair(SSL_CTX* context, const ServerSettings& settings)
{
    return SSL_CTX_use_certificate_chain_file(context,
                                              QFile::encodeName(settings.certificateFile).constData()) == 1 &&
           SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(settings.keyFile).constData(),
                                       SSL_FILETYPE_PEM) == 1 &&
           SSL_CTX_check_private_key(context) == 1;
}

bool askForClients(SSL_CTX* context, const ServerSettings& settings)
{
    const QByteArray authority = QFile::encodeName(settings.authorityFile);
    STACK_OF(X509_NAME)* names = SSL_load_client_CA_file(authority.constData());
    if (names == nullptr || SSL_CTX_load_verify_locations(context, authority.constData(), nullptr) != 1)
        return false;
    SSL_CTX_set_client_CA_list(context, names); // takes them over
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return true;
}

// The constructor that takes paths allows TLS 1.1 and sets no session id context, after which every client
// that resumes a session gets an internal error.
bool setUp(SSL_CTX& context, const ServerSettings& settings)
{
    static constexpr unsigned char kWithClients[] = "rekam-stations";
    static constexpr unsigned char kWithoutClients[] = "rekam-enrolment";
    const bool required = settings.clients == ClientCertificates::Required;
    const bool sessions =
        required ? SSL_CTX_set_session_id_context(&context, kWithClients, sizeof kWithClients - 1) == 1
                 : SSL_CTX_set_session_id_context(&context, kWithoutClients, sizeof kWithoutClients - 1) == 1;
    SSL_CTX_set_options(&context,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    return sessions && SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
           useKeyPair(&context, settings) && (!required || askForClients(&context, settings));
}

bool isCompressed(const httplib::Request& request)
{
    const std::string coding = request.get_header_value("Content-Encoding");
    return !coding.empty() && coding != "identity";
}

} // namespace

Result<std::unique_ptr<ListeningServer>> makeServer(const ServerSettings& settings)
{
    std::unique_ptr<ListeningServer> listening(new ListeningServer);
    listening->m_server = std::make_unique<httplib::SSLServer>(
        [&settings](SSL_CTX& context) { return setUp(context, settings); });
    httplib::SSLServer& server = *listening->m_server;
    if (!server.is_valid())
        return Unexpected(Errc::KeyFileDamaged, {{"what", QStringLiteral("server certificate")}});

    // Stock options set SO_REUSEPORT, with which a second centre on the same port starts without an error.
    server.set_socket_options([socketOut = &listening->m_socket](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        *socketOut = socket;
    });
    server.new_task_queue = [threads = settings.threads] {
        return new httplib::ThreadPool(static_cast<std::size_t>(threads));
    };
    server.set_keep_alive_max_count(kRequestsPerConnection);
    server.set_keep_alive_timeout(2); // an idle connection holds up a stop for so long
    server.set_read_timeout(20);
    server.set_write_timeout(20);
    server.set_payload_max_length(settings.largestBody);
    server.set_tcp_nodelay(true); // else the first answer of a connection waits 44 ms
    return listening;
}

Result<int> ListeningServer::bind(const QString& address, int port)
{
    const std::string host = address.toStdString();
    const int bound =
        port == 0 ? m_server->bind_to_any_port(host) : (m_server->bind_to_port(host, port) ? port : -1);
    if (bound <= 0) {
        m_socket = -1; // the library has closed it
        return Unexpected(Errc::CentreFailed,
                          {{"op", QStringLiteral("listen")}, {"port", QString::number(port)}});
    }
    // The library's backlog of 5 overflows when stations come back all at once.
    if (::listen(m_socket, kBacklog) != 0) {
        abandon();
        return Unexpected(Errc::CentreFailed, {{"op", QStringLiteral("backlog")}});
    }
    return bound;
}

void ListeningServer::abandon()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void ListeningServer::run()
{
    m_server->listen_after_bind();
    m_hasEnded = true;
}

void ListeningServer::stop()
{
    using namespace std::chrono_literals;
    m_stopping = true;
    // The library forgets a stop() that comes before its loop has begun.
    for (int i = 0; i < 5000 && m_socket >= 0 && !m_server->is_running() && !m_hasEnded; ++i)
        std::this_thread::sleep_for(1ms);
    m_server->stop();
}

QByteArray peerCertificateHash(const httplib::Request& request)
{
    X509* certificate = request.ssl != nullptr ? SSL_get1_peer_certificate(request.ssl) : nullptr;
    if (certificate == nullptr)
        return {};
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    const bool ok = X509_digest(certificate, EVP_sha256(), hash, &size) == 1;
    X509_free(certificate);
    return ok ? QByteArray(reinterpret_cast<const char*>(hash), static_cast<qsizetype>(size)) : QByteArray();
}

void acknowledgeAtOnce(const httplib::Request& request)
{
    const int yes = 1;
    const int socket = request.ssl != nullptr ? SSL_get_fd(request.ssl) : -1;
    if (socket >= 0)
        ::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
}

void drain(const httplib::ContentReader& reader)
{
    reader([](const char*, std::size_t) { return true; });
}

Result<QByteArray> readBody(const httplib::Request& request, const httplib::ContentReader& reader,
                            qsizetype limit)
{
    acknowledgeAtOnce(request);
    QByteArray body;
    bool isTooLong = false;
    const bool whole = reader([&](const char* data, std::size_t size) {
        isTooLong = isTooLong || body.size() + static_cast<qsizetype>(size) > limit;
        if (!isTooLong)
            body.append(data, static_cast<qsizetype>(size));
        return true;
    });
    if (!whole || isTooLong || isCompressed(request))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("body")}});
    return body;
}

} // namespace rekam::central
