// X25519: to whom it is sealed (crypto_box_seal, anonymous sender, 48 bytes longer). Any thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/signed_bytes.h"

#include <QByteArray>
#include <span>

namespace rekam {

class BoxKey
{
public:
    static constexpr std::size_t kSecretSize = 32;
    static constexpr int kPublicSize = 32;

    static BoxKey generate();
    static Result<BoxKey> fromSecret(SecureBuffer secret); // KeyFileDamaged
    // The same pair for the same seed of 32 bytes.
    static BoxKey fromSeed(const SecureBuffer& seed);

    const QByteArray& publicKey() const { return m_public; }
    KeyId keyId() const { return keyIdOf(m_public); }
    const SecureBuffer& secret() const { return m_secret; }
    // CipherTampered where it was sealed to somebody else or altered.
    Result<SecureBuffer> openSealed(const QByteArray& sealed, Holds holds = Holds::Secret) const;

private:
    BoxKey(SecureBuffer secret, QByteArray publicKey)
        : m_secret(std::move(secret)),
          m_public(std::move(publicKey))
    {}

    SecureBuffer m_secret;
    QByteArray m_public;
};

QByteArray sealTo(std::span<const unsigned char> plain, const QByteArray& publicKey);

} // namespace rekam
