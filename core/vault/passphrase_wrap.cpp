#include "core/vault/passphrase_wrap.h"

#include "core/vault/detail/sodium.h"
#include "core/vault/seal.h"

#include <sodium.h>

namespace rekam {

PassphraseCost PassphraseCost::moderate()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

PassphraseCost PassphraseCost::cheapForTests()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

bool PassphraseCost::isAcceptable() const
{
    constexpr quint64 kMostOperations = 10;
    constexpr quint64 kMostMemory = 2ULL << 30;
    const PassphraseCost least = moderate();
    return operations >= least.operations && operations <= kMostOperations &&
           memoryBytes >= least.memoryBytes && memoryBytes <= kMostMemory;
}

Result<SecureBuffer> wrappingKey(const SecureBuffer& passphrase, const QByteArray& salt,
                                 const PassphraseCost& cost, const SecureBuffer& stationHalf)
{
    detail::startSodium();
    if (salt.size() != kSaltSize)
        return Unexpected(Errc::KeyFileDamaged, {{"why", QStringLiteral("salt")}});
    SecureBuffer stretched(kKeySize);
    const char* words = passphrase.isEmpty() ? "" : reinterpret_cast<const char*>(passphrase.data());
    if (crypto_pwhash(stretched.data(), stretched.size(), words, passphrase.size(), detail::raw(salt),
                      cost.operations, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Unexpected(Errc::MemoryNotLockable, {{"what", QStringLiteral("Argon2id")}});
    return mixKeys(stretched, stationHalf);
}

} // namespace rekam
