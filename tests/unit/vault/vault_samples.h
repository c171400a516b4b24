// Bytes, and the home that they are bound to, for the tests of this folder.
#pragma once

#include "core/base/secure_buffer.h"
#include "core/vault/seal.h"

#include <QFile>
#include <span>

namespace rekam::test {

inline const HomeBinding kHome{QByteArray(16, 'h'), HomeKind::Training};

inline std::span<const unsigned char> spanOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

inline QByteArray bytesOf(const SecureBuffer& buffer)
{
    return {reinterpret_cast<const char*>(buffer.data()), static_cast<qsizetype>(buffer.size())};
}

// Empty where it cannot be read.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace rekam::test
