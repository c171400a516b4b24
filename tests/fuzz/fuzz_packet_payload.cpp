// What lies inside a packet once it is open: entries, and the manifest that names them.
#include "core/protocol/packet_manifest.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace rekam;

namespace {

PacketManifest sampleManifest(const QByteArray& portrait)
{
    PacketManifest manifest{HomeKind::Training,          test::idNumber<PacketId>(1),
                            test::idNumber<RecordId>(2), test::idNumber<StationId>(3),
                            test::sampleNik(),           test::idNumber<AccountId>(4),
                            QStringLiteral("sri"),       fuzz::kAt};
    manifest.secondPersons = {test::idNumber<AccountId>(5)};
    manifest.exceptions = {{Modality::Finger, 4, ExceptionReason::Absent, QStringLiteral("sejak lahir")}};
    ManifestEntry entry;
    entry.name = QStringLiteral("portrait.jp2");
    entry.use = EntryUse::CardPortrait;
    entry.length = static_cast<quint64>(portrait.size());
    entry.digest = Digest::of(portrait);
    entry.attempt = test::idNumber<AttemptId>(6);
    entry.target = CaptureTarget::Portrait;
    entry.chosen = true;
    entry.takenAt = fuzz::kAt;
    entry.device = {QStringLiteral("camera"), QStringLiteral("virtual_camera"), QStringLiteral("m"),
                    QStringLiteral("1"), true};
    manifest.entries = {entry};
    return manifest;
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    const QByteArray bytes = toByteArray(input);
    requireExact(bytes, decodePayload, encodePayload);
    requireStable(bytes, packetManifestFromCbor,
                  [](const PacketManifest& manifest) { return toCbor(manifest); });
    const auto entries = decodePayload(bytes);
    if (!entries || entries->empty())
        return;
    const auto manifest = packetManifestFromCbor(entries->front().data);
    if (manifest)
        (void)checkEntries(*manifest, *entries).has_value();
}

std::vector<QByteArray> fuzz::seeds()
{
    const QByteArray portrait("picture");
    const QByteArray manifest = toCbor(sampleManifest(portrait));
    return {manifest, encodePayload({{QStringLiteral("manifest.cbor"), manifest},
                                     {QStringLiteral("manifest.operator"), QByteArray(96, 'x')},
                                     {QStringLiteral("portrait.jp2"), portrait}})};
}
