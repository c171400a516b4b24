// What the centre says, byte by byte. Every message is body || key id || signature (signed_bytes.h); encode*
// makes the body.
//
// receipt:  "RKMRCP" 0 1 | packet id 16 | station id 16 | length 8 | packet digest 32 | received ms 8 | audit
// sequence 8 | audit hash 32 statuses: "RKMSTA" 0 1 | next cursor 8 | count 4 | each: packet id 16, record id
// 16, at ms 8, word length 2 + ASCII, detail length 2 + UTF-8 card job: "RKMCRD" 0 1 | card job id 16 |
// record id 16 | packet id 16 | station id 16 | issued ms 8 | sealed length 4 | sealed CardData
// (crypto_box_seal to the station) policy:   "RKMPOL" 0 1 | version 8 | issued ms 8 | length 4 | JSON
#pragma once

#include "core/people/applicant.h"
#include "core/protocol/packet_layout.h"

#include <vector>

namespace rekam {

struct Receipt
{
    PacketId packet;
    StationId station;
    quint64 lengthBytes = 0;
    Digest digest;
    QDateTime receivedAt;
    AuditHead audit; // countersigned: the head that stood in the packet
    friend bool operator==(const Receipt&, const Receipt&) = default;
};
QByteArray encodeReceipt(const Receipt& receipt);
Result<Receipt> decodeReceipt(const QByteArray& body);

struct StatusNews
{
    PacketId packet;
    RecordId record;
    QDateTime at;
    QString word;   // kept as it came
    QString detail; // e.g. the other NIK of a duplicate: personal
    friend bool operator==(const StatusNews&, const StatusNews&) = default;
};
struct StatusList
{
    quint64 nextCursor = 0;
    std::vector<StatusNews> news;
};
QByteArray encodeStatuses(const StatusList& list);
Result<StatusList> decodeStatuses(const QByteArray& body); // at most 10,000

// A finger that the chip holds: an ISO/IEC 19794-2 record. Personal.
struct ChipFinger
{
    int position = 0; // FingerPosition
    QByteArray record;
    friend bool operator==(const ChipFinger&, const ChipFinger&) = default;
};

// What is printed: the centre's data, never the local record's.
struct CardData
{
    Applicant applicant;
    QByteArray portraitJp2;
    QByteArray signatureJp2;
    QString placeOfIssue; // "GROBOGAN"
    QDate issuedOn;
    // For the 1:1 at handover, where no recording of this station is at hand; at most ten.
    std::vector<ChipFinger> fingers{};
    friend bool operator==(const CardData&, const CardData&) = default;
};
QByteArray toCbor(const CardData& data);
Result<CardData> cardDataFromCbor(const QByteArray& bytes);

struct CardJobMessage
{
    CardJobId id;
    RecordId record; // the recording; of a card that was asked for without one, the request's identity
    PacketId packet; // null for the latter
    StationId station;
    QDateTime issuedAt;
    QByteArray sealedCardData;
};
QByteArray encodeCardJob(const CardJobMessage& message);
Result<CardJobMessage> decodeCardJob(const QByteArray& body);

struct Policy
{
    quint64 version = 0;
    QDateTime issuedAt;
    QByteArray json; // settings that win over the station's own
};
QByteArray encodePolicy(const Policy& policy);
Result<Policy> decodePolicy(const QByteArray& body);

// What the station tells the centre; idempotent by id. Sent as JSON in POST /v1/events.
struct StationEvent
{
    EventId id;
    QString what; // "printed", "spoiled", "handed-over", "old-card-withdrawn", "correction", ...
    RecordId record;
    CardJobId cardJob;
    QString blankSerial;
    QDateTime at;
    QByteArray countersignature{}; // of "countersigned": encodeCountersignature()
    QByteArray sealedRequest{};    // a CardRequest or OnlineDecision, sealed to the centre's packet key
};
QByteArray toJson(const std::vector<StationEvent>& events);
Result<std::vector<StationEvent>> stationEventsFromJson(const QByteArray& json);

// What the register says about one NIK. Travels inside TLS only.
struct ResidentRecord
{
    Applicant applicant;
    bool isActive = true;
    QString recordingWord; // "UNREGISTERED" before the first recording; a status word otherwise
    QDateTime recordedAt;  // null where never recorded
};

QByteArray toCbor(const ResidentRecord& record);
Result<ResidentRecord> residentRecordFromCbor(const QByteArray& bytes);

} // namespace rekam
