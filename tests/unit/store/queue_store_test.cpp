// The queue on disk: what a restart finds is what was left, to the second.
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;
namespace e = request_event;

namespace {

Status keep(StoreHome& home, const ServiceRequest& request)
{
    StoreChange change;
    change.request = request;
    change.audit = {auditLine("ticket-called")};
    return home.store().commit(change);
}

ServiceRequest after(const ServiceRequest& request, const RequestEvent& event, const QDateTime& at)
{
    return advance(request, event, at)->state;
}

void signInAgain(StoreHome& home)
{
    REQUIRE(home.reopen());
    NewsForSessions news;
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), news));
}

} // namespace

TEST_CASE("a queue comes back from a restart with its calls, times, lines and turns to the second")
{
    StoreHome home;
    home.begin();
    const QDateTime now = home.clock.now;
    const auto drawn = [&](quint32 number, QueueClass line) {
        const ServiceRequest fresh =
            startRequest(idNumber<RequestId>(number), sampleNik(static_cast<int>(number)),
                         ServiceType::NewWni, ServiceChannel::InPerson, now);
        return after(fresh, e::TicketIssued{{seriesOf(line), static_cast<int>(number)}, line},
                     now.addSecs(1));
    };
    ServiceRequest called = drawn(1, QueueClass::Priority);
    called = after(called, e::Called{"Loket 2", {}}, now.addSecs(61));
    called = after(called, e::CalledAgain{}, now.addSecs(122));
    ServiceRequest skipped = drawn(2, QueueClass::Recording);
    skipped = after(skipped, e::Called{"Loket 1", {}}, now.addSecs(10));
    skipped = after(skipped, e::Skipped{}, now.addSecs(33));
    ServiceRequest moved = after(drawn(3, QueueClass::Card), e::Transferred{"Loket 3", {}}, now.addSecs(44));
    for (const ServiceRequest& request : {called, skipped, moved})
        REQUIRE(keep(home, request));

    signInAgain(home);

    const auto work = home.store().work().loadOpenWork();
    REQUIRE(work);
    CHECK(work->requests == std::vector{called, skipped, moved});
    const PublicBoard hall = publicBoardOf(boardOf(work->requests, now.toLocalTime().date()));
    REQUIRE(hall.called.size() == 1);
    CHECK(hall.called.front().calledAt == now.addSecs(122));
    CHECK(hall.called.front().times == 2);
}

TEST_CASE("the hall's notice outlives a restart and can be taken back")
{
    StoreHome home;
    home.begin();
    const auto say = [&](std::optional<ServiceNotice> notice) {
        StoreChange change;
        change.notice = NoticeChange{notice};
        change.audit = {auditLine("hall-notice")};
        return home.store().commit(change);
    };
    REQUIRE(say(ServiceNotice::BlanksOut));
    signInAgain(home);
    CHECK(home.store().work().loadOpenWork()->notice == ServiceNotice::BlanksOut);
    REQUIRE(say(std::nullopt));
    signInAgain(home);
    CHECK_FALSE(home.store().work().loadOpenWork()->notice);
}

TEST_CASE("visits of earlier days are known by class and time, and today's are not counted twice")
{
    StoreHome home;
    home.begin();
    const QDateTime now = home.clock.now;
    const auto visit = [&](quint32 number, const QDateTime& at) {
        ServiceRequest request =
            startRequest(idNumber<RequestId>(number), sampleNik(static_cast<int>(number)),
                         ServiceType::LostWni, ServiceChannel::InPerson, at);
        request = after(request, e::TicketIssued{{u'B', static_cast<int>(number)}, QueueClass::Card}, at);
        request = after(request, e::Called{"Loket 1", {}}, at.addSecs(60));
        request = after(request, e::ServingStarted{}, at.addSecs(90));
        return after(request, e::ServiceFinished{}, at.addSecs(390));
    };
    REQUIRE(keep(home, visit(1, now.addDays(-1))));
    REQUIRE(keep(home, visit(2, now)));

    const auto work = home.store().work().loadOpenWork();

    REQUIRE(work);
    REQUIRE(work->earlierServices.size() == 1);
    CHECK(work->earlierServices.front() ==
          ServiceSample{QueueClass::Card, std::chrono::seconds(330), now.addDays(-1).addSecs(390)});
    CHECK(samplesOf(work->requests).size() == 1);
}
