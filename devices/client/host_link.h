// One life of a device host process: from start to its end, whatever the end is. Main thread.
#pragma once

#include "devices/client/slot_config.h"
#include "devices/contract/messages.h"
#include "devices/contract/wire.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QProcess;
class QTemporaryDir;

namespace rekam {

class HostLink : public QObject
{
    Q_OBJECT
public:
    enum class Confinement
    {
        Sandboxed,
        Plain
    };

    HostLink(const SlotConfig& config, Confinement confinement, const PastLives& past,
             QObject* parent = nullptr);
    ~HostLink() override; // kills the process without waiting for it

    void start(); // answers with hello() or ended()
    void send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw = {});
    // Gives the process up: kill (never terminate) and ended(error).
    void giveUp(const Error& error);
    bool isMidMessage() const { return m_receiver.isMidMessage(); }

Q_SIGNALS:
    void hello(const rekam::AdapterHello& hello);
    void message(const rekam::wire::Message& message);
    void ended(const rekam::Error& error); // once; nothing follows
    void sandboxRefused();                 // instead of ended(): the kernel or bwrap would not

private:
    Status listen();
    void launch();
    void connected();
    void readAll();
    void handle(wire::Message& message);
    void disconnected();
    void processFinished();
    void heartbeat();
    void drop();

    SlotConfig m_config;
    Confinement m_confinement;
    PastLives m_past;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;
    QPointer<QLocalSocket> m_socket;
    QPointer<QProcess> m_process;
    wire::Sender m_sender;
    wire::Receiver m_receiver;
    QTimer m_helloTimer;
    QTimer m_pingTimer;
    int m_pingsSinceHeard = 0;
    bool m_saidHello = false;
    bool m_over = false;
};

} // namespace rekam
