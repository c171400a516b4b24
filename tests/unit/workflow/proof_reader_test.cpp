// A proof of registration at the front desk: how far the request is, whose it is, and the number for the
// handover.
#include "core/workflow/arrival_session.h"

#include "tests/support/fake_counter.h"
#include "tests/support/fake_desk_services.h"

using namespace rekam;
using S = OnlineState;

namespace {

constexpr char kNumber[] = "DRG-261120-0001";

OnlineRequest request(S state)
{
    OnlineRequest one{.nik = test::sampleNik()};
    one.id = test::idNumber<OnlineId>(1);
    one.number = kNumber;
    one.service = ServiceType::DamagedWni;
    one.state = state;
    return one;
}

struct ProofDesk : fake::CounterDesk
{
    ProofDesk()
    {
        station.ports.online = &online;
        station.ports.centreDesk = &centre;
    }
    const ProofSnapshot& read(const QString& text = kNumber)
    {
        arrival.readProof(text);
        fake::settle();
        return arrival.snapshot().proof;
    }
    // A visit from afar whose card lies here, as the store has it when somebody signs in.
    void cardIsHere()
    {
        ServiceRequest visit =
            startRequest(test::idNumber<RequestId>(9), test::sampleNik(), ServiceType::DamagedWni,
                         ServiceChannel::Online, station.clock.nowUtc());
        visit.ticket = {u'D', 7};
        visit.state = RequestState::WaitingForCard;
        station.store.work.requests = {visit};
        desk.open(station.login);
        fake::settle();
        online.kept = {request(S::Ready)};
        online.kept.front().visit = visit.id;
    }

    fake::Online online;
    fake::DeskCentre centre;
    ArrivalSession arrival{station.ports, desk};
};

} // namespace

TEST_CASE("a number with a letter is a proof, a NIK and a name are none")
{
    CHECK(ProofReader::numberIn("https://daring.example/bukti?n=drg-261120-0001") == QString(kNumber));
    for (const char* other : {"3315011708850001", "26112000011", "SITI AMINAH", ""})
        CHECK_FALSE(ProofReader::numberIn(other));
}

TEST_CASE(
    "each state of a request of this office is found as it stands, and only two are served at the counter")
{
    for (const S state : {S::Arrived, S::Verified, S::Ready, S::HandedOver, S::Rejected, S::Invited}) {
        ProofDesk desk;
        desk.online.kept = {request(state)};
        const ProofSnapshot& proof = desk.read();
        INFO(onlineStateName(state));
        CHECK(proof.stage == ProofStage::Found);
        REQUIRE(proof.request);
        CHECK(proof.request->state == state);
        CHECK_FALSE(proof.isCardHere()); // no visit waits here for a card
        CHECK(proof.mayBeServed() == (state == S::Rejected || state == S::Invited));
    }
}

TEST_CASE("a number that is not in the book is asked of the centre, and its answer tells the cases apart")
{
    struct Row
    {
        std::optional<OnlineStanding> standing;
        std::optional<Errc> refuses;
        ProofStage stage;
    };
    const std::vector<Row> rows = {
        {OnlineStanding{"verified", "kec-331512-02"}, {}, ProofStage::Elsewhere},
        {OnlineStanding{"arrived", {}}, {}, ProofStage::NotHereYet},
        {{}, {}, ProofStage::Unknown},
        {OnlineStanding{"verified", "kec-331512-02"}, Errc::CentreUnreachable, ProofStage::Unsaid}};
    for (const Row& row : rows) {
        ProofDesk desk;
        if (row.standing)
            desk.centre.standings[kNumber] = *row.standing;
        desk.centre.refuses = row.refuses;
        CHECK(desk.read().stage == row.stage);
        CHECK_FALSE(desk.arrival.snapshot().proof.request);
    }
}

TEST_CASE("a request that another office decided says which, without asking the centre")
{
    ProofDesk desk;
    desk.online.kept = {*advance(request(S::Verified),
                                 online_event::DecidedElsewhere{"rejected", "kec-331512-02"},
                                 desk.station.clock.nowUtc())};
    desk.centre.refuses = Errc::CentreUnreachable;
    const ProofSnapshot& proof = desk.read();
    CHECK(proof.stage == ProofStage::Elsewhere);
    CHECK(proof.standing == OnlineStanding{"rejected", "kec-331512-02"});
}

TEST_CASE("whose card is here gets the number of the visit on paper, and no second visit is opened")
{
    ProofDesk desk;
    desk.cardIsHere();
    REQUIRE(desk.read().isCardHere());
    CHECK(desk.arrival.snapshot().proof.ticket.text() == "D-007");
    std::vector<RequestId> issued;
    QObject::connect(&desk.arrival, &ArrivalSession::issued, &desk.arrival,
                     [&](const RequestId& visit) { issued.push_back(visit); });

    desk.arrival.confirm();
    desk.settleUntilPrinted("ticket-");
    fake::settle();

    CHECK(issued == std::vector{test::idNumber<RequestId>(9)});
    CHECK_FALSE(desk.arrival.snapshot().proof.isRead());
    REQUIRE(desk.station.store.commits.size() == 1);
    CHECK_FALSE(desk.station.store.commits.front().request);
    CHECK(desk.station.store.commits.front().audit.front().what == "handover-number-printed");
    CHECK(desk.desk.snapshot().board.waiting.empty());
}

TEST_CASE("whoever was turned down from afar is served here like everybody, and the proof makes room")
{
    ProofDesk desk;
    desk.online.kept = {request(S::Rejected)};
    desk.read();
    desk.arrival.confirm();
    fake::settle();
    CHECK_FALSE(desk.arrival.snapshot().proof.isRead());
    CHECK(desk.arrival.snapshot().nik == test::sampleNik());
    CHECK(desk.arrival.snapshot().stage == ArrivalStage::Ready);
}

TEST_CASE("a request that nobody decided gives no number, and a NIK after it begins anew")
{
    ProofDesk desk;
    desk.online.kept = {request(S::Arrived)};
    desk.read();
    desk.arrival.confirm();
    fake::settle();
    CHECK(desk.arrival.snapshot().proof.isRead());
    CHECK(desk.station.store.commits.empty());
    desk.arrival.begin(test::sampleNik().text());
    fake::settle();
    CHECK_FALSE(desk.arrival.snapshot().proof.isRead());
    CHECK(desk.arrival.snapshot().nik == test::sampleNik());
}
