// Keeps a slot's host process alive: starts it, restarts it within a budget, and says in which state the slot
// is. Main thread.
#pragma once

#include "devices/client/host_link.h"

#include <deque>

namespace rekam {

class HostKeeper : public QObject
{
    Q_OBJECT
public:
    explicit HostKeeper(const SlotConfig& config, QObject* parent = nullptr);

    void start();
    const SlotConfig& config() const { return m_config; }
    SlotState state() const { return m_state; } // never Busy: that is the slot's own business
    const Provenance& device() const { return m_device; }
    Features features() const { return m_features; }
    int restartCount() const { return m_restartCount; }
    bool isSandboxed() const { return m_confinement == HostLink::Confinement::Sandboxed; }
    // Why the slot is Disabled, or what last ended a life.
    const std::optional<Error>& lastError() const { return m_lastError; }

    void send(wire::Kind kind, const QCborMap& body, std::span<const unsigned char> raw = {});
    // An action begins; the number is handed to later lives, so that a planned fault strikes once.
    quint64 nextAction() { return ++m_past.actions; }
    // The host did not keep its word: kill it and restart.
    void giveUp(const Error& error);
    // Another adapter, or the same one anew, with a fresh restart budget: lost() as if the device had been
    // pulled out, then a new life.
    void use(const QString& adapter, const AdapterOptions& options);
    // With the slot's name as a fact, for the sentence on the screen.
    Error named(const Error& error) const;

Q_SIGNALS:
    void stateChanged(rekam::SlotState state);
    void message(const rekam::wire::Message& message);
    void lost(const rekam::Error& error); // the host is gone; stateChanged follows

private:
    void launch();
    void greeted(const AdapterHello& hello);
    void linkEnded(const Error& error);
    void sandboxRefused();
    void refuse(const Error& error);
    void announceLoss(const Error& error, SlotState next);
    bool spendRestart();
    void setState(SlotState state);
    void dropLink();

    SlotConfig m_config;
    SlotState m_state = SlotState::Starting;
    Provenance m_device;
    Features m_features;
    HostLink::Confinement m_confinement = HostLink::Confinement::Sandboxed;
    HostLink* m_link = nullptr; // owned as a child; replaced at each start
    QTimer m_startTimer;
    std::deque<std::chrono::steady_clock::time_point> m_deaths;
    std::optional<Error> m_lastError;
    PastLives m_past;
    bool m_isStarted = false;
    int m_restartCount = 0;
};

} // namespace rekam
