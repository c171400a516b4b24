// The bytes of a packet file: a fixed header, the station's signature, then ciphertext. No keys and no I/O
// here.
//
//   offset size
//      0    8  "RKMPKT" 0 1
//      8    1  kind: 'T' training, 'R' real
//      9    1  0
//     10   16  packet id        26 16 record id        42 16 station id
//     58    8  station sequence (counts sealed packets of this station)
//     66    8  centre key id (KeyId of the centre's X25519 packet key)
//     74    8  sealed at, ms since 1970 UTC (station clock)
//     82    8  audit sequence   90 32 audit head hash
//    122    8  ciphertext length
//    130   80  packet key, crypto_box_seal to the centre
//    210   32  BLAKE2b-256 of the ciphertext
//    242   64  Ed25519 signature by the station over bytes 0..241
//    306    .  ciphertext: secretstream XChaCha20-Poly1305 header 24, then chunks of 65,536 + 17 bytes, the
//    last one final
//
// Plaintext: "RKMPAY" 0 1, then entries: name length u16, name (ASCII), data length u64, data. First entry
// "manifest.cbor", second "manifest.operator" (Ed25519 public key 32 + signature 64 over the manifest bytes).
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/protocol/signed_bytes.h"

#include <QDateTime>

namespace rekam {

enum class HomeKind : quint8
{
    Training = 'T',
    Real = 'R'
};

struct AuditHead
{
    quint64 sequence = 0;
    Digest hash;
    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

struct PacketHeader
{
    static constexpr int kSignedSize = 242;
    static constexpr int kSize = 306;
    static constexpr int kSealedKeySize = 80;
    static constexpr int kChunkSize = 65536;

    HomeKind kind = HomeKind::Training;
    PacketId packet;
    RecordId record;
    StationId station;
    quint64 stationSequence = 0;
    KeyId centreKey{};
    QDateTime sealedAt;
    AuditHead audit;
    quint64 ciphertextLength = 0;
    QByteArray sealedKey; // 80 bytes
    Digest ciphertextDigest;
    QByteArray signature; // 64 bytes; empty before signing
};

QByteArray encodeSignedPart(const PacketHeader& header); // 242 bytes
// From the first 306 bytes of a file. PacketMalformed where anything is off; the signature is not checked
// here.
Result<PacketHeader> decodePacketHeader(const QByteArray& bytes);

struct PayloadEntry
{
    QString name;
    QByteArray data;
};
QByteArray encodePayload(const std::vector<PayloadEntry>& entries);
Result<std::vector<PayloadEntry>> decodePayload(const QByteArray& bytes); // at most 512 entries, 256 MB

} // namespace rekam
