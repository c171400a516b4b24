// The station's folder: private, local, of one kind for ever, used by one program at a time.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vault/seal.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace rekam {

// home.json, lock, store.db, keys/, packets/, backups/. Everything else in the folder is nobody's business.
class Home
{
public:
    // Makes the folder (0700) with its keys. An empty folder of ours that is already there is taken.
    // HomeNotPrivate, FileUnwritable, DiskFull; HomeInUse where it is a home already.
    static Result<Home> create(const QString& folder, HomeKind kind, const QDateTime& nowUtc, IdSource& ids);
    // Locks the home until the object goes. HomeMissing; HomeInUse (fact pid) where another program has it;
    // HomeNotPrivate (fact why: symlink, owner, mode, network); HomeOfOtherKind where `expected` is given and
    // differs; ConfigMalformed.
    static Result<Home> open(const QString& folder, std::optional<HomeKind> expected = std::nullopt);
    static bool exists(const QString& folder); // has a home.json

    Home(Home&& other) noexcept;
    Home& operator=(Home&& other) noexcept;
    ~Home();

    const HomeBinding& binding() const { return m_binding; }
    HomeKind kind() const { return m_binding.kind; }
    const QString& folder() const { return m_folder; } // absolute
    QString keysFolder() const;
    QString packetsFolder() const;
    QString backupsFolder() const;
    QString databaseFile() const;
    QString stationSecretFile() const;
    QString stationKeysFile() const;
    QString auditHeadFile() const;
    QString brokenAuditHeadFile() const; // the head as it was when the trail was first found broken

private:
    Home(QString folder, HomeBinding binding, int lock);

    QString m_folder;
    HomeBinding m_binding;
    int m_lock = -1;
};

} // namespace rekam
