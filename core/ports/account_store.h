// Signing in and out. Passphrases come as SecureBuffer from a widget that never makes a QString.
#pragma once

#include "core/access/access.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/recording/recording.h"

#include <chrono>

namespace rekam {

// Where the station's secret lies; shown in the status line.
enum class KeyCustody : quint8
{
    File,
    Tpm
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
    // Drops the person class from memory. Sync goes on.
    virtual void lock() = 0;
};

} // namespace rekam
