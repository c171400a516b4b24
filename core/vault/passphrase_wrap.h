// Keys wrapped by a passphrase (Argon2id) and the station's half together: neither opens them alone.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>

namespace rekam {

// Stored beside each wrap, so that a later program can raise it.
struct PassphraseCost
{
    quint64 operations = 0;
    quint64 memoryBytes = 0;

    static PassphraseCost moderate();      // 3 passes over 256 MiB: about half a second
    static PassphraseCost cheapForTests(); // 1 pass over 8 KiB: protects nothing
    // At least moderate, and no more than a station can compute (10 passes, 2 GiB): foreign numbers are not
    // believed.
    bool isAcceptable() const;
    friend bool operator==(const PassphraseCost&, const PassphraseCost&) = default;
};

constexpr int kSaltSize = 16;

// The key that wraps: BLAKE2b keyed with Argon2id(passphrase, salt) over the station's half.
// MemoryNotLockable where Argon2id gets no memory.
Result<SecureBuffer> wrappingKey(const SecureBuffer& passphrase, const QByteArray& salt,
                                 const PassphraseCost& cost, const SecureBuffer& stationHalf);

} // namespace rekam
