#include "app/central/certificates.h"
#include "app/central/http_server.h"
#include "core/sync/http/certificate_request.h"
#include "core/vault/private_file.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace rekam;
using namespace rekam::central;

namespace {

// The cures of cpp-httplib, each shown by a client that would suffer without it.
class Site
{
public:
    Site()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const KeyAndCertificate authority = makeAuthority(now).value();
        const KeyAndCertificate serverPair = makeServerCertificate(authority, {}, now).value();
        write("ca.pem", authority.certificatePem);
        write("server.pem", serverPair.certificatePem);
        write("server.key", serverPair.keyPem);
        stationPair(authority, now);
    }
    ~Site()
    {
        if (server)
            server->stop();
        if (thread.joinable())
            thread.join();
    }

    ServerSettings settings() const { return {path("server.key"), path("server.pem"), path("ca.pem")}; }

    void start(const std::function<void(httplib::SSLServer&)>& addRoutes)
    {
        server = makeServer(settings()).value();
        addRoutes(server->routes());
        port = server->bind(QStringLiteral("127.0.0.1"), 0).value();
        thread = std::thread([this] { server->run(); });
    }

    std::unique_ptr<httplib::SSLClient> client(bool hasCertificate = true) const
    {
        auto made = hasCertificate ? std::make_unique<httplib::SSLClient>("127.0.0.1", port,
                                                                          path("station.pem").toStdString(),
                                                                          path("station.key").toStdString())
                                   : std::make_unique<httplib::SSLClient>("127.0.0.1", port);
        made->set_ca_cert_path(path("ca.pem").toStdString().c_str());
        made->enable_server_certificate_verification(true);
        made->set_keep_alive(true);
        made->set_read_timeout(5);
        return made;
    }

    // One TLS connection with the given version; what the handshake said, and the session for the next one.
    bool shakeHands(int version, SSL_SESSION** session, bool* isResumed = nullptr) const
    {
        SSL_CTX* context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, version);
        SSL_CTX_set_max_proto_version(context, version);
        SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(path("station.pem")).constData());
        SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(path("station.key")).constData(),
                                    SSL_FILETYPE_PEM);
        SSL* ssl = SSL_new(context);
        const int fd = connectedSocket();
        SSL_set_fd(ssl, fd);
        if (session != nullptr && *session != nullptr)
            SSL_set_session(ssl, *session);
        const bool done = SSL_connect(ssl) == 1;
        if (done && isResumed != nullptr)
            *isResumed = SSL_session_reused(ssl) == 1;
        if (done && session != nullptr && *session == nullptr)
            *session = SSL_get1_session(ssl);
        SSL_shutdown(ssl);
        SSL_free(ssl);
        SSL_CTX_free(context);
        ::close(fd);
        return done;
    }

    int connectedSocket() const
    {
        const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<uint16_t>(port));
        ::inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
        REQUIRE(::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
        return fd;
    }

    std::unique_ptr<ListeningServer> server;
    int port = 0;
    std::thread thread;

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char* name, const QByteArray& bytes)
    {
        REQUIRE(writePrivateFile(path(name), bytes).has_value());
    }
    void write(const char* name, const SecureBuffer& bytes)
    {
        REQUIRE(writePrivateFile(path(name), bytes.span()).has_value());
    }

    void stationPair(const KeyAndCertificate& authority, const QDateTime& now);

    QTemporaryDir m_folder;
};

void Site::stationPair(const KeyAndCertificate& authority, const QDateTime& now)
{
    const StationCertificateRequest request = makeStationCertificateRequest(QStringLiteral("kec-1")).value();
    write("station.key", request.keyPem);
    write("station.pem", signStationRequest(authority, request.csrPem, QStringLiteral("kec-1"),
                                            StationId(QUuid::createUuid()), HomeKind::Training, now)
                             .value());
}

void addEcho(httplib::SSLServer& server)
{
    server.Get("/hello", [](const httplib::Request& request, httplib::Response& response) {
        response.set_content(peerCertificateHash(request).toHex().toStdString(), "text/plain");
    });
    server.Post("/short", [](const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& reader) {
        response.status = readBody(request, reader, 1000) ? 200 : 413;
    });
}

} // namespace

TEST_CASE("a station's certificate reaches the handler and a stranger reaches nothing")
{
    Site site;
    site.start(addEcho);

    const auto known = site.client()->Get("/hello");
    const auto stranger = site.client(false)->Get("/hello");

    REQUIRE(known);
    CHECK(known->body.size() == 64);
    CHECK_FALSE(stranger);
}

TEST_CASE("a refused body is read away and not taken for the next request")
{
    Site site;
    site.start(addEcho);
    const auto client = site.client();
    const std::string smuggled = std::string(20'000, 'x') + "\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

    const auto refused = client->Post("/short", smuggled, "application/octet-stream");
    const auto next = client->Post("/short", "fine", "text/plain");

    REQUIRE(refused);
    CHECK(refused->status == 413);
    REQUIRE(next);
    CHECK(next->status == 200);
    CHECK(next->body.empty());
}

TEST_CASE("a compressed body is refused, since its offsets would lie")
{
    Site site;
    site.start(addEcho);
    const auto client = site.client();

    const auto refused =
        client->Post("/short", {{"Content-Encoding", "gzip"}}, "not even gzip", "text/plain");

    REQUIRE(refused);
    CHECK(refused->status >= 400);
}

TEST_CASE("a client that resumes its session is served")
{
    Site site;
    site.start(addEcho);
    SSL_SESSION* session = nullptr;
    bool isResumed = false;

    CHECK(site.shakeHands(TLS1_2_VERSION, &session));
    CHECK(site.shakeHands(TLS1_2_VERSION, &session, &isResumed));
    CHECK(isResumed);
    SSL_SESSION_free(session);
}

TEST_CASE("TLS 1.1 is refused")
{
    Site site;
    site.start(addEcho);

    CHECK_FALSE(site.shakeHands(TLS1_1_VERSION, nullptr));
}

TEST_CASE("a second server on the same port does not start")
{
    Site site;
    site.start(addEcho);

    const auto second = makeServer(site.settings()).value();

    CHECK_FALSE(second->bind(QStringLiteral("127.0.0.1"), site.port).has_value());
    second->abandon();
}

TEST_CASE("one connection may ask more than five times")
{
    Site site;
    site.start(addEcho);
    const auto client = site.client();

    for (int i = 0; i < 30; ++i)
        REQUIRE(client->Get("/hello"));
}

TEST_CASE("sixty stations at once find a place in the backlog within a second")
{
    Site site;
    site.start(addEcho);
    QElapsedTimer clock;
    clock.start();
    std::vector<int> sockets;

    for (int i = 0; i < 60; ++i)
        sockets.push_back(site.connectedSocket());

    CHECK(clock.elapsed() < 950 * test::patience()); // an overflow costs a second at least
    for (const int fd : sockets)
        ::close(fd);
}

TEST_CASE("a wrong key file is an error and not a server that refuses everybody")
{
    Site site;
    ServerSettings settings = site.settings();
    settings.keyFile = settings.certificateFile;

    CHECK_FALSE(makeServer(settings).has_value());
}
