// The host's end of the socket: takes the workstation's orders to the one adapter of this process and its
// answers back. Sees to what every adapter owes: each action ends once, deadlines, preview on credit, no
// frame after stop.
#pragma once

#include "core/capture/capture_device.h"
#include "devices/contract/adapter.h"
#include "devices/contract/fault_plan.h"
#include "devices/contract/messages.h"
#include "devices/contract/wire.h"

#include <QLocalSocket>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace rekam {

class HostSession : public QObject
{
    Q_OBJECT
public:
    HostSession(QString slot, const AdapterEntry& entry);
    void connectTo(const QString& socketPath); // ends the process when the socket closes

private:
    void readAll();
    void handle(const wire::Message& message);
    void welcome(const wire::Message& message);
    void opened(AdapterHello hello);
    void startPreview(const wire::Message& message);
    void stopPreview();
    void beginCapture(const wire::Message& message);
    void beginPrint(const wire::Message& message);
    void begin(quint64 action, std::chrono::milliseconds deadline, const std::function<void()>& start);
    bool playAt(quint64 action); // true: the fault takes the action's place
    void playAt(FaultMoment moment);
    void play(FaultKind kind);
    void unplug();
    void pretend(AdapterHello& hello) const;
    void cancelAction();
    void ended(const Result<AdapterResult>& result);
    void answer(const Result<AdapterResult>& result);
    void offerFrame(const Frame& frame);
    void offerPen(const PenSeries& pen);
    void sendPreview();
    void previewSent();
    void sendResult(const AdapterResult& result);
    void sendStill(const Frame& still);
    QCborMap numbered(const Frame& frame, quint64 number);
    void send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw = {});

    QString m_slot;
    const AdapterEntry& m_entry;
    QLocalSocket m_socket;
    wire::Sender m_sender;
    wire::Receiver m_receiver;
    std::unique_ptr<Adapter> m_adapter;
    bool m_isVirtual = false;

    FaultPlan m_faults;
    PastLives m_past;                      // its actions count on in this life
    std::optional<FaultKind> m_faultAtEnd; // half, stale, delay
    bool m_wasOpened = false;
    bool m_isNextStale = false;
    Features m_features;
    int m_previewsSent = 0;
    quint64 m_newestSent = 0; // number of the newest frame that went out
    enum class Held
    {
        No,
        Delayed,
        Muted
    };
    Held m_held = Held::No; // a played fault holds the end back

    quint64 m_action = 0; // running; 0: none
    bool m_isCancelled = false;
    QTimer m_deadline;
    bool m_isTimedOut = false;

    std::optional<quint64> m_preview; // number of the running preview
    int m_credit = 0;
    std::optional<Frame> m_newestFrame; // not sent yet; a newer one takes its place
    std::optional<PenSeries> m_newestPen;
};

} // namespace rekam
