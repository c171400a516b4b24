// Signing in and out. Passphrases come as SecureBuffer from a widget that never makes a QString.
#pragma once

#include "core/access/access.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/recording/recording.h"

#include <chrono>
#include <vector>

namespace rekam {

// Where the station's secret lies; shown in the status line.
enum class KeyCustody : quint8
{
    File,
    Tpm
};

struct AccountRow
{
    AccountId account;
    QString name; // "operator.2": not a person's name
    Role role = Role::Operator;
    bool isClosed = false;
    friend bool operator==(const AccountRow&, const AccountRow&) = default;
};

class AccountStore : public QObject
{
    Q_OBJECT
public:
    explicit AccountStore(QObject* parent = nullptr) : QObject(parent) {}

    virtual KeyCustody keyCustody() const = 0;
    virtual void hasAccounts(QObject* receiver, Reply<bool> reply) = 0;
    // First account of a home: a supervisor. Later ones need a signed-in supervisor (PermissionMissing).
    // PassphraseTooShort under 10 characters; AccountExists.
    virtual void createAccount(QString name, Role role, SecureBuffer passphrase, QObject* receiver,
                               Reply<LoginSession> reply) = 0;
    // Unlocks the person class for operator and supervisor. PassphraseWrong (same for an unknown account);
    // TooManyAttempts with fact "seconds": throttled across restarts.
    virtual void signIn(QString name, SecureBuffer passphrase, QObject* receiver,
                        Reply<LoginSession> reply) = 0;
    // Checks a second person without signing the first one out. The answer is good for five minutes and for
    // one change of a recording. SecondPersonIsSame; PermissionMissing unless mayDo(role, Override).
    virtual void confirmSecondPerson(QString name, SecureBuffer passphrase, QObject* receiver,
                                     Reply<SecondPerson> reply) = 0;
    // All accounts of this home by name, closed ones too. PermissionMissing without
    // Permission::ManageAccounts.
    virtual void listAccounts(QObject* receiver, Reply<std::vector<AccountRow>> reply) = 0;
    // For good: what the passphrase opened is destroyed, the name stays taken. PermissionMissing;
    // AccountUnknown; StepNotAllowed for one's own account, so that somebody is always left.
    virtual void closeAccount(AccountId account, QObject* receiver, Reply<void> reply) = 0;
    // Drops the person class from memory. Sync goes on.
    virtual void lock() = 0;
};

} // namespace rekam
