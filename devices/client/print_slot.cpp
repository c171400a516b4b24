#include "devices/client/print_slot.h"

namespace rekam {

PrintSlot::PrintSlot(const SlotConfig& config, QObject* parent) : PrintDevice(parent), m_keeper(config)
{
    m_overdueTimer.setSingleShot(true);
    connect(&m_keeper, &HostKeeper::stateChanged, this, &PrintSlot::keeperStateChanged);
    connect(&m_keeper, &HostKeeper::message, this, &PrintSlot::handle);
    connect(&m_keeper, &HostKeeper::lost, this, &PrintSlot::lost);
    connect(&m_keeper, &HostKeeper::lost, this, &PrintSlot::hostLost);
    connect(&m_overdueTimer, &QTimer::timeout, this, &PrintSlot::overdue);
}

SlotState PrintSlot::state() const
{
    return m_keeper.state() == SlotState::Ready && m_running ? SlotState::Busy : m_keeper.state();
}

void PrintSlot::print(const QString& jobName, const QByteArray& pdf, std::chrono::milliseconds deadline)
{
    if (m_running) {
        endLater(jobName, Errc::DeviceBusy);
        return;
    }
    if (pdf.isEmpty() || pdf.size() > wire::kMaxDocumentBytes) {
        endLater(jobName, Errc::PrintFailed);
        return;
    }
    if (m_keeper.state() == SlotState::Disabled || m_keeper.state() == SlotState::Absent) {
        endLater(jobName,
                 m_keeper.state() == SlotState::Disabled ? Errc::DeviceDisabled : Errc::DeviceMissing);
        return;
    }
    m_running = RunningJob{0, jobName, pdf, deadline, false};
    m_overdueTimer.start(deadline + m_keeper.config().timings.grace);
    if (m_keeper.state() == SlotState::Ready)
        sendJob();
    announceState();
}

void PrintSlot::sendJob()
{
    m_running->action = m_keeper.nextAction();
    m_running->isSent = true;
    const QByteArray& pdf = m_running->pdf;
    m_keeper.send(
        wire::Kind::Print, wire::printBody({m_running->action, m_running->jobName, m_running->deadline}),
        {reinterpret_cast<const unsigned char*>(pdf.constData()), static_cast<std::size_t>(pdf.size())});
}

void PrintSlot::keeperStateChanged(SlotState state)
{
    if (state == SlotState::Ready && m_running && !m_running->isSent)
        sendJob();
    announceState();
}

void PrintSlot::handle(const wire::Message& message)
{
    if (message.kind == wire::Kind::Fault) {
        m_keeper.giveUp(wire::errorFrom(message.body));
        return;
    }
    const Result<wire::ActionEnd> end =
        message.kind == wire::Kind::Ended
            ? wire::endFrom(message.body)
            : Result<wire::ActionEnd>(Unexpected(Errc::DeviceProtocol, {{"why", QStringLiteral("kind")}}));
    if (!end) {
        m_keeper.giveUp(end.error());
        return;
    }
    if (m_running && m_running->isSent && end->action == m_running->action)
        finish(end->error ? Status(Unexpected(m_keeper.named(*end->error))) : Status());
    else
        m_keeper.giveUp(Error(Errc::DeviceProtocol, {{"why", QStringLiteral("end of no job")}}));
}

void PrintSlot::lost(const Error& error)
{
    if (m_running && (m_running->isSent || m_keeper.state() == SlotState::Disabled))
        finish(Unexpected(error));
}

void PrintSlot::overdue()
{
    if (!m_running)
        return;
    const Error error(Errc::DeviceHung, {{"slot", slotName()}, {"op", QStringLiteral("print")}});
    if (m_running->isSent)
        m_keeper.giveUp(error);
    else
        finish(Unexpected(error));
}

void PrintSlot::finish(const Status& result)
{
    QString jobName = m_running->jobName;
    wipe(m_running->pdf);
    m_running.reset();
    m_overdueTimer.stop();
    announceState();
    Q_EMIT printEnded(jobName, result);
}

void PrintSlot::endLater(const QString& jobName, Errc code)
{
    const Error error(code, {{"slot", slotName()}});
    QMetaObject::invokeMethod(
        this, [this, jobName, error] { Q_EMIT printEnded(jobName, Unexpected(error)); },
        Qt::QueuedConnection);
}

void PrintSlot::announceState()
{
    const SlotState now = state();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT stateChanged(now);
}

} // namespace rekam
