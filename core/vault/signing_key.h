// Ed25519: who said it. Any thread; a key is never changed once made.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/signed_bytes.h"

#include <QByteArray>
#include <vector>

namespace rekam {

class SigningKey
{
public:
    static constexpr std::size_t kSeedSize = 32;
    static constexpr std::size_t kSecretSize = 64;
    static constexpr int kPublicSize = 32;
    static constexpr int kSignatureSize = 64;

    static SigningKey generate();
    // From a seed of 32 bytes or a secret key of 64 (seed || public key). KeyFileDamaged.
    static Result<SigningKey> fromSecret(const SecureBuffer& secret);

    const QByteArray& publicKey() const { return m_public; }
    KeyId keyId() const { return keyIdOf(m_public); }
    const SecureBuffer& secret() const { return m_secret; } // 64 bytes
    QByteArray sign(const QByteArray& message) const;       // 64 bytes

private:
    SigningKey(SecureBuffer secret, QByteArray publicKey)
        : m_secret(std::move(secret)),
          m_public(std::move(publicKey))
    {}

    SecureBuffer m_secret;
    QByteArray m_public;
};

bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey);

// signed_bytes.h: body || key id || signature over both.
QByteArray signBody(const QByteArray& body, const SigningKey& key);
// The body, if one of the trusted keys signed it. SignatureInvalid, MessageMalformed.
Result<QByteArray> verifiedBody(const QByteArray& signedBytes, const std::vector<QByteArray>& trusted);

} // namespace rekam
