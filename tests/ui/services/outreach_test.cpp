#include "tests/support/fake_outreach.h"
#include "tests/ui/services/service_office.h"

#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::recorded;

namespace {

struct FieldOffice : line::ServiceOffice
{
    FieldOffice()
    {
        station.ports.outreach = &book;
        station.ports.field.powerFolder = power.path();
        station.centre.answer = recorded(4, "UNREGISTERED");
    }
    void begin()
    {
        come();
        open(Qt::Key_E);
    }
    void openSession()
    {
        begin();
        enter();
        press(Qt::Key_Down); // a school
        type("SMA 1");
        enter();
    }
    void add(int serial)
    {
        press(Qt::Key_F10);
        type(test::sampleNik(serial).text().toLatin1().constData());
        enter();
    }
    Outreach kept() { return outreachFromCbor(cases.kept.at(0).value).value(); }
    std::string bar(const char* id)
    {
        auto* label = find<QLabel>(id);
        return label && label->isVisible() ? label->text().toStdString() : std::string();
    }

    QTemporaryDir power;
    fake::Outreaches book{station.store, cases, station.clock};
};

} // namespace

TEST_CASE("Ctrl+E leads to the mobile service, empty it says how a session is opened")
{
    FieldOffice office;
    office.begin();
    CHECK(office.screen() == "outreach");
    CHECK(office.text("listTitle") == "Jemput bola (0 sesi)");
    office.press(Qt::Key_Escape);
    CHECK(office.screen() == "queue");
}

TEST_CASE("a session is opened by keys, somebody is added, and their data are fetched")
{
    FieldOffice office;
    office.openSession();
    REQUIRE(office.cases.kept.size() == 1);
    CHECK(office.kept().kind == OutreachKind::School);
    CHECK(office.kept().place == "SMA 1");
    office.add(4);
    CHECK(office.cellText(0, 0) == "SITI AMINAH");
    CHECK(office.cellText(0, 2) == "hari ini");
    CHECK(office.cellText(0, 3) == "belum bertemu");
}

TEST_CASE("Enter receives whoever is expected next: the verification stands, and the list has them as come")
{
    FieldOffice office;
    office.openSession();
    office.add(4);

    office.enter();

    CHECK(office.screen() == "verification");
    CHECK(office.station.slips.hasPrinted("ticket-"));
    office.press(Qt::Key_F8);
    office.type("menunggu ibu");
    office.enter();
    office.open(Qt::Key_E);
    CHECK(office.cellText(0, 3) == "ditunda");
}

TEST_CASE("the status line tells what is left only while a session is open")
{
    FieldOffice office;
    office.begin();
    CHECK(office.bar("statusSupplies").empty());
    CHECK_FALSE(office.bar("statusDisk").empty());
    office.enter();
    office.type("Balai Desa");
    office.enter();
    CHECK(office.bar("statusSupplies") == "Cukup untuk ± 90 perekaman");
    CHECK(office.bar("statusDisk").empty());
    CHECK(office.bar("statusOffline") == "luring: sisa 7 hari, 500 rekaman");
    Q_EMIT office.station.centre.linkChanged({LinkState::Connected, 5, {}});
    fake::settle();
    CHECK(office.bar("statusOffline").empty());
}

TEST_CASE("a refusal is noted with its reason and taken back by the same key")
{
    FieldOffice office;
    office.openSession();
    office.add(4);
    office.press(Qt::Key_F9);
    office.type("sakit");
    office.enter();
    CHECK(office.cellText(0, 3) == "menolak");
    CHECK(office.kept().roster.at(0).refused == "sakit");
    office.press(Qt::Key_F9);
    CHECK(office.cellText(0, 3) == "belum bertemu");
}

TEST_CASE("the list is searched by part of a name or NIK")
{
    FieldOffice office;
    office.openSession();
    office.add(4);
    office.press(Qt::Key_F3);
    office.type("budi");
    office.enter();
    CHECK(office.find<RowTable>("mainList") == nullptr);
    office.press(Qt::Key_F3);
    office.press(Qt::Key_A, {}, Qt::ControlModifier);
    office.type("aminah");
    office.enter();
    CHECK(office.cellText(0, 0) == "SITI AMINAH");
}

TEST_CASE("F8 closes the session with its tally and prints the list; it can be printed again")
{
    FieldOffice office;
    office.openSession();
    office.add(4);
    office.press(Qt::Key_F8);
    office.enter();
    CHECK_FALSE(office.kept().isOpen());
    CHECK(office.kept().tally.notMet == 1);
    CHECK(office.station.slips.hasPrinted("JB-20261121-1"));
    CHECK(office.text("listTitle") == "Jemput bola (1 sesi)");
    CHECK(office.cellText(0, 1) == "SMA 1");
    const std::size_t printed = office.station.slips.jobs.size();
    office.press(Qt::Key_F5);
    CHECK(office.station.slips.jobs.size() == printed + 1);
}

TEST_CASE("at the policy's limit the page and the verification say what stops and what to do")
{
    FieldOffice office;
    office.station.ports.field.offline = {true, 2, 100};
    office.station.store.given.centreHeardAt = office.station.clock.now.addDays(-3);
    office.openSession();
    CHECK(office.text("bannerCause") == "Batas hari bekerja tanpa sambungan sudah habis.");
    office.add(4);
    office.enter();
    REQUIRE(office.screen() == "verification");
    office.enter();
    CHECK(office.screen() == "verification");
    CHECK(office.text("bannerCause") == "Batas hari bekerja tanpa sambungan sudah habis.");
}
