#include "core/store/account_table.h"

#include "core/vault/passphrase_wrap.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr std::size_t kShortestPassphrase = 10; // UTF-8 bytes: characters of the Latin script are one each
constexpr qsizetype kLongestName = 40;
constexpr qint64 kFreeTries = 3;
constexpr qint64 kFirstWaitSeconds = 5;
constexpr qint64 kLongestWaitSeconds = 15LL * 60;
constexpr int kMostNames = 200; // mistyped names are remembered too; the oldest go

Place signingPlace(const QByteArray& id) { return {"accounts", id, "wrapped_signing", 1}; }
Place personPlace(const QByteArray& id) { return {"accounts", id, "wrapped_person", 1}; }

qint64 waitAfter(qint64 failures)
{
    if (failures < kFreeTries)
        return 0;
    const qint64 doublings = std::min<qint64>(failures - kFreeTries, 10);
    return std::min(kFirstWaitSeconds << doublings, kLongestWaitSeconds);
}

AuditEntry lineBy(const LoginSession& session, const char* what)
{
    AuditEntry entry;
    entry.what = QString::fromLatin1(what);
    entry.actor = session.accountName;
    entry.role = QString::fromLatin1(roleName(session.role));
    entry.subject = session.account.text();
    return entry;
}

} // namespace

struct AccountTable::Opened
{
    LoginSession session;
    SigningKey signing;
    SecureBuffer master; // empty for technician and auditor
};

Result<bool> AccountTable::isEmpty()
{
    REKAM_TRY(const qint64 count, m_core.sql().number("SELECT count(*) FROM accounts"));
    return count == 0;
}

Status AccountTable::insert(const LoginSession& session, const SecureBuffer& passphrase,
                            const SigningKey& signing, const SecureBuffer* master)
{
    const PassphraseCost cost = m_core.options().cost;
    const QByteArray salt = randomBytes(kSaltSize);
    REKAM_TRY(const SecureBuffer key, wrappingKey(passphrase, salt, cost, m_core.station().personHalf()));
    const QByteArray id = session.account.bytes();
    const QByteArray wrappedSigning =
        seal(signing.secret().span(), key, associatedData(m_core.binding(), signingPlace(id)));
    SqlValue wrappedPerson;
    if (master)
        wrappedPerson = seal(master->span(), key, associatedData(m_core.binding(), personPlace(id)));
    return m_core.sql().execute("INSERT INTO accounts VALUES (?,?,?,?,?,?,?,?,?)",
                                {id, session.accountName, static_cast<qint64>(session.role), salt,
                                 static_cast<qint64>(cost.operations), static_cast<qint64>(cost.memoryBytes),
                                 signing.publicKey(), wrappedSigning, wrappedPerson});
}

Result<LoginSession> AccountTable::create(const QString& name, Role role, const SecureBuffer& passphrase)
{
    REKAM_TRY(const bool isFirst, isEmpty());
    SignedIn* who = m_core.signedIn();
    if (isFirst ? role != Role::Supervisor : !(who && mayDo(who->session.role, Permission::ManageAccounts)))
        return Unexpected(Errc::PermissionMissing);
    if (passphrase.size() < kShortestPassphrase)
        return Unexpected(Errc::PassphraseTooShort, {{"least", QString::number(kShortestPassphrase)}});
    const QString accountName = name.trimmed();
    if (accountName.isEmpty() || accountName.size() > kLongestName)
        return Unexpected(Errc::AccountUnknown, {{"why", QStringLiteral("name")}});
    REKAM_TRY(const qint64 known,
              m_core.sql().number("SELECT count(*) FROM accounts WHERE name = ?", {accountName}));
    if (known > 0)
        return Unexpected(Errc::AccountExists);

    const LoginSession session{m_core.options().ids.make<AccountId>(), accountName, role, m_core.nowUtc()};
    SigningKey signing = SigningKey::generate();
    SecureBuffer master = isFirst ? PersonKeys::newMaster() : who->keys.master().clone();
    const auto body = [&]() -> Status {
        REKAM_CHECK(insert(session, passphrase, signing, seesPersonalData(role) ? &master : nullptr));
        if (!isFirst)
            return {};
        return m_core.setMeta("inbox-public", PersonKeys(master.clone()).inbox().publicKey());
    };
    AuditEntry entry =
        who ? m_core.line("account-created", session.account.text()) : lineBy(session, "account-created");
    entry.facts = {{"account", accountName}, {"role", QString::fromLatin1(roleName(role))}};
    REKAM_CHECK(m_core.change({entry}, body));
    if (isFirst)
        m_core.setSignedIn(
            std::make_unique<SignedIn>(SignedIn{session, PersonKeys(std::move(master)), std::move(signing)}));
    return session;
}

Result<qint64> AccountTable::secondsToWait(const QByteArray& who)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT failures, last_ms FROM login_attempts WHERE who = ?", {who}));
    if (rows.empty())
        return qint64{0};
    const qint64 wait = waitAfter(rows[0].integer(0));
    const qint64 gone = (m_core.nowUtc().toMSecsSinceEpoch() - rows[0].integer(1)) / 1000;
    // A clock that was set back must not lock anybody out for longer than the wait itself.
    return gone < 0 ? wait : std::max<qint64>(0, wait - gone);
}

Status AccountTable::noteFailure(const QByteArray& who)
{
    const qint64 now = m_core.nowUtc().toMSecsSinceEpoch();
    AuditEntry entry = m_core.line("sign-in-failed", {});
    entry.actor = QStringLiteral("station"); // whoever is signed in did not do it
    entry.role = entry.actor;
    return m_core.change({entry}, [&]() -> Status {
        REKAM_CHECK(
            m_core.sql().execute("INSERT INTO login_attempts VALUES (?,1,?) ON CONFLICT(who) DO UPDATE SET"
                                 " failures = failures + 1, last_ms = excluded.last_ms",
                                 {who, now}));
        return m_core.sql().execute(
            "DELETE FROM login_attempts WHERE who NOT IN (SELECT who FROM login_attempts"
            " ORDER BY last_ms DESC LIMIT ?)",
            {qint64{kMostNames}});
    });
}

Result<AccountTable::Opened> AccountTable::openAccount(const QString& name, const SecureBuffer& passphrase)
{
    // What was typed as a name may be a passphrase in the wrong field: it is remembered as a keyed hash only.
    const QByteArray who = blindIndex(m_core.station().nameKey(), name.trimmed().toUtf8());
    REKAM_TRY(const qint64 wait, secondsToWait(who));
    if (wait > 0)
        return Unexpected(Errc::TooManyAttempts, {{"seconds", QString::number(wait)}});
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT id, role, salt, operations, memory_bytes, wrapped_signing, wrapped_person, name"
                  " FROM accounts WHERE name = ?",
                  {name.trimmed()}));
    PassphraseCost cost = m_core.options().cost;
    QByteArray salt(kSaltSize, '\0');
    if (!rows.empty()) {
        salt = rows[0].blob(2);
        cost = {static_cast<quint64>(rows[0].integer(3)), static_cast<quint64>(rows[0].integer(4))};
        if (!cost.isAcceptable() && cost != m_core.options().cost)
            return Unexpected(Errc::StoreDamaged, {{"what", QStringLiteral("account")}});
    }
    // An unknown name costs the same time and gets the same answer.
    REKAM_TRY(const SecureBuffer key, wrappingKey(passphrase, salt, cost, m_core.station().personHalf()));
    const auto wrong = [&]() -> Unexpected {
        const Status noted = noteFailure(who);
        return noted ? Unexpected(Errc::PassphraseWrong) : Unexpected(noted.error());
    };
    if (rows.empty())
        return wrong();
    const QByteArray id = rows[0].blob(0);
    const auto secret = open(rows[0].blob(5), key, associatedData(m_core.binding(), signingPlace(id)));
    if (!secret)
        return wrong();
    REKAM_TRY(SigningKey signing, SigningKey::fromSecret(*secret));
    const qint64 role = rows[0].integer(1);
    if (role < static_cast<qint64>(Role::Operator) || role > static_cast<qint64>(Role::Auditor))
        return Unexpected(Errc::StoreDamaged, {{"what", QStringLiteral("account")}});
    const LoginSession session{AccountId::fromBytes(id), rows[0].text(7), static_cast<Role>(role),
                               m_core.nowUtc()};
    SecureBuffer master;
    if (!rows[0].isNull(6)) {
        REKAM_TRY(master, open(rows[0].blob(6), key, associatedData(m_core.binding(), personPlace(id))));
    }
    // The role stands in the clear: a row changed into a supervisor's still opens only what was wrapped for
    // it.
    if (seesPersonalData(session.role) != !master.isEmpty())
        return Unexpected(Errc::StoreDamaged, {{"what", QStringLiteral("account")}});
    REKAM_CHECK(m_core.sql().execute("DELETE FROM login_attempts WHERE who = ?", {who}));
    return Opened{session, std::move(signing), std::move(master)};
}

Result<LoginSession> AccountTable::signIn(const QString& name, const SecureBuffer& passphrase)
{
    REKAM_TRY(Opened opened, openAccount(name, passphrase));
    REKAM_CHECK(m_core.change({lineBy(opened.session, "signed-in")}, [] { return Status(); }));
    m_core.setReader(opened.session);
    if (!opened.master.isEmpty())
        m_core.setSignedIn(std::make_unique<SignedIn>(
            SignedIn{opened.session, PersonKeys(std::move(opened.master)), std::move(opened.signing)}));
    return opened.session;
}

Result<SecondPerson> AccountTable::confirmSecondPerson(const QString& name, const SecureBuffer& passphrase)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    REKAM_TRY(const Opened opened, openAccount(name, passphrase));
    if (opened.session.account == who->session.account)
        return Unexpected(Errc::SecondPersonIsSame);
    if (!mayDo(opened.session.role, Permission::Override))
        return Unexpected(Errc::PermissionMissing);
    const SecondPerson person{opened.session.account, m_core.nowUtc(),
                              m_core.options().ids.make<ConfirmationId>()};
    AuditEntry entry = m_core.line("second-person-confirmed", person.confirmation.text());
    entry.second = opened.session.accountName;
    REKAM_CHECK(m_core.change({entry}, [] { return Status(); }));
    m_confirmations.add(person, who->session.account, m_core.options().clock.sinceBoot());
    return person;
}

Result<AccountTable::Signer> AccountTable::openSigner(const QString& name, const SecureBuffer& passphrase)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(Opened opened, openAccount(name, passphrase));
    if (!mayDo(opened.session.role, Permission::Override))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("countersign")}});
    return Signer{opened.session, std::move(opened.signing)};
}

Result<const SignedIn*> AccountTable::requireManager()
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    if (!mayDo(who->session.role, Permission::ManageAccounts))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("accounts")}});
    return who;
}

Result<std::vector<AccountRow>> AccountTable::list()
{
    REKAM_CHECK(requireManager());
    REKAM_TRY(
        const auto rows,
        m_core.sql().select(
            "SELECT id, name, role, length(wrapped_signing) FROM accounts ORDER BY role <> 2, role, name"));
    std::vector<AccountRow> accounts;
    for (const SqlRow& row : rows)
        accounts.push_back({AccountId::fromBytes(row.blob(0)), row.text(1), static_cast<Role>(row.integer(2)),
                            row.integer(3) == 0});
    return accounts;
}

// No mark that could be turned back: what the passphrase opened is gone, so the account cannot open again.
Status AccountTable::close(const AccountId& account)
{
    REKAM_TRY(const SignedIn* who, requireManager());
    if (account == who->session.account)
        return Unexpected(Errc::StepNotAllowed, {{"event", QStringLiteral("close-own-account")}});
    REKAM_TRY(const QString name, nameOf(account));
    AuditEntry entry = m_core.line("account-closed", account.text(), {{"account", name}});
    const auto destroy = [&]() -> Status {
        REKAM_CHECK(
            m_core.sql().execute("DELETE FROM officer_templates WHERE account = ?", {account.bytes()}));
        return m_core.sql().execute(
            "UPDATE accounts SET wrapped_signing = x'', wrapped_person = NULL WHERE id = ?",
            {account.bytes()});
    };
    REKAM_CHECK(m_core.change({entry}, destroy));
    // The old pages stand in the log until it is cut off.
    return m_core.sql().truncateLog();
}

Result<QString> AccountTable::nameOf(const AccountId& account)
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT name FROM accounts WHERE id = ?", {account.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::AccountUnknown);
    return rows[0].text(0);
}

Status AccountTable::checkSecondPerson(const AccountId& second, const AccountId& first)
{
    if (second == first)
        return Unexpected(Errc::SecondPersonIsSame);
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT role FROM accounts WHERE id = ?", {second.bytes()}));
    if (rows.empty() || !mayDo(static_cast<Role>(rows[0].integer(0)), Permission::Override))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("second person")}});
    return {};
}

Result<QByteArray> AccountTable::inboxPublicKey()
{
    REKAM_TRY(const auto key, m_core.meta("inbox-public"));
    if (!key)
        return Unexpected(Errc::VaultLocked);
    return *key;
}

} // namespace rekam
