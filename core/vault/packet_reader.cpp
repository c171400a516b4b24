#include "core/vault/packet_reader.h"

#include "core/vault/detail/sodium.h"
#include "core/vault/signing_key.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <sodium.h>

namespace rekam {
namespace {

constexpr qint64 kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qint64 kChunkTail = crypto_secretstream_xchacha20poly1305_ABYTES;

Unexpected unreadable(const QString& path)
{
    return Unexpected(Errc::FileUnreadable, {{"file", QFileInfo(path).fileName()}});
}

Unexpected tampered(const char* why)
{
    return Unexpected(Errc::PacketTampered, {{"why", QString::fromLatin1(why)}});
}

Result<PacketHeader> headerOf(QFile& file)
{
    REKAM_TRY(PacketHeader header, decodePacketHeader(file.read(PacketHeader::kSize)));
    if (file.size() != static_cast<qint64>(PacketHeader::kSize + header.ciphertextLength))
        return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("length")}});
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!hash.addData(&file))
        return unreadable(file.fileName());
    if (Digest::fromBytes(hash.result()) != header.ciphertextDigest)
        return tampered("digest");
    return header;
}

Result<SecureBuffer> decrypt(QFile& file, const SecureBuffer& key, quint64 ciphertextLength)
{
    crypto_secretstream_xchacha20poly1305_state stream{};
    const QByteArray streamHeader = file.read(kStreamHeader);
    if (streamHeader.size() != kStreamHeader ||
        crypto_secretstream_xchacha20poly1305_init_pull(&stream, detail::raw(streamHeader), key.data()) != 0)
        return tampered("stream");
    SecureBuffer plain(ciphertextLength, Holds::Picture);
    std::size_t filled = 0;
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray chunk = file.read(PacketHeader::kChunkSize + kChunkTail);
        unsigned long long length = 0;
        if (chunk.size() < kChunkTail || crypto_secretstream_xchacha20poly1305_pull(
                                             &stream, plain.data() + filled, &length, &tag,
                                             detail::raw(chunk), detail::lengthOf(chunk), nullptr, 0) != 0) {
            sodium_memzero(&stream, sizeof stream);
            return tampered("chunk");
        }
        filled += length;
    }
    sodium_memzero(&stream, sizeof stream);
    if (!file.atEnd())
        return tampered("trailing bytes");
    return SecureBuffer::copyOf(plain.span().first(filled), Holds::Picture);
}

Status checkOperator(const std::vector<PayloadEntry>& entries)
{
    if (entries.size() < 2 || entries[0].name != QLatin1String("manifest.cbor") ||
        entries[1].name != QLatin1String("manifest.operator") ||
        entries[1].data.size() != SigningKey::kPublicSize + SigningKey::kSignatureSize)
        return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("manifest")}});
    if (!isSignedBy(entries[0].data, entries[1].data.sliced(SigningKey::kPublicSize),
                    entries[1].data.first(SigningKey::kPublicSize)))
        return tampered("operator signature");
    return {};
}

} // namespace

const PayloadEntry* OpenedPacket::entry(const QString& name) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const PayloadEntry& e) { return e.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

Result<PacketHeader> readPacketHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path);
    return headerOf(file);
}

bool isSignedByStation(const PacketHeader& header, const QByteArray& stationPublicKey)
{
    return isSignedBy(encodeSignedPart(header), header.signature, stationPublicKey);
}

Result<OpenedPacket> openPacket(const QString& path, const BoxKey& centreKey)
{
    detail::startSodium();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path);
    OpenedPacket packet;
    REKAM_TRY(packet.header, headerOf(file));
    if (packet.header.centreKey != centreKey.keyId())
        return Unexpected(Errc::PacketKeyWrong);
    const Result<SecureBuffer> key = centreKey.openSealed(packet.header.sealedKey);
    if (!key || key->size() != crypto_secretstream_xchacha20poly1305_KEYBYTES)
        return Unexpected(Errc::PacketKeyWrong);
    if (!file.seek(PacketHeader::kSize))
        return unreadable(path);
    REKAM_TRY(const SecureBuffer plain, decrypt(file, *key, packet.header.ciphertextLength));
    const QByteArray view = QByteArray::fromRawData(reinterpret_cast<const char*>(plain.data()),
                                                    static_cast<qsizetype>(plain.size()));
    REKAM_TRY(packet.entries, decodePayload(view));
    REKAM_CHECK(checkOperator(packet.entries));
    QCryptographicHash whole(QCryptographicHash::Blake2b_256);
    if (!file.seek(0) || !whole.addData(&file))
        return unreadable(path);
    packet.fileDigest = Digest::fromBytes(whole.result());
    return packet;
}

} // namespace rekam
