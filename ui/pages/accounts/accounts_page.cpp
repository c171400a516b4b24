#include "ui/pages/accounts/accounts_page.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rekam::ui {

AccountsPage::AccountsPage(QWidget* parent) : Page(ScreenId::Accounts, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeListCard(), 54);
    row->addWidget(makeFormCard(), 46);
    // Hands begin with the new name; the list comes last.
    setTabOrder(m_name, m_roles);
    setTabOrder(m_roles, m_passphrase);
    setTabOrder(m_passphrase, m_again);
    setTabOrder(m_again, m_list);
}

Panel* AccountsPage::makeListCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_list = new RowTable(
        {{tr("Nama akun"), 0}, {tr("Peran"), 112}, {tr("Keadaan"), 86}, {tr("Jarinya"), 72}}, card);
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setAccessibleName(tr("Akun di komputer ini"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Akun di komputer ini"), card));
    column->addWidget(m_list, 1);
    return card;
}

Panel* AccountsPage::makeFormCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("newAccountName"));
    m_name->setAccessibleName(tr("Nama akun baru"));
    m_name->setPlaceholderText(tr("misalnya operator.2"));
    m_name->setMaxLength(40);
    m_roles = new RowTable({{tr("Peran"), 112}, {tr("Boleh"), 0}}, card);
    m_roles->setObjectName(QStringLiteral("newAccountRole"));
    m_roles->setAccessibleName(tr("Peran akun baru"));
    m_roles->horizontalHeader()->hide();
    m_roles->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_passphrase = new SecretEdit(card);
    m_passphrase->setObjectName(QStringLiteral("newPassphrase"));
    m_passphrase->setAccessibleName(tr("Frasa sandi"));
    m_again = new SecretEdit(card);
    m_again->setObjectName(QStringLiteral("newPassphraseRepeat"));
    m_again->setAccessibleName(tr("Frasa sandi sekali lagi"));
    m_problem = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("accountProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    m_created = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("accountCreated"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(22, 16, 22, 18);
    column->setSpacing(6);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Akun baru"), card));
    column->addSpacing(4);
    column->addWidget(makeLabel(TextStyle::Small, tr("Nama akun"), card));
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(makeLabel(TextStyle::Small, tr("Peran (panah atas dan bawah)"), card));
    column->addWidget(m_roles);
    column->addSpacing(4);
    column->addWidget(makeLabel(TextStyle::Small,
                                tr("Frasa sandi, paling sedikit 10 huruf; diketik orangnya sendiri"), card));
    column->addWidget(m_passphrase);
    column->addSpacing(4);
    column->addWidget(makeLabel(TextStyle::Small, tr("Frasa sandi sekali lagi"), card));
    column->addWidget(m_again);
    column->addWidget(m_problem);
    column->addWidget(m_created);
    column->addStretch(1);
    return card;
}

void AccountsPage::attach(AccountsPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &AccountsPresenter::changed, this, [this] { setView(m_presenter->view()); });
    connect(&presenter, &AccountsPresenter::accountMade, this, &AccountsPage::clearForm);
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_view.accounts.size()))
            m_presenter->select(m_view.accounts[static_cast<size_t>(row)].id);
    });
    connect(m_passphrase, &SecretEdit::pasteRefused, this, [this] {
        m_problem->setText(tr("Frasa sandi diketik, tidak ditempel: papan klip dapat dibaca program lain."));
        m_problem->show();
    });
}

void AccountsPage::setView(const AccountsView& view)
{
    const bool isFirst = m_view.roles.empty();
    m_view = view;
    std::vector<std::vector<RowCell>> rows;
    for (const AccountLine& line : view.accounts)
        rows.push_back({{line.name, {}, true, false},
                        {line.role, {}, false, false},
                        {line.state, line.tone, false, false},
                        {line.fingers, line.fingersTone, false, false}});
    m_list->setRows(rows);
    m_list->choose(view.selected);
    std::vector<std::vector<RowCell>> roles;
    for (const RoleChoice& role : view.roles)
        roles.push_back({{role.title, {}, true, false}, {role.explanation, {}, false, true}});
    m_roles->setRows(roles);
    m_roles->setFixedHeight(38 * static_cast<int>(roles.size()) + 2);
    if (isFirst)
        m_roles->choose(0);
    m_problem->setText(view.problem);
    m_problem->setVisible(!view.problem.isEmpty());
    m_created->setText(view.created);
    m_created->setVisible(!view.created.isEmpty());
}

void AccountsPage::clearForm()
{
    m_name->clear();
    m_passphrase->clear();
    m_again->clear();
    m_roles->choose(0);
    if (isVisible())
        m_name->setFocus(Qt::OtherFocusReason);
}

void AccountsPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    clearForm();
    m_name->setFocus(Qt::OtherFocusReason);
}

// Enter goes on from field to field, as hands expect; the last one makes the account.
bool AccountsPage::prepare(ActionId action)
{
    if (action != ActionId::Confirm || !m_presenter)
        return false;
    const QWidget* focus = window()->focusWidget();
    QWidget* next = nullptr;
    if (focus == m_name && !m_name->text().trimmed().isEmpty() && m_passphrase->isEmpty())
        next = m_roles;
    else if (focus == m_roles && m_passphrase->isEmpty())
        next = m_passphrase;
    else if (focus == m_passphrase && !m_passphrase->isEmpty() && m_again->isEmpty())
        next = m_again;
    if (next) {
        next->setFocus(Qt::TabFocusReason);
        return true;
    }
    const bool same = m_passphrase->holdsSameAs(*m_again);
    m_again->clear();
    const auto role = static_cast<size_t>(std::max(0, m_roles->currentRow()));
    m_presenter->submit(m_name->text(), m_view.roles[role].role, m_passphrase->take(), same);
    return true;
}

} // namespace rekam::ui
