#include "core/vault/seal.h"

#include "core/vault/detail/sodium.h"

#include <sodium.h>

namespace rekam {
namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

Result<SecureBuffer> openInto(const QByteArray& sealed, const SecureBuffer& key, const QByteArray& associated,
                              Holds holds)
{
    detail::startSodium();
    if (sealed.size() < kNonce + kTag || key.size() != kKeySize)
        return Unexpected(Errc::CipherTampered);
    SecureBuffer plain(static_cast<std::size_t>(sealed.size() - kNonce - kTag), holds);
    unsigned char nothing = 0;
    const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain.isEmpty() ? &nothing : plain.data(), nullptr, nullptr, detail::raw(sealed) + kNonce,
        static_cast<unsigned long long>(sealed.size() - kNonce), detail::raw(associated),
        detail::lengthOf(associated), detail::raw(sealed), key.data());
    if (wrong != 0)
        return Unexpected(Errc::CipherTampered);
    return plain;
}

void appendText(ByteWriter& out, const char* text)
{
    const QByteArray bytes(text);
    out.u16(static_cast<quint16>(bytes.size()));
    out.bytes(bytes);
}

} // namespace

QByteArray associatedData(const HomeBinding& home, const Place& place)
{
    ByteWriter out;
    out.bytes(QByteArray("RKMAAD\0\1", 8));
    out.bytes(home.homeId);
    out.u8(static_cast<quint8>(home.kind));
    appendText(out, place.table);
    out.u16(static_cast<quint16>(place.row.size()));
    out.bytes(place.row);
    appendText(out, place.column);
    out.u64(place.version);
    return out.result();
}

SecureBuffer randomKey()
{
    detail::startSodium();
    SecureBuffer key(kKeySize);
    randombytes_buf(key.data(), key.size());
    return key;
}

QByteArray randomBytes(int count)
{
    detail::startSodium();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes;
}

QByteArray seal(std::span<const unsigned char> plain, const SecureBuffer& key, const QByteArray& associated)
{
    detail::startSodium();
    Q_ASSERT(key.size() == kKeySize);
    QByteArray sealed(kNonce + static_cast<qsizetype>(plain.size()) + kTag, Qt::Uninitialized);
    unsigned char* out = detail::raw(sealed);
    randombytes_buf(out, kNonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonce, nullptr, plain.data(), plain.size(),
                                               detail::raw(associated), detail::lengthOf(associated), nullptr,
                                               out, key.data());
    return sealed;
}

Result<SecureBuffer> open(const QByteArray& sealed, const SecureBuffer& key, const QByteArray& associated)
{
    return openInto(sealed, key, associated, Holds::Secret);
}

Result<SecureBuffer> openPicture(const QByteArray& sealed, const SecureBuffer& key,
                                 const QByteArray& associated)
{
    return openInto(sealed, key, associated, Holds::Picture);
}

SecureBuffer deriveKey(const SecureBuffer& master, quint64 number, const char (&purpose)[9])
{
    detail::startSodium();
    Q_ASSERT(master.size() == crypto_kdf_KEYBYTES);
    SecureBuffer key(kKeySize);
    crypto_kdf_derive_from_key(key.data(), key.size(), number, purpose, master.data());
    return key;
}

SecureBuffer mixKeys(const SecureBuffer& key, const SecureBuffer& message)
{
    detail::startSodium();
    SecureBuffer mixed(kKeySize);
    crypto_generichash(mixed.data(), mixed.size(), message.data(), message.size(), key.data(), key.size());
    return mixed;
}

QByteArray blindIndex(const SecureBuffer& key, const QByteArray& text)
{
    detail::startSodium();
    QByteArray index(16, Qt::Uninitialized);
    crypto_generichash(detail::raw(index), 16, detail::raw(text), detail::lengthOf(text), key.data(),
                       key.size());
    return index;
}

} // namespace rekam
