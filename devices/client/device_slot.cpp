#include "devices/client/device_slot.h"

#include <QCborMap>

namespace rekam {
namespace {

constexpr std::size_t kMaxStills = 4;

// Message is const for every listener; its picture is copied once here, out of the receiver's buffer.
SecureBuffer pictureOf(const wire::Message& message)
{
    return SecureBuffer::copyOf(message.raw.span(), Holds::Picture);
}

} // namespace

DeviceSlot::DeviceSlot(const SlotConfig& config, QObject* parent) : CaptureDevice(parent), m_keeper(config)
{
    m_overdueTimer.setSingleShot(true);
    m_cancelTimer.setSingleShot(true);
    connect(&m_keeper, &HostKeeper::stateChanged, this, &DeviceSlot::keeperStateChanged);
    connect(&m_keeper, &HostKeeper::message, this, &DeviceSlot::handle);
    connect(&m_keeper, &HostKeeper::lost, this, &DeviceSlot::lost);
    connect(&m_keeper, &HostKeeper::lost, this, &DeviceSlot::hostLost);
    connect(&m_overdueTimer, &QTimer::timeout, this, &DeviceSlot::overdue);
    connect(&m_cancelTimer, &QTimer::timeout, this, [this] {
        m_keeper.giveUp(Error(Errc::DeviceHung, {{"slot", slotName()}, {"op", QStringLiteral("cancel")}}));
    });
}

SlotState DeviceSlot::state() const
{
    const SlotState state = m_keeper.state();
    return state == SlotState::Ready && (m_preview || m_running) ? SlotState::Busy : state;
}

void DeviceSlot::startPreview(CaptureTarget target)
{
    m_preview = target;
    if (m_keeper.state() == SlotState::Ready)
        sendPreview();
    announceState();
}

void DeviceSlot::stopPreview()
{
    if (!m_preview)
        return;
    m_preview.reset();
    ++m_previewNumber;
    m_keeper.send(wire::Kind::StopPreview, {});
    announceState();
}

void DeviceSlot::capture(CaptureTarget target, std::chrono::milliseconds deadline)
{
    if (m_running) {
        endLater(Errc::DeviceBusy);
        return;
    }
    if (m_keeper.state() == SlotState::Disabled || m_keeper.state() == SlotState::Absent) {
        endLater(m_keeper.state() == SlotState::Disabled ? Errc::DeviceDisabled : Errc::DeviceMissing);
        return;
    }
    m_running.emplace();
    m_running->target = target;
    m_running->deadline = QDeadlineTimer(deadline);
    m_overdueTimer.start(deadline + m_keeper.config().timings.grace);
    if (m_keeper.state() == SlotState::Ready)
        sendCapture();
    announceState();
}

void DeviceSlot::cancel()
{
    if (!m_running || m_running->isCancelled)
        return;
    m_running->isCancelled = true;
    m_cancelTimer.start(m_keeper.config().timings.cancelWithin);
    if (m_running->isSent)
        m_keeper.send(wire::Kind::Cancel, wire::withNumber({}, m_running->action));
    else
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_running && !m_running->isSent)
                    finish(Unexpected(Errc::Cancelled));
            },
            Qt::QueuedConnection);
}

void DeviceSlot::present(const Scene& scene)
{
    m_scene = scene;
    if (m_keeper.state() == SlotState::Ready)
        m_keeper.send(wire::Kind::Present, wire::sceneBody(scene));
}

void DeviceSlot::keeperStateChanged(SlotState state)
{
    if (state == SlotState::Ready) {
        m_newestFrame = 0;
        if (m_scene)
            m_keeper.send(wire::Kind::Present, wire::sceneBody(*m_scene));
        if (m_preview)
            sendPreview();
        if (m_running && !m_running->isCancelled)
            sendCapture();
    }
    announceState();
}

void DeviceSlot::sendPreview()
{
    QCborMap body = wire::withNumber({}, ++m_previewNumber);
    body[QStringLiteral("target")] = static_cast<int>(*m_preview);
    m_keeper.send(wire::Kind::StartPreview, body);
    m_keeper.send(wire::Kind::Credit, wire::withNumber({}, 1));
}

void DeviceSlot::sendCapture()
{
    m_running->action = m_keeper.nextAction();
    m_running->isSent = true;
    const std::chrono::milliseconds left(std::max<qint64>(1, m_running->deadline.remainingTime()));
    m_keeper.send(wire::Kind::Capture, wire::actionBody({m_running->action, m_running->target, left}));
}

void DeviceSlot::handle(const wire::Message& message)
{
    switch (message.kind) {
    case wire::Kind::PreviewFrame:
        takePreviewFrame(message);
        return;
    case wire::Kind::PreviewPen:
        takePreviewPen(message);
        return;
    case wire::Kind::Still:
    case wire::Kind::PenStill:
        takeStill(message);
        return;
    case wire::Kind::Ended:
        takeEnd(message);
        return;
    case wire::Kind::Fault:
        m_keeper.giveUp(wire::errorFrom(message.body));
        return;
    case wire::Kind::Hello:
    case wire::Kind::Pong:
    case wire::Kind::Welcome:
    case wire::Kind::StartPreview:
    case wire::Kind::StopPreview:
    case wire::Kind::Capture:
    case wire::Kind::Cancel:
    case wire::Kind::Present:
    case wire::Kind::Print:
    case wire::Kind::Credit:
    case wire::Kind::Ping:
        brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("kind")}}));
        return;
    }
}

// A device that hands out what it had in store shows somebody else, or this one before the hand was put down.
bool DeviceSlot::isNewer(const Frame& frame)
{
    if (frame.isEmpty())
        return true; // an eye that cannot be given
    if (frame.sequence <= m_newestFrame) {
        brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("stale picture")}}));
        return false;
    }
    m_newestFrame = frame.sequence;
    return true;
}

void DeviceSlot::takePreviewFrame(const wire::Message& message)
{
    const Result<quint64> number = wire::numberFrom(message.body);
    const Result<Frame> frame = wire::frameFrom(message.body, pictureOf(message));
    if (!frame) {
        brokeProtocol(frame.error());
        return;
    }
    if (!isNewer(*frame))
        return;
    if (!number || !m_preview || *number != m_previewNumber)
        return; // was on its way when the preview stopped
    Q_EMIT previewFrame(*frame);
    // Credit only now: while a slow listener worked on this one, the host let newer frames replace each
    // other.
    if (m_preview && *number == m_previewNumber)
        m_keeper.send(wire::Kind::Credit, wire::withNumber({}, 1));
}

void DeviceSlot::takePreviewPen(const wire::Message& message)
{
    const Result<quint64> number = wire::numberFrom(message.body);
    if (!number || !m_preview || *number != m_previewNumber)
        return;
    const Result<PenSeries> pen = decodePenSeries(message.raw.span());
    if (!pen) {
        brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("pen series")}}));
        return;
    }
    Q_EMIT previewPen(*pen);
    if (m_preview && *number == m_previewNumber)
        m_keeper.send(wire::Kind::Credit, wire::withNumber({}, 1));
}

void DeviceSlot::takeStill(const wire::Message& message)
{
    const Result<quint64> number = wire::numberFrom(message.body);
    if (!number || !m_running || !m_running->isSent || *number != m_running->action ||
        m_running->stills.size() >= kMaxStills) {
        brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("still of no capture")}}));
        return;
    }
    if (message.kind == wire::Kind::PenStill) {
        Result<PenSeries> pen = decodePenSeries(message.raw.span());
        if (!pen)
            brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("pen series")}}));
        else
            m_running->pen = std::move(*pen);
        return;
    }
    Result<Frame> frame = wire::frameFrom(message.body, pictureOf(message));
    if (!frame)
        brokeProtocol(frame.error());
    else if (isNewer(*frame))
        m_running->stills.push_back(std::move(*frame));
}

void DeviceSlot::takeEnd(const wire::Message& message)
{
    const Result<wire::ActionEnd> end = wire::endFrom(message.body);
    if (!end || !m_running || !m_running->isSent || end->action != m_running->action) {
        brokeProtocol(end ? Error(Errc::DeviceProtocol, {{"why", QStringLiteral("end of no capture")}})
                          : end.error());
        return;
    }
    if (m_running->isCancelled) {
        finish(Unexpected(Errc::Cancelled));
        return;
    }
    if (end->error) {
        finish(Unexpected(m_keeper.named(*end->error)));
        return;
    }
    const bool isWhole = end->stills == static_cast<int>(m_running->stills.size()) &&
                         (end->stills > 0 || !m_running->pen.points.empty());
    if (!isWhole) {
        brokeProtocol(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("still missing")}}));
        return;
    }
    finish(DeviceCapture{std::move(m_running->stills), std::move(m_running->pen), provenance()});
}

void DeviceSlot::lost(const Error& error)
{
    if (!m_running) {
        Q_EMIT faulted(error);
        return;
    }
    if (m_running->isCancelled)
        finish(Unexpected(Errc::Cancelled));
    else if (m_running->isSent || m_keeper.state() == SlotState::Disabled)
        finish(Unexpected(error));
    // else: it has not begun; it will when the host is back
}

void DeviceSlot::overdue()
{
    if (!m_running)
        return;
    const Error error(Errc::DeviceHung, {{"slot", slotName()}, {"op", QStringLiteral("capture")}});
    if (m_running->isSent)
        m_keeper.giveUp(error);
    else
        finish(Unexpected(m_keeper.lastError().value_or(error)));
}

void DeviceSlot::finish(Result<DeviceCapture> result)
{
    m_running.reset();
    m_overdueTimer.stop();
    m_cancelTimer.stop();
    m_preview.reset(); // a capture ends the preview (core/capture/capture_device.h)
    ++m_previewNumber;
    announceState();
    Q_EMIT captureEnded(result);
}

void DeviceSlot::endLater(Errc code)
{
    const Error error(code, {{"slot", slotName()}});
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT captureEnded(Unexpected(error)); }, Qt::QueuedConnection);
}

void DeviceSlot::announceState()
{
    const SlotState now = state();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT stateChanged(now);
}

} // namespace rekam
