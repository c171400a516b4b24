#include "core/store/form_draft_table.h"

namespace rekam {
namespace {

// The place binds a row to its account and its form: it opens nowhere else.
Place draftPlace(const AccountId& account, FormKind form)
{
    return {"form_drafts", account.bytes() + QByteArray::number(static_cast<int>(form)), "sealed", 1};
}

} // namespace

Status FormDraftTable::keep(FormKind form, const QByteArray& text)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const AccountId account = who->session.account;
    const auto number = static_cast<qint64>(form);
    if (text.isEmpty())
        return m_core.sql().execute("DELETE FROM form_drafts WHERE account = ? AND form = ?",
                                    {account.bytes(), number});
    return m_core.sql().execute("INSERT OR REPLACE INTO form_drafts VALUES (?,?,?,?)",
                                {account.bytes(), number, m_core.nowUtc().toMSecsSinceEpoch(),
                                 m_core.sealPerson(draftPlace(account, form), text)});
}

Result<FormTexts> FormDraftTable::load()
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const AccountId account = who->session.account;
    REKAM_CHECK(m_core.sql().execute("DELETE FROM form_drafts WHERE kept_ms < ?",
                                     {m_core.nowUtc().addDays(-kKeepDays).toMSecsSinceEpoch()}));
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT form, sealed FROM form_drafts WHERE account = ?",
                                                   {account.bytes()}));
    FormTexts texts;
    for (const SqlRow& row : rows) {
        const auto form = static_cast<FormKind>(row.integer(0));
        const auto plain = m_core.openPerson(draftPlace(account, form), row.blob(1));
        if (!plain)
            continue;
        const QByteArray borrowed = viewOf(*plain);
        texts.emplace(form, QByteArray(borrowed.constData(), borrowed.size()));
    }
    return texts;
}

} // namespace rekam
