// The accounts of this home, for whoever manages them. Main thread.
#pragma once

#include "core/ports/account_store.h"
#include "core/ports/officer_templates.h"

#include <set>

namespace rekam {

struct AccountBookSnapshot
{
    std::vector<AccountRow> accounts;
    AccountId own;
    bool isBusy = false;
    std::optional<std::set<AccountId>> gaveFingers; // nothing: not known to whoever is signed in
    QString created;                                // name of the account that was made last
    std::optional<Error> error;
};

class AccountBook : public QObject
{
    Q_OBJECT
public:
    // `officers` may be null: nobody here gives fingers.
    explicit AccountBook(AccountStore& accounts, OfficerTemplates* officers = nullptr,
                         QObject* parent = nullptr);
    const AccountBookSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close();
    void create(const QString& name, Role role, SecureBuffer passphrase);
    void closeAccount(const AccountId& account); // for good

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void askWhoGaveFingers();
    void answered(const Status& status);

    AccountStore& m_accounts;
    OfficerTemplates* m_officers;
    AccountBookSnapshot m_snapshot;
    int m_opening = 0;
};

} // namespace rekam
