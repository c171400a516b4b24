#include "app/device_host/host_session.h"

#include "app/device_host/played_faults.h"
#include "core/base/cbor_fields.h"

#include <cstdio>
#include <unistd.h>

namespace rekam {
namespace {

constexpr int kMaxCredit = 4;
constexpr auto kPlayedDelay = std::chrono::seconds(3);
constexpr auto kIdleFor = std::chrono::milliseconds(150); // then a fault of the idle device strikes
constexpr auto kInFlight = std::chrono::milliseconds(40);
constexpr int kSomePreviews = 3;

[[noreturn]] void leave(const char* why, int code)
{
    std::fprintf(stderr, "rekam-device-host: %s\n", why);
    _exit(code); // no destructors: an adapter's library may be the very thing that hangs
}

} // namespace

HostSession::HostSession(QString slot, const AdapterEntry& entry)
    : m_slot(std::move(slot)),
      m_entry(entry),
      m_sender(QByteArray()),
      m_receiver(wire::Direction::ToHost, {})
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_isTimedOut = true;
        cancelAction();
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &HostSession::readAll);
    connect(&m_socket, &QLocalSocket::bytesWritten, this, &HostSession::sendPreview);
    connect(&m_socket, &QLocalSocket::disconnected, this, [] { _exit(0); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this,
            [](QLocalSocket::LocalSocketError) { leave("socket lost", 2); });
}

void HostSession::connectTo(const QString& socketPath) { m_socket.connectToServer(socketPath); }

void HostSession::readAll()
{
    while (m_socket.bytesAvailable() > 0) {
        QByteArray bytes = m_socket.read(64 * 1024);
        m_receiver.feed({reinterpret_cast<const unsigned char*>(bytes.constData()),
                         static_cast<std::size_t>(bytes.size())});
        wipe(bytes);
    }
    for (;;) {
        const Result<std::optional<wire::Message>> next = m_receiver.next();
        if (!next)
            leave("the workstation broke the protocol", 2);
        if (!next->has_value())
            return;
        handle(**next);
    }
}

void HostSession::handle(const wire::Message& message)
{
    const bool isWelcome = message.kind == wire::Kind::Welcome;
    if (isWelcome == static_cast<bool>(m_adapter))
        leave("message out of turn", 2);
    switch (message.kind) {
    case wire::Kind::Welcome:
        welcome(message);
        return;
    case wire::Kind::Ping:
        send(wire::Kind::Pong, {});
        return;
    case wire::Kind::StartPreview:
        startPreview(message);
        return;
    case wire::Kind::StopPreview:
        stopPreview();
        return;
    case wire::Kind::Credit:
        m_credit =
            std::min(kMaxCredit, m_credit + static_cast<int>(wire::numberFrom(message.body).value_or(0)));
        sendPreview();
        return;
    case wire::Kind::Capture:
        beginCapture(message);
        return;
    case wire::Kind::Print:
        beginPrint(message);
        return;
    case wire::Kind::Cancel:
        if (m_action != 0 && wire::numberFrom(message.body).value_or(0) == m_action) {
            m_isCancelled = true;
            cancelAction();
        }
        return;
    case wire::Kind::Present:
        if (const Result<Scene> scene = wire::sceneFrom(message.body))
            m_adapter->present(*scene);
        return;
    case wire::Kind::Hello:
    case wire::Kind::PreviewFrame:
    case wire::Kind::PreviewPen:
    case wire::Kind::Still:
    case wire::Kind::PenStill:
    case wire::Kind::Ended:
    case wire::Kind::Fault:
    case wire::Kind::Pong:
        return; // the receiver lets none of these in
    }
}

void HostSession::welcome(const wire::Message& message)
{
    const Result<wire::Welcome> welcome = wire::welcomeFrom(message.body);
    if (!welcome)
        leave("welcome malformed", 2);
    m_sender = wire::Sender(m_receiver.nonce());
    const Result<FaultPlan> faults = FaultPlan::parse(welcome->faults);
    if (!faults) {
        send(wire::Kind::Fault, wire::errorBody(faults.error()));
        return;
    }
    m_faults = *faults;
    m_past = welcome->past;
    m_adapter = m_entry.make(welcome->options);
    connect(m_adapter.get(), &Adapter::opened, this, &HostSession::opened);
    connect(m_adapter.get(), &Adapter::previewFrame, this, &HostSession::offerFrame);
    connect(m_adapter.get(), &Adapter::previewPen, this, &HostSession::offerPen);
    connect(m_adapter.get(), &Adapter::ended, this, &HostSession::ended);
    connect(m_adapter.get(), &Adapter::faulted, this,
            [this](const Error& error) { send(wire::Kind::Fault, wire::errorBody(error)); });
    m_adapter->open();
}

void HostSession::opened(AdapterHello hello)
{
    hello.device.slot = m_slot;
    hello.device.adapter = QString::fromLatin1(m_entry.name);
    m_isVirtual = hello.device.isVirtual;
    m_features = hello.features;
    if (m_isVirtual) {
        pretend(hello);
        playAt(FaultMoment::Opening);
    }
    send(wire::Kind::Hello, wire::helloBody(hello));
    m_wasOpened = true;
    QTimer::singleShot(kIdleFor, this, [this] {
        if (!m_preview && m_action == 0)
            playAt(FaultMoment::Idle);
    });
}

// A device that was pulled out in an earlier life may have come back as another one.
void HostSession::pretend(AdapterHello& hello) const
{
    if (m_faults.at(m_slot, FaultMoment::Closed, m_past))
        hello.presence = Presence::Absent;
    if (const int count = m_faults.struck(m_slot, FaultKind::Replug, m_past))
        hello.device.serial += QStringLiteral(" port %1").arg(count + 1);
    if (const int count = m_faults.struck(m_slot, FaultKind::Swap, m_past))
        hello.device.model += QStringLiteral(" (model %1)").arg(count + 1);
}

void HostSession::startPreview(const wire::Message& message)
{
    const Result<quint64> number = wire::numberFrom(message.body);
    const auto target =
        captureTargetFrom(static_cast<int>(integerOr(message.body[QLatin1String("target")], 0)));
    if (!number || !target)
        leave("preview malformed", 2);
    stopPreview();
    m_preview = *number;
    m_adapter->startPreview(*target);
    if (!m_features.testFlag(Feature::Preview))
        playAt(FaultMoment::Preview);
}

void HostSession::stopPreview()
{
    if (!m_preview)
        return;
    m_preview.reset();
    m_credit = 0;
    m_newestFrame.reset();
    m_newestPen.reset();
    m_adapter->stopPreview();
}

void HostSession::beginCapture(const wire::Message& message)
{
    const Result<wire::ActionStart> start = wire::actionFrom(message.body);
    if (!start)
        leave("capture malformed", 2);
    begin(start->action, start->deadline, [this, &start] { m_adapter->capture(start->target); });
}

void HostSession::beginPrint(const wire::Message& message)
{
    const Result<wire::PrintStart> start = wire::printFrom(message.body);
    if (!start)
        leave("print malformed", 2);
    const QByteArray pdf(reinterpret_cast<const char*>(message.raw.data()),
                         static_cast<qsizetype>(message.raw.size()));
    begin(start->action, start->deadline, [this, &start, &pdf] { m_adapter->print(start->jobName, pdf); });
}

void HostSession::begin(quint64 action, std::chrono::milliseconds deadline,
                        const std::function<void()>& start)
{
    if (m_action != 0) {
        send(wire::Kind::Ended, wire::endBody({action, 0, Error(Errc::DeviceBusy, {{"slot", m_slot}})}));
        return;
    }
    m_action = action;
    m_isCancelled = false;
    m_isTimedOut = false;
    m_faultAtEnd.reset();
    m_held = Held::No;
    m_deadline.start(deadline);
    ++m_past.actions;
    if (playAt(m_past.actions))
        return;
    start();
    if (m_action == action && m_isVirtual && m_faults.at(m_slot, FaultMoment::Flight, m_past))
        QTimer::singleShot(kInFlight, this, [this] { playAt(FaultMoment::Flight); });
}

bool HostSession::playAt(quint64 action)
{
    const std::optional<FaultKind> fault = m_isVirtual ? m_faults.at(m_slot, action) : std::nullopt;
    if (!fault)
        return false;
    switch (*fault) {
    case FaultKind::Half:
    case FaultKind::Stale:
    case FaultKind::Delay:
        m_faultAtEnd = *fault;
        return false;
    case FaultKind::Mute:
        m_deadline.stop();
        m_held = Held::Muted;
        return true;
    case FaultKind::Retry:
        answer(Unexpected(Errc::DeviceRetry, {{"slot", m_slot}, {"why", QStringLiteral("played")}}));
        return true;
    case FaultKind::Crash:
    case FaultKind::Hang:
    case FaultKind::Garbage:
    case FaultKind::Unplug:
    case FaultKind::Replug:
    case FaultKind::Swap:
    case FaultKind::Replay:
    case FaultKind::Foreign:
        play(*fault);
        return true;
    }
    return false;
}

void HostSession::playAt(FaultMoment moment)
{
    if (const auto fault = m_isVirtual ? m_faults.at(m_slot, moment, m_past) : std::nullopt) {
        ++m_past.lives; // once is enough
        play(*fault);
    }
}

void HostSession::play(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Crash:
        played::crash();
    case FaultKind::Hang:
        played::hang();
    case FaultKind::Garbage:
        played::garbage(m_socket);
        return;
    case FaultKind::Replay:
        played::pictureFromTheStart(m_socket, m_receiver.nonce());
        return;
    case FaultKind::Foreign:
        played::pictureFromTheStart(m_socket, played::foreignNonce());
        return;
    case FaultKind::Unplug:
    case FaultKind::Replug:
    case FaultKind::Swap:
        unplug();
        return;
    case FaultKind::Stale: // at a preview: the next one is an old one
        m_isNextStale = true;
        return;
    case FaultKind::Mute:
    case FaultKind::Half:
    case FaultKind::Retry:
    case FaultKind::Delay:
        return; // need an action to spoil, see FaultPlan::parse
    }
}

void HostSession::unplug()
{
    const Error gone(Errc::DeviceUnplugged, {{"slot", m_slot}});
    if (m_wasOpened && m_adapter->play(FaultKind::Unplug))
        return; // the adapter finds out by itself
    if (m_action != 0)
        answer(Unexpected(gone));
    send(wire::Kind::Fault, wire::errorBody(gone));
}

void HostSession::cancelAction()
{
    switch (m_held) {
    case Held::No:
        m_adapter->cancel();
        return;
    case Held::Delayed:
        answer(Unexpected(Errc::Cancelled));
        return;
    case Held::Muted:
        return;
    }
}

void HostSession::ended(const Result<AdapterResult>& result)
{
    if (m_action == 0)
        return; // an adapter that ends twice is not heard the second time
    if (m_faultAtEnd == FaultKind::Delay && !m_isCancelled && !m_isTimedOut) {
        m_faultAtEnd.reset();
        m_held = Held::Delayed;
        const quint64 action = m_action;
        QTimer::singleShot(kPlayedDelay, this, [this, action, result] {
            if (m_action == action)
                answer(result);
        });
        return;
    }
    answer(result);
}

void HostSession::answer(const Result<AdapterResult>& result)
{
    m_deadline.stop();
    stopPreview();
    wire::ActionEnd end{m_action, 0, std::nullopt};
    if (!result) {
        const bool isOurDeadline = m_isTimedOut && !m_isCancelled && result.error().code() == Errc::Cancelled;
        end.error = isOurDeadline ? Error(Errc::CaptureTimedOut, {{"slot", m_slot}}) : result.error();
    } else {
        sendResult(*result);
        end.action = m_action;
        end.stills = static_cast<int>(result->stills.size());
    }
    m_action = 0;
    send(wire::Kind::Ended, wire::endBody(end));
    QTimer::singleShot(0, this, [this] { playAt(FaultMoment::After); });
}

void HostSession::sendResult(const AdapterResult& result)
{
    if (m_faultAtEnd == FaultKind::Half)
        played::halfPicture(m_socket, m_sender, m_action);
    const bool isStale = m_faultAtEnd == FaultKind::Stale;
    m_isNextStale = isStale;
    if (isStale && result.stills.empty())
        --m_action; // what has no number of its own comes as the end of the action before
    for (const Frame& still : result.stills)
        sendStill(still);
    if (!result.pen.points.empty())
        send(wire::Kind::PenStill, wire::withNumber({}, m_action), encodePenSeries(result.pen).span());
}

// The number is what tells an old picture from a new one.
QCborMap HostSession::numbered(const Frame& frame, quint64 number)
{
    Frame sent = frame;
    if (std::exchange(m_isNextStale, false))
        sent.sequence = m_newestSent;
    m_newestSent = std::max(m_newestSent, sent.sequence);
    return wire::withNumber(wire::frameBody(sent), number);
}

void HostSession::sendStill(const Frame& still)
{
    send(wire::Kind::Still, numbered(still, m_action), still.pixels());
}

void HostSession::offerFrame(const Frame& frame)
{
    if (!m_preview)
        return;
    m_newestFrame = frame;
    sendPreview();
}

void HostSession::offerPen(const PenSeries& pen)
{
    if (!m_preview)
        return;
    m_newestPen = pen;
    sendPreview();
}

void HostSession::sendPreview()
{
    // A socket alone queues without limit: only the workstation's credit and an empty buffer let a frame out.
    if (!m_preview || m_credit <= 0 || m_socket.bytesToWrite() > 0)
        return;
    if (m_newestFrame) {
        const Frame frame = *std::exchange(m_newestFrame, std::nullopt);
        --m_credit;
        send(wire::Kind::PreviewFrame, numbered(frame, *m_preview), frame.pixels());
        previewSent();
    } else if (m_newestPen) {
        const PenSeries pen = *std::exchange(m_newestPen, std::nullopt);
        --m_credit;
        send(wire::Kind::PreviewPen, wire::withNumber({}, *m_preview), encodePenSeries(pen).span());
        previewSent();
    }
}

void HostSession::previewSent()
{
    if (++m_previewsSent == kSomePreviews)
        QTimer::singleShot(0, this, [this] { playAt(FaultMoment::Preview); });
}

void HostSession::send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw)
{
    m_socket.write(m_sender.header(kind, body, raw));
    if (!raw.empty())
        m_socket.write(reinterpret_cast<const char*>(raw.data()), static_cast<qint64>(raw.size()));
}

} // namespace rekam
