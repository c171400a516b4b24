// libsodium, started. Every file of this folder that calls it goes through startSodium() first.
#pragma once

#include <QByteArray>
#include <span>

namespace rekam::detail {

// Once per process; ends it where libsodium finds no randomness, because no key made after that would be
// worth anything.
void startSodium();

inline const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
inline unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
inline unsigned long long lengthOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}
inline std::span<const unsigned char> spanOf(const QByteArray& bytes)
{
    return {raw(bytes), static_cast<std::size_t>(bytes.size())};
}

} // namespace rekam::detail
