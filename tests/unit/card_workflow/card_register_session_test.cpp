// Cards that leave the house: each with a paper that says what left.
#include "core/workflow/card_register_session.h"

#include "tests/support/fake_card_stock.h"
#include "tests/support/sample_people.h"

using namespace rekam;

namespace {

struct Office
{
    fake::Station station;
    fake::Cards cards;
    std::optional<CardRegisterSession> session;

    explicit Office(Role role = Role::Operator)
    {
        station.ports.cardStock = &cards;
        station.login.role = role;
        Applicant holder = test::sampleApplicant();
        holder.address.villageName = QStringLiteral("Kalimaro");
        station.store.cardData = CardData{holder, {}, {}, QStringLiteral("GROBOGAN"), QDate(2026, 11, 20)};
        for (const quint32 id : {1u, 2u}) {
            CardJob job;
            job.id = test::idNumber<CardJobId>(id);
            job.state = CardJobState::Printed;
            job.serial = *BlankSerial::parse(QStringLiteral("KT00000%1").arg(id));
            job.stateSince = station.clock.now.addDays(id == 1 ? -20 : -1);
            station.store.work.cardJobs.push_back(job);
        }
        session.emplace(station.ports);
        session->open(station.login);
        settle();
    }
    void settle()
    {
        fake::settle();
        fake::settle();
    }
    const CardRegisterSnapshot& shown() { return session->snapshot(); }
};

} // namespace

TEST_CASE("finished cards are listed by how long they wait, and a slot says where each lies")
{
    Office office;
    REQUIRE(office.shown().finished.size() == 2);
    CHECK(office.shown().finished[0].days == 20);
    CHECK(office.shown().finished[0].village == "KALIMARO");
    office.session->putAway(test::idNumber<CardJobId>(1), "b3");
    office.settle();
    CHECK(office.shown().finished[0].job.slot == "B3");
    CHECK(office.shown().finished[0].days == 20);
    CHECK(office.station.store.commits.back().audit.front().what == "card-put-away");
}

TEST_CASE(
    "a shipment's manifest names its cards, is signed over their counts, and is seen before it is printed")
{
    Office office;
    office.session->registerCard(OldCardKind::Damaged, "patah, milik warga RT 2");
    office.settle();
    office.session->registerCard(OldCardKind::Found, "ditemukan di angkutan");
    office.settle();
    office.session->ship("S-1");
    office.settle();
    REQUIRE(office.cards.papers.size() == 1);
    CHECK(office.cards.papers[0].paper == SealedPaper::Manifest);
    CHECK(office.cards.papers[0].counts == std::vector<int>{0, 1, 0, 1});
    REQUIRE_FALSE(office.shown().paper.isEmpty());
    CHECK(office.shown().paper.text.contains("ditemukan di angkutan"));
    CHECK(office.shown().paper.text.contains("2 lembar"));
    CHECK(office.station.slips.jobs.empty());
    office.session->printPaper();
    office.settle();
    CHECK(office.station.slips.hasPrinted("cards-KIRIM-1"));
    CHECK(office.shown().isPaperPrinted);
}

TEST_CASE("a destruction owes place and two witnesses; its record has the counts and no name of a holder")
{
    Office office;
    office.session->registerCard(OldCardKind::Found, "milik SITI AMINAH");
    office.settle();
    office.session->destroy("halaman kantor", "dibakar", {{"Bambang", "Satpol PP"}});
    office.settle();
    REQUIRE(office.shown().error);
    CHECK(office.shown().error->code() == Errc::ReasonMissing);
    office.session->destroy("halaman kantor", "dibakar", {{"Bambang", "Satpol PP"}, {"Sri", "Polsek"}});
    office.settle();
    REQUIRE_FALSE(office.shown().paper.isEmpty());
    CHECK(office.shown().paper.text.contains("BA-1"));
    CHECK(office.shown().paper.text.contains("Satpol PP"));
    CHECK_FALSE(office.shown().paper.text.contains("SITI"));
    CHECK(office.shown().book.cards.empty());
}

TEST_CASE("a list takes the finished cards of one village, and the centre is told of each")
{
    Office office;
    office.session->distribute("tempat lain", "Sutrisno", "Ketua RT 03");
    office.settle();
    REQUIRE(office.shown().error);
    CHECK(office.shown().error->code() == Errc::ReasonMissing);
    office.session->distribute("Kalimaro", "Sutrisno", "Ketua RT 03");
    office.settle();
    REQUIRE(office.cards.lists.size() == 1);
    CHECK(office.cards.lists[0].cards.size() == 2);
    CHECK(office.cards.events.size() == 2);
    CHECK(office.shown().paper.text.contains("Sutrisno"));
}

TEST_CASE("nothing personal is left when the page is closed, and a technician sees nothing at all")
{
    Office office;
    office.session->close();
    CHECK(office.shown().finished.empty());
    Office technician(Role::Technician);
    CHECK_FALSE(technician.shown().isLoaded);
    CHECK(technician.shown().finished.empty());
}

TEST_CASE("a list that comes back puts its cards away, and what is missing owes a word")
{
    Office office;
    for (CardJob& job : office.station.store.work.cardJobs) {
        job.state = CardJobState::Distributed;
        job.distributionList = QStringLiteral("DIST-1");
    }
    DistributionList list;
    list.id = test::idNumber<DistributionId>(1);
    list.number = QStringLiteral("DIST-1");
    office.cards.lists = {list};
    office.session->open(office.station.login);
    office.settle();
    REQUIRE(office.session->stillOut("DIST-1").size() == 2);

    office.session->takeBack("DIST-1", 0, {test::idNumber<CardJobId>(2)}, "b3", {});
    office.settle();
    REQUIRE(office.shown().error);
    CHECK(office.shown().error->fact("what") == "note");
    office.session->takeBack("DIST-1", 0, {test::idNumber<CardJobId>(2)}, "b3", "satu hilang di jalan");
    office.settle();

    CHECK_FALSE(office.shown().error);
    REQUIRE(office.cards.returns.size() == 1);
    CHECK(office.cards.returns[0].cards == std::vector<ReturnedCard>{{test::idNumber<CardJobId>(2), "B3"}});
    REQUIRE(office.cards.events.size() == 1);
    CHECK(office.cards.events[0].what == "came-back");
    CHECK(office.cards.lines.back().what == "cards-came-back");
    CHECK(office.shown().returns.size() == 1);
}
