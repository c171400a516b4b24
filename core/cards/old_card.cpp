#include "core/cards/old_card.h"

#include "core/base/cbor_fields.h"

#include <algorithm>

namespace rekam {
namespace {

Unexpected refused(OldCardState state, const char* event)
{
    return Unexpected(Errc::StepNotAllowed, {{"state", QString::fromLatin1(oldCardStateName(state))},
                                             {"event", QString::fromLatin1(event)}});
}

Status owed(const QString& text, const char* what)
{
    if (text.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing, {{"what", QString::fromLatin1(what)}});
    return {};
}

Result<RetiredCard> shipped(RetiredCard card, const ShipmentId& shipment)
{
    if (card.state != OldCardState::Kept)
        return refused(card.state, "shipped");
    card.state = OldCardState::Shipped;
    card.shipment = shipment;
    return card;
}

Result<RetiredCard> destroyed(RetiredCard card, const DestructionId& destruction)
{
    if (card.state == OldCardState::Destroyed)
        return refused(card.state, "destroyed");
    card.state = OldCardState::Destroyed;
    card.destruction = destruction;
    card.name.clear();
    card.maskedNik.clear();
    card.reason.clear();
    return card;
}

} // namespace

const char* oldCardKindName(OldCardKind kind)
{
    switch (kind) {
    case OldCardKind::Withdrawn:
        return "withdrawn";
    case OldCardKind::Damaged:
        return "damaged";
    case OldCardKind::Misprint:
        return "misprint";
    case OldCardKind::Found:
        return "found";
    }
    return "?";
}

const char* oldCardStateName(OldCardState state)
{
    switch (state) {
    case OldCardState::Kept:
        return "kept";
    case OldCardState::Shipped:
        return "shipped";
    case OldCardState::Destroyed:
        return "destroyed";
    }
    return "?";
}

Result<RetiredCard> advance(const RetiredCard& card, const OldCardEvent& event, const QDateTime& nowUtc)
{
    const auto* shipment = std::get_if<old_card_event::Shipped>(&event);
    REKAM_TRY(RetiredCard next,
              shipment ? shipped(card, shipment->shipment)
                       : destroyed(card, std::get<old_card_event::Destroyed>(event).destruction));
    next.stateSince = nowUtc;
    return next;
}

Status checkNewOldCard(const RetiredCard& card)
{
    return owed(card.name + card.serial + card.reason, "whichCard");
}

int OldCardCounts::total() const
{
    int sum = 0;
    for (const int count : byKind)
        sum += count;
    return sum;
}

OldCardCounts countsOf(const std::vector<RetiredCard>& cards)
{
    OldCardCounts counts;
    for (const RetiredCard& card : cards)
        ++counts.byKind[static_cast<size_t>(card.kind) - 1];
    return counts;
}

std::vector<RetiredCard> inState(const std::vector<RetiredCard>& cards, OldCardState state)
{
    std::vector<RetiredCard> found;
    std::copy_if(cards.begin(), cards.end(), std::back_inserter(found),
                 [state](const RetiredCard& card) { return card.state == state; });
    return found;
}

Status checkDestruction(const CardDestruction& destruction)
{
    REKAM_CHECK(owed(destruction.place, "place"));
    REKAM_CHECK(owed(destruction.method, "method"));
    const auto named =
        std::count_if(destruction.witnesses.begin(), destruction.witnesses.end(),
                      [](const DestructionWitness& witness) { return !witness.name.trimmed().isEmpty(); });
    return named < kLeastWitnesses ? owed({}, "witnesses") : Status();
}

QString paperNumber(const QString& kind, QDate day, int numberOfDay)
{
    return QStringLiteral("%1-%2-%3").arg(kind, day.toString(QStringLiteral("yyyyMMdd"))).arg(numberOfDay);
}

} // namespace rekam
