// Takes the card of one visit from the centre's job to the holder's hand: prints it on a blank and matches
// one finger. Talks to the same sessions as the pages. Main thread.
#pragma once

#include "app/ctl/visit_end.h"
#include "core/workflow/handover_session.h"
#include "core/workflow/print_session.h"

#include <QTimer>

namespace rekam::ctl {

struct CardOrder
{
    RequestId visit{};
    VisitEnd end = VisitEnd::HandedOver; // PrintReady, Spoiled, Printed, HandedOver
    int spoiledFirst = 0;                // so many blanks are spoiled before a good one
    bool strangerFirst = false;          // somebody else's finger is tried first, and refused
    bool isCollected = false;            // by power of attorney, where the policy lets it
    bool hasLedger = false;              // of blanks: the next one in it is taken
    QString proof{};                     // from afar: the number on the proof of registration
};

struct GivenCard
{
    QString serial;
    OldCard oldCard = OldCard::NotAsked; // what was asked for, and was there
    bool isClosed = false;               // the visit
    int pictures = 0;                    // of spoiled blanks, sealed with the ledger
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

    void serve(const CardOrder& order); // one at a time; ends with finished()

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
    void readProof();
    void sayWhoCollects();
    bool lookAtSpoiled();
    void printCard();
    void takePrinted();
    std::optional<QString> freshBlank() const;
    bool isWaitingForCard() const;
    void beginPrint();
    void beginHandover();
    void finish();
    void stop(const Error& error);

    StationPorts& m_ports;
    Desk& m_desk;
    LoginSession m_login;
    std::chrono::milliseconds m_limit;
    CardOrder m_order;
    int m_spoiled = 0;
    QString m_pictured; // the blank whose picture was counted last
    QString m_blank;    // that was taken last
    CardJobId m_job{};
    Phase m_phase = Phase::Idle;
    GivenCard m_card;
    std::unique_ptr<PrintSession> m_print;
    std::unique_ptr<HandoverSession> m_handover;
    QTimer m_timeOut;
};

} // namespace rekam::ctl
