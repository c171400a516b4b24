#include "core/protocol/packet_manifest.h"

#include "core/base/cbor_fields.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <algorithm>
#include <set>

namespace rekam {
namespace {

constexpr qsizetype kMaxBytes = 1024LL * 1024;
constexpr qsizetype kMaxEntries = 512;
constexpr qsizetype kMaxText = 200;

using Key = QLatin1String;

Unexpected malformed(const char* why)
{
    return Unexpected(Errc::PacketMalformed, {{"why", QString::fromLatin1(why)}});
}

QString textAt(const QCborMap& map, Key key) { return map.value(key).toString().left(kMaxText); }

template<typename IdType>
IdType idAt(const QCborMap& map, Key key)
{
    return IdType::fromBytes(map.value(key).toByteArray());
}

QDateTime timeAt(const QCborMap& map, Key key)
{
    constexpr qint64 kYear2200Ms = 7'258'118'400'000LL;
    const qint64 ms = integerOr(map.value(key), -1);
    return ms >= 0 && ms <= kYear2200Ms ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

// Enum numbers and positions; -1 where it is none, which is no enum's and no position's number.
int smallAt(const QCborMap& map, Key key)
{
    const qint64 number = integerOr(map.value(key), -1);
    return number >= 0 && number <= 255 ? static_cast<int>(number) : -1;
}

// Qt keeps a key that stands twice, and two readers could then see two packets.
bool hasEveryKeyOnce(const QCborMap& map)
{
    std::set<QString> seen;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (!it.key().isString() || !seen.insert(it.key().toString()).second)
            return false;
    }
    return true;
}

QCborMap mapOf(const ManifestEntry& entry)
{
    QCborMap map;
    map.insert(Key("name"), entry.name);
    map.insert(Key("use"), static_cast<int>(entry.use));
    map.insert(Key("length"), static_cast<qint64>(entry.length));
    map.insert(Key("digest"), entry.digest.toBytes());
    if (entry.attempt.isNull())
        return map;
    map.insert(Key("attempt"), entry.attempt.bytes());
    if (entry.target)
        map.insert(Key("target"), static_cast<int>(*entry.target));
    map.insert(Key("position"), entry.position);
    map.insert(Key("chosen"), entry.chosen);
    map.insert(Key("takenAt"), entry.takenAt.toMSecsSinceEpoch());
    map.insert(Key("slot"), entry.device.slot);
    map.insert(Key("adapter"), entry.device.adapter);
    map.insert(Key("model"), entry.device.model);
    map.insert(Key("serial"), entry.device.serial);
    map.insert(Key("virtual"), entry.device.isVirtual);
    return map;
}

Result<ManifestEntry> entryFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const int use = smallAt(map, Key("use"));
    const qint64 length = integerOr(map.value(Key("length")), -1);
    ManifestEntry entry;
    entry.name = textAt(map, Key("name"));
    const QByteArray digest = map.value(Key("digest")).toByteArray();
    if (!hasEveryKeyOnce(map) || entry.name.isEmpty() || use < 0 ||
        use > static_cast<int>(EntryUse::Rescan) || length < 0 || digest.size() != Digest::kSize)
        return malformed("manifest entry");
    entry.use = static_cast<EntryUse>(use);
    entry.length = static_cast<quint64>(length);
    entry.digest = Digest::fromBytes(digest);
    if (!map.contains(Key("attempt")))
        return entry;
    entry.attempt = idAt<AttemptId>(map, Key("attempt"));
    const int target = map.contains(Key("target")) ? smallAt(map, Key("target")) : 0;
    entry.position = smallAt(map, Key("position"));
    if (target < 0 || entry.position < 0)
        return malformed("manifest entry");
    entry.target = captureTargetFrom(target);
    entry.chosen = map.value(Key("chosen")).toBool();
    entry.takenAt = timeAt(map, Key("takenAt"));
    // Absent means virtual: a packet that hides where a picture comes from is not trusted.
    entry.device = {textAt(map, Key("slot")), textAt(map, Key("adapter")), textAt(map, Key("model")),
                    textAt(map, Key("serial")), map.value(Key("virtual")).toBool(true)};
    return entry;
}

QCborMap mapOf(const CaptureException& exception)
{
    QCborMap map;
    map.insert(Key("modality"), static_cast<int>(exception.modality));
    map.insert(Key("position"), exception.position);
    map.insert(Key("reason"), static_cast<int>(exception.reason));
    map.insert(Key("note"), exception.note);
    return map;
}

Result<CaptureException> exceptionFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const auto modality = modalityFrom(smallAt(map, Key("modality")));
    const int reason = smallAt(map, Key("reason"));
    const int position = smallAt(map, Key("position"));
    if (!modality || position < 0 || reason < 1 ||
        reason > static_cast<int>(ExceptionReason::ImageNotProvided))
        return malformed("manifest exception");
    return CaptureException{*modality, position, static_cast<ExceptionReason>(reason),
                            textAt(map, Key("note"))};
}

Result<QCborMap> readManifest(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBytes)
        return malformed("manifest size");
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap() ||
        !hasEveryKeyOnce(value.toMap()))
        return malformed("manifest cbor");
    return value.toMap();
}

Status readLists(const QCborMap& map, PacketManifest& manifest)
{
    const QCborArray entries = map.value(Key("entries")).toArray();
    const QCborArray exceptions = map.value(Key("exceptions")).toArray();
    const QCborArray second = map.value(Key("secondPersons")).toArray();
    if (entries.isEmpty() || entries.size() > kMaxEntries || exceptions.size() > 64 || second.size() > 64)
        return malformed("manifest lists");
    for (const QCborValue& value : entries) {
        REKAM_TRY(ManifestEntry entry, entryFrom(value));
        manifest.entries.push_back(std::move(entry));
    }
    for (const QCborValue& value : exceptions) {
        REKAM_TRY(CaptureException exception, exceptionFrom(value));
        manifest.exceptions.push_back(std::move(exception));
    }
    for (const QCborValue& value : second)
        manifest.secondPersons.push_back(AccountId::fromBytes(value.toByteArray()));
    return {};
}

} // namespace

QByteArray toCbor(const PacketManifest& manifest)
{
    QCborArray entries;
    for (const ManifestEntry& entry : manifest.entries)
        entries.append(mapOf(entry));
    QCborArray exceptions;
    for (const CaptureException& exception : manifest.exceptions)
        exceptions.append(mapOf(exception));
    QCborArray second;
    for (const AccountId& account : manifest.secondPersons)
        second.append(account.bytes());

    QCborMap map;
    map.insert(Key("version"), 1);
    map.insert(Key("kind"), QString(QLatin1Char(static_cast<char>(manifest.kind))));
    map.insert(Key("packet"), manifest.packet.bytes());
    map.insert(Key("record"), manifest.record.bytes());
    map.insert(Key("station"), manifest.station.bytes());
    map.insert(Key("nik"), manifest.nik.text());
    map.insert(Key("operatorAccount"), manifest.operatorAccount.bytes());
    map.insert(Key("operatorName"), manifest.operatorName);
    map.insert(Key("signedOffAt"), manifest.signedOffAt.toMSecsSinceEpoch());
    map.insert(Key("secondPersons"), second);
    map.insert(Key("exceptions"), exceptions);
    map.insert(Key("entries"), entries);
    const QCborMap answers = answersToMap(manifest.answers);
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        map.insert(it.key(), it.value());
    return QCborValue(map).toCbor();
}

Result<PacketManifest> packetManifestFromCbor(const QByteArray& bytes)
{
    REKAM_TRY(const QCborMap map, readManifest(bytes));
    const QString kind = map.value(Key("kind")).toString();
    if (smallAt(map, Key("version")) != 1 || (kind != QLatin1String("T") && kind != QLatin1String("R")))
        return malformed("manifest version");
    REKAM_TRY(const Nik nik, Nik::parse(map.value(Key("nik")).toString()));
    PacketManifest manifest{static_cast<HomeKind>(kind.front().toLatin1()),
                            idAt<PacketId>(map, Key("packet")),
                            idAt<RecordId>(map, Key("record")),
                            idAt<StationId>(map, Key("station")),
                            nik,
                            idAt<AccountId>(map, Key("operatorAccount")),
                            textAt(map, Key("operatorName")),
                            timeAt(map, Key("signedOffAt"))};
    if (manifest.packet.isNull() || manifest.record.isNull() || !manifest.signedOffAt.isValid())
        return malformed("manifest field");
    REKAM_CHECK(readLists(map, manifest));
    REKAM_TRY(manifest.answers, manifestAnswersFrom(map));
    return manifest;
}

Status checkEntries(const PacketManifest& manifest, const std::vector<PayloadEntry>& entries)
{
    const auto tampered = [](const char* why) {
        return Unexpected(Errc::PacketTampered, {{"why", QString::fromLatin1(why)}});
    };
    constexpr std::size_t kOwnEntries = 2; // manifest.cbor, manifest.operator
    if (entries.size() != manifest.entries.size() + kOwnEntries)
        return tampered("entry count");
    std::set<QString> seen;
    for (std::size_t i = kOwnEntries; i < entries.size(); ++i) {
        const PayloadEntry& entry = entries[i];
        const auto told = std::find_if(manifest.entries.begin(), manifest.entries.end(),
                                       [&](const ManifestEntry& m) { return m.name == entry.name; });
        if (told == manifest.entries.end() || !seen.insert(entry.name).second)
            return tampered("entry name");
        if (told->length != static_cast<quint64>(entry.data.size()) || told->digest != Digest::of(entry.data))
            return tampered("entry digest");
    }
    return {};
}

} // namespace rekam
