// Who is at the desk. Main thread.
#pragma once

#include "core/ports/account_store.h"
#include "core/recording/recording.h"

namespace rekam {

enum class SignInStage : quint8
{
    Unknown,
    FirstAccount,
    SignedOut,
    Checking,
    SignedIn
};

struct SignInSnapshot
{
    SignInStage stage = SignInStage::Unknown;
    std::optional<LoginSession> login;
    std::optional<Error> error;
    KeyCustody custody = KeyCustody::File;
};

class SignIn : public QObject
{
    Q_OBJECT
public:
    explicit SignIn(AccountStore& accounts, QObject* parent = nullptr);
    const SignInSnapshot& snapshot() const { return m_snapshot; }

    void begin(); // asks whether there are accounts at all
    void createFirstAccount(const QString& name, SecureBuffer passphrase);
    void signIn(const QString& name, SecureBuffer passphrase);
    void lock();
    // Four eyes, in place: the reply is a SecondPerson for accept()/except().
    void confirmSecondPerson(const QString& name, SecureBuffer passphrase, QObject* receiver,
                             Reply<SecondPerson> reply);

Q_SIGNALS:
    void changed();
    void signedIn(const rekam::LoginSession& login);
    void signedOut();

private:
    void answered(const Result<LoginSession>& result, SignInStage stageOnFailure);

    AccountStore& m_accounts;
    SignInSnapshot m_snapshot;
};

} // namespace rekam
