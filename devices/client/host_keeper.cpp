#include "devices/client/host_keeper.h"

#include "core/base/log.h"
#include "devices/client/sandbox.h"

REKAM_LOG(lcClient, "rekam.devices.client")

namespace rekam {
namespace {

// What the next life would find just the same.
bool isBeyondRestart(Errc code)
{
    return code == Errc::ProgramMissing || code == Errc::ConfigMalformed || code == Errc::ModelMissing ||
           code == Errc::ImageUndecodable || code == Errc::ImageTooLarge || code == Errc::FileUnreadable;
}

} // namespace

HostKeeper::HostKeeper(const SlotConfig& config, QObject* parent) : QObject(parent), m_config(config)
{
    m_startTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this, &HostKeeper::launch);
}

void HostKeeper::start()
{
    m_isStarted = true;
    if (findSandboxProgram().isEmpty()) {
        sandboxRefused();
        return;
    }
    launch();
}

void HostKeeper::launch()
{
    dropLink();
    m_link = new HostLink(m_config, m_confinement, m_past, this);
    connect(m_link, &HostLink::hello, this, &HostKeeper::greeted);
    connect(m_link, &HostLink::message, this, &HostKeeper::message);
    connect(m_link, &HostLink::ended, this, &HostKeeper::linkEnded);
    connect(m_link, &HostLink::sandboxRefused, this, &HostKeeper::sandboxRefused);
    m_link->start();
}

void HostKeeper::greeted(const AdapterHello& hello)
{
    if (hello.kind != m_config.kind) {
        refuse(Error(Errc::ConfigMalformed, {{"slot", m_config.slot}, {"adapter", m_config.adapter}}));
        return;
    }
    if (hello.device.isVirtual && !m_config.allowVirtual) {
        refuse(Error(Errc::DeviceVirtualRefused, {{"slot", m_config.slot}, {"adapter", m_config.adapter}}));
        return;
    }
    if (hello.presence == Presence::Absent) {
        ++m_past.lives;
        dropLink();
        m_startTimer.start(m_config.timings.lookAgainAfter);
        setState(SlotState::Absent);
        return;
    }
    m_device = hello.device;
    m_features = hello.features;
    qCInfo(lcClient) << "slot=" << m_config.slot << "adapter=" << m_config.adapter
                     << "ready sandboxed=" << isSandboxed();
    setState(SlotState::Ready);
}

void HostKeeper::sandboxRefused()
{
    qCWarning(lcClient) << "slot=" << m_config.slot
                        << "no sandbox: bubblewrap is missing or was refused by the kernel";
    m_confinement = HostLink::Confinement::Plain;
    if (!m_config.allowVirtual) {
        refuse(Error(Errc::SandboxMissing, {{"slot", m_config.slot}}));
        return;
    }
    m_startTimer.start(0);
}

Error HostKeeper::named(const Error& error) const
{
    if (!error.fact("slot").isEmpty())
        return error;
    std::vector<Fact> facts = error.facts();
    facts.push_back({"slot", m_config.slot});
    return Error(error.code(), std::move(facts));
}

void HostKeeper::use(const QString& adapter, const AdapterOptions& options)
{
    m_config.adapter = adapter;
    m_config.options = options;
    m_deaths.clear();
    m_lastError.reset();
    m_device = {};
    m_features = {};
    m_startTimer.stop();
    if (!m_isStarted)
        return;
    dropLink();
    ++m_past.lives;
    announceLoss(named(Error(Errc::DeviceUnplugged)), SlotState::Starting);
    start();
}

void HostKeeper::linkEnded(const Error& cause)
{
    Error error = named(cause);
    ++m_past.lives;
    m_lastError = error;
    qCWarning(lcClient) << "slot=" << m_config.slot << "lost:" << error.logText();
    dropLink();
    SlotState next = SlotState::Faulty;
    if (error.code() == Errc::DeviceUnplugged || error.code() == Errc::DeviceMissing) {
        next = SlotState::Absent; // normal weather: looked for again, at no cost to the budget
        m_startTimer.start(m_config.timings.lookAgainAfter);
    } else if (isBeyondRestart(error.code())) {
        next = SlotState::Disabled;
    } else if (!spendRestart()) {
        next = SlotState::Disabled;
        error = Error(Errc::DeviceDisabled,
                      {{"slot", m_config.slot}, {"code", QString::fromLatin1(errcName(cause.code()))}});
    } else {
        m_startTimer.start(m_config.timings.restartAfter);
    }
    announceLoss(error, next);
}

// The state is right before anybody hears of it: who listens may ask for the next action at once.
void HostKeeper::announceLoss(const Error& error, SlotState next)
{
    const bool isNews = m_state != next;
    m_state = next;
    Q_EMIT lost(error);
    if (isNews)
        Q_EMIT stateChanged(next);
}

bool HostKeeper::spendRestart()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_deaths.empty() && now - m_deaths.front() > m_config.timings.restartWindow)
        m_deaths.pop_front();
    m_deaths.push_back(now);
    if (static_cast<int>(m_deaths.size()) > m_config.timings.restartBudget)
        return false;
    ++m_restartCount;
    return true;
}

void HostKeeper::refuse(const Error& error)
{
    m_lastError = error;
    qCCritical(lcClient) << "slot=" << m_config.slot << "refused:" << error.logText();
    dropLink();
    announceLoss(error, SlotState::Disabled);
}

void HostKeeper::send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw)
{
    if (m_link)
        m_link->send(kind, body, raw);
}

void HostKeeper::giveUp(const Error& error)
{
    if (m_link)
        m_link->giveUp(error);
}

void HostKeeper::setState(SlotState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void HostKeeper::dropLink()
{
    if (!m_link)
        return;
    m_link->disconnect(this);
    m_link->deleteLater(); // not at once: it may be the one that is speaking
    m_link = nullptr;
}

} // namespace rekam
