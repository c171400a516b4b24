// How long the main thread kept its event loop waiting. A precise timer ticks forty times a second; what a
// tick comes late is what a key press would have waited. Main thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <array>
#include <chrono>

namespace rekam {

class MainThreadWatchdog : public QObject
{
public:
    static constexpr std::chrono::milliseconds kTick{25};
    static constexpr std::chrono::milliseconds kBlock{100}; // longer is counted, and logged

    struct Figures
    {
        std::chrono::milliseconds median{0};
        std::chrono::milliseconds p99{0};
        std::chrono::milliseconds worst{0};
        // Most processor time of the thread between two ticks: its own work, on a busy machine too.
        std::chrono::milliseconds worstBusy{0};
        quint64 ticks = 0;
        quint64 blocks = 0;
    };

    explicit MainThreadWatchdog(QObject* parent = nullptr);
    ~MainThreadWatchdog() override; // logs the figures

    // From now on: what came before the first screen is the start, not a block.
    void start();
    Figures figures() const;

private:
    void tick();
    std::chrono::milliseconds at(double share) const;

    static constexpr std::size_t kLongestMs = 4000;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::nanoseconds m_threadTime{0};     // spent on the processor until the last tick
    std::array<quint64, kLongestMs + 1> m_late{}; // how many ticks came so many milliseconds late
    Figures m_figures;
};

} // namespace rekam
