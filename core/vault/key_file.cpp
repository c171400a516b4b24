#include "core/vault/key_file.h"

#include "core/vault/detail/sodium.h"
#include "core/vault/private_file.h"

#include <QFileInfo>
#include <sodium.h>

namespace rekam {
namespace {

constexpr std::size_t kMaxDigits = 2 * SigningKey::kSecretSize;

Status saveSecret(const QString& path, const SecureBuffer& secret)
{
    detail::startSodium();
    SecureBuffer line(secret.size() * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char*>(line.data()), line.size(), secret.data(), secret.size());
    line.data()[line.size() - 1] = '\n'; // in place of the terminator
    return writePrivateFile(path, line.span());
}

Result<SecureBuffer> loadSecret(const QString& path)
{
    detail::startSodium();
    REKAM_TRY(const SecureBuffer line, readPrivateFile(path, kMaxDigits + 2));
    SecureBuffer secret(kMaxDigits / 2);
    std::size_t length = 0;
    if (sodium_hex2bin(secret.data(), secret.size(), reinterpret_cast<const char*>(line.data()), line.size(),
                       "\r\n", &length, nullptr) != 0)
        return Unexpected(Errc::KeyFileDamaged, {{"file", QFileInfo(path).fileName()}});
    return SecureBuffer::copyOf(secret.span().first(length));
}

} // namespace

Status saveKey(const QString& path, const SigningKey& key) { return saveSecret(path, key.secret()); }
Status saveKey(const QString& path, const BoxKey& key) { return saveSecret(path, key.secret()); }

Result<SigningKey> loadSigningKey(const QString& path)
{
    REKAM_TRY(const SecureBuffer secret, loadSecret(path));
    return SigningKey::fromSecret(secret);
}

Result<BoxKey> loadBoxKey(const QString& path)
{
    REKAM_TRY(SecureBuffer secret, loadSecret(path));
    return BoxKey::fromSecret(std::move(secret));
}

} // namespace rekam
