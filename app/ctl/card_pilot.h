// Takes the card of one visit from the centre's job to the holder's hand: prints it on a blank and matches
// one finger. Talks to the same sessions as the pages. Main thread.
#pragma once

#include "core/workflow/handover_session.h"
#include "core/workflow/print_session.h"

#include <QTimer>

namespace rekam::ctl {

struct GivenCard
{
    QString serial;
    OldCard oldCard = OldCard::NotAsked; // what was asked for, and was there
    bool isClosed = false;               // the visit
    std::optional<Error> error;
    QString errorStep; // where it stopped
};

class CardPilot : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive the pilot.
    CardPilot(StationPorts& ports, Desk& desk, LoginSession login, std::chrono::seconds limitPerCard,
              QObject* parent = nullptr);
    ~CardPilot() override;

    void serve(const RequestId& visit); // one at a time; ends with finished()

Q_SIGNALS:
    void finished(const rekam::ctl::GivenCard& card);

private:
    enum class Phase
    {
        Idle,
        Centre, // its card job is awaited
        Print,
        Finger,
        Handover
    };
    void look();
    void lookAtPrint();
    void lookAtHandover();
    void lookForFinger();
    bool isWaitingForCard() const;
    void beginPrint();
    void beginHandover(const CardJob& job);
    void finish();
    void stop(const Error& error);

    StationPorts& m_ports;
    Desk& m_desk;
    LoginSession m_login;
    std::chrono::milliseconds m_limit;
    RequestId m_visit{};
    CardJobId m_job{};
    Phase m_phase = Phase::Idle;
    GivenCard m_card;
    std::unique_ptr<PrintSession> m_print;
    std::unique_ptr<HandoverSession> m_handover;
    QTimer m_timeOut;
};

} // namespace rekam::ctl
