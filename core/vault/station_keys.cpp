#include "core/vault/station_keys.h"

#include "core/vault/private_file.h"

#include <QFileInfo>
#include <cstring>

namespace rekam {
namespace {

constexpr char kPurpose[9] = "station1";
enum StationSubkey : quint64
{
    kFileKey = 1,
    kRowKey,
    kNameKey,
    kPersonHalf
};
constexpr std::size_t kFileLimit = 4096;
constexpr std::size_t kPlainSize = SigningKey::kSeedSize + BoxKey::kSecretSize;

const Place kPlace{"station.keys", {}, "keys", 1};

} // namespace

StationKeys::StationKeys(const SecureBuffer& secret, SigningKey signing, BoxKey sealing)
    : m_signing(std::move(signing)),
      m_sealing(std::move(sealing)),
      m_rowKey(deriveKey(secret, kRowKey, kPurpose)),
      m_nameKey(deriveKey(secret, kNameKey, kPurpose)),
      m_personHalf(deriveKey(secret, kPersonHalf, kPurpose))
{}

Result<StationKeys> StationKeys::create(const QString& path, const StationSecret& secret,
                                        const HomeBinding& home)
{
    REKAM_TRY(const SecureBuffer revealed, secret.reveal());
    SigningKey signing = SigningKey::generate();
    BoxKey sealing = BoxKey::generate();
    SecureBuffer plain(kPlainSize);
    std::memcpy(plain.data(), signing.secret().data(), SigningKey::kSeedSize);
    std::memcpy(plain.data() + SigningKey::kSeedSize, sealing.secret().data(), BoxKey::kSecretSize);
    const QByteArray sealed =
        seal(plain.span(), deriveKey(revealed, kFileKey, kPurpose), associatedData(home, kPlace));
    REKAM_CHECK(writePrivateFile(path, sealed));
    return StationKeys(revealed, std::move(signing), std::move(sealing));
}

Result<StationKeys> StationKeys::open(const QString& path, const StationSecret& secret,
                                      const HomeBinding& home)
{
    REKAM_TRY(const SecureBuffer revealed, secret.reveal());
    REKAM_TRY(const SecureBuffer file, readPrivateFile(path, kFileLimit));
    const QByteArray sealed(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    REKAM_TRY(const SecureBuffer plain,
              rekam::open(sealed, deriveKey(revealed, kFileKey, kPurpose), associatedData(home, kPlace)));
    if (plain.size() != kPlainSize)
        return Unexpected(Errc::KeyFileDamaged, {{"file", QFileInfo(path).fileName()}});
    REKAM_TRY(SigningKey signing,
              SigningKey::fromSecret(SecureBuffer::copyOf(plain.span().first(SigningKey::kSeedSize))));
    REKAM_TRY(BoxKey sealing,
              BoxKey::fromSecret(SecureBuffer::copyOf(plain.span().subspan(SigningKey::kSeedSize))));
    return StationKeys(revealed, std::move(signing), std::move(sealing));
}

} // namespace rekam
