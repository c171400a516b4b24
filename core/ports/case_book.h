// Matters of the counter beside visits, recordings and cards: activations of IKD, letters in place of a card.
// Each is a sealed value with the few facts by which it is found; whoever asks knows what the value is.
#pragma once

#include "core/base/reply.h"
#include "core/people/nik.h"

#include <QDateTime>
#include <QUuid>
#include <optional>
#include <vector>

namespace rekam {

struct AuditEntry;

// Stored: never reuse a number.
enum class CaseKind : quint8
{
    Ikd = 1,          // IkdActivation
    SubstituteLetter, // SubstituteLetter
    Outreach          // Outreach: at most one is open
};
constexpr CaseKind kLastCaseKind = CaseKind::Outreach;

struct CounterCase
{
    QUuid id;
    CaseKind kind{};
    bool isOpen = true;
    QDateTime since{};        // UTC: when it began
    std::optional<Nik> nik{}; // found by it, through a blind index; not told when read
    QByteArray value{};       // CBOR; personal
};

class CaseBook : public QObject
{
    Q_OBJECT
public:
    explicit CaseBook(QObject* parent = nullptr) : QObject(parent) {}

    // The open ones, oldest first, then at most `closed` of the others, the latest first. A damaged row is
    // left out. VaultLocked while nobody is signed in.
    virtual void load(CaseKind kind, int closed, QObject* receiver,
                      Reply<std::vector<CounterCase>> reply) = 0;
    // Takes the place of an earlier state, in one transaction with its line.
    virtual void keep(CounterCase changed, AuditEntry audit, QObject* receiver, Reply<void> reply) = 0;
};

} // namespace rekam
