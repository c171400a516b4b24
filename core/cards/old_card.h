// Cards that are out of use and still lie here: withdrawn at a service, damaged, misprinted, found. Each is
// counted from the counter to the fire: kept, shipped to the Dinas with a manifest, destroyed with a record
// (SE Mendagri 470.13/11176/SJ, 2018). Values and pure rules.
#pragma once

#include "core/cards/card_ids.h"
#include "core/print/card_job.h"

#include <array>

namespace rekam {

enum class OldCardKind : quint8
{
    Withdrawn = 1, // taken back when the new card was handed over
    Damaged,       // brought broken or worn
    Misprint,      // a blank that was spoiled in or after printing
    Found          // of somebody else, or reported lost and found again
};
constexpr size_t kOldCardKinds = 4;
const char* oldCardKindName(OldCardKind kind);

enum class OldCardState : quint8
{
    Kept = 1, // here, locked away
    Shipped,  // to the Dinas, with a manifest
    Destroyed
};
const char* oldCardStateName(OldCardState state);

struct RetiredCard
{
    OldCardId id{};
    OldCardKind kind = OldCardKind::Withdrawn;
    OldCardState state = OldCardState::Kept;
    QDateTime registeredAt{}; // UTC
    QDateTime stateSince{};
    QString registeredBy{}; // account name
    QString serial{};       // of the blank, where it can be read; capitals
    QString name{};         // personal; gone when the card is destroyed
    QString maskedNik{};    // personal; the same
    CardJobId job{};        // the card that took its place, or was spoiled; may be null
    QString reason{};       // personal: in the officer's words
    ShipmentId shipment{};
    DestructionId destruction{};
    friend bool operator==(const RetiredCard&, const RetiredCard&) = default;
};

constexpr qsizetype kLongestOldCardText = 200;

namespace old_card_event {
struct Shipped
{
    ShipmentId shipment;
};
// Kept ones too: where the Dinas itself keeps the register, nothing is shipped.
struct Destroyed
{
    DestructionId destruction;
};
} // namespace old_card_event
using OldCardEvent = std::variant<old_card_event::Shipped, old_card_event::Destroyed>;

// StepNotAllowed with facts state and event. A destroyed card keeps kind, dates and serial, nothing of the
// person.
Result<RetiredCard> advance(const RetiredCard& card, const OldCardEvent& event, const QDateTime& nowUtc);

// ReasonMissing where neither a name nor a serial nor a reason says which card it is.
Status checkNewOldCard(const RetiredCard& card);

struct OldCardCounts
{
    std::array<int, kOldCardKinds> byKind{};
    int of(OldCardKind kind) const { return byKind[static_cast<size_t>(kind) - 1]; }
    int total() const;
    friend bool operator==(const OldCardCounts&, const OldCardCounts&) = default;
};
OldCardCounts countsOf(const std::vector<RetiredCard>& cards);
std::vector<RetiredCard> inState(const std::vector<RetiredCard>& cards, OldCardState state);

// Old cards on their way to the Dinas. The counts are those of its cards, and stay when the cards are gone.
struct CardShipment
{
    ShipmentId id{};
    QString number{}; // "KIRIM-20261122-1"
    QDateTime at{};   // UTC
    QString by{};     // account name
    QString seal{};   // number of the bag's seal; may be empty
    OldCardCounts counts{};
    friend bool operator==(const CardShipment&, const CardShipment&) = default;
};

struct DestructionWitness
{
    QString name;
    QString office; // "Satpol PP"; may be empty
    friend bool operator==(const DestructionWitness&, const DestructionWitness&) = default;
};

struct CardDestruction
{
    DestructionId id{};
    QString number{}; // "BA-20261122-1"
    QDateTime at{};   // UTC
    QString by{};     // account name
    QString place{};
    QString method{}; // "dibakar"
    std::vector<DestructionWitness> witnesses{};
    OldCardCounts counts{};
    friend bool operator==(const CardDestruction&, const CardDestruction&) = default;
};
constexpr qsizetype kLeastWitnesses = 2; // besides whoever does it
constexpr qsizetype kMostWitnesses = 6;

// Every record of a destruction has a place, a way and two witnesses. ReasonMissing, fact what.
Status checkDestruction(const CardDestruction& destruction);

// "KIRIM-20261122-3": the third of the day, at the station.
QString paperNumber(const QString& kind, QDate day, int numberOfDay);

// For sealed rows. Unknown keys are ignored; MessageMalformed otherwise.
QByteArray toCbor(const RetiredCard& card);
Result<RetiredCard> oldCardFromCbor(const QByteArray& bytes);
QByteArray toCbor(const CardShipment& shipment);
Result<CardShipment> cardShipmentFromCbor(const QByteArray& bytes);
QByteArray toCbor(const CardDestruction& destruction);
Result<CardDestruction> cardDestructionFromCbor(const QByteArray& bytes);

} // namespace rekam
