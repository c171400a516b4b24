#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/login_presenter.h"

class QLabel;
class QLineEdit;

namespace rekam::ui {

class SecretEdit;

// Account and passphrase; at the first start the passphrase twice.
class LoginPage : public Page
{
    Q_OBJECT
public:
    explicit LoginPage(QWidget* parent);
    void attach(LoginPresenter& presenter);
    void setView(const LoginView& view);
    void opened() override;
    bool prepare(ActionId action) override;

private:
    LoginPresenter* m_presenter = nullptr;
    QLabel* m_station;
    QLabel* m_heading;
    QLabel* m_explanation;
    QLineEdit* m_account;
    SecretEdit* m_passphrase;
    QLabel* m_againLabel;
    SecretEdit* m_again;
    QLabel* m_problem;
    bool m_isFirst = false;
};

} // namespace rekam::ui
