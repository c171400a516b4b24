#include "core/protocol/signed_bytes.h"

#include "core/base/digest.h"

#include <QtEndian>
#include <algorithm>

namespace rekam {
namespace {

constexpr qsizetype kTail = 8 + 64;

template<typename T>
void append(QByteArray& bytes, T value)
{
    T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

} // namespace

KeyId keyIdOf(const QByteArray& publicKey)
{
    KeyId id{};
    const Digest digest = Digest::of(publicKey);
    std::copy_n(digest.bytes.begin(), id.size(), id.begin());
    return id;
}

Result<SignedParts> splitSigned(const QByteArray& bytes)
{
    if (bytes.size() < kTail)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("signed bytes")}});
    SignedParts parts;
    parts.body = bytes.first(bytes.size() - kTail);
    const QByteArray id = bytes.sliced(bytes.size() - kTail, 8);
    std::copy_n(id.cbegin(), 8, parts.keyId.begin());
    parts.signature = bytes.last(64);
    return parts;
}

bool ByteReader::take(qsizetype count)
{
    if (!m_ok || count < 0 || m_bytes.size() - m_at < count)
        m_ok = false;
    return m_ok;
}

QByteArray ByteReader::bytes(qsizetype count)
{
    if (!take(count))
        return {};
    QByteArray part = m_bytes.sliced(m_at, count);
    m_at += count;
    return part;
}

quint8 ByteReader::u8()
{
    const QByteArray raw = bytes(1);
    return m_ok ? static_cast<quint8>(raw.at(0)) : 0;
}

quint16 ByteReader::u16()
{
    const QByteArray raw = bytes(2);
    return m_ok ? qFromBigEndian<quint16>(raw.constData()) : 0;
}

quint32 ByteReader::u32()
{
    const QByteArray raw = bytes(4);
    return m_ok ? qFromBigEndian<quint32>(raw.constData()) : 0;
}

quint64 ByteReader::u64()
{
    const QByteArray raw = bytes(8);
    return m_ok ? qFromBigEndian<quint64>(raw.constData()) : 0;
}

void ByteWriter::u8(quint8 v) { m_bytes.append(static_cast<char>(v)); }
void ByteWriter::u16(quint16 v) { append(m_bytes, v); }
void ByteWriter::u32(quint32 v) { append(m_bytes, v); }
void ByteWriter::u64(quint64 v) { append(m_bytes, v); }

} // namespace rekam
