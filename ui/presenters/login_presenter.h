// Signing in; the first start makes the first supervisor. The passphrase passes through as locked memory
// only.
#pragma once

#include "core/workflow/sign_in.h"
#include "core/workflow/station_ports.h"
#include "ui/language/language.h"
#include "ui/presenters/screen_presenter.h"

namespace rekam::ui {

struct LoginView
{
    bool isFirstAccount = false; // also asks for the passphrase again
    bool isChecking = false;
    QString heading;
    QString explanation;
    QString station; // office and counter
    QString problem; // of what was typed, before anything was sent
    friend bool operator==(const LoginView&, const LoginView&) = default;
};

class LoginPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    LoginPresenter(SignIn& signIn, const OfficeFacts& office, QObject* parent);
    LoginView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    // What the fields hold, at Enter. repeatedSame: both passphrases agree (first account only).
    void submit(const QString& account, SecureBuffer passphrase, bool repeatedSame);

Q_SIGNALS:
    // F10: the screens in another language. Who owns them makes them anew.
    void languageWanted(rekam::Language language);

private:
    SignIn& m_signIn;
    const OfficeFacts& m_office;
    QString m_problem;
};

} // namespace rekam::ui
