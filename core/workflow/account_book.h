// The accounts of this home, for whoever manages them. Main thread.
#pragma once

#include "core/ports/account_store.h"

namespace rekam {

struct AccountBookSnapshot
{
    std::vector<AccountRow> accounts;
    AccountId own;
    bool isBusy = false;
    QString created; // name of the account that was made last
    std::optional<Error> error;
};

class AccountBook : public QObject
{
    Q_OBJECT
public:
    explicit AccountBook(AccountStore& accounts, QObject* parent = nullptr);
    const AccountBookSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close();
    void create(const QString& name, Role role, SecureBuffer passphrase);
    void closeAccount(const AccountId& account); // for good

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void answered(const Status& status);

    AccountStore& m_accounts;
    AccountBookSnapshot m_snapshot;
    int m_opening = 0;
};

} // namespace rekam
