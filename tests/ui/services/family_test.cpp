#include "tests/ui/services/service_office.h"
#include "ui/presenters/queue_description.h"

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::recorded;

namespace {

struct FamilyOffice : line::ServiceOffice
{
    FamilyOffice()
    {
        const QDate today(2026, 11, 21);
        for (const auto& [serial, age, word] :
             std::vector<std::tuple<int, int, const char*>>{{1, 45, "UNREGISTERED"},
                                                            {2, 43, "PRINT_READY_RECORD"},
                                                            {3, 70, "UNREGISTERED"},
                                                            {4, 9, "UNREGISTERED"}}) {
            ResidentRecord member = recorded(serial, word);
            member.applicant.birthDate = today.addYears(-age).addDays(-3);
            centre.family.push_back(member);
        }
    }
    void begin()
    {
        come();
        open(Qt::Key_L);
        type("3315012301120007");
        enter();
    }
    const std::vector<ServiceRequest>& visits() { return station.store.work.requests; }
};

} // namespace

TEST_CASE("a family gets one number and a visit for each who came, the old ones first")
{
    FamilyOffice office;
    office.begin();
    REQUIRE(office.screen() == "family");
    CHECK(office.text("listTitle") == "KK 3315••••••••0007 (4 orang, 3 datang)");
    CHECK(office.cellText(0, 2) == test::sampleNik(3).masked());
    CHECK(office.cellText(3, 5) == "tidak");

    office.enter();

    REQUIRE(office.visits().size() == 3);
    CHECK(office.visits()[0].nik == test::sampleNik(3));
    CHECK(office.visits()[1].nik == test::sampleNik(1));
    for (const ServiceRequest& visit : office.visits()) {
        CHECK(visit.ticket == office.visits()[0].ticket);
        CHECK(visit.family == office.visits()[0].id);
        CHECK(visit.state == RequestState::Waiting);
    }
    CHECK(office.desk.snapshot().board.waiting.size() == 1);
    CHECK(describeQueue(office.desk.snapshot(), office.station.clock.now).waiting[0].note ==
          "keluarga, 2 orang lagi");
    CHECK(office.station.slips.jobs.size() == 1);
}

TEST_CASE("F8 says who came, F9 who has a disability, and the order follows")
{
    FamilyOffice office;
    office.begin();
    office.press(Qt::Key_F8); // the grandmother stays at home
    CHECK(office.cellText(0, 5) == "tidak");
    office.press(Qt::Key_Down);
    office.press(Qt::Key_Down);
    office.press(Qt::Key_F9);
    CHECK(office.cellText(1, 2) == test::sampleNik(2).masked());
    office.enter();
    REQUIRE(office.visits().size() == 2);
    CHECK(office.visits()[0].nik == test::sampleNik(2));
    CHECK(office.visits()[0].queueClass == QueueClass::Priority);
}

TEST_CASE("where policy says so, a family is served as listed on its card")
{
    FamilyOffice office;
    office.station.ports.choices.familyOrder = FamilyOrder::AsListed;
    office.begin();
    office.enter();
    REQUIRE(office.visits().size() == 3);
    CHECK(office.visits()[0].nik == test::sampleNik(1));
}

TEST_CASE("the next of the family is called with the same number when the one before is done")
{
    FamilyOffice office;
    office.begin();
    office.enter();
    office.press(Qt::Key_Escape);
    office.press(Qt::Key_F2);
    REQUIRE(office.desk.snapshot().current);
    const TicketNumber first = office.desk.snapshot().current->ticket;
    CHECK(office.desk.snapshot().current->nik == test::sampleNik(3));
    office.desk.finishService();
    fake::settle();
    office.press(Qt::Key_F2);
    REQUIRE(office.desk.snapshot().current);
    CHECK(office.desk.snapshot().current->ticket == first);
    CHECK(office.desk.snapshot().current->nik == test::sampleNik(1));
}

TEST_CASE("a number that is none, an unknown card and a family of which nobody came are refused")
{
    FamilyOffice office;
    office.come();
    office.open(Qt::Key_L);
    office.type("123");
    office.enter();
    CHECK(office.text("bannerCause") == "Nomor KK harus 16 angka.");

    const auto family = std::exchange(office.centre.family, {});
    office.press(Qt::Key_F10);
    office.type("3315012301120007");
    office.enter();
    CHECK(office.text("bannerCause") == "Nomor KK ini tidak ada di register.");

    office.centre.family = {family[3]};
    office.press(Qt::Key_F10);
    office.type("3315012301120007");
    office.enter();
    office.enter();
    CHECK(office.text("bannerCause") == "Belum ada anggota keluarga yang dipilih.");
    CHECK(office.visits().empty());
}

TEST_CASE("who holds a number already is not given another one")
{
    FamilyOffice office;
    office.come();
    office.desk.issueTicket(test::sampleNik(1).text());
    fake::settle();
    office.open(Qt::Key_L);
    office.type("3315012301120007");
    office.enter();
    CHECK(office.text("listTitle") == "KK 3315••••••••0007 (4 orang, 2 datang)");
    office.press(Qt::Key_Down);
    office.press(Qt::Key_F8);
    CHECK(office.text("bannerCause").empty() == false);
    office.enter();
    CHECK(office.visits().size() == 3);
}
