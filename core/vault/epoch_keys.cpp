#include "core/vault/epoch_keys.h"

#include "core/vault/private_file.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace rekam {
namespace {

constexpr std::size_t kFileLimit = 256;
const QString kPrefix = QStringLiteral("epoch-");

Place filePlace(const QString& epoch) { return {"epoch", epoch.toLatin1(), "key", 1}; }
Place draftPlace(const QByteArray& recordId) { return {"draft_keys", recordId, "wrapped", 1}; }

} // namespace

QString EpochKeys::pathOf(const QString& epoch) const { return m_folder + u'/' + kPrefix + epoch; }

Result<const SecureBuffer*> EpochKeys::openEpoch(const QString& epoch, const PersonKeys& keys)
{
    if (const auto found = m_open.find(epoch); found != m_open.end())
        return &found->second;
    REKAM_TRY(const SecureBuffer file, readPrivateFile(pathOf(epoch), kFileLimit));
    const QByteArray sealed(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    REKAM_TRY(SecureBuffer key, open(sealed, keys.epochKey(), associatedData(m_home, filePlace(epoch))));
    return &m_open.insert_or_assign(epoch, std::move(key)).first->second;
}

Result<EpochKeys::WrappedKey> EpochKeys::wrap(const SecureBuffer& draftKey, const QByteArray& recordId,
                                              QDate day, const PersonKeys& keys)
{
    const QString epoch = day.toString(QStringLiteral("yyyyMMdd"));
    if (!QFileInfo::exists(pathOf(epoch))) {
        m_open.erase(epoch);
        const SecureBuffer fresh = randomKey();
        REKAM_CHECK(writePrivateFile(
            pathOf(epoch), seal(fresh.span(), keys.epochKey(), associatedData(m_home, filePlace(epoch)))));
    }
    REKAM_TRY(const SecureBuffer* key, openEpoch(epoch, keys));
    return WrappedKey{epoch, seal(draftKey.span(), *key, associatedData(m_home, draftPlace(recordId)))};
}

Result<SecureBuffer> EpochKeys::unwrap(const WrappedKey& wrapped, const QByteArray& recordId,
                                       const PersonKeys& keys)
{
    REKAM_TRY(const SecureBuffer* key, openEpoch(wrapped.epoch, keys));
    return open(wrapped.wrapped, *key, associatedData(m_home, draftPlace(recordId)));
}

std::vector<QString> EpochKeys::epochs() const
{
    std::vector<QString> found;
    const QStringList names =
        QDir(m_folder).entryList({kPrefix + u'*'}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString& name : names)
        found.push_back(name.mid(kPrefix.size()));
    return found;
}

Status EpochKeys::keepOnly(const std::vector<QString>& wanted)
{
    for (const QString& epoch : epochs()) {
        if (std::find(wanted.begin(), wanted.end(), epoch) != wanted.end())
            continue;
        m_open.erase(epoch);
        REKAM_CHECK(destroyFile(pathOf(epoch)));
    }
    return {};
}

} // namespace rekam
