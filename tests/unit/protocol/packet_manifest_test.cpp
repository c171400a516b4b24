#include "core/protocol/packet_manifest.h"

#include "message_samples.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

using namespace rekam;
using namespace rekam::test;

namespace {

ManifestEntry portraitEntry(const QByteArray& data)
{
    return {QStringLiteral("portrait.jp2"),
            EntryUse::CardPortrait,
            static_cast<quint64>(data.size()),
            Digest::of(data),
            idOf<AttemptId>('a'),
            CaptureTarget::Portrait,
            0,
            true,
            kAt,
            {QStringLiteral("camera"), QStringLiteral("virtual_camera"), QStringLiteral("m"),
             QStringLiteral("1"), true}};
}

PacketManifest someManifest(const QByteArray& portrait)
{
    return {HomeKind::Training,
            idOf<PacketId>('p'),
            idOf<RecordId>('r'),
            idOf<StationId>('s'),
            *Nik::parse(QStringLiteral("3315125404050003")),
            idOf<AccountId>('o'),
            QStringLiteral("sri"),
            kAt,
            {idOf<AccountId>('t')},
            {{Modality::Finger, 4, ExceptionReason::Absent, QStringLiteral("sejak lahir")}},
            {portraitEntry(portrait)}};
}

std::vector<PayloadEntry> payloadOf(const PacketManifest& manifest, const QByteArray& portrait)
{
    return {{QStringLiteral("manifest.cbor"), toCbor(manifest)},
            {QStringLiteral("manifest.operator"), QByteArray(96, 'x')},
            {QStringLiteral("portrait.jp2"), portrait}};
}

} // namespace

TEST_CASE("a manifest comes back with devices, exceptions and second persons")
{
    const PacketManifest manifest = someManifest("picture");

    const auto back = packetManifestFromCbor(toCbor(manifest));

    REQUIRE(back.has_value());
    CHECK(back->packet == manifest.packet);
    CHECK(back->nik == manifest.nik);
    CHECK(back->entries == manifest.entries);
    CHECK(back->exceptions == manifest.exceptions);
    CHECK(back->secondPersons == manifest.secondPersons);
    CHECK(back->signedOffAt == kAt);
}

TEST_CASE("a manifest that is cut or garbage is refused")
{
    const QByteArray whole = toCbor(someManifest("picture"));

    for (qsizetype length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(packetManifestFromCbor(whole.first(length)).has_value());
    CHECK_FALSE(packetManifestFromCbor(QByteArray(2000, '\x9F')).has_value());
}

TEST_CASE("a manifest with a number that no integer holds is refused")
{
    const auto withNumber = [](const char* list, const char* key, const QCborValue& number) {
        QCborMap map = QCborValue::fromCbor(toCbor(someManifest("picture"))).toMap();
        if (!list) {
            map[QLatin1String(key)] = number;
            return QCborValue(map).toCbor();
        }
        QCborArray items = map.value(QLatin1String(list)).toArray();
        QCborMap item = items.at(0).toMap();
        item[QLatin1String(key)] = number;
        items[0] = item;
        map[QLatin1String(list)] = items;
        return QCborValue(map).toCbor();
    };
    const auto number = GENERATE(1e300, -1e300, 1e19);

    CHECK_FALSE(packetManifestFromCbor(withNumber(nullptr, "version", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber(nullptr, "signedOffAt", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("entries", "use", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("entries", "length", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("entries", "target", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("entries", "position", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("exceptions", "modality", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("exceptions", "position", number)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("exceptions", "reason", number)));
    // Cut to 32 bits these would be small numbers.
    CHECK_FALSE(packetManifestFromCbor(withNumber("entries", "target", (qint64{1} << 32) + 1)));
    CHECK_FALSE(packetManifestFromCbor(withNumber("exceptions", "position", qint64{1} << 32)));
}

TEST_CASE("payload entries that the manifest does not tell of exactly are refused")
{
    const PacketManifest manifest = someManifest("picture");
    auto altered = payloadOf(manifest, "pictura");
    auto extra = payloadOf(manifest, "picture");
    extra.push_back({QStringLiteral("more"), "x"});
    auto missing = payloadOf(manifest, "picture");
    missing.pop_back();
    auto renamed = payloadOf(manifest, "picture");
    renamed[2].name = QStringLiteral("other.jp2");

    CHECK(checkEntries(manifest, payloadOf(manifest, "picture")).has_value());
    CHECK_FALSE(checkEntries(manifest, altered).has_value());
    CHECK_FALSE(checkEntries(manifest, extra).has_value());
    CHECK_FALSE(checkEntries(manifest, missing).has_value());
    CHECK_FALSE(checkEntries(manifest, renamed).has_value());
}
