#include "tests/ui/line/role_office.h"

using namespace rekam;
using namespace std::chrono_literals;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

ServiceRequest visit(int number, RequestState state, const QDateTime& at)
{
    ServiceRequest request{.id = test::idNumber<RequestId>(static_cast<quint32>(number)),
                           .nik = test::sampleNik(number)};
    request.ticket.number = number;
    request.state = state;
    request.arrivedAt = at;
    request.stateSince = at;
    return request;
}

} // namespace

TEST_CASE("an operator begins at the queue and opens no page of the others by key")
{
    Office office(Role::Operator);
    office.come();
    CHECK(office.screen() == "queue");
    CHECK_FALSE(office.hasLink("link.supervisor"));

    for (const int key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F8}) {
        office.press(key, {}, Qt::ControlModifier);
        CHECK(office.screen() == "queue");
    }
}

TEST_CASE("a supervisor begins with the day; Esc goes to the queue and Ctrl+F6 back")
{
    Office office(Role::Supervisor);
    office.station.supervision.day.requests = {visit(1, RequestState::NoShow, office.station.clock.now),
                                               visit(2, RequestState::Waiting, office.station.clock.now)};
    office.come();

    CHECK(office.screen() == "supervisor");
    CHECK(office.text("dayListTitle") == "Yang berhenti di jalan (1)");
    CHECK(office.cell("dayList", 0, 0) == "A-001");
    CHECK(office.cell("dayList", 0, 3) == "panggil bila datang");
    office.press(Qt::Key_F10);
    CHECK(office.text("dayListTitle") == "Semua pemohon (2)");

    office.press(Qt::Key_Escape);
    CHECK(office.screen() == "queue");
    CHECK(office.hasLink("link.supervisor"));
    office.press(Qt::Key_F6, {}, Qt::ControlModifier);
    CHECK(office.screen() == "supervisor");
}

TEST_CASE("who was at the counter when the power went comes before the day")
{
    Office office(Role::Supervisor);
    ServiceRequest called = visit(1, RequestState::Called, office.station.clock.now);
    called.counter = office.station.ports.office.counterName;
    office.station.store.work.requests = {called};

    office.come();

    CHECK(office.screen() == "queue");
    CHECK(office.text("primaryAction") == "Mulai layani");
}

TEST_CASE("a timeline opens by Enter on the chosen row, and not by walking past it")
{
    Office office(Role::Supervisor);
    office.station.supervision.day.requests = {visit(1, RequestState::NoShow, office.station.clock.now),
                                               visit(2, RequestState::NoShow, office.station.clock.now)};
    TimelineRow row;
    row.at = office.station.clock.now;
    row.what = QStringLiteral("ticket-no-show");
    row.actor = QStringLiteral("operator.2");
    office.station.store.timeline = {row};
    office.come();

    office.press(Qt::Key_Down);
    CHECK(office.station.store.timelinesAsked.empty());
    office.enter();

    CHECK(office.station.store.timelinesAsked == std::vector<RequestId>{test::idNumber<RequestId>(2)});
    CHECK(office.text("trailTitle") == "Riwayat A-002");
    CHECK(office.cell("trailList", 0, 1) == "Tidak datang");
    CHECK(office.cell("trailList", 0, 2) == "operator.2");
}

TEST_CASE("a technician has the devices and nothing else, and no record is opened for it")
{
    Office office(Role::Technician);
    office.come();

    CHECK(office.screen() == "technician");
    CHECK(office.hasLink("link.technician"));
    CHECK(office.hasLink("link.lock"));
    for (const char* link :
         {"link.supervisor", "link.accounts", "link.print", "link.handover", "link.outbox"})
        CHECK_FALSE(office.hasLink(link));
    for (const int key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F11, Qt::Key_Escape}) {
        office.press(key);
        CHECK(office.screen() == "technician");
    }
    office.press(Qt::Key_F6, {}, Qt::ControlModifier);
    CHECK(office.screen() == "technician");
    CHECK_FALSE(office.desk.snapshot().isBusy);
    office.press(Qt::Key_F12);
    CHECK(office.screen() == "login");
}

TEST_CASE("a device is tested by Enter, measured on the screen, and released by Enter")
{
    Office office(Role::Technician);
    office.come();
    CHECK(office.text("primaryAction") == "Uji kamera");

    office.enter();
    CHECK(office.station.camera.isPreviewing);
    CHECK(office.text("primaryAction") == "Selesai uji");
    for (int i = 0; i < 11; ++i) {
        office.station.clock.advance(100ms);
        office.station.camera.show();
    }
    fake::settle();
    CHECK(office.cell("slotList", 0, 3) == "2×2 · 10,0/detik");
    office.enter();

    CHECK_FALSE(office.station.camera.isPreviewing);
    CHECK(office.text("testResult") == "baik");
}

TEST_CASE("the test ends when the screen locks")
{
    Office office(Role::Technician);
    office.come();
    office.enter();
    REQUIRE(office.station.camera.isPreviewing);

    office.press(Qt::Key_F12);

    CHECK_FALSE(office.station.camera.isPreviewing);
}

TEST_CASE("another adapter is put into a slot by keys")
{
    Office office(Role::Technician);
    office.come();
    office.press(Qt::Key_Down);
    office.press(Qt::Key_Down);

    office.press(Qt::Key_F10);
    office.press(Qt::Key_Down);
    office.enter();

    CHECK(office.rack.slotFacts[2].adapter == QStringLiteral("libfprint"));
    CHECK(office.cell("deviceEvents", 0, 2).find("Adaptor diganti") == 0);
}

TEST_CASE("an account is made by keys alone: name, role, passphrase twice")
{
    Office office(Role::Supervisor);
    office.come();
    office.press(Qt::Key_F8, {}, Qt::ControlModifier);
    REQUIRE(office.screen() == "accounts");

    office.type("operator.2");
    office.enter();
    office.press(Qt::Key_Down); // supervisor
    office.press(Qt::Key_Down); // technician
    office.enter();
    office.type("kuda benar baterai");
    office.enter();
    office.type("kuda benar baterai");
    office.enter();

    REQUIRE(office.station.accounts.rows.size() == 3);
    CHECK(office.station.accounts.rows.back().name == QStringLiteral("operator.2"));
    CHECK(office.station.accounts.rows.back().role == Role::Technician);
    CHECK(office.text("accountCreated").find("operator.2") != std::string::npos);
}

TEST_CASE("two passphrases that differ make no account")
{
    Office office(Role::Supervisor);
    office.come();
    office.press(Qt::Key_F8, {}, Qt::ControlModifier);
    office.type("operator.2");
    office.enter();
    office.enter();
    office.type("kuda benar baterai");
    office.enter();
    office.type("kuda benar bateraj");
    office.enter();

    CHECK(office.station.accounts.rows.size() == 2);
    CHECK(office.text("accountProblem") == "Kedua frasa sandi tidak sama. Ketik ulang keduanya.");
}

TEST_CASE("an account is closed after a question, and nobody closes their own")
{
    Office office(Role::Supervisor);
    office.come();
    office.press(Qt::Key_F8, {}, Qt::ControlModifier);

    office.press(Qt::Key_F9);
    office.enter();
    CHECK_FALSE(office.station.accounts.rows[0].isClosed);

    office.find<RowTable>("accountList")->setCurrentCell(1, 0);
    fake::settle();
    office.press(Qt::Key_F9);
    office.enter();
    CHECK(office.station.accounts.rows[1].isClosed);
}
