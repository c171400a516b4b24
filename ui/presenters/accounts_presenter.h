// Accounts of this station: who may sign in, as what; a new one, and closing one for good. Passphrases pass
// through as locked memory only.
#pragma once

#include "core/workflow/account_book.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct AccountLine
{
    QString id;
    QString name;
    QString role;
    QString state; // "aktif", "Anda", "ditutup"
    Tone tone = Tone::Neutral;
    QString fingers; // "ada", "belum"; empty: not asked of this role, or not known
    Tone fingersTone = Tone::Neutral;
    bool canClose = false;
    friend bool operator==(const AccountLine&, const AccountLine&) = default;
};

struct RoleChoice
{
    Role role{};
    QString title;
    QString explanation; // what the role may do
    friend bool operator==(const RoleChoice&, const RoleChoice&) = default;
};

struct AccountsView
{
    std::vector<AccountLine> accounts;
    int selected = -1;
    std::vector<RoleChoice> roles;
    QString problem; // of what was typed, before anything was sent
    QString created; // "Akun operator.2 dibuat."
    bool isBusy = false;
    friend bool operator==(const AccountsView&, const AccountsView&) = default;
};

class AccountsPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    AccountsPresenter(AccountBook& book, Prompter& prompter, QObject* parent);
    AccountsView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override; // Enter comes through submit()
    void select(const QString& id);
    void submit(const QString& name, Role role, SecureBuffer passphrase, bool repeatedSame);

Q_SIGNALS:
    void accountMade(); // the fields may be emptied

private:
    const AccountRow* chosen() const;
    void askToClose();

    AccountBook& m_book;
    Prompter& m_prompter;
    QString m_selected;
    QString m_problem;
    QString m_lastMade;
};

AccountsView describeAccounts(const AccountBookSnapshot& snapshot, const QString& selected);

} // namespace rekam::ui
