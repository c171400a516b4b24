#include "core/protocol/packet_layout.h"

#include <algorithm>

namespace rekam {
namespace {

const QByteArray kPacketMagic("RKMPKT\0\1", 8);
const QByteArray kPayloadMagic("RKMPAY\0\1", 8);
constexpr std::size_t kMaxEntries = 512;
constexpr quint64 kMaxPayload = 256ULL * 1024 * 1024;

Unexpected malformed(const char* why)
{
    return Unexpected(Errc::PacketMalformed, {{"why", QString::fromLatin1(why)}});
}

QByteArray bytesOf(const KeyId& id)
{
    return {reinterpret_cast<const char*>(id.data()), static_cast<qsizetype>(id.size())};
}

} // namespace

QByteArray encodeSignedPart(const PacketHeader& header)
{
    ByteWriter out;
    out.bytes(kPacketMagic);
    out.u8(static_cast<quint8>(header.kind));
    out.u8(0);
    out.bytes(header.packet.bytes());
    out.bytes(header.record.bytes());
    out.bytes(header.station.bytes());
    out.u64(header.stationSequence);
    out.bytes(bytesOf(header.centreKey));
    out.u64(static_cast<quint64>(header.sealedAt.toMSecsSinceEpoch()));
    out.u64(header.audit.sequence);
    out.bytes(header.audit.hash.toBytes());
    out.u64(header.ciphertextLength);
    out.bytes(header.sealedKey);
    out.bytes(header.ciphertextDigest.toBytes());
    return out.result();
}

Result<PacketHeader> decodePacketHeader(const QByteArray& bytes)
{
    if (bytes.size() < PacketHeader::kSize)
        return malformed("short");
    ByteReader in(bytes.first(PacketHeader::kSize));
    if (in.bytes(8) != kPacketMagic)
        return malformed("magic");
    PacketHeader header;
    const quint8 kind = in.u8();
    if ((kind != 'T' && kind != 'R') || in.u8() != 0)
        return malformed("kind");
    header.kind = static_cast<HomeKind>(kind);
    header.packet = PacketId::fromBytes(in.bytes(16));
    header.record = RecordId::fromBytes(in.bytes(16));
    header.station = StationId::fromBytes(in.bytes(16));
    header.stationSequence = in.u64();
    const QByteArray keyId = in.bytes(8);
    std::copy_n(keyId.cbegin(), 8, header.centreKey.begin());
    header.sealedAt = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(in.u64()), Qt::UTC);
    header.audit.sequence = in.u64();
    header.audit.hash = Digest::fromBytes(in.bytes(32));
    header.ciphertextLength = in.u64();
    header.sealedKey = in.bytes(PacketHeader::kSealedKeySize);
    header.ciphertextDigest = Digest::fromBytes(in.bytes(32));
    header.signature = in.bytes(64);
    if (header.packet.isNull() || header.record.isNull() || header.ciphertextLength > kMaxPayload)
        return malformed("field");
    return header;
}

QByteArray encodePayload(const std::vector<PayloadEntry>& entries)
{
    ByteWriter out;
    out.bytes(kPayloadMagic);
    for (const PayloadEntry& entry : entries) {
        const QByteArray name = entry.name.toLatin1();
        out.u16(static_cast<quint16>(name.size()));
        out.bytes(name);
        out.u64(static_cast<quint64>(entry.data.size()));
        out.bytes(entry.data);
    }
    return out.result();
}

Result<std::vector<PayloadEntry>> decodePayload(const QByteArray& bytes)
{
    if (static_cast<quint64>(bytes.size()) > kMaxPayload)
        return malformed("size");
    ByteReader in(bytes);
    if (in.bytes(8) != kPayloadMagic)
        return malformed("payload magic");
    std::vector<PayloadEntry> entries;
    while (in.ok() && !in.atEnd()) {
        if (entries.size() == kMaxEntries)
            return malformed("too many entries");
        const quint16 nameLength = in.u16();
        const QByteArray name = in.bytes(nameLength);
        const quint64 length = in.u64();
        if (length > kMaxPayload)
            return malformed("entry length");
        entries.push_back({QString::fromLatin1(name), in.bytes(static_cast<qsizetype>(length))});
    }
    if (!in.ok())
        return malformed("entry");
    return entries;
}

} // namespace rekam
