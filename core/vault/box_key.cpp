#include "core/vault/box_key.h"

#include "core/vault/detail/sodium.h"

#include <sodium.h>

namespace rekam {

BoxKey BoxKey::generate()
{
    detail::startSodium();
    SecureBuffer secret(kSecretSize);
    QByteArray publicKey(kPublicSize, Qt::Uninitialized);
    crypto_box_keypair(detail::raw(publicKey), secret.data());
    return {std::move(secret), std::move(publicKey)};
}

Result<BoxKey> BoxKey::fromSecret(SecureBuffer secret)
{
    detail::startSodium();
    QByteArray publicKey(kPublicSize, Qt::Uninitialized);
    if (secret.size() != kSecretSize || crypto_scalarmult_base(detail::raw(publicKey), secret.data()) != 0)
        return Unexpected(Errc::KeyFileDamaged, {{"why", QStringLiteral("length")}});
    return BoxKey(std::move(secret), std::move(publicKey));
}

BoxKey BoxKey::fromSeed(const SecureBuffer& seed)
{
    detail::startSodium();
    Q_ASSERT(seed.size() == crypto_box_SEEDBYTES);
    SecureBuffer secret(kSecretSize);
    QByteArray publicKey(kPublicSize, Qt::Uninitialized);
    crypto_box_seed_keypair(detail::raw(publicKey), secret.data(), seed.data());
    return {std::move(secret), std::move(publicKey)};
}

Result<SecureBuffer> BoxKey::openSealed(const QByteArray& sealed, Holds holds) const
{
    if (sealed.size() < static_cast<qsizetype>(crypto_box_SEALBYTES))
        return Unexpected(Errc::CipherTampered);
    SecureBuffer plain(static_cast<std::size_t>(sealed.size()) - crypto_box_SEALBYTES, holds);
    unsigned char nothing = 0;
    if (crypto_box_seal_open(plain.isEmpty() ? &nothing : plain.data(), detail::raw(sealed),
                             detail::lengthOf(sealed), detail::raw(m_public), m_secret.data()) != 0)
        return Unexpected(Errc::CipherTampered);
    return plain;
}

QByteArray sealTo(std::span<const unsigned char> plain, const QByteArray& publicKey)
{
    detail::startSodium();
    Q_ASSERT(publicKey.size() == BoxKey::kPublicSize);
    QByteArray sealed(static_cast<qsizetype>(plain.size() + crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(detail::raw(sealed), plain.data(), plain.size(), detail::raw(publicKey)) != 0)
        return {};
    return sealed;
}

} // namespace rekam
