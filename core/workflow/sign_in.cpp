#include "core/workflow/sign_in.h"

namespace rekam {

SignIn::SignIn(AccountStore& accounts, QObject* parent) : QObject(parent), m_accounts(accounts)
{
    m_snapshot.custody = accounts.keyCustody();
}

void SignIn::begin()
{
    m_accounts.hasAccounts(this, [this](const Result<bool>& has) {
        if (!has)
            m_snapshot.error = has.error();
        m_snapshot.stage = has && !*has ? SignInStage::FirstAccount : SignInStage::SignedOut;
        Q_EMIT changed();
    });
}

void SignIn::createFirstAccount(const QString& name, SecureBuffer passphrase)
{
    if (m_snapshot.stage != SignInStage::FirstAccount)
        return;
    m_snapshot.stage = SignInStage::Checking;
    m_snapshot.error.reset();
    Q_EMIT changed();
    m_accounts.createAccount(
        name, Role::Supervisor, std::move(passphrase), this,
        [this](const Result<LoginSession>& result) { answered(result, SignInStage::FirstAccount); });
}

void SignIn::signIn(const QString& name, SecureBuffer passphrase)
{
    if (m_snapshot.stage != SignInStage::SignedOut)
        return;
    m_snapshot.stage = SignInStage::Checking;
    m_snapshot.error.reset();
    Q_EMIT changed();
    m_accounts.signIn(name, std::move(passphrase), this, [this](const Result<LoginSession>& result) {
        answered(result, SignInStage::SignedOut);
    });
}

void SignIn::answered(const Result<LoginSession>& result, SignInStage stageOnFailure)
{
    if (!result) {
        m_snapshot.stage = stageOnFailure;
        m_snapshot.error = result.error();
        Q_EMIT changed();
        return;
    }
    m_snapshot.stage = SignInStage::SignedIn;
    m_snapshot.login = *result;
    Q_EMIT changed();
    Q_EMIT signedIn(*result);
}

void SignIn::lock()
{
    if (m_snapshot.stage != SignInStage::SignedIn)
        return;
    m_snapshot.stage = SignInStage::SignedOut;
    m_snapshot.login.reset();
    Q_EMIT signedOut(); // sessions drop what is personal first
    m_accounts.lock();
    Q_EMIT changed();
}

void SignIn::confirmSecondPerson(const QString& name, SecureBuffer passphrase, QObject* receiver,
                                 Reply<SecondPerson> reply)
{
    m_accounts.confirmSecondPerson(name, std::move(passphrase), receiver, std::move(reply));
}

} // namespace rekam
