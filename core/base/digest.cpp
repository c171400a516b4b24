#include "core/base/digest.h"

#include <QCryptographicHash>
#include <algorithm>

namespace rekam {

Digest Digest::of(std::span<const unsigned char> data)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(QByteArrayView(data.data(), static_cast<qsizetype>(data.size())));
    return fromBytes(hash.result());
}

Digest Digest::of(const QByteArray& data)
{
    return fromBytes(QCryptographicHash::hash(data, QCryptographicHash::Blake2b_256));
}

Digest Digest::fromBytes(const QByteArray& raw)
{
    Digest digest;
    if (raw.size() == kSize)
        std::copy_n(raw.cbegin(), kSize, digest.bytes.begin());
    return digest;
}

QByteArray Digest::toBytes() const { return {reinterpret_cast<const char*>(bytes.data()), kSize}; }
QString Digest::hex() const { return QString::fromLatin1(toBytes().toHex()); }

} // namespace rekam
