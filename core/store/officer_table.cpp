#include "core/store/officer_table.h"

#include "core/base/cbor_fields.h"
#include "core/store/template_codec.h"

#include <QLoggingCategory>

namespace rekam {
namespace {

Q_LOGGING_CATEGORY(lcOfficers, "rekam.store")

enum Key : int
{
    kFingers = 1,
    kEyes
};

constexpr qsizetype kMostBytes = 4LL * 1024 * 1024;
constexpr std::size_t kMostFingers = 10, kMostEyes = 2;

Place officerPlace(const QByteArray& account) { return {"officer_templates", account, "sealed", 1}; }

Result<HeldPerson> personFrom(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMostBytes, "officer templates");
    HeldPerson person;
    person.fingers = fields.list(kFingers, kMostFingers, templateFromCbor);
    person.eyes = fields.list(kEyes, kMostEyes, templateFromCbor);
    REKAM_CHECK(fields.status());
    return person;
}

} // namespace

Status OfficerTable::keep(const std::vector<BiometricTemplate>& fingers,
                          const std::vector<BiometricTemplate>& eyes)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    if (fingers.empty() || fingers.size() > kMostFingers || eyes.size() > kMostEyes)
        return Unexpected(Errc::StepNotAllowed, {{"event", QStringLiteral("give-own-fingers")}});
    const QByteArray account = who->session.account.bytes();
    QCborMap map;
    map.insert(kFingers, toCbor(fingers));
    map.insert(kEyes, toCbor(eyes));
    const QByteArray sealed = m_core.sealPerson(officerPlace(account), QCborValue(map).toCbor());
    const AuditEntry line =
        m_core.line("officer-templates-kept", who->session.account.text(),
                    {{"fingers", QString::number(fingers.size())}, {"eyes", QString::number(eyes.size())}});
    return m_core.change({line}, [&] {
        return m_core.sql().execute("INSERT OR REPLACE INTO officer_templates VALUES (?,?)",
                                    {account, sealed});
    });
}

Result<std::vector<AccountId>> OfficerTable::given()
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT account FROM officer_templates"));
    std::vector<AccountId> accounts;
    for (const SqlRow& row : rows)
        accounts.push_back(AccountId::fromBytes(row.blob(0)));
    return accounts;
}

Result<std::vector<HeldPerson>> OfficerTable::loadAll()
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT account, sealed FROM officer_templates"));
    std::vector<HeldPerson> officers;
    for (const SqlRow& row : rows) {
        const auto plain = m_core.openPerson(officerPlace(row.blob(0)), row.blob(1));
        Result<HeldPerson> person =
            plain ? personFrom(viewOf(*plain)) : Result<HeldPerson>(Unexpected(plain.error()));
        if (person)
            officers.push_back(std::move(*person));
        else
            qCWarning(lcOfficers).noquote()
                << "an officer's templates are left out:" << person.error().logText();
    }
    return officers;
}

} // namespace rekam
