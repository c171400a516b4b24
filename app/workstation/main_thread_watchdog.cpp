#include "app/workstation/main_thread_watchdog.h"

#include "core/base/log.h"

#include <algorithm>
#include <ctime>
#include <utility>

REKAM_LOG(lcWatchdog, "rekam.workstation.watchdog")

namespace rekam {
namespace {

// Time on the processor: tells a thread that was busy from one that waited, or was not let on.
std::chrono::nanoseconds threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

MainThreadWatchdog::MainThreadWatchdog(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MainThreadWatchdog::tick);
}

MainThreadWatchdog::~MainThreadWatchdog()
{
    const Figures last = figures();
    if (last.ticks > 0)
        qCInfo(lcWatchdog) << "blocks=" << last.blocks << "worst_ms=" << last.worst.count()
                           << "busy_ms=" << last.worstBusy.count() << "p99_ms=" << last.p99.count()
                           << "ticks=" << last.ticks;
}

void MainThreadWatchdog::start()
{
    m_sinceTick.start();
    m_threadTime = threadTime();
    m_timer.start(kTick);
}

void MainThreadWatchdog::tick()
{
    const std::chrono::milliseconds late(
        std::max<qint64>(0, m_sinceTick.restart() - std::chrono::milliseconds(kTick).count()));
    ++m_late[std::min<std::size_t>(static_cast<std::size_t>(late.count()), kLongestMs)];
    ++m_figures.ticks;
    m_figures.worst = std::max(m_figures.worst, late);
    const auto busy = std::chrono::duration_cast<std::chrono::milliseconds>(
        threadTime() - std::exchange(m_threadTime, threadTime()));
    m_figures.worstBusy = std::max(m_figures.worstBusy, busy);
    if (late <= kBlock)
        return;
    ++m_figures.blocks;
    qCWarning(lcWatchdog) << "main thread blocked ms=" << late.count() << "busy_ms=" << busy.count();
}

std::chrono::milliseconds MainThreadWatchdog::at(double share) const
{
    const auto wanted = static_cast<quint64>(share * static_cast<double>(m_figures.ticks));
    quint64 seen = 0;
    for (std::size_t ms = 0; ms < m_late.size(); ++ms) {
        seen += m_late[ms];
        if (seen > wanted)
            return std::chrono::milliseconds(ms);
    }
    return m_figures.worst;
}

MainThreadWatchdog::Figures MainThreadWatchdog::figures() const
{
    Figures now = m_figures;
    now.median = at(0.5);
    now.p99 = at(0.99);
    return now;
}

} // namespace rekam
