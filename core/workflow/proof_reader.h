// The proof of a request from afar at the front desk: which request it is, how far it is, and what comes
// next. Whose card lies here is given its number for the handover on paper. Main thread.
#pragma once

#include "core/service/online_request.h"
#include "core/workflow/desk.h"

namespace rekam {

enum class ProofStage : quint8
{
    None,       // no proof was read
    Asking,     // not in this station's book: the centre is asked
    Found,      // in this station's book: its state says how far
    Elsewhere,  // another office decided about it
    NotHereYet, // the centre has it, and it has not come here
    Unknown,    // nobody asked under this number
    Unsaid      // not in the book, and the centre does not answer
};

struct ProofSnapshot
{
    ProofStage stage = ProofStage::None;
    QString number{};
    std::optional<OnlineRequest> request{}; // of Found; personal
    TicketNumber ticket{};                  // of its visit, once it waits for its card
    OnlineStanding standing{};              // of Elsewhere
    bool isPrinting = false;
    std::optional<Error> error{};

    bool isRead() const { return stage != ProofStage::None; }
    bool isCardHere() const;  // lies printed at the office: a number for the handover can be had
    bool mayBeServed() const; // rejected or invited: whoever came is served at the counter like everybody
};

class ProofReader : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive the reader.
    ProofReader(StationPorts& ports, Desk& desk, QObject* parent = nullptr);
    const ProofSnapshot& snapshot() const { return m_snapshot; }

    // What was typed or scanned can be a proof of registration: its number has a letter, a NIK has none.
    static std::optional<QString> numberIn(const QString& text);
    void read(const QString& text); // other texts than numberIn() knows clear
    void clear();                   // nothing personal is kept
    // The number of the visit on paper; nothing while the card is not here. Errors of the slip printer.
    void printNumber();

Q_SIGNALS:
    void changed();
    void printed(const rekam::RequestId& visit);

private:
    void take(const std::optional<OnlineRequest>& found);
    void askCentre();
    void takeStanding(const Result<OnlineStanding>& standing);
    void fail(const Error& error);

    StationPorts& m_ports;
    Desk& m_desk;
    ProofSnapshot m_snapshot;
    int m_question = 0; // answers to earlier questions are dropped
};

} // namespace rekam
