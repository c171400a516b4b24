// A capture device behind a host process: the workstation's side of one slot. Main thread; nothing here
// waits.
#pragma once

#include "devices/client/host_keeper.h"

#include <QDeadlineTimer>

namespace rekam {

// The one capture in hand. (Not nested: clang 14 cannot make an optional of a nested struct with defaults.)
struct RunningCapture
{
    quint64 action = 0;
    CaptureTarget target{};
    QDeadlineTimer deadline;
    bool isSent = false;
    bool isCancelled = false;
    std::vector<Frame> stills;
    PenSeries pen;
};

class DeviceSlot final : public CaptureDevice
{
    Q_OBJECT
public:
    // The host is started by start(), so that whoever listens can connect first.
    explicit DeviceSlot(const SlotConfig& config, QObject* parent = nullptr);
    void start() { m_keeper.start(); }

    QString slotName() const override { return m_keeper.config().slot; }
    SlotKind kind() const override { return m_keeper.config().kind; }
    SlotState state() const override;
    Provenance provenance() const override { return m_keeper.device(); }
    bool hasPreview() const override { return m_keeper.features().testFlag(Feature::Preview); }
    int restartCount() const override { return m_keeper.restartCount(); }
    Features features() const { return m_keeper.features(); }
    bool sandboxed() const { return m_keeper.isSandboxed(); }
    const std::optional<Error>& lastError() const { return m_keeper.lastError(); }
    const QString& adapter() const { return m_keeper.config().adapter; }
    // Another adapter, or the same one anew (a Disabled slot is switched on again so). A capture in hand ends
    // with DeviceUnplugged; a preview goes on with the new one.
    void use(const QString& adapter, const AdapterOptions& options) { m_keeper.use(adapter, options); }

    // Preview and capture asked for while the host is starting or restarting begin when it is ready; the
    // deadline runs already.
    void startPreview(CaptureTarget target) override;
    void stopPreview() override;
    void capture(CaptureTarget target, std::chrono::milliseconds deadline) override;
    void cancel() override;
    // Kept, and told again to a restarted host.
    void present(const Scene& scene) override;

Q_SIGNALS:
    void hostLost(const rekam::Error& error); // with or without an action in hand

private:
    void keeperStateChanged(SlotState state);
    void handle(const wire::Message& message);
    bool isNewer(const Frame& frame);
    void takePreviewFrame(const wire::Message& message);
    void takePreviewPen(const wire::Message& message);
    void takeStill(const wire::Message& message);
    void takeEnd(const wire::Message& message);
    void lost(const Error& error);
    void overdue();
    void sendPreview();
    void sendCapture();
    void finish(Result<DeviceCapture> result);
    void endLater(Errc code);
    void announceState();
    void brokeProtocol(const Error& error) { m_keeper.giveUp(error); }

    HostKeeper m_keeper;
    std::optional<Scene> m_scene;
    std::optional<CaptureTarget> m_preview; // wanted, whether or not the host is there
    quint64 m_previewNumber = 0;            // frames of an earlier preview are dropped by it
    std::optional<RunningCapture> m_running;
    quint64 m_newestFrame = 0; // number of the newest picture of this life
    QTimer m_overdueTimer;
    QTimer m_cancelTimer;
    SlotState m_announced = SlotState::Starting;
};

} // namespace rekam
