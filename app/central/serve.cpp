#include "app/central/serve.h"

#include "app/central/certificates.h"
#include "app/central/match_process.h"
#include "app/central/matcher.h"
#include "app/central/service.h"
#include "app/central/upload_area.h"
#include "core/base/log.h"
#include "core/vault/key_file.h"
#include "core/vault/private_file.h"

#include <QFile>
#include <QJsonDocument>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <thread>
#include <unistd.h>

REKAM_LOG(lcServe, "rekam.central.serve")

namespace rekam::central {
namespace {

constexpr int kEnrolThreads = 4;
constexpr std::size_t kLargestEnrolment = 64UL * 1024;

// Before any thread starts: all of them inherit the mask, and only the main thread waits for signals.
sigset_t blockSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGCHLD})
        sigaddset(&set, signal);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    return set;
}

Result<QByteArray> readPacketPublicKey(const DataFolder& folder)
{
    REKAM_TRY(const SecureBuffer line, readPrivateFile(folder.packetPublicKey(), 256));
    const QByteArray key = QByteArray::fromHex(
        QByteArray(reinterpret_cast<const char*>(line.data()), static_cast<qsizetype>(line.size())));
    if (key.size() != BoxKey::kPublicSize)
        return Unexpected(Errc::KeyFileDamaged, {{"file", QStringLiteral("packet.pub")}});
    return key;
}

void removeExpired(Service& service)
{
    const Result<std::vector<PacketId>> expired = service.packets.takeExpired(service.clock.nowUtc());
    if (!expired)
        return;
    for (const PacketId& id : *expired)
        UploadArea(service.folder).remove(id);
}

void waitForEnd(const sigset_t& signalSet, MatchProcess& matcher, Service& service)
{
    constexpr int kExpireEverySeconds = 3600;
    for (int second = 0;; ++second) {
        const timespec pause{1, 0};
        const int signal = ::sigtimedwait(&signalSet, nullptr, &pause);
        if (signal == SIGTERM || signal == SIGINT)
            return;
        matcher.restartIfEnded();
        if (second % kExpireEverySeconds == 0)
            removeExpired(service);
    }
}

Status announce(const ServeOrder& order, int port, int enrolPort)
{
    REKAM_CHECK(writePrivateFile(order.folder.port(), QByteArray::number(port) + '\n'));
    REKAM_CHECK(writePrivateFile(order.folder.enrolPort(), QByteArray::number(enrolPort) + '\n'));
    const auto place = [](const ListenAddress& at, int bound) {
        return at.address + QLatin1Char(':') + QString::number(bound);
    };
    const QJsonObject line{{QStringLiteral("listening"), place(order.stations, port)},
                           {QStringLiteral("enrolment"), place(order.stations, enrolPort)}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return {};
}

struct Listeners
{
    std::unique_ptr<ListeningServer> stations;
    std::unique_ptr<ListeningServer> strangers;
};

// A key and certificate of another authority, in the place of ours.
Status forgeCertificate(const DataFolder& folder, ServerSettings& settings)
{
    const QDateTime now = SystemClock().nowUtc();
    REKAM_TRY(const KeyAndCertificate authority, makeAuthority(now));
    REKAM_TRY(const KeyAndCertificate server, makeServerCertificate(authority, {}, now));
    settings.keyFile = folder.at("keys/fault.key");
    settings.certificateFile = folder.at("keys/fault.pem");
    REKAM_CHECK(writePrivateFile(settings.keyFile, server.keyPem.span()));
    return writePrivateFile(settings.certificateFile, server.certificatePem);
}

Result<Listeners> makeListeners(const DataFolder& folder, const Faults& faults)
{
    ServerSettings settings;
    settings.keyFile = folder.serverKey();
    settings.certificateFile = folder.serverCertificate();
    settings.authorityFile = folder.authorityCertificate();
    if (faults.has(FaultKind::Certificate))
        REKAM_CHECK(forgeCertificate(folder, settings));
    Listeners listeners;
    REKAM_TRY(listeners.stations, makeServer(settings));
    settings.clients = ClientCertificates::NotAsked;
    settings.threads = kEnrolThreads;
    settings.largestBody = kLargestEnrolment;
    REKAM_TRY(listeners.strangers, makeServer(settings));
    return listeners;
}

struct Bound
{
    Listeners listeners;
    int port = 0;
    int enrolPort = 0;
};

// Both ports stand side by side, so that one address names a centre. A free pair is looked for where port 0
// is asked for.
Result<Bound> listen(const ServeOrder& order, const Faults& faults)
{
    constexpr int kTries = 50;
    for (int i = 0;; ++i) {
        REKAM_TRY(Listeners listeners, makeListeners(order.folder, faults));
        REKAM_TRY(const int port, listeners.stations->bind(order.stations.address, order.stations.port));
        const Result<int> enrolPort = port < 65535
                                          ? listeners.strangers->bind(order.stations.address, port + 1)
                                          : Result<int>(Unexpected(Errc::CentreFailed));
        if (enrolPort)
            return Bound{std::move(listeners), port, *enrolPort};
        listeners.stations->abandon();
        if (order.stations.port != 0 || i == kTries)
            return Unexpected(enrolPort.error());
    }
}

} // namespace

Status serve(const ServeOrder& order, Faults& faults)
{
    const sigset_t signalSet = blockSignals();
    SystemClock clock;
    REKAM_TRY(SigningKey receiptKey, loadSigningKey(order.folder.receiptKey()));
    REKAM_TRY(QByteArray packetKey, readPacketPublicKey(order.folder));
    REKAM_TRY(const std::unique_ptr<Database> database, Database::open(order.database));
    REKAM_TRY(const HomeKind kind, Register(*database).kind());
    REKAM_TRY(Bound bound, listen(order, faults));
    Listeners& listeners = bound.listeners;
    MatchProcess matcher(order.folder, order.database);
    AccessLog log(order.folder.accessLog());
    Service service{order.folder,
                    *database,
                    clock,
                    faults,
                    log,
                    *listeners.stations,
                    std::move(receiptKey),
                    SigningKey::generate(),
                    std::move(packetKey),
                    kind,
                    [&matcher] { matcher.wake(); }};
    addLookupRoutes(service, listeners.stations->routes());
    addPacketRoutes(service, listeners.stations->routes());
    addNewsRoutes(service, listeners.stations->routes());
    addDeskRoutes(service, listeners.stations->routes());
    addOnlineRoutes(service, listeners.stations->routes());
    addEnrolRoute(service, listeners.strangers->routes());

    REKAM_CHECK(matcher.start());
    std::thread stationsThread([&] { listeners.stations->run(); });
    std::thread strangersThread([&] { listeners.strangers->run(); });
    const Status announced = announce(order, bound.port, bound.enrolPort);
    if (announced)
        waitForEnd(signalSet, matcher, service);
    listeners.stations->stop();
    listeners.strangers->stop();
    stationsThread.join();
    strangersThread.join();
    matcher.stop();
    qCInfo(lcServe) << "stopped";
    return announced;
}

Status match(const DataFolder& folder, const QString& databasePath, bool isChild)
{
    if (isChild)
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    SystemClock clock;
    REKAM_TRY(const std::unique_ptr<Database> database, Database::open(databasePath));
    REKAM_TRY(Matcher matcher, Matcher::open(folder, *database, clock));
    constexpr int kPauseMs = 200; // a wake-up byte comes at once; this is for the ones that got lost
    for (;;) {
        if (const Result<bool> worked = matcher.work(); !worked)
            qCWarning(lcServe).noquote() << "matching failed, tried again" << worked.error().logText();
        pollfd input{isChild ? STDIN_FILENO : -1, POLLIN, 0};
        if (::poll(&input, 1, kPauseMs) <= 0)
            continue;
        char bytes[64];
        if (::read(STDIN_FILENO, bytes, sizeof bytes) <= 0)
            return {};
    }
}

} // namespace rekam::central
