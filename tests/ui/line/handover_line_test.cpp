// Who takes a card in the holder's place, by keys alone.
#include "tests/ui/line/role_office.h"

#include <QDateEdit>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

// A printed card whose holder sent somebody with a power of attorney when it was asked for.
struct CollectOffice : Office
{
    CollectOffice() : Office(Role::Operator)
    {
        station.ports.services.proxyCollects = true;
        ServiceRequest visit =
            startRequest(test::idNumber<RequestId>(6), test::sampleNik(), ServiceType::LostWni,
                         ServiceChannel::InPerson, station.clock.now);
        visit.state = RequestState::WaitingForCard;
        visit.recording = test::idNumber<RecordId>(7);
        visit.ticket = TicketNumber{u'A', 1};
        visit.intake.filedBy = FiledBy::Proxy;
        visit.intake.filedByName = QStringLiteral("Budi Santoso");
        visit.intake.filedByNik = test::sampleNik(9);
        visit.intake.authorisedOn = QDate(2026, 11, 20);
        CardJob job;
        job.id = test::idNumber<CardJobId>(8);
        job.recording = visit.recording;
        job.request = visit.id;
        job.state = CardJobState::Printed;
        job.serial = BlankSerial::parse(QStringLiteral("BLK00001")).value();
        station.store.work.requests = {visit};
        station.store.work.cardJobs = {job};
        station.store.cardData = CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), {}};
        station.store.extract = DeskExtract{visit.recording,
                                            visit.nik,
                                            test::sampleApplicant().name,
                                            visit.ticket,
                                            {},
                                            {BiometricTemplate{2, {}}},
                                            {}};
    }
    void toHandover()
    {
        come();
        press(Qt::Key_F7);
        fake::settle();
    }
};

} // namespace

TEST_CASE("whoever came with a power of attorney stands filled in at the handover, and one Enter takes them")
{
    CollectOffice counter;
    counter.toHandover();
    REQUIRE(counter.screen() == "handover");
    CHECK(counter.text("collector").find("BUDI SANTOSO") != std::string::npos);

    counter.press(Qt::Key_F4);
    REQUIRE(counter.find<QLineEdit>("reason"));
    CHECK(counter.find<QLineEdit>("reason")->text() == QStringLiteral("Budi Santoso"));
    CHECK(counter.find<QDateEdit>("comeBackOn")->date() == QDate(2026, 11, 20));
    counter.enter();

    CHECK(counter.text("collector").rfind("Kuasa: BUDI SANTOSO", 0) == 0);
    CHECK_FALSE(counter.find<QLineEdit>("reason"));
    counter.press(Qt::Key_F4); // the holder comes after all
    CHECK(counter.text("collector").find("saat datang") != std::string::npos);
}

TEST_CASE("another name asks for another NIK")
{
    CollectOffice counter;
    counter.toHandover();
    counter.press(Qt::Key_F4);
    counter.find<QLineEdit>("reason")->setText(QStringLiteral("Siti Aminah"));
    counter.enter();
    REQUIRE(counter.find<QLineEdit>("reason"));
    CHECK(counter.find<QLineEdit>("reason")->text().isEmpty());
    counter.find<QLineEdit>("reason")->setText(test::sampleNik(8).text());
    counter.enter();
    CHECK(counter.text("collector").rfind("Kuasa: SITI AMINAH", 0) == 0);
}
