#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/accounts_presenter.h"

class QLabel;
class QLineEdit;

namespace rekam::ui {

class Panel;
class RowTable;
class SecretEdit;

// Who may sign in, and the form for one more.
class AccountsPage : public Page
{
    Q_OBJECT
public:
    explicit AccountsPage(QWidget* parent);
    void attach(AccountsPresenter& presenter);
    void setView(const AccountsView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    Panel* makeListCard();
    Panel* makeFormCard();
    void clearForm();

    AccountsPresenter* m_presenter = nullptr;
    RowTable* m_list;
    QLineEdit* m_name;
    RowTable* m_roles;
    SecretEdit* m_passphrase;
    SecretEdit* m_again;
    QLabel* m_problem;
    QLabel* m_created;
    AccountsView m_view;
};

} // namespace rekam::ui
