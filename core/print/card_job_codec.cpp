#include "core/base/cbor_fields.h"
#include "core/print/card_job.h"

#include <QCborArray>

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kId = 1,
    kRecording,
    kRequest,
    kState,
    kSpoiledSerials,
    kSerial,
    kStateSince,
    kHandover,
    kReason,
    kDistributionList,
    kReadySince,
    kSlot
};
enum HandoverKey : int
{
    kFinger = 1,
    kScore,
    kAt,
    kOldCardWithdrawn,
    kReceipt,
    kPenSeries,
    kCollector,
    kCollectorNik,
    kAuthorisedOn,
    kRelation
};

constexpr qsizetype kMaxBytes = 256LL * 1024;
constexpr qsizetype kMaxReason = 4000;
constexpr qsizetype kLongestCollector = 60;
constexpr qsizetype kMaxSpoiled = 1000;

QCborMap toMap(const HandoverProof& proof)
{
    QCborMap map;
    map.insert(kFinger, proof.finger);
    map.insert(kScore, proof.score);
    insertTime(map, kAt, proof.at);
    map.insert(kOldCardWithdrawn, proof.oldCardWithdrawn);
    map.insert(kReceipt, static_cast<int>(proof.receipt));
    if (!proof.penSeries.isEmpty() && proof.penSeries.size() <= kMaxReceiptBytes)
        map.insert(kPenSeries, proof.penSeries);
    if (proof.collector) {
        map.insert(kCollector, boundedText(proof.collector->name, kLongestCollector));
        map.insert(kCollectorNik, boundedText(proof.collector->nik, 16));
        map.insert(kAuthorisedOn, proof.collector->authorisedOn.toJulianDay());
        map.insert(kRelation, static_cast<int>(proof.collector->relation));
    }
    return map;
}

Result<HandoverProof> handoverFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "handover");
    HandoverProof proof;
    proof.finger = static_cast<int>(fields.integer(kFinger, 0, 10));
    proof.score = fields.number(kScore);
    proof.at = fields.time(kAt);
    proof.oldCardWithdrawn = fields.boolean(kOldCardWithdrawn);
    if (fields.has(kReceipt))
        proof.receipt = fields.choice(kReceipt, CardReceipt::ByWord);
    if (fields.has(kPenSeries))
        proof.penSeries = fields.bytes(kPenSeries, kMaxReceiptBytes);
    if (fields.has(kCollector))
        proof.collector = CardCollector{fields.text(kCollector, kLongestCollector),
                                        fields.text(kCollectorNik, 16), fields.date(kAuthorisedOn)};
    if (fields.has(kRelation) && proof.collector)
        proof.collector->relation = fields.choice(kRelation, CollectorRelation::Other);
    REKAM_CHECK(fields.status());
    return proof;
}

Result<QString> serialTextFrom(const QCborValue& value)
{
    REKAM_TRY(const BlankSerial serial, BlankSerial::parse(value.toString()));
    if (serial.text() != value.toString())
        return Unexpected(Errc::BlankSerialMalformed);
    return serial.text();
}

} // namespace

QByteArray toCbor(const CardJob& job)
{
    QCborMap map;
    insertIdentity(map, kId, job.id.bytes());
    insertIdentity(map, kRecording, job.recording.bytes());
    insertIdentity(map, kRequest, job.request.bytes());
    map.insert(kState, static_cast<int>(job.state));
    QCborArray spoiled;
    for (const QString& serial : job.spoiledSerials)
        spoiled.append(serial);
    map.insert(kSpoiledSerials, spoiled);
    if (job.serial)
        map.insert(kSerial, job.serial->text());
    insertTime(map, kStateSince, job.stateSince);
    if (job.handover)
        map.insert(kHandover, toMap(*job.handover));
    map.insert(kReason, boundedText(job.reason, kMaxReason));
    map.insert(kDistributionList, boundedText(job.distributionList, kMaxReason));
    insertTime(map, kReadySince, job.readySince);
    map.insert(kSlot, boundedText(job.slot, kLongestSlot));
    return QCborValue(map).toCbor();
}

Result<CardJob> cardJobFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "card job");
    CardJob job;
    job.id = CardJobId(fields.identity(kId));
    job.recording = RecordId(fields.identity(kRecording));
    job.request = RequestId(fields.identity(kRequest));
    job.state = fields.choice(kState, CardJobState::Distributed);
    job.spoiledSerials = fields.list(kSpoiledSerials, kMaxSpoiled, serialTextFrom);
    if (fields.has(kSerial)) {
        if (const auto text = serialTextFrom(fields.value(kSerial)))
            job.serial = BlankSerial::parse(*text).value();
        else
            fields.refuse(kSerial);
    }
    job.stateSince = fields.time(kStateSince);
    if (fields.has(kHandover)) {
        if (const auto proof = handoverFrom(fields.value(kHandover)))
            job.handover = *proof;
        else
            fields.refuse(kHandover);
    }
    job.reason = fields.text(kReason, kMaxReason);
    job.distributionList = fields.text(kDistributionList, kMaxReason);
    job.readySince = fields.time(kReadySince);
    job.slot = fields.has(kSlot) ? fields.text(kSlot, kLongestSlot) : QString();
    REKAM_CHECK(fields.status());
    return job;
}

} // namespace rekam
