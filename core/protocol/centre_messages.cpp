#include "core/protocol/centre_messages.h"

#include "core/base/cbor_fields.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

namespace rekam {
namespace {

const QByteArray kReceiptMagic("RKMRCP\0\1", 8);
const QByteArray kStatusMagic("RKMSTA\0\1", 8);
const QByteArray kCardMagic("RKMCRD\0\1", 8);
const QByteArray kPolicyMagic("RKMPOL\0\1", 8);

constexpr quint32 kMaxStatuses = 10'000;
constexpr qsizetype kMaxWordBytes = 64;
constexpr qsizetype kMaxDetailBytes = 1024;
constexpr qsizetype kMaxCardDataBytes = 10LL * 1024 * 1024;
constexpr qsizetype kMaxImageBytes = 6LL * 1024 * 1024; // a whole portrait, lossless
constexpr qsizetype kMaxPolicyBytes = 1024LL * 1024;
constexpr qsizetype kMaxEventsBytes = 1024LL * 1024;
constexpr qsizetype kMaxEvents = 1000;
constexpr qsizetype kMaxText = 200;
constexpr qsizetype kMaxSealed = 8LL * 1024; // base64
constexpr qsizetype kMaxChipFingers = 10;
constexpr qsizetype kMaxFingerBytes = 64LL * 1024;

Unexpected malformed(const char* what)
{
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(what)}});
}

void writeTime(ByteWriter& out, const QDateTime& time)
{
    out.u64(static_cast<quint64>(time.toMSecsSinceEpoch()));
}

// A time in this century and the next; anything else is garbage, and QDateTime would overflow far out.
QDateTime readTime(ByteReader& in)
{
    constexpr quint64 kYear2200Ms = 7'258'118'400'000ULL;
    const quint64 ms = in.u64();
    return ms <= kYear2200Ms ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms), Qt::UTC) : QDateTime();
}

template<typename IdType>
IdType readId(ByteReader& in)
{
    return IdType::fromBytes(in.bytes(16));
}

void writeText(ByteWriter& out, const QByteArray& text)
{
    out.u16(static_cast<quint16>(text.size()));
    out.bytes(text);
}

bool isPrintableAscii(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

Result<StatusNews> readStatus(ByteReader& in)
{
    StatusNews news;
    news.packet = readId<PacketId>(in);
    news.record = readId<RecordId>(in);
    news.at = readTime(in);
    const quint16 wordLength = in.u16();
    const QByteArray word = in.bytes(wordLength);
    const quint16 detailLength = in.u16();
    const QByteArray detail = in.bytes(detailLength);
    if (!in.ok() || !news.at.isValid() || (news.packet.isNull() && news.record.isNull()))
        return malformed("status"); // about a visit without a packet there is none
    if (word.isEmpty() || word.size() > kMaxWordBytes || !isPrintableAscii(word))
        return malformed("status word");
    news.detail = QString::fromUtf8(detail);
    if (detail.size() > kMaxDetailBytes || news.detail.toUtf8() != detail)
        return malformed("status detail");
    news.word = QString::fromLatin1(word);
    return news;
}

// Qt keeps a key that stands twice, and two readers could then see two values.
Result<QCborMap> readMap(const QByteArray& bytes, qsizetype limit, const char* what)
{
    if (bytes.size() > limit)
        return malformed(what);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap())
        return malformed(what);
    QCborMap map = value.toMap();
    std::set<QString> seen;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (!it.key().isString() || !seen.insert(it.key().toString()).second)
            return malformed(what);
    }
    return map;
}

Result<QByteArray> imageAt(const QCborMap& map, QLatin1String key)
{
    const QCborValue value = map.value(key);
    if (!value.isByteArray() || value.toByteArray().size() > kMaxImageBytes)
        return malformed(key.data());
    return value.toByteArray();
}

QString shortTextAt(const QJsonObject& object, QLatin1String key)
{
    return object.value(key).toString().left(kMaxText);
}

Result<StationEvent> eventFrom(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    StationEvent event;
    event.id = EventId::fromText(object.value(QLatin1String("id")).toString());
    event.what = shortTextAt(object, QLatin1String("what"));
    event.record = RecordId::fromText(object.value(QLatin1String("record")).toString());
    event.cardJob = CardJobId::fromText(object.value(QLatin1String("cardJob")).toString());
    event.blankSerial = shortTextAt(object, QLatin1String("blankSerial"));
    event.at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODateWithMs).toUTC();
    const QString countersignature = object.value(QLatin1String("countersignature")).toString();
    event.countersignature = QByteArray::fromBase64(countersignature.left(2 * kMaxText).toLatin1());
    const QString request = object.value(QLatin1String("sealedRequest")).toString();
    event.sealedRequest = QByteArray::fromBase64(request.left(kMaxSealed).toLatin1());
    if (event.id.isNull() || event.what.isEmpty() || !event.at.isValid())
        return malformed("event");
    return event;
}

Result<std::vector<ChipFinger>> fingersIn(const QCborValue& value)
{
    std::vector<ChipFinger> fingers;
    const QCborArray array = value.toArray();
    if (array.size() > kMaxChipFingers)
        return malformed("fingers");
    for (const auto& item : array) {
        const QCborArray pair = QCborValue(item).toArray();
        const qint64 position = integerOr(pair.at(0), 0);
        const QByteArray record = pair.at(1).toByteArray();
        if (position < 1 || position > 10 || record.isEmpty() || record.size() > kMaxFingerBytes)
            return malformed("finger");
        fingers.push_back({static_cast<int>(position), record});
    }
    return fingers;
}

} // namespace

QByteArray encodeReceipt(const Receipt& receipt)
{
    ByteWriter out;
    out.bytes(kReceiptMagic);
    out.bytes(receipt.packet.bytes());
    out.bytes(receipt.station.bytes());
    out.u64(receipt.lengthBytes);
    out.bytes(receipt.digest.toBytes());
    writeTime(out, receipt.receivedAt);
    out.u64(receipt.audit.sequence);
    out.bytes(receipt.audit.hash.toBytes());
    return out.result();
}

Result<Receipt> decodeReceipt(const QByteArray& body)
{
    ByteReader in(body);
    if (in.bytes(8) != kReceiptMagic)
        return malformed("receipt magic");
    Receipt receipt;
    receipt.packet = readId<PacketId>(in);
    receipt.station = readId<StationId>(in);
    receipt.lengthBytes = in.u64();
    receipt.digest = Digest::fromBytes(in.bytes(32));
    receipt.receivedAt = readTime(in);
    receipt.audit.sequence = in.u64();
    receipt.audit.hash = Digest::fromBytes(in.bytes(32));
    if (!in.ok() || !in.atEnd() || receipt.packet.isNull() || !receipt.receivedAt.isValid())
        return malformed("receipt");
    return receipt;
}

QByteArray encodeStatuses(const StatusList& list)
{
    ByteWriter out;
    out.bytes(kStatusMagic);
    out.u64(list.nextCursor);
    out.u32(static_cast<quint32>(list.news.size()));
    for (const StatusNews& news : list.news) {
        out.bytes(news.packet.bytes());
        out.bytes(news.record.bytes());
        writeTime(out, news.at);
        writeText(out, news.word.toLatin1());
        writeText(out, news.detail.toUtf8());
    }
    return out.result();
}

Result<StatusList> decodeStatuses(const QByteArray& body)
{
    ByteReader in(body);
    if (in.bytes(8) != kStatusMagic)
        return malformed("statuses magic");
    StatusList list;
    list.nextCursor = in.u64();
    const quint32 count = in.u32();
    if (!in.ok() || count > kMaxStatuses)
        return malformed("status count");
    for (quint32 i = 0; i < count; ++i) {
        REKAM_TRY(StatusNews news, readStatus(in));
        list.news.push_back(std::move(news));
    }
    if (!in.atEnd())
        return malformed("bytes after statuses");
    return list;
}

QByteArray toCbor(const CardData& data)
{
    QCborMap map;
    map.insert(QLatin1String("applicant"), toCbor(data.applicant));
    map.insert(QLatin1String("issuedOn"), data.issuedOn.toString(Qt::ISODate));
    map.insert(QLatin1String("placeOfIssue"), data.placeOfIssue);
    map.insert(QLatin1String("portrait"), data.portraitJp2);
    map.insert(QLatin1String("signature"), data.signatureJp2);
    if (!data.fingers.empty()) {
        QCborArray fingers;
        for (const ChipFinger& finger : data.fingers)
            fingers.append(QCborArray{finger.position, finger.record});
        map.insert(QLatin1String("fingers"), fingers);
    }
    return QCborValue(map).toCbor();
}

Result<CardData> cardDataFromCbor(const QByteArray& bytes)
{
    REKAM_TRY(const QCborMap map, readMap(bytes, kMaxCardDataBytes, "card data"));
    const QCborValue applicantBytes = map.value(QLatin1String("applicant"));
    if (!applicantBytes.isByteArray())
        return malformed("applicant");
    REKAM_TRY(Applicant applicant, applicantFromCbor(applicantBytes.toByteArray()));
    REKAM_TRY(QByteArray portrait, imageAt(map, QLatin1String("portrait")));
    REKAM_TRY(QByteArray signature, imageAt(map, QLatin1String("signature")));
    QString place = map.value(QLatin1String("placeOfIssue")).toString();
    const QDate issuedOn = QDate::fromString(map.value(QLatin1String("issuedOn")).toString(), Qt::ISODate);
    if (place.isEmpty() || place.size() > kMaxText || !issuedOn.isValid())
        return malformed("issue");
    REKAM_TRY(std::vector<ChipFinger> fingers, fingersIn(map.value(QLatin1String("fingers"))));
    return CardData{
        std::move(applicant), std::move(portrait), std::move(signature), std::move(place), issuedOn,
        std::move(fingers)};
}

QByteArray encodeCardJob(const CardJobMessage& message)
{
    ByteWriter out;
    out.bytes(kCardMagic);
    out.bytes(message.id.bytes());
    out.bytes(message.record.bytes());
    out.bytes(message.packet.bytes());
    out.bytes(message.station.bytes());
    writeTime(out, message.issuedAt);
    out.u32(static_cast<quint32>(message.sealedCardData.size()));
    out.bytes(message.sealedCardData);
    return out.result();
}

Result<CardJobMessage> decodeCardJob(const QByteArray& body)
{
    ByteReader in(body);
    if (in.bytes(8) != kCardMagic)
        return malformed("card job magic");
    CardJobMessage message;
    message.id = readId<CardJobId>(in);
    message.record = readId<RecordId>(in);
    message.packet = readId<PacketId>(in);
    message.station = readId<StationId>(in);
    message.issuedAt = readTime(in);
    const quint32 length = in.u32();
    if (length > kMaxCardDataBytes)
        return malformed("card job size");
    message.sealedCardData = in.bytes(static_cast<qsizetype>(length));
    if (!in.ok() || !in.atEnd() || message.id.isNull() || message.record.isNull() ||
        !message.issuedAt.isValid())
        return malformed("card job");
    return message;
}

QByteArray encodePolicy(const Policy& policy)
{
    ByteWriter out;
    out.bytes(kPolicyMagic);
    out.u64(policy.version);
    writeTime(out, policy.issuedAt);
    out.u32(static_cast<quint32>(policy.json.size()));
    out.bytes(policy.json);
    return out.result();
}

Result<Policy> decodePolicy(const QByteArray& body)
{
    ByteReader in(body);
    if (in.bytes(8) != kPolicyMagic)
        return malformed("policy magic");
    Policy policy;
    policy.version = in.u64();
    policy.issuedAt = readTime(in);
    const quint32 length = in.u32();
    if (length > kMaxPolicyBytes)
        return malformed("policy size");
    policy.json = in.bytes(static_cast<qsizetype>(length));
    if (!in.ok() || !in.atEnd() || !policy.issuedAt.isValid())
        return malformed("policy");
    if (!QJsonDocument::fromJson(policy.json).isObject())
        return malformed("policy json");
    return policy;
}

QByteArray toJson(const std::vector<StationEvent>& events)
{
    QJsonArray array;
    for (const StationEvent& event : events) {
        QJsonObject object;
        object.insert(QLatin1String("id"), event.id.text());
        object.insert(QLatin1String("what"), event.what);
        object.insert(QLatin1String("at"), event.at.toUTC().toString(Qt::ISODateWithMs));
        if (!event.record.isNull())
            object.insert(QLatin1String("record"), event.record.text());
        if (!event.cardJob.isNull())
            object.insert(QLatin1String("cardJob"), event.cardJob.text());
        if (!event.blankSerial.isEmpty())
            object.insert(QLatin1String("blankSerial"), event.blankSerial);
        if (!event.countersignature.isEmpty())
            object.insert(QLatin1String("countersignature"),
                          QString::fromLatin1(event.countersignature.toBase64()));
        if (!event.sealedRequest.isEmpty())
            object.insert(QLatin1String("sealedRequest"),
                          QString::fromLatin1(event.sealedRequest.toBase64()));
        array.append(object);
    }
    QJsonObject root;
    root.insert(QLatin1String("events"), array);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<std::vector<StationEvent>> stationEventsFromJson(const QByteArray& json)
{
    if (json.size() > kMaxEventsBytes)
        return malformed("events size");
    const QJsonValue array = QJsonDocument::fromJson(json).object().value(QLatin1String("events"));
    if (!array.isArray() || array.toArray().size() > kMaxEvents)
        return malformed("events");
    std::vector<StationEvent> events;
    for (const QJsonValue& value : array.toArray()) {
        REKAM_TRY(StationEvent event, eventFrom(value));
        events.push_back(std::move(event));
    }
    return events;
}

QByteArray toCbor(const ResidentRecord& record)
{
    QCborMap map;
    map.insert(QLatin1String("active"), record.isActive);
    map.insert(QLatin1String("applicant"), toCbor(record.applicant));
    map.insert(QLatin1String("recordingWord"), record.recordingWord);
    if (record.recordedAt.isValid())
        map.insert(QLatin1String("recordedAt"), record.recordedAt.toMSecsSinceEpoch());
    return QCborValue(map).toCbor();
}

Result<ResidentRecord> residentRecordFromCbor(const QByteArray& bytes)
{
    REKAM_TRY(const QCborMap map, readMap(bytes, kMaxApplicantBytes + 1024, "resident"));
    const QCborValue applicantBytes = map.value(QLatin1String("applicant"));
    const QCborValue active = map.value(QLatin1String("active"));
    const QByteArray word = map.value(QLatin1String("recordingWord")).toString().toUtf8();
    if (!applicantBytes.isByteArray() || !active.isBool())
        return malformed("resident");
    if (word.isEmpty() || word.size() > kMaxWordBytes || !isPrintableAscii(word))
        return malformed("recording word");
    REKAM_TRY(Applicant applicant, applicantFromCbor(applicantBytes.toByteArray()));
    ResidentRecord record{std::move(applicant), active.toBool(), QString::fromLatin1(word), {}};
    if (const QCborValue at = map.value(QLatin1String("recordedAt")); !at.isUndefined()) {
        ByteWriter raw;
        raw.u64(static_cast<quint64>(integerOr(at, -1)));
        ByteReader in(raw.result());
        record.recordedAt = readTime(in);
        if (!record.recordedAt.isValid())
            return malformed("recorded at");
    }
    return record;
}

} // namespace rekam
