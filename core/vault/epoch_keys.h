// Daily keys of drafts, one small file a day beside the database (keys/epoch-YYYYMMDD). A draft's key is
// wrapped by the key of its day; when no draft hangs on a day any more its file is destroyed, and with it
// whatever the database's log or a copy of the database still holds of those drafts. One thread: the store's.
#pragma once

#include "core/vault/person_keys.h"

#include <QDate>
#include <QString>
#include <map>
#include <vector>

namespace rekam {

class EpochKeys
{
public:
    EpochKeys(QString keysFolder, HomeBinding home) : m_folder(std::move(keysFolder)), m_home(std::move(home))
    {}

    // A fresh draft key wrapped by the key of `day`, which is made if there is none.
    struct WrappedKey
    {
        QString epoch; // "20260401"
        QByteArray wrapped;
    };
    Result<WrappedKey> wrap(const SecureBuffer& draftKey, const QByteArray& recordId, QDate day,
                            const PersonKeys& keys);
    // KeyFileMissing where the day was destroyed.
    Result<SecureBuffer> unwrap(const WrappedKey& key, const QByteArray& recordId, const PersonKeys& keys);
    // Destroys every day's file that is not named.
    Status keepOnly(const std::vector<QString>& epochs);
    std::vector<QString> epochs() const;
    void forget() { m_open.clear(); } // at lock

private:
    Result<const SecureBuffer*> openEpoch(const QString& epoch, const PersonKeys& keys);
    QString pathOf(const QString& epoch) const;

    QString m_folder;
    HomeBinding m_home;
    std::map<QString, SecureBuffer> m_open;
};

} // namespace rekam
