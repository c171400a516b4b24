#include "core/workflow/online_session.h"
#include "tests/ui/services/service_office.h"

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::recorded;

namespace {

OnlineRequest request(quint32 id, ServiceType service = ServiceType::DamagedWni)
{
    const Applicant person = test::sampleApplicant();
    OnlineRequest one{.nik = person.nik};
    one.id = test::idNumber<OnlineId>(id);
    one.number = QStringLiteral("DRG-261120-%1").arg(id, 4, 10, QLatin1Char('0'));
    one.applicant = {person.name.text(), person.birthPlace, person.birthDate, person.kk.text(),
                     "DUSUN KRAJAN",     "WhatsApp",        "0800-0000-0001"};
    one.service = service;
    one.sentAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC).addSecs(id);
    one.papers = {{1, "form-f102"}, {2, "damaged-card"}};
    return one;
}

struct OnlineOffice : line::ServiceOffice
{
    explicit OnlineOffice(std::vector<OnlineRequest> requests = {request(1)})
    {
        station.ports.online = &online;
        online.kept = std::move(requests);
        online.picture = fake::portraitJp2();
        station.centre.answer = recorded(4, "CARD_ISSUED");
    }
    void begin()
    {
        come();
        open(Qt::Key_O);
        REQUIRE(screen() == "online");
    }
    const OnlineChange& last()
    {
        REQUIRE_FALSE(online.changes.empty());
        return online.changes.back();
    }

    fake::Online online;
};

} // namespace

TEST_CASE("a request whose data agree is verified by one key: a visit, a card asked for, the centre told")
{
    OnlineOffice office;
    office.begin();
    CHECK(office.text("onlineNumber") == "DRG-261120-0001");
    CHECK(office.text("onlineVerdict") == "Data sama dengan register; kartu boleh diminta.");

    office.enter();

    const OnlineChange& change = office.last();
    REQUIRE(change.visit);
    CHECK(change.visit->channel == ServiceChannel::Online);
    CHECK(change.visit->state == RequestState::WaitingForCentre);
    CHECK(change.visit->ticket.text() == "D-001");
    CHECK(change.request.visit == change.visit->id);
    REQUIRE(change.decision);
    CHECK(change.decision->what == kOnlineVerified);
    CHECK(office.online.lines == std::vector<QString>{"online-verified"});
    office.enter();
    CHECK(office.online.changes.size() == 1); // decided once
}

TEST_CASE("a paper is fetched where it is not here yet, and the next one follows by key")
{
    OnlineOffice office;
    office.begin();
    REQUIRE(office.centre.papersAsked.size() == 1);
    CHECK(office.centre.papersAsked[0].number == 1);
    CHECK(office.online.signedPictures == std::vector<QByteArray>{"signed"});
    CHECK_FALSE(office.presenter.servicePages().online().online().page.empty());
    CHECK(office.text("onlinePaperTitle").find("1/2") == 0);
    office.press(Qt::Key_P, {}, Qt::ControlModifier);
    CHECK(office.find<QWidget>("paperOverlay"));
    office.press(Qt::Key_Escape);
    CHECK_FALSE(office.find<QWidget>("paperOverlay"));
    office.press(Qt::Key_F10);
    CHECK(office.text("onlinePaperTitle").find("2/2") == 0);
    CHECK(office.centre.papersAsked.size() == 1); // the other one lay here
}

TEST_CASE("a rejection has a reason of the list and a sentence that the applicant reads")
{
    OnlineOffice office;
    office.begin();
    office.press(Qt::Key_F9);
    office.enter();
    CHECK(office.last().request.state == OnlineState::Rejected);
    CHECK(office.last().request.rejection == OnlineRejection::UnreadablePaper);
    CHECK(office.last().decision->reason == "unreadable-paper");
    CHECK(office.last().decision->sentence.contains("DRG-261120-0001"));
    CHECK(office.text("onlineTold").find("Foto ulang") != std::string::npos);
    CHECK_FALSE(office.last().visit);
}

TEST_CASE("whoever was never recorded is invited on a day, and cannot be verified")
{
    OnlineOffice office({request(1, ServiceType::NewWni)});
    office.station.centre.answer = recorded(4, "UNREGISTERED");
    office.begin();
    CHECK(office.text("onlineVerdict") == "Perekaman pertama tidak bisa daring: undang pemohon datang.");
    office.enter();
    CHECK(office.online.changes.empty());
    office.enter(); // the day that is proposed
    CHECK(office.last().request.state == OnlineState::Invited);
    CHECK(office.last().request.comesOn > QDate(2026, 11, 21));
    CHECK(office.last().decision->what == kOnlineInvited);
}

TEST_CASE("what was typed otherwise than the register has it is marked, beside the register's word")
{
    OnlineOffice office;
    office.online.kept.front().applicant.birthPlace = "SURAKARTA";
    office.begin();
    const OnlineView view = office.presenter.servicePages().online().online();
    CHECK(view.facts[2].differs);
    CHECK(view.facts[2].registered == "GROBOGAN");
    CHECK_FALSE(view.facts[1].differs);
    CHECK(view.verdictTone == Tone::Fair);
}

TEST_CASE("without a line to the centre nothing is verified, a rejection still is, and F5 asks again")
{
    OnlineOffice office;
    office.station.centre.answer.reset();
    office.begin();
    office.enter();
    CHECK(office.online.changes.empty());
    office.station.centre.answer = recorded(4, "CARD_ISSUED");
    office.press(Qt::Key_F5);
    office.enter();
    CHECK(office.last().request.state == OnlineState::Verified);
}

TEST_CASE("the least time left comes first, in words; what is decided goes to the end")
{
    OnlineRequest late = request(2);
    late.sentAt = late.sentAt.addDays(-10);
    OnlineRequest over = request(3);
    over.state = OnlineState::Rejected;
    OnlineOffice office({over, request(1), late});
    office.begin();
    CHECK(office.cell("onlineList", 0, 1).find("terlambat") == 0);
    CHECK(office.cell("onlineList", 1, 1) == "3 hari kerja lagi");
    CHECK(office.cell("onlineList", 2, 1) == "ditolak");
    CHECK(office.presenter.servicePages().online().online().list.title ==
          "Permohonan (2 menunggu keputusan)");
}

TEST_CASE("a decision that is not on disk is not made, and the screen says so")
{
    OnlineOffice office;
    office.begin();
    office.online.failNext = Errc::DiskFull;
    office.enter();
    CHECK(office.online.changes.empty());
    CHECK_FALSE(office.text("bannerCause").empty());
    office.enter();
    CHECK(office.last().request.state == OnlineState::Verified);
}

TEST_CASE("what another office decided first is said in a sentence, and nothing can be decided any more")
{
    OnlineOffice office;
    office.online.kept = {*advance(request(1), online_event::DecidedElsewhere{"rejected", "kec-331512-02"},
                                   office.station.clock.nowUtc())};
    office.begin();
    const std::string verdict = office.text("onlineVerdict");
    CHECK(verdict.find("kec-331512-02 memutuskan lebih dulu: ditolak") != std::string::npos);
    CHECK(office.text("onlineClock") == "diputuskan kantor lain");
    office.enter();
    office.press(Qt::Key_F9);
    CHECK_FALSE(office.find<QWidget>("question"));
    CHECK(office.online.changes.empty());
}

TEST_CASE("a note is kept for the office and told to nobody")
{
    OnlineOffice office;
    office.begin();
    office.press(Qt::Key_F4);
    office.type("telepon lagi");
    office.enter();
    CHECK(office.last().request.note == "telepon lagi");
    CHECK_FALSE(office.last().decision);
    CHECK(office.last().request.state == OnlineState::Arrived);
}

TEST_CASE("an empty list says what comes, and asks for no key")
{
    OnlineOffice office{std::vector<OnlineRequest>()};
    office.begin();
    CHECK_FALSE(office.presenter.servicePages().online().frame().bar.actions.back().isEnabled);
    office.enter();
    CHECK(office.online.changes.empty());
}
