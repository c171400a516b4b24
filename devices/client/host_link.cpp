#include "devices/client/host_link.h"

#include "core/base/log.h"
#include "devices/client/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <array>
#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

REKAM_LOG(lcClient, "rekam.devices.client")

namespace rekam {
namespace {

constexpr int kLongestSocketPath =
    85; // sun_path holds 108, and QLocalServer binds in a temporary folder beside it first
constexpr qsizetype kChunk = 256LL * 1024;

QByteArray freshNonce()
{
    std::array<quint32, wire::kNonceBytes / 4> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char*>(words.data()), wire::kNonceBytes};
}

bool isOwnProcess(const QLocalSocket& socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) ==
               0 &&
           peer.uid == geteuid();
}

} // namespace

HostLink::HostLink(const SlotConfig& config, Confinement confinement, const PastLives& past, QObject* parent)
    : QObject(parent),
      m_config(config),
      m_confinement(confinement),
      m_past(past),
      m_sender(QByteArray()),
      m_receiver(wire::Direction::ToWorkstation, {})
{
    const QByteArray nonce = freshNonce();
    m_sender = wire::Sender(nonce);
    m_receiver = wire::Receiver(wire::Direction::ToWorkstation, nonce);
    m_helloTimer.setSingleShot(true);
    connect(&m_helloTimer, &QTimer::timeout, this, [this] {
        giveUp(Error(Errc::DeviceHung, {{"slot", m_config.slot}, {"op", QStringLiteral("hello")}}));
    });
    connect(&m_pingTimer, &QTimer::timeout, this, &HostLink::heartbeat);
}

HostLink::~HostLink() { drop(); }

void HostLink::start()
{
    if (!QFileInfo(m_config.hostProgram).isExecutable()) { // said here: bwrap would only complain of a path
        giveUp(Error(Errc::ProgramMissing, {{"what", m_config.hostProgram}}));
        return;
    }
    if (const Status listening = listen(); !listening) {
        giveUp(listening.error());
        return;
    }
    m_helloTimer.start(m_config.timings.helloWithin);
    launch();
}

Status HostLink::listen()
{
    const QString pattern =
        QDir(m_config.runFolder).absoluteFilePath(m_config.slot + QStringLiteral("-XXXXXX"));
    const bool isShort = pattern.toLocal8Bit().size() + 2 <= kLongestSocketPath;
    if (isShort)
        QDir().mkpath(m_config.runFolder);
    m_folder = std::make_unique<QTemporaryDir>(isShort ? pattern
                                                       : QDir::tempPath() + QStringLiteral("/rekam-XXXXXX"));
    if (!m_folder->isValid())
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("run folder")}});
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &HostLink::connected);
    if (!m_server->listen(m_folder->filePath(QStringLiteral("s"))))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("socket")}});
    return {};
}

void HostLink::launch()
{
    const QString socketPath = m_folder->filePath(QStringLiteral("s"));
    const HostCommand command = m_confinement == Confinement::Sandboxed
                                    ? sandboxedCommand(findSandboxProgram(), m_config, socketPath)
                                    : plainCommand(m_config, socketPath);
    // The application's, not this object's, which it outlives until the operating system has taken it back.
    m_process = new QProcess(QCoreApplication::instance());
    m_process->setProcessEnvironment(QProcessEnvironment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(m_process, &QProcess::finished, this, &HostLink::processFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(Error(Errc::ProgramMissing, {{"what", m_config.hostProgram}}));
    });
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->start(command.program, command.arguments);
}

void HostLink::connected()
{
    m_socket = m_server->nextPendingConnection();
    m_server->close();
    if (!m_socket || !isOwnProcess(*m_socket)) {
        giveUp(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("stranger")}}));
        return;
    }
    connect(m_socket, &QLocalSocket::readyRead, this, &HostLink::readAll);
    connect(m_socket, &QLocalSocket::disconnected, this, &HostLink::disconnected);
    AdapterOptions options = m_config.options;
    options.insert(QString::fromLatin1(kOptionKind), QString::number(static_cast<int>(m_config.kind)));
    send(wire::Kind::Welcome, wire::welcomeBody({options, m_config.faultSpec, m_past}));
    readAll();
}

void HostLink::send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw)
{
    if (m_over || !m_socket)
        return;
    m_socket->write(m_sender.header(kind, body, raw));
    if (!raw.empty())
        m_socket->write(reinterpret_cast<const char*>(raw.data()), static_cast<qint64>(raw.size()));
}

void HostLink::readAll()
{
    // A slot of message() may end this life; the guard tells.
    const QPointer<HostLink> alive(this);
    QByteArray chunk(kChunk, Qt::Uninitialized);
    qint64 count = 0;
    while (alive && !m_over && m_socket && (count = m_socket->read(chunk.data(), chunk.size())) > 0) {
        m_pingsSinceHeard = 0;
        m_receiver.feed(
            {reinterpret_cast<const unsigned char*>(chunk.constData()), static_cast<std::size_t>(count)});
        while (alive && !m_over) {
            Result<std::optional<wire::Message>> next = m_receiver.next();
            if (!next) {
                giveUp(next.error());
                break;
            }
            if (!next->has_value())
                break;
            handle(**next);
        }
    }
    wipe(chunk);
}

void HostLink::handle(wire::Message& received)
{
    if (received.kind == wire::Kind::Pong)
        return;
    if (m_saidHello) {
        Q_EMIT message(received);
        return;
    }
    const Result<AdapterHello> said =
        received.kind == wire::Kind::Hello
            ? wire::helloFrom(received.body)
            : Result<AdapterHello>(Unexpected(Errc::DeviceProtocol, {{"why", QStringLiteral("no hello")}}));
    if (received.kind == wire::Kind::Fault) {
        giveUp(wire::errorFrom(received.body));
        return;
    }
    if (!said) {
        giveUp(said.error());
        return;
    }
    m_saidHello = true;
    m_helloTimer.stop();
    m_pingTimer.start(m_config.timings.pingEvery);
    Q_EMIT hello(*said);
}

void HostLink::heartbeat()
{
    // Counted in ticks, not in time: while this program itself was held up, the host had no chance to be
    // heard.
    if (m_pingsSinceHeard >= m_config.timings.silentPings) {
        giveUp(Error(Errc::DeviceHung, {{"slot", m_config.slot}, {"op", QStringLiteral("heartbeat")}}));
        return;
    }
    ++m_pingsSinceHeard;
    send(wire::Kind::Ping, {});
}

void HostLink::disconnected()
{
    if (m_over)
        return;
    readAll();
    if (m_over)
        return;
    if (m_receiver.isMidMessage())
        giveUp(Error(Errc::DeviceProtocol,
                     {{"slot", m_config.slot}, {"why", QStringLiteral("half a message")}}));
    else
        giveUp(Error(Errc::DeviceCrashed, {{"slot", m_config.slot}}));
}

void HostLink::processFinished()
{
    if (m_over || m_socket)
        return; // the socket tells more, and tells it first
    const QByteArray complaint = m_process ? m_process->readAllStandardError().left(400) : QByteArray();
    const bool isRefusal = m_confinement == Confinement::Sandboxed && complaint.startsWith("bwrap:");
    qCWarning(lcClient) << "slot=" << m_config.slot
                        << "host ended before it connected:" << complaint.trimmed();
    if (!isRefusal) {
        giveUp(Error(Errc::DeviceCrashed, {{"slot", m_config.slot}, {"op", QStringLiteral("start")}}));
        return;
    }
    drop();
    Q_EMIT sandboxRefused();
}

void HostLink::giveUp(const Error& error)
{
    if (m_over)
        return;
    drop();
    Q_EMIT ended(error);
}

void HostLink::drop()
{
    if (m_over)
        return;
    m_over = true;
    m_helloTimer.stop();
    m_pingTimer.stop();
    if (m_process) {
        disconnect(m_process, nullptr, this, nullptr);
        if (m_process->state() == QProcess::NotRunning)
            m_process->deleteLater();
        else
            m_process->kill();
    }
    if (m_socket) {
        disconnect(m_socket, nullptr, this, nullptr);
        m_socket->abort();
    }
    if (m_server)
        m_server->close();
}

} // namespace rekam
