#include "core/service/online_request.h"

#include "tests/support/sample_people.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;
using S = OnlineState;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC); // a Monday
const online_event::Verified kVerified{idNumber<RequestId>(9), "petugas"};
const online_event::Rejected kRejected{OnlineRejection::UnreadablePaper, "Foto ulang.", "petugas"};
const online_event::Invited kInvited{QDate(2026, 11, 30), "Datanglah.", "petugas"};

OnlineRequest arrived(ServiceType service = ServiceType::DamagedWni)
{
    OnlineRequest request{.nik = sampleNik()};
    request.id = idNumber<OnlineId>(1);
    request.number = "DRG-261123-0001";
    request.applicant = {"SITI AMINAH", "GROBOGAN", QDate(1999, 7, 5), "3315012301120007", "DUSUN KRAJAN",
                         "WhatsApp",    "0800"};
    request.service = service;
    request.sentAt = request.stateSince = kNow;
    request.papers = {{1, "family-card"}, {2, "damaged-card"}};
    return request;
}

OnlineRequest in(S state)
{
    OnlineRequest request = arrived();
    request.state = state;
    return request;
}

ClockReading readingOn(QDate day, const ServiceRules& rules = {})
{
    return clockOf(arrived(), day, rules).reading;
}

} // namespace

TEST_CASE("each step of a request from afar is allowed in its states and in no other")
{
    struct Row
    {
        OnlineEvent event;
        std::vector<S> from;
        S to;
    };
    const std::vector<Row> rows = {{kVerified, {S::Arrived}, S::Verified},
                                   {kRejected, {S::Arrived}, S::Rejected},
                                   {kInvited, {S::Arrived}, S::Invited},
                                   {online_event::CardPrinted{}, {S::Verified}, S::Ready},
                                   {online_event::HandedOver{}, {S::Verified, S::Ready}, S::HandedOver},
                                   {online_event::CardRefused{"sudah dicetak"}, {S::Verified}, S::Arrived},
                                   {online_event::DecidedElsewhere{"rejected", "kec-331512-02"},
                                    {S::Arrived, S::Verified, S::Rejected, S::Invited},
                                    S::Elsewhere}};
    for (const Row& row : rows) {
        for (int state = 1; state <= static_cast<int>(kLastOnlineState); ++state) {
            const auto from = static_cast<S>(state);
            const bool isAllowed = std::find(row.from.begin(), row.from.end(), from) != row.from.end();
            INFO(onlineEventName(row.event) << " in " << onlineStateName(from));
            const auto next = advance(in(from), row.event, kNow);
            CHECK(next.has_value() == isAllowed);
            if (next)
                CHECK(next->state == row.to);
            else
                CHECK(next.error().code() == Errc::StepNotAllowed);
        }
    }
}

TEST_CASE("a first recording is never finished from afar: the request can only be invited or rejected")
{
    const OnlineRequest first = arrived(ServiceType::NewWni);
    const auto verified = advance(first, kVerified, kNow);
    REQUIRE_FALSE(verified);
    CHECK(verified.error().fact("why") == "needs-recording");
    CHECK(advance(first, kInvited, kNow)->comesOn == kInvited.day);
    CHECK(advance(first, kRejected, kNow));
}

TEST_CASE("whoever is rejected or invited is told something, and an invitation has a day")
{
    CHECK(
        advance(arrived(), online_event::Rejected{OnlineRejection::Other, "  ", "a"}, kNow).error().code() ==
        Errc::ReasonMissing);
    CHECK(advance(arrived(), online_event::Invited{QDate(), "Datang.", "a"}, kNow).error().fact("what") ==
          "comes-on");
    CHECK(advance(arrived(), kRejected, kNow)->told == "Foto ulang.");
    CHECK(advance(arrived(), kRejected, kNow)->rejection == OnlineRejection::UnreadablePaper);
}

TEST_CASE("a request whose card the centre refuses is to be decided again, and says why")
{
    OnlineRequest verified =
        *advance(*advance(arrived(), online_event::Noted{"telepon"}, kNow), kVerified, kNow);
    const OnlineRequest back =
        *advance(verified, online_event::CardRefused{"sudah dicetak"}, kNow.addDays(1));
    CHECK(back.note == "telepon\nsudah dicetak");
    CHECK(back.visit.isNull());
    CHECK(back.decidedBy.isEmpty());
    CHECK(back.isOpen());
    CHECK(advance(back, kRejected, kNow.addDays(1)));
}

TEST_CASE("what another office decided first takes the place of what was decided and told here")
{
    OnlineRequest rejected = *advance(arrived(), kRejected, kNow);
    rejected.note = "telepon";
    const auto next =
        advance(rejected, online_event::DecidedElsewhere{"verified", "kec-331512-02"}, kNow.addSecs(60));
    REQUIRE(next);
    CHECK(next->decidedBy == "kec-331512-02");
    CHECK(next->decidedElsewhere == "verified");
    CHECK_FALSE(next->rejection);
    CHECK(next->told.isEmpty());
    CHECK(next->note == "telepon");
    CHECK_FALSE(next->isOpen());
    CHECK(clockOf(*next, QDate(2027, 1, 1), {}).reading == ClockReading::Stopped);
    CHECK(*onlineRequestFromCbor(toCbor(*next)) == *next);
}

TEST_CASE("every state has a name that leads back to it")
{
    for (int number = 1; number <= static_cast<int>(kLastOnlineState); ++number)
        CHECK(onlineStateFrom(onlineStateName(static_cast<S>(number))) == static_cast<S>(number));
    CHECK_FALSE(onlineStateFrom("somewhere"));
}

TEST_CASE("a note changes neither state nor clock, and may be taken back")
{
    const OnlineRequest noted =
        *advance(in(S::Rejected), online_event::Noted{" telepon lagi "}, kNow.addDays(1));
    CHECK(noted.state == S::Rejected);
    CHECK(noted.stateSince == kNow);
    CHECK(noted.note == "telepon lagi");
    CHECK(advance(noted, online_event::Noted{}, kNow)->note.isEmpty());
}

TEST_CASE("the clock counts three working days from the day it was sent")
{
    const QDate monday(2026, 11, 23);
    CHECK(clockOf(arrived(), monday, {}) == OnlineClock{ClockReading::InTime, monday.addDays(3), 3});
    CHECK(clockOf(arrived(), monday.addDays(2), {}).workingDays == 1);
    CHECK(readingOn(monday.addDays(3)) == ClockReading::DueToday);
    CHECK(clockOf(arrived(), monday.addDays(4), {}) == OnlineClock{ClockReading::Late, monday.addDays(3), 1});
    // Saturday and Sunday add nothing, a holiday moves the day on.
    CHECK(clockOf(arrived(), monday.addDays(6), {}).workingDays == 1);
    CHECK(readingOn(monday.addDays(4), {true, 1, 3, {monday.addDays(1)}}) == ClockReading::DueToday);
}

TEST_CASE("the clock stands once the applicant has the next step, and runs while the card is awaited")
{
    for (const S state : {S::Ready, S::HandedOver, S::Rejected, S::Invited})
        CHECK(clockOf(in(state), QDate(2027, 1, 1), {}).reading == ClockReading::Stopped);
    CHECK(clockOf(in(S::Verified), QDate(2027, 1, 1), {}).reading == ClockReading::Late);
}

TEST_CASE("less time is left on every later day, whatever the holidays")
{
    rc::check([](quint8 length, std::vector<quint8> offsets) {
        const QDate begin(2026, 11, 23);
        ServiceRules rules;
        rules.onlineDays = length % 10 + 1;
        for (const quint8 offset : offsets)
            rules.holidays.push_back(begin.addDays(offset % 30));
        int before = 1000;
        for (int day = 0; day < 40; ++day) {
            const OnlineClock clock = clockOf(arrived(), begin.addDays(day), rules);
            const int left = clock.reading == ClockReading::Late ? -clock.workingDays : clock.workingDays;
            RC_ASSERT(left <= before);
            RC_ASSERT((clock.reading == ClockReading::Late) == (begin.addDays(day) > clock.due));
            before = left;
        }
    });
}

TEST_CASE("a register number is read from what a proof says, and nothing else is one")
{
    CHECK(registerNumberFrom(" drg-261123-0001 ") == "DRG-261123-0001");
    CHECK(registerNumberFrom("https://daring.example/bukti?n=DRG-261123-0001") == "DRG-261123-0001");
    CHECK(registerNumberFrom("REG: DRG-261123-0001") == "DRG-261123-0001");
    for (const char* wrong : {"", "12", "SITI AMINAH", "DRG-26;DROP", "ABCDEFGH"})
        CHECK_FALSE(registerNumberFrom(wrong));
}

TEST_CASE("a request comes back from its bytes as it was, and bytes that are cut are refused")
{
    OnlineRequest request = *advance(arrived(), kRejected, kNow);
    request.note = "catatan";
    const QByteArray bytes = toCbor(request);
    CHECK(*onlineRequestFromCbor(bytes) == request);
    CHECK(*onlineRequestFromCbor(toCbor(*advance(arrived(), kVerified, kNow))) ==
          *advance(arrived(), kVerified, kNow));
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(onlineRequestFromCbor(bytes.left(length)));
}

TEST_CASE("every reason has a name that leads back to it")
{
    CHECK(allOnlineRejections().size() == static_cast<std::size_t>(kLastOnlineRejection));
    for (const OnlineRejection reason : allOnlineRejections())
        CHECK(onlineRejectionFrom(onlineRejectionName(reason)) == reason);
    CHECK_FALSE(onlineRejectionFrom("because"));
}
