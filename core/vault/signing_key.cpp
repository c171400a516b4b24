#include "core/vault/signing_key.h"

#include "core/vault/detail/sodium.h"

#include <sodium.h>

namespace rekam {

SigningKey SigningKey::generate()
{
    detail::startSodium();
    SecureBuffer secret(kSecretSize);
    QByteArray publicKey(kPublicSize, Qt::Uninitialized);
    crypto_sign_keypair(detail::raw(publicKey), secret.data());
    return {std::move(secret), std::move(publicKey)};
}

Result<SigningKey> SigningKey::fromSecret(const SecureBuffer& given)
{
    detail::startSodium();
    if (given.size() != kSeedSize && given.size() != kSecretSize)
        return Unexpected(Errc::KeyFileDamaged, {{"why", QStringLiteral("length")}});
    SecureBuffer secret(kSecretSize);
    QByteArray publicKey(kPublicSize, Qt::Uninitialized);
    crypto_sign_seed_keypair(detail::raw(publicKey), secret.data(), given.data());
    if (given.size() == kSecretSize && sodium_memcmp(secret.data(), given.data(), kSecretSize) != 0)
        return Unexpected(Errc::KeyFileDamaged, {{"why", QStringLiteral("halves differ")}});
    return SigningKey(std::move(secret), std::move(publicKey));
}

QByteArray SigningKey::sign(const QByteArray& message) const
{
    QByteArray signature(kSignatureSize, Qt::Uninitialized);
    crypto_sign_detached(detail::raw(signature), nullptr, detail::raw(message), detail::lengthOf(message),
                         m_secret.data());
    return signature;
}

bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey)
{
    detail::startSodium();
    if (signature.size() != SigningKey::kSignatureSize || publicKey.size() != SigningKey::kPublicSize)
        return false;
    return crypto_sign_verify_detached(detail::raw(signature), detail::raw(message),
                                       detail::lengthOf(message), detail::raw(publicKey)) == 0;
}

QByteArray signBody(const QByteArray& body, const SigningKey& key)
{
    const KeyId id = key.keyId();
    QByteArray bytes = body;
    bytes.append(reinterpret_cast<const char*>(id.data()), static_cast<qsizetype>(id.size()));
    return bytes + key.sign(bytes);
}

Result<QByteArray> verifiedBody(const QByteArray& signedBytes, const std::vector<QByteArray>& trusted)
{
    REKAM_TRY(const SignedParts parts, splitSigned(signedBytes));
    const QByteArray covered = signedBytes.first(signedBytes.size() - SigningKey::kSignatureSize);
    for (const QByteArray& key : trusted) {
        if (keyIdOf(key) == parts.keyId && isSignedBy(covered, parts.signature, key))
            return parts.body;
    }
    return Unexpected(Errc::SignatureInvalid);
}

} // namespace rekam
