// Everything signed has one shape: body, key id 8, Ed25519 signature 64. Signed bytes are verified as
// received and never re-encoded. All integers are big-endian. docs/protocol/packet.md shows every layout byte
// by byte.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <array>

namespace rekam {

// First 8 bytes of BLAKE2b-256 over the public key.
using KeyId = std::array<unsigned char, 8>;
KeyId keyIdOf(const QByteArray& publicKey);

struct SignedParts
{
    QByteArray body; // what the signature covers, without key id: body || key id is signed
    KeyId keyId{};
    QByteArray signature; // 64 bytes
};
// MessageMalformed where fewer than 72 bytes are there. Checks no signature: that is core/vault's work.
Result<SignedParts> splitSigned(const QByteArray& bytes);

// Reads big-endian fields of foreign bytes; after a short read every further read gives zero and ok() is
// false.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray& bytes) : m_bytes(bytes) {}
    quint8 u8();
    quint16 u16();
    quint32 u32();
    quint64 u64();
    QByteArray bytes(qsizetype count);
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    bool take(qsizetype count);
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

class ByteWriter
{
public:
    void u8(quint8 v);
    void u16(quint16 v);
    void u32(quint32 v);
    void u64(quint64 v);
    void bytes(const QByteArray& b) { m_bytes += b; }
    const QByteArray& result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace rekam
