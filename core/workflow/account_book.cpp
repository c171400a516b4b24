#include "core/workflow/account_book.h"

namespace rekam {

AccountBook::AccountBook(AccountStore& accounts, OfficerTemplates* officers, QObject* parent)
    : QObject(parent),
      m_accounts(accounts),
      m_officers(officers)
{}

void AccountBook::open(const LoginSession& login)
{
    ++m_opening;
    m_snapshot = AccountBookSnapshot{};
    m_snapshot.own = login.account;
    refresh();
}

void AccountBook::close()
{
    ++m_opening;
    m_snapshot = AccountBookSnapshot{};
    Q_EMIT changed();
}

void AccountBook::refresh()
{
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_accounts.listAccounts(this, [this, opening = m_opening](const Result<std::vector<AccountRow>>& rows) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (rows)
            m_snapshot.accounts = *rows;
        else
            m_snapshot.error = rows.error();
        Q_EMIT changed();
    });
    askWhoGaveFingers();
}

void AccountBook::askWhoGaveFingers()
{
    if (!m_officers)
        return;
    m_officers->loadGiven(this, [this, opening = m_opening](const Result<std::vector<AccountId>>& given) {
        if (opening != m_opening)
            return;
        m_snapshot.gaveFingers.reset();
        if (given)
            m_snapshot.gaveFingers.emplace(given->begin(), given->end());
        Q_EMIT changed();
    });
}

void AccountBook::create(const QString& name, Role role, SecureBuffer passphrase)
{
    if (m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.created.clear();
    Q_EMIT changed();
    m_accounts.createAccount(name, role, std::move(passphrase), this,
                             [this, opening = m_opening](const Result<LoginSession>& made) {
                                 if (opening != m_opening)
                                     return;
                                 if (made)
                                     m_snapshot.created = made->accountName;
                                 answered(made ? Status() : Status(Unexpected(made.error())));
                             });
}

void AccountBook::closeAccount(const AccountId& account)
{
    if (m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.created.clear();
    Q_EMIT changed();
    m_accounts.closeAccount(account, this, [this, opening = m_opening](const Status& closed) {
        if (opening == m_opening)
            answered(closed);
    });
}

void AccountBook::answered(const Status& status)
{
    m_snapshot.isBusy = false;
    m_snapshot.error.reset();
    if (!status)
        m_snapshot.error = status.error();
    refresh();
}

} // namespace rekam
