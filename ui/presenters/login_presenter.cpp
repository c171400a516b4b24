#include "ui/presenters/login_presenter.h"

namespace rekam::ui {

namespace {

Language otherLanguage()
{
    return currentLanguage() == Language::Indonesian ? Language::English : Language::Indonesian;
}

} // namespace

LoginPresenter::LoginPresenter(SignIn& signIn, const OfficeFacts& office, QObject* parent)
    : ScreenPresenter(parent),
      m_signIn(signIn),
      m_office(office)
{
    connect(&signIn, &SignIn::changed, this, &LoginPresenter::changed);
}

LoginView LoginPresenter::view() const
{
    const SignInSnapshot& snapshot = m_signIn.snapshot();
    LoginView view;
    view.isFirstAccount = snapshot.stage == SignInStage::FirstAccount;
    view.isChecking = snapshot.stage == SignInStage::Checking || snapshot.stage == SignInStage::Unknown;
    view.station = m_office.officeName + QStringLiteral(" · ") + m_office.counterName;
    view.problem = m_problem;
    if (view.isFirstAccount) {
        view.heading = tr("Buat akun supervisor pertama");
        view.explanation =
            tr("Komputer ini belum punya akun. Akun pertama adalah supervisor, yang kemudian membuat akun "
               "petugas. Frasa sandi paling sedikit 10 huruf; beberapa kata lebih mudah diingat.");
    } else {
        view.heading = tr("Masuk");
        view.explanation = tr("Perekaman yang belum selesai menunggu Anda pada langkah yang sama.");
    }
    return view;
}

ScreenFrame LoginPresenter::frame() const
{
    const LoginView shown = view();
    ScreenFrame frame;
    frame.hasGuide = false;
    frame.banner = bannerOf(m_signIn.snapshot().error);
    // Each language by its own name: who cannot read this one finds the way out of it.
    frame.bar.actions = {{ActionId::Choose, languageName(otherLanguage()), !shown.isChecking},
                         {ActionId::Confirm,
                          shown.isChecking       ? tr("Memeriksa…")
                          : shown.isFirstAccount ? tr("Buat akun")
                                                 : tr("Masuk"),
                          !shown.isChecking}};
    return frame;
}

void LoginPresenter::perform(ActionId action)
{
    if (action == ActionId::Choose && !view().isChecking)
        Q_EMIT languageWanted(otherLanguage());
    // Enter comes through submit()
}

void LoginPresenter::submit(const QString& account, SecureBuffer passphrase, bool repeatedSame)
{
    const SignInStage stage = m_signIn.snapshot().stage;
    m_problem.clear();
    if (account.trimmed().isEmpty() || passphrase.isEmpty())
        m_problem = tr("Isi nama akun dan frasa sandi.");
    else if (stage == SignInStage::FirstAccount && !repeatedSame)
        m_problem = tr("Kedua frasa sandi tidak sama. Ketik ulang keduanya.");
    if (!m_problem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (stage == SignInStage::FirstAccount)
        m_signIn.createFirstAccount(account.trimmed(), std::move(passphrase));
    else if (stage == SignInStage::SignedOut)
        m_signIn.signIn(account.trimmed(), std::move(passphrase));
}

} // namespace rekam::ui
