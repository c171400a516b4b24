// Accounts: passphrases that unwrap keys, throttled across restarts. Store thread only.
#pragma once

#include "core/store/confirmations.h"
#include "core/store/store_core.h"

namespace rekam {

class AccountTable
{
public:
    explicit AccountTable(StoreCore& core) : m_core(core) {}

    Result<bool> isEmpty();
    // account_store.h says what each promises. The first account makes the person class and is signed in.
    Result<LoginSession> create(const QString& name, Role role, const SecureBuffer& passphrase);
    // Who is signed in afterwards is set in the core; the person class only for roles that see personal data.
    Result<LoginSession> signIn(const QString& name, const SecureBuffer& passphrase);
    Result<SecondPerson> confirmSecondPerson(const QString& name, const SecureBuffer& passphrase);
    Result<std::vector<AccountRow>> list();
    Status close(const AccountId& account);
    // Whoever may answer for others, whether signed in or not, with the key that they sign with.
    struct Signer
    {
        LoginSession session;
        SigningKey signing;
    };
    Result<Signer> openSigner(const QString& name, const SecureBuffer& passphrase);
    // Name of an account, for manifest and audit.
    Result<QString> nameOf(const AccountId& account);
    Confirmations& confirmations() { return m_confirmations; }
    // SecondPersonIsSame; PermissionMissing where the account may not answer for others.
    Status checkSecondPerson(const AccountId& second, const AccountId& first);
    // The public half of the inbox: personal data that arrive while locked are sealed to it. VaultLocked
    // before the first account.
    Result<QByteArray> inboxPublicKey();

private:
    struct Opened;
    Result<Opened> openAccount(const QString& name, const SecureBuffer& passphrase);
    Status insert(const LoginSession& session, const SecureBuffer& passphrase, const SigningKey& signing,
                  const SecureBuffer* master);
    Result<const SignedIn*> requireManager();
    Result<qint64> secondsToWait(const QByteArray& who);
    Status noteFailure(const QByteArray& who);

    StoreCore& m_core;
    Confirmations m_confirmations;
};

} // namespace rekam
