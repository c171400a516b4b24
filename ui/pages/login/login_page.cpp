#include "ui/pages/login/login_page.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rekam::ui {

LoginPage::LoginPage(QWidget* parent) : Page(ScreenId::Login, parent)
{
    constexpr int kCardWidth = 420;
    auto* card = new Panel(Panel::Kind::Card, this);
    card->setFixedWidth(kCardWidth);
    m_station = makeLabel(TextStyle::Small, {}, card, QStringLiteral("station"));
    m_heading = makeParagraph(TextStyle::Title, {}, card, QStringLiteral("loginHeading"));
    m_explanation = makeParagraph(TextStyle::Small, {}, card);
    m_account = new QLineEdit(card);
    m_account->setObjectName(QStringLiteral("accountName"));
    m_account->setAccessibleName(tr("Nama akun"));
    m_account->setMaxLength(64);
    m_passphrase = new SecretEdit(card);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setAccessibleName(tr("Frasa sandi"));
    m_againLabel = makeLabel(TextStyle::Small, tr("Frasa sandi sekali lagi"), card);
    m_again = new SecretEdit(card);
    m_again->setObjectName(QStringLiteral("passphraseRepeat"));
    m_again->setAccessibleName(tr("Frasa sandi sekali lagi"));
    m_problem = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("loginProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 26, 28, 28);
    column->setSpacing(8);
    column->addWidget(m_station);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    column->addSpacing(10);
    column->addWidget(makeLabel(TextStyle::Small, tr("Nama akun"), card));
    column->addWidget(m_account);
    column->addSpacing(4);
    column->addWidget(makeLabel(TextStyle::Small, tr("Frasa sandi"), card));
    column->addWidget(m_passphrase);
    column->addSpacing(4);
    column->addWidget(m_againLabel);
    column->addWidget(m_again);
    column->addWidget(m_problem);
    QLabel* product = makeLabel(TextStyle::Display, QStringLiteral("Rekam"), this);
    QLabel* purpose = makeLabel(TextStyle::Small, tr("Perekaman KTP-el"), this);
    auto* row = new QHBoxLayout; // no alignment flag: the card's height depends on its width
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setSpacing(4);
    outer->addStretch(2);
    outer->addWidget(product, 0, Qt::AlignHCenter);
    outer->addWidget(purpose, 0, Qt::AlignHCenter);
    outer->addSpacing(16);
    outer->addLayout(row);
    outer->addStretch(3);
    connect(m_passphrase, &SecretEdit::pasteRefused, this, [this] {
        m_problem->setText(tr("Frasa sandi diketik, tidak ditempel: papan klip dapat dibaca program lain."));
        m_problem->show();
    });
}

void LoginPage::attach(LoginPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &LoginPresenter::changed, this, [this] { setView(m_presenter->view()); });
    setView(presenter.view());
}

void LoginPage::setView(const LoginView& view)
{
    m_isFirst = view.isFirstAccount;
    m_station->setText(view.station);
    m_heading->setText(view.heading);
    m_explanation->setText(view.explanation);
    m_againLabel->setVisible(view.isFirstAccount);
    m_again->setVisible(view.isFirstAccount);
    m_problem->setText(view.problem);
    m_problem->setVisible(!view.problem.isEmpty());
    for (QWidget* field : {static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_passphrase),
                           static_cast<QWidget*>(m_again)})
        field->setEnabled(!view.isChecking);
    if (!view.isChecking && isVisible() && !isAncestorOf(window()->focusWidget()))
        opened();
}

void LoginPage::opened()
{
    QWidget* first = m_account->text().isEmpty() ? static_cast<QWidget*>(m_account) : m_passphrase;
    first->setFocus(Qt::OtherFocusReason);
}

bool LoginPage::prepare(ActionId action)
{
    if (action != ActionId::Confirm || !m_presenter)
        return false;
    // Enter in the account field goes on to the passphrase, as hands expect.
    if (m_passphrase->isEmpty() && m_account->hasFocus() && !m_account->text().trimmed().isEmpty()) {
        m_passphrase->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (m_isFirst && m_again->isEmpty() && m_passphrase->hasFocus() && !m_passphrase->isEmpty()) {
        m_again->setFocus(Qt::TabFocusReason);
        return true;
    }
    const bool same = m_passphrase->holdsSameAs(*m_again);
    m_again->clear();
    m_presenter->submit(m_account->text(), m_passphrase->take(), same);
    opened(); // where the next try begins
    return true;
}

} // namespace rekam::ui
