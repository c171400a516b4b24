// A whole packet file, opened with the right key. The digest in the header is made to fit, so that what comes
// after that check is reached.
#include "core/protocol/packet_manifest.h"
#include "core/vault/packet_reader.h"
#include "core/vault/packet_writer.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <algorithm>

using namespace rekam;

namespace {

constexpr qsizetype kLengthAt = 122;
constexpr qsizetype kDigestAt = 210;

struct Desk
{
    QTemporaryDir folder{QStringLiteral("/dev/shm/rekam-fuzz-XXXXXX")};
    BoxKey key = BoxKey::fromSeed(SecureBuffer(32));
    QString file() const { return folder.filePath(QStringLiteral("packet")); }
};

Desk& desk()
{
    static Desk it;
    return it;
}

void makeHeaderFit(QByteArray& packet)
{
    if (packet.size() < PacketHeader::kSize)
        return;
    qToBigEndian(static_cast<quint64>(packet.size() - PacketHeader::kSize), packet.data() + kLengthAt);
    const QByteArray digest = Digest::of(packet.sliced(PacketHeader::kSize)).toBytes();
    std::copy(digest.begin(), digest.end(), packet.begin() + kDigestAt);
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    QByteArray packet = toByteArray(input);
    if (!packet.isEmpty() && packet.back() % 2 == 0)
        makeHeaderFit(packet);
    QFile file(desk().file());
    require(file.open(QIODevice::WriteOnly) && file.write(packet) == packet.size(),
            "there is room for a file");
    file.close();
    const auto opened = openPacket(desk().file(), desk().key);
    if (opened)
        require(opened->entry(QStringLiteral("manifest.cbor")) != nullptr, "an open packet has a manifest");
}

std::vector<QByteArray> fuzz::seeds()
{
    const QByteArray manifest("any bytes that the operator signed");
    const SigningKey key = SigningKey::generate();
    auto writer = PacketWriter::begin(desk().file(), sampleHeader(), desk().key.publicKey());
    require(writer.has_value(), "a packet can be begun");
    (void)writer->add(QStringLiteral("manifest.cbor"), view(manifest)).has_value();
    (void)writer->add(QStringLiteral("manifest.operator"), view(key.publicKey() + key.sign(manifest)))
        .has_value();
    require(writer->finish(key).has_value(), "and finished");
    QFile file(desk().file());
    require(file.open(QIODevice::ReadOnly), "and read");
    return {file.readAll()};
}
