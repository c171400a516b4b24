// The front desk between a register that may be away, a roster that may be old, and a queue of one number
// each.
#include "core/workflow/arrival_session.h"

#include "tests/support/fake_counter.h"

#include <QTest>

using namespace rekam;
using namespace std::chrono_literals;

namespace {

class FakeRoster final : public Roster
{
public:
    void findSummoned(const Nik& nik, QObject* receiver, Reply<std::optional<ResidentRecord>> reply) override
    {
        ++asked;
        const bool isListed = summoned && summoned->applicant.nik == nik;
        fake::later<std::optional<ResidentRecord>>(receiver, std::move(reply),
                                                   isListed ? summoned : std::nullopt);
    }
    std::optional<ResidentRecord> summoned;
    int asked = 0;
};

// Answers when told to.
class SlowCentre final : public CentreLink
{
public:
    void lookUpResident(const Nik&, QObject*, Reply<ResidentRecord> reply) override { open.push_back(reply); }
    void syncNow() override {}
    LinkReport link() const override { return {}; }
    std::vector<Reply<ResidentRecord>> open;
};

ResidentRecord listed()
{
    ResidentRecord resident{test::sampleApplicant(), true, QStringLiteral("UNREGISTERED"), {}};
    return resident;
}

struct FrontDesk : fake::CounterDesk
{
    FakeRoster roster;
    ArrivalSession arrival{station.ports, desk};
    FrontDesk() { station.ports.roster = &roster; }
    void begin()
    {
        arrival.begin(test::sampleNik().text());
        fake::settle();
    }
    const ArrivalSnapshot& now() const { return arrival.snapshot(); }
};

// A register whose answer the test gives.
struct SlowDesk
{
    fake::CounterDesk counter;
    SlowCentre slow;
    StationPorts ports{.store = counter.station.store,
                       .accounts = counter.station.accounts,
                       .centre = slow,
                       .assessor = counter.station.assessor,
                       .clock = counter.station.clock,
                       .ids = counter.station.ids,
                       .rules = {},
                       .gate = {},
                       .office = {}};
    ArrivalSession arrival{ports, counter.desk};
};

} // namespace

TEST_CASE("the roster knows a summoned person while the centre is away, and is not asked while it is there")
{
    FrontDesk front;
    front.roster.summoned = listed();
    front.begin();
    CHECK(front.now().from == KnownFrom::Register);
    CHECK(front.roster.asked == 0);

    front.station.centre.answer.reset();
    front.arrival.clear();
    front.begin();
    CHECK(front.now().from == KnownFrom::Roster);
    CHECK(front.now().resident->applicant.name.text() == "SITI AMINAH");
    CHECK(front.now().whyUnknown->code() == Errc::CentreUnreachable);
    CHECK(front.now().service == ServiceType::NewWni);
}

TEST_CASE("whom neither knows may take a number")
{
    FrontDesk front;
    front.station.centre.answer.reset();
    front.begin();
    CHECK(front.now().from == KnownFrom::Nobody);
    CHECK(front.now().stage == ArrivalStage::Ready);
    front.arrival.confirm();
    fake::settle();
    CHECK(front.station.store.work.requests.size() == 1);
}

TEST_CASE("a register that says nothing keeps nobody waiting longer than its patience, and may still answer")
{
    SlowDesk front;
    ArrivalSession& arrival = front.arrival;
    SlowCentre& slow = front.slow;
    arrival.begin(test::sampleNik().text());
    fake::settle();
    REQUIRE(arrival.snapshot().stage == ArrivalStage::LookingUp);
    arrival.confirm();
    fake::settle();
    CHECK(front.counter.station.store.commits.empty());

    REQUIRE(QTest::qWaitFor([&] { return arrival.snapshot().stage == ArrivalStage::Ready; }, 60'000));
    CHECK(arrival.snapshot().whyUnknown->code() == Errc::CentreTimedOut);

    arrival.turnPaper(PaperKind::FamilyCard);
    slow.open.front()(listed());
    CHECK(arrival.snapshot().from == KnownFrom::Register);
    CHECK_FALSE(arrival.snapshot().whyUnknown);
    CHECK(arrival.snapshot().intake.missing == std::vector{PaperKind::FamilyCard});
}

TEST_CASE("an answer about somebody else is not shown")
{
    SlowDesk front;
    ArrivalSession& arrival = front.arrival;
    SlowCentre& slow = front.slow;
    arrival.begin(test::sampleNik(4).text());
    arrival.begin(test::sampleNik(5).text());
    REQUIRE(slow.open.size() == 2);
    slow.open[0](listed());
    CHECK_FALSE(arrival.snapshot().resident);
    CHECK(arrival.snapshot().nik == test::sampleNik(5));
}

TEST_CASE("what was chosen by hand stays when the register answers late")
{
    SlowDesk front;
    ArrivalSession& arrival = front.arrival;
    SlowCentre& slow = front.slow;
    arrival.begin(test::sampleNik().text());
    arrival.chooseService(ServiceType::LostWni);
    slow.open.front()(listed());
    CHECK(arrival.snapshot().service == ServiceType::LostWni);
    CHECK(arrival.snapshot().line == QueueClass::Card);
}

TEST_CASE("who was sent away comes back to the same visit, with what is noted now")
{
    FrontDesk front;
    front.toVerification();
    const QDate today = front.station.clock.nowUtc().toLocalTime().date();
    front.desk.orderCorrection(today.addDays(2), QStringLiteral("nama"));
    fake::settle();
    const RequestId before = front.station.store.work.requests.front().id;
    front.station.clock.advance(std::chrono::hours(48));
    front.begin();
    REQUIRE(front.now().returning);
    CHECK_FALSE(front.now().visit);
    front.arrival.turnPaper(PaperKind::FamilyCard);
    front.arrival.confirm();
    fake::settle();
    REQUIRE(front.station.store.work.requests.size() == 1);
    const ServiceRequest& visit = front.station.store.work.requests.front();
    CHECK(visit.id == before);
    CHECK(visit.state == RequestState::Waiting);
    CHECK(visit.intake.missing == std::vector{PaperKind::FamilyCard});
    CHECK_FALSE(front.now().nik);
}

TEST_CASE("a card that waits here from an earlier visit is found by its holder's NIK")
{
    FrontDesk front;
    ServiceRequest visit = startRequest(test::idNumber<RequestId>(7), test::sampleNik(), ServiceType::NewWni,
                                        ServiceChannel::InPerson, front.station.clock.nowUtc().addDays(-3));
    visit.state = RequestState::WaitingForCard;
    front.station.store.work.requests = {visit};
    front.desk.open(front.station.login);
    fake::settle();
    REQUIRE(front.desk.awaitsCard(test::sampleNik()));
    CHECK_FALSE(front.desk.awaitsCard(test::sampleNik(5)));
    CHECK_FALSE(front.desk.openVisitOf(test::sampleNik()));
}

TEST_CASE("a malformed NIK is nobody, with its reason")
{
    FrontDesk front;
    front.arrival.begin(QStringLiteral("3315017307990000"));
    CHECK(front.now().stage == ArrivalStage::Empty);
    CHECK(front.now().error->code() == Errc::NikDayImpossible);
    CHECK_FALSE(front.now().nik);
}

TEST_CASE("who is sixty today stands with priority, who is sixty tomorrow does not, and the officer decides")
{
    FrontDesk front;
    const QDate today = front.station.clock.now.toLocalTime().date();
    front.station.centre.answer->applicant.birthDate = today.addYears(-60);
    front.begin();
    CHECK(front.now().line == QueueClass::Priority);
    front.arrival.chooseLine(QueueClass::Recording);
    CHECK(front.now().line == QueueClass::Recording);

    front.arrival.clear();
    front.station.centre.answer->applicant.birthDate = today.addYears(-60).addDays(1);
    front.begin();
    CHECK(front.now().line == QueueClass::Recording);
}

TEST_CASE("an office without foreign residents offers them no service, and no number without one")
{
    FrontDesk front;
    front.station.ports.services.servesForeigners = false;
    front.station.centre.answer->applicant.citizenship = Citizenship::Oa;
    front.begin();
    CHECK(front.now().services.empty());
    CHECK_FALSE(front.now().service);
    front.arrival.confirm();
    fake::settle();
    CHECK(front.station.store.work.requests.empty());
}

TEST_CASE("F-1.02 is drawn from what was noted, and drawn anew when that changes")
{
    FrontDesk front;
    front.begin();
    front.arrival.turnPaper(PaperKind::FamilyCard);
    front.arrival.drawForm();
    for (int i = 0; i < 40 && front.now().form.picture.isEmpty(); ++i)
        fake::settle();
    CHECK(front.now().form.picture.text.contains(test::sampleNik().text()));

    front.arrival.turnPaper(PaperKind::FamilyCard);
    CHECK(front.now().form.picture.isEmpty());
    front.arrival.printForm();
    for (int i = 0; i < 40 && !front.station.slips.hasPrinted("form-"); ++i)
        fake::settle();
    CHECK(front.station.slips.hasPrinted("form-"));
}
