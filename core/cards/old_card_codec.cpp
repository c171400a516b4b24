#include "core/base/cbor_fields.h"
#include "core/cards/old_card.h"

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum CardKey : int
{
    kId = 1,
    kKind,
    kState,
    kRegisteredAt,
    kStateSince,
    kRegisteredBy,
    kSerial,
    kName,
    kMaskedNik,
    kJob,
    kReason,
    kShipment,
    kDestruction
};
// Of a shipment and of a destruction.
enum PaperKey : int
{
    kPaperId = 1,
    kNumber,
    kAt,
    kBy,
    kSeal,
    kCounts,
    kPlace,
    kMethod,
    kWitnesses
};

constexpr qsizetype kMaxBytes = 16LL * 1024;
constexpr qsizetype kLongestName = 120;
constexpr int kMostCards = 1'000'000;

QCborArray toArray(const OldCardCounts& counts)
{
    QCborArray array;
    for (const int count : counts.byKind)
        array.append(count);
    return array;
}

OldCardCounts countsFrom(CborFields& fields)
{
    OldCardCounts counts;
    const QCborArray array = fields.value(kCounts).toArray();
    if (array.size() != static_cast<qsizetype>(kOldCardKinds)) {
        fields.refuse(kCounts);
        return counts;
    }
    for (size_t i = 0; i < kOldCardKinds; ++i) {
        const qint64 count = integerOr(array.at(static_cast<qsizetype>(i)), -1);
        if (count < 0 || count > kMostCards)
            fields.refuse(kCounts);
        else
            counts.byKind[i] = static_cast<int>(count);
    }
    return counts;
}

Result<DestructionWitness> witnessFrom(const QCborValue& value)
{
    const QCborArray pair = value.toArray();
    if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("witness")}});
    return DestructionWitness{boundedText(pair.at(0).toString(), kLongestName),
                              boundedText(pair.at(1).toString(), kLongestName)};
}

} // namespace

QByteArray toCbor(const RetiredCard& card)
{
    QCborMap map;
    insertIdentity(map, kId, card.id.bytes());
    map.insert(kKind, static_cast<int>(card.kind));
    map.insert(kState, static_cast<int>(card.state));
    insertTime(map, kRegisteredAt, card.registeredAt);
    insertTime(map, kStateSince, card.stateSince);
    map.insert(kRegisteredBy, boundedText(card.registeredBy, kLongestName));
    map.insert(kSerial, boundedText(card.serial, kLongestName));
    map.insert(kName, boundedText(card.name, kLongestName));
    map.insert(kMaskedNik, boundedText(card.maskedNik, kLongestName));
    insertIdentity(map, kJob, card.job.bytes());
    map.insert(kReason, boundedText(card.reason, kLongestOldCardText));
    insertIdentity(map, kShipment, card.shipment.bytes());
    insertIdentity(map, kDestruction, card.destruction.bytes());
    return QCborValue(map).toCbor();
}

Result<RetiredCard> oldCardFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "old card");
    RetiredCard card;
    card.id = OldCardId(fields.identity(kId));
    card.kind = fields.choice(kKind, OldCardKind::Found);
    card.state = fields.choice(kState, OldCardState::Destroyed);
    card.registeredAt = fields.time(kRegisteredAt);
    card.stateSince = fields.time(kStateSince);
    card.registeredBy = fields.text(kRegisteredBy, kLongestName);
    card.serial = fields.text(kSerial, kLongestName);
    card.name = fields.text(kName, kLongestName);
    card.maskedNik = fields.text(kMaskedNik, kLongestName);
    card.job = CardJobId(fields.identity(kJob));
    card.reason = fields.text(kReason, kLongestOldCardText);
    card.shipment = ShipmentId(fields.identity(kShipment));
    card.destruction = DestructionId(fields.identity(kDestruction));
    REKAM_CHECK(fields.status());
    return card;
}

QByteArray toCbor(const CardShipment& shipment)
{
    QCborMap map;
    insertIdentity(map, kPaperId, shipment.id.bytes());
    map.insert(kNumber, boundedText(shipment.number, kLongestName));
    insertTime(map, kAt, shipment.at);
    map.insert(kBy, boundedText(shipment.by, kLongestName));
    map.insert(kSeal, boundedText(shipment.seal, kLongestName));
    map.insert(kCounts, toArray(shipment.counts));
    return QCborValue(map).toCbor();
}

Result<CardShipment> cardShipmentFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "card shipment");
    CardShipment shipment;
    shipment.id = ShipmentId(fields.identity(kPaperId));
    shipment.number = fields.text(kNumber, kLongestName);
    shipment.at = fields.time(kAt);
    shipment.by = fields.text(kBy, kLongestName);
    shipment.seal = fields.text(kSeal, kLongestName);
    shipment.counts = countsFrom(fields);
    REKAM_CHECK(fields.status());
    return shipment;
}

QByteArray toCbor(const CardDestruction& destruction)
{
    QCborArray witnesses;
    for (const DestructionWitness& witness : destruction.witnesses)
        witnesses.append(
            QCborArray{boundedText(witness.name, kLongestName), boundedText(witness.office, kLongestName)});
    QCborMap map;
    insertIdentity(map, kPaperId, destruction.id.bytes());
    map.insert(kNumber, boundedText(destruction.number, kLongestName));
    insertTime(map, kAt, destruction.at);
    map.insert(kBy, boundedText(destruction.by, kLongestName));
    map.insert(kCounts, toArray(destruction.counts));
    map.insert(kPlace, boundedText(destruction.place, kLongestOldCardText));
    map.insert(kMethod, boundedText(destruction.method, kLongestOldCardText));
    map.insert(kWitnesses, witnesses);
    return QCborValue(map).toCbor();
}

Result<CardDestruction> cardDestructionFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "card destruction");
    CardDestruction destruction;
    destruction.id = DestructionId(fields.identity(kPaperId));
    destruction.number = fields.text(kNumber, kLongestName);
    destruction.at = fields.time(kAt);
    destruction.by = fields.text(kBy, kLongestName);
    destruction.counts = countsFrom(fields);
    destruction.place = fields.text(kPlace, kLongestOldCardText);
    destruction.method = fields.text(kMethod, kLongestOldCardText);
    destruction.witnesses = fields.list(kWitnesses, kMostWitnesses, witnessFrom);
    REKAM_CHECK(fields.status());
    return destruction;
}

} // namespace rekam
