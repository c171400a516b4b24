// A printer behind a host process. One page job at a time. Main thread.
#pragma once

#include "devices/client/host_keeper.h"

namespace rekam {

// The one job in hand. (Not nested: clang 14 cannot make an optional of a nested struct with defaults.)
struct RunningJob
{
    quint64 action = 0;
    QString jobName;
    QByteArray pdf;
    std::chrono::milliseconds deadline{0};
    bool isSent = false;
};

class PrintSlot final : public PrintDevice
{
    Q_OBJECT
public:
    explicit PrintSlot(const SlotConfig& config, QObject* parent = nullptr);
    void start() { m_keeper.start(); }

    QString slotName() const override { return m_keeper.config().slot; }
    SlotState state() const override;
    int restartCount() const { return m_keeper.restartCount(); }
    bool sandboxed() const { return m_keeper.isSandboxed(); }
    SlotKind kind() const { return m_keeper.config().kind; }
    Provenance provenance() const { return m_keeper.device(); }
    const std::optional<Error>& lastError() const { return m_keeper.lastError(); }
    const QString& adapter() const { return m_keeper.config().adapter; }
    // Another adapter, or the same one anew. A job in hand ends with DeviceUnplugged.
    void use(const QString& adapter, const AdapterOptions& options) { m_keeper.use(adapter, options); }

    // The job name becomes a file name of virtual printers: letters, digits, dot, dash, underscore.
    // A job given while the host restarts waits for it; its deadline runs already. A job whose host died is
    // not repeated: the caller cannot know whether the paper is out.
    void print(const QString& jobName, const QByteArray& pdf, std::chrono::milliseconds deadline) override;

Q_SIGNALS:
    void hostLost(const rekam::Error& error); // with or without an action in hand

private:
    void keeperStateChanged(SlotState state);
    void handle(const wire::Message& message);
    void lost(const Error& error);
    void overdue();
    void sendJob();
    void finish(const Status& result);
    void endLater(const QString& jobName, Errc code);
    void announceState();

    HostKeeper m_keeper;
    std::optional<RunningJob> m_running;
    QTimer m_overdueTimer;
    SlotState m_announced = SlotState::Starting;
};

} // namespace rekam
