// What stands half filled in forms, in sealed rows.
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct DraftHome : StoreHome
{
    FormDraftTable& drafts() { return store().formDrafts(); }
    bool signIn(const char* name, const char* passphrase)
    {
        NewsForSessions news;
        return store().signIn(QString::fromLatin1(name), secret(passphrase), news).has_value();
    }

    LoginSession by = begin();
};

} // namespace

TEST_CASE("a draft comes back to the same account after a restart, and to nobody else")
{
    DraftHome home;
    REQUIRE(home.store().accounts().create(QStringLiteral("operator.2"), Role::Operator,
                                           secret(StoreHome::kSecondPassphrase)));
    REQUIRE(home.drafts().keep(FormKind::Ikd, "siti@contoh.id"));
    REQUIRE(home.reopen());

    REQUIRE(home.signIn("operator.2", StoreHome::kSecondPassphrase));
    CHECK(home.drafts().load().value().empty());
    home.store().lock();
    REQUIRE(home.signIn("supervisor", StoreHome::kPassphrase));
    CHECK(home.drafts().load().value() == FormTexts{{FormKind::Ikd, "siti@contoh.id"}});
}

TEST_CASE("the newest text of a form counts, and an empty one destroys it")
{
    DraftHome home;
    REQUIRE(home.drafts().keep(FormKind::Letter, "3315"));
    REQUIRE(home.drafts().keep(FormKind::Letter, "331501"));
    REQUIRE(home.drafts().keep(FormKind::Complaint, "antrean"));
    CHECK(home.drafts().load().value().at(FormKind::Letter) == "331501");
    REQUIRE(home.drafts().keep(FormKind::Letter, {}));
    CHECK(home.drafts().load().value() == FormTexts{{FormKind::Complaint, "antrean"}});
    CHECK(home.store().core().sql().number("SELECT count(*) FROM form_drafts").value() == 1);
}

TEST_CASE("a draft is sealed, opens in its own place only, and asks for somebody who is signed in")
{
    DraftHome home;
    REQUIRE(home.drafts().keep(FormKind::Ikd, "siti@contoh.id"));
    const auto rows = home.store().core().sql().select("SELECT sealed FROM form_drafts", {});
    REQUIRE(rows);
    CHECK_FALSE((*rows)[0].blob(0).contains("siti"));
    REQUIRE(home.store().core().sql().execute("UPDATE form_drafts SET form = 2", {}));
    CHECK(home.drafts().load().value().empty());
    home.store().lock();
    CHECK(home.drafts().load().error().code() == Errc::VaultLocked);
    CHECK(home.drafts().keep(FormKind::Ikd, "x").error().code() == Errc::VaultLocked);
}

TEST_CASE("a draft that nobody came back to is gone after a week")
{
    DraftHome home;
    REQUIRE(home.drafts().keep(FormKind::Ikd, "siti@contoh.id"));
    home.clock.advance(std::chrono::hours(24 * 7 - 1));
    CHECK(home.drafts().load().value().size() == 1);
    home.clock.advance(std::chrono::hours(2));
    CHECK(home.drafts().load().value().empty());
    CHECK(home.store().core().sql().number("SELECT count(*) FROM form_drafts").value() == 0);
}
