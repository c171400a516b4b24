// Sealing under a symmetric key: XChaCha20-Poly1305, bound to the place where the ciphertext lies. Any
// thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <span>

namespace rekam {

constexpr std::size_t kKeySize = 32;

// The home a ciphertext belongs to. Training or real is part of it: a file carried into a home of the other
// kind does not open.
struct HomeBinding
{
    QByteArray homeId; // 16 bytes
    HomeKind kind = HomeKind::Training;
    friend bool operator==(const HomeBinding&, const HomeBinding&) = default;
};

// Where a ciphertext lies. A ciphertext copied to another row, column, version or home is refused.
struct Place
{
    const char* table = "";
    QByteArray row; // usually 16 bytes of an identity
    const char* column = "";
    quint64 version = 0;
};
QByteArray associatedData(const HomeBinding& home, const Place& place);

SecureBuffer randomKey();
QByteArray randomBytes(int count);

// nonce 24 || ciphertext || tag 16
QByteArray seal(std::span<const unsigned char> plain, const SecureBuffer& key, const QByteArray& associated);
// CipherTampered where the key, the place or a bit is wrong.
Result<SecureBuffer> open(const QByteArray& sealed, const SecureBuffer& key, const QByteArray& associated);
// For large pictures, which may not use up the memory that can be locked.
Result<SecureBuffer> openPicture(const QByteArray& sealed, const SecureBuffer& key,
                                 const QByteArray& associated);

// crypto_kdf (BLAKE2b): subkey `number` of `master` for `purpose` (exactly 8 characters).
SecureBuffer deriveKey(const SecureBuffer& master, quint64 number, const char (&purpose)[9]);
// BLAKE2b-256 keyed with `key` over `message`.
SecureBuffer mixKeys(const SecureBuffer& key, const SecureBuffer& message);
// Keyed BLAKE2b-128: finds a row by its NIK without holding the NIK.
QByteArray blindIndex(const SecureBuffer& key, const QByteArray& text);

} // namespace rekam
