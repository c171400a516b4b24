#include "ui/presenters/accounts_presenter.h"

#include "ui/wording/counter_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

// A technician records nobody, so no finger of theirs can slip into a record.
void describeFingers(const AccountBookSnapshot& snapshot, const AccountRow& row, AccountLine& line)
{
    if (!snapshot.gaveFingers || row.isClosed || row.role == Role::Technician)
        return;
    const bool isGiven = snapshot.gaveFingers->count(row.account) > 0;
    line.fingers = isGiven ? AccountsPresenter::tr("ada") : AccountsPresenter::tr("belum");
    line.fingersTone = isGiven ? Tone::Good : Tone::Fair;
}

} // namespace

AccountsView describeAccounts(const AccountBookSnapshot& snapshot, const QString& selected)
{
    AccountsView view;
    for (const AccountRow& row : snapshot.accounts) {
        AccountLine line;
        line.id = row.account.text();
        line.name = row.name;
        line.role = roleWord(row.role);
        const bool isOwn = row.account == snapshot.own;
        line.canClose = !row.isClosed && !isOwn;
        line.state = row.isClosed ? AccountsPresenter::tr("ditutup")
                     : isOwn      ? AccountsPresenter::tr("Anda")
                                  : AccountsPresenter::tr("aktif");
        line.tone = row.isClosed ? Tone::Neutral : isOwn ? Tone::Now : Tone::Good;
        describeFingers(snapshot, row, line);
        if (line.id == selected || view.selected < 0)
            view.selected = static_cast<int>(view.accounts.size());
        view.accounts.push_back(std::move(line));
    }
    view.roles = {{Role::Operator, roleWord(Role::Operator),
                   AccountsPresenter::tr("Melayani pemohon, mencetak, dan menyerahkan kartu.")},
                  {Role::Supervisor, roleWord(Role::Supervisor),
                   AccountsPresenter::tr("Seperti operator; juga rekap, keputusan berdua, dan akun.")},
                  {Role::Technician, roleWord(Role::Technician),
                   AccountsPresenter::tr("Perangkat saja; tidak melihat data pemohon.")}};
    if (!snapshot.created.isEmpty())
        view.created =
            AccountsPresenter::tr("Akun %1 dibuat dan dapat dipakai sekarang.").arg(snapshot.created);
    view.isBusy = snapshot.isBusy;
    return view;
}

AccountsPresenter::AccountsPresenter(AccountBook& book, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_book(book),
      m_prompter(prompter)
{
    connect(&book, &AccountBook::changed, this, [this] {
        const QString made = m_book.snapshot().created;
        if (!made.isEmpty() && made != m_lastMade)
            Q_EMIT accountMade();
        m_lastMade = made;
        Q_EMIT changed();
    });
}

AccountsView AccountsPresenter::view() const
{
    AccountsView view = describeAccounts(m_book.snapshot(), m_selected);
    view.problem = m_problem;
    return view;
}

const AccountRow* AccountsPresenter::chosen() const
{
    const std::vector<AccountRow>& rows = m_book.snapshot().accounts;
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [this](const AccountRow& row) { return row.account.text() == m_selected; });
    if (at != rows.end())
        return &*at;
    return rows.empty() ? nullptr : &rows.front();
}

ScreenFrame AccountsPresenter::frame() const
{
    const AccountsView shown = view();
    const bool canClose =
        shown.selected >= 0 && shown.accounts[static_cast<size_t>(shown.selected)].canClose && !shown.isBusy;
    ScreenFrame frame;
    frame.title = tr("Pengguna");
    frame.hasGuide = false;
    frame.banner = bannerOf(m_book.snapshot().error);
    frame.bar.person = tr("Setiap orang punya akun sendiri; jejak audit mencatat siapa melakukan apa.");
    frame.bar.actions = {
        {ActionId::Back, tr("Antrean"), true},
        {ActionId::Except, tr("Tutup akun"), canClose},
        {ActionId::Confirm, shown.isBusy ? tr("Menyimpan…") : tr("Buat akun"), !shown.isBusy}};
    return frame;
}

void AccountsPresenter::perform(ActionId action)
{
    if (action == ActionId::Except)
        askToClose();
}

void AccountsPresenter::select(const QString& id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    Q_EMIT changed();
}

void AccountsPresenter::submit(const QString& name, Role role, SecureBuffer passphrase, bool repeatedSame)
{
    m_problem.clear();
    if (name.trimmed().isEmpty() || passphrase.isEmpty())
        m_problem = tr("Isi nama akun dan frasa sandi.");
    else if (!repeatedSame)
        m_problem = tr("Kedua frasa sandi tidak sama. Ketik ulang keduanya.");
    if (m_problem.isEmpty())
        m_book.create(name.trimmed(), role, std::move(passphrase));
    else
        Q_EMIT changed();
}

void AccountsPresenter::askToClose()
{
    const AccountRow* row = chosen();
    if (!row || row->isClosed || row->account == m_book.snapshot().own)
        return;
    Question question;
    question.id = QStringLiteral("closeAccount");
    question.title = tr("Tutup akun %1?").arg(row->name);
    question.text =
        tr("Akun ini tidak dapat dibuka lagi, dan namanya tidak dapat dipakai ulang. Jejak auditnya "
           "tetap. Untuk frasa sandi yang terlupa: tutup akun lama, lalu buat yang baru.");
    question.confirmText = tr("Tutup akun");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this, account = row->account](const Answer& answer) {
        if (answer.isConfirmed)
            m_book.closeAccount(account);
    });
}

} // namespace rekam::ui
