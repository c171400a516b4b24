#include "core/protocol/roster_page.h"

#include "tests/flow/sync/sync_line.h"

#include <mutex>
#include <set>

using namespace rekam;
using fake::waitUntil;
using test::Line;

namespace {

// Checks and opens as the store does, and remembers who came.
class OpeningInbox final : public RosterInbox
{
public:
    OpeningInbox(const fake::SyncStation& station) : m_station(station) {}
    void rosterCursor(QObject* receiver, Reply<quint64> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<quint64>(receiver, std::move(reply), m_cursor);
    }
    void applyRoster(QByteArray signedPage, QObject* receiver, Reply<bool> reply) override
    {
        const std::lock_guard hold(m_mutex);
        ++m_pages;
        const auto sealed = verifiedBody(signedPage, m_station.enrolment.signingKeys);
        const auto plain =
            sealed ? m_station.openSealed(*sealed) : Result<QByteArray>(Unexpected(sealed.error()));
        const auto page = plain ? rosterPageFromCbor(*plain) : Result<RosterPage>(Unexpected(plain.error()));
        if (!page)
            return answer<bool>(receiver, std::move(reply), Unexpected(page.error()));
        m_cursor = page->next;
        for (const ResidentRecord& resident : page->people)
            m_niks.insert(resident.applicant.nik.text());
        answer<bool>(receiver, std::move(reply), !page->people.empty());
    }
    struct Heard
    {
        std::set<QString> niks;
        quint64 cursor = 0;
        int pages = 0;
    };
    Heard heard() const
    {
        const std::lock_guard hold(m_mutex);
        return {m_niks, m_cursor, m_pages};
    }

private:
    template<typename T>
    static void answer(QObject* receiver, Reply<T> reply, Result<T> result)
    {
        QMetaObject::invokeMethod(
            receiver, [reply = std::move(reply), result = std::move(result)] { reply(result); },
            Qt::QueuedConnection);
    }
    const fake::SyncStation& m_station;
    mutable std::mutex m_mutex;
    std::set<QString> m_niks;
    quint64 m_cursor = 0;
    int m_pages = 0;
};

} // namespace

TEST_CASE("the roster comes page by page with the other news, until nobody is left, and each person once")
{
    Line line({}, {QStringLiteral("--people"), QStringLiteral("9000")});
    OpeningInbox inbox(line.station);
    line.link->keepRoster(inbox);
    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.outbox->policy().has_value(); })); // asked for after the roster
    const OpeningInbox::Heard heard = inbox.heard();
    std::printf("roster: %zu people on %d pages\n", heard.niks.size(), heard.pages);
    REQUIRE(heard.niks.size() > kRosterPage); // more than one page
    CHECK(heard.niks.size() == heard.cursor);
    const std::size_t isBroken = heard.niks.size() % kRosterPage == 0 ? 0 : 1;
    CHECK(static_cast<std::size_t>(heard.pages) ==
          heard.niks.size() / kRosterPage + isBroken + 1); // and an empty one
    CHECK_FALSE(line.centre.file("access.log").contains(heard.niks.begin()->toLatin1()));
}
