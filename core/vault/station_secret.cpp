#include "core/vault/station_secret.h"

#include "core/vault/private_file.h"
#include "core/vault/seal.h"

#include <QFileInfo>
#include <cstring>

namespace rekam {
namespace {

constexpr char kMagic[8] = {'R', 'K', 'M', 'S', 'E', 'C', 0, 1};
constexpr std::size_t kFileSize = sizeof kMagic + kKeySize;

} // namespace

Result<FileStationSecret> FileStationSecret::create(const QString& path)
{
    if (QFileInfo::exists(path))
        return Unexpected(Errc::KeyFileDamaged,
                          {{"file", QFileInfo(path).fileName()}, {"why", QStringLiteral("exists")}});
    const SecureBuffer secret = randomKey();
    SecureBuffer file(kFileSize);
    std::memcpy(file.data(), kMagic, sizeof kMagic);
    std::memcpy(file.data() + sizeof kMagic, secret.data(), secret.size());
    REKAM_CHECK(writePrivateFile(path, file.span()));
    return FileStationSecret(path);
}

Result<SecureBuffer> FileStationSecret::reveal() const
{
    REKAM_TRY(const SecureBuffer file, readPrivateFile(m_path, kFileSize));
    if (file.size() != kFileSize || std::memcmp(file.data(), kMagic, sizeof kMagic) != 0)
        return Unexpected(Errc::KeyFileDamaged, {{"file", QFileInfo(m_path).fileName()}});
    return SecureBuffer::copyOf(file.span().subspan(sizeof kMagic));
}

} // namespace rekam
