// An activation whose resident was recorded elsewhere: the face goes to the centre sealed, is kept until the
// centre has it, and the centre's word is followed.
#include "core/workflow/ikd_session.h"
#include "tests/support/fake_desk_services.h"
#include "tests/support/sample_people.h"

using namespace rekam;
using fake::settle;

namespace {

struct OfficerDesk
{
    OfficerDesk()
    {
        station.ports.cases = &cases;
        station.ports.centreDesk = &centre;
        station.ports.centreSeal = &seal;
        station.centre.answer = ResidentRecord{test::sampleApplicant(), true, "CARD_ISSUED", {}};
        session.open(station.login);
        settle();
    }
    void begin()
    {
        session.begin({test::sampleApplicant().nik.text(), "siti@contoh.id", "081200000000"});
        settle();
    }
    void look(int frames = 2)
    {
        session.lookAtFace();
        settle();
        for (int i = 0; i < frames; ++i) {
            station.camera.show();
            settle();
        }
    }
    void follow()
    {
        session.follow();
        settle();
    }
    IkdActivation kept() { return ikdActivationFromCbor(cases.kept.back().value).value(); }

    fake::Station station;
    fake::Cases cases;
    fake::DeskCentre centre;
    fake::Seal seal;
    IkdSession session{station.ports};
};

} // namespace

TEST_CASE(
    "the face goes to the centre sealed, for this activation and this resident, and not before it is on disk")
{
    OfficerDesk desk;
    desk.begin();
    REQUIRE(desk.session.snapshot().current);
    CHECK(desk.session.snapshot().current->recording.isNull());
    desk.look(1);
    CHECK(desk.centre.orders.empty());
    desk.station.camera.show();
    settle();

    REQUIRE(desk.centre.orders.size() == 1);
    const IkdOrder& order = desk.centre.orders[0];
    const IkdFace face = fake::Seal::open(order.sealedFace);
    CHECK(face.activation == order.id);
    CHECK(face.number == 1);
    CHECK(order.faceNumber == 1);
    CHECK(face.nik == desk.kept().nik);
    CHECK(decodeJpeg2000({reinterpret_cast<const unsigned char*>(face.jp2.constData()),
                          static_cast<std::size_t>(face.jp2.size())}));
    CHECK(desk.cases.lines == std::vector<QString>{"ikd-begun", "ikd-face-sealed", "ikd-face-taken"});
    CHECK_FALSE(desk.station.camera.isPreviewing);
}

TEST_CASE("a line that is down keeps the face, and the same one is sent again until the centre has it")
{
    OfficerDesk desk;
    desk.begin();
    desk.centre.refuses = Errc::CentreTimedOut;
    desk.look();
    CHECK(desk.session.snapshot().isSilent);
    CHECK_FALSE(desk.kept().sealedFace.isEmpty());
    desk.follow();
    REQUIRE(desk.centre.orders.size() == 2);
    CHECK(desk.centre.orders[0] == desk.centre.orders[1]);

    desk.centre.refuses.reset();
    desk.follow();
    CHECK(desk.kept().sealedFace.isEmpty());
    CHECK(desk.kept().state == IkdState::CentreCompares);
    CHECK_FALSE(desk.session.snapshot().isSilent);
    const std::size_t sent = desk.centre.orders.size();
    desk.follow();
    CHECK(desk.centre.orders.size() == sent);
    CHECK(desk.centre.asked > 0);
}

TEST_CASE("a slow centre is not asked again before it has answered")
{
    OfficerDesk desk;
    desk.begin();
    desk.look();
    const int asked = desk.centre.asked;
    desk.session.follow();
    desk.session.follow();
    desk.session.follow();
    settle();
    CHECK(desk.centre.asked == asked + 1);
}

TEST_CASE("after a restart the face that was not sent is sent, and the answer is followed")
{
    OfficerDesk before;
    before.begin();
    before.centre.refuses = Errc::CentreUnreachable;
    before.look();

    OfficerDesk after;
    after.cases.kept = before.cases.kept;
    after.session.open(after.station.login);
    settle();
    REQUIRE(after.centre.orders.size() == 1);
    CHECK(after.centre.orders[0] == before.centre.orders[0]);
    CHECK(after.kept().sealedFace.isEmpty());
    after.centre.compares(kFaceDiffers, 0.1, 0.33);
    after.follow();
    CHECK(after.kept().state == IkdState::FaceOwed);
}

TEST_CASE(
    "the same face asks for the code by itself, where the office shows it and the resident stands there")
{
    OfficerDesk desk;
    desk.begin();
    desk.centre.compares(kFaceSame, 0.7, 0.33);
    desk.look();
    CHECK(desk.kept().state == IkdState::CodeOpen);
    REQUIRE(desk.centre.orders.size() == 2);
    CHECK(desk.centre.orders[1].sealedFace.isEmpty());
    CHECK(desk.centre.orders[1].faceScore == 0.7);

    OfficerDesk phone;
    phone.station.ports.choices.ikdDirection = IkdDirection::PhoneShows;
    phone.begin();
    phone.centre.compares(kFaceSame, 0.7, 0.33);
    phone.look();
    CHECK(phone.kept().state == IkdState::FaceAgreed);
    CHECK(phone.centre.orders.size() == 1);
}

TEST_CASE("no word of the centre but the same face lets anybody go on")
{
    struct Said
    {
        const char* word;
        double score, limit;
    };
    for (const Said& said :
         {Said{kFaceDiffers, 0.1, 0.33}, Said{kFaceNoPicture, 0, 0}, Said{kFaceNotAssessed, 0, 0},
          Said{"SOMETHING", 0.9, 0.33}, Said{kFaceSame, 0.1, 0.33}, Said{kFaceSame, 0.9, 0},
          Said{kFaceDiffers, 0.9, 0.33}}) {
        INFO(said.word << " " << said.score << " " << said.limit);
        OfficerDesk desk;
        desk.begin();
        desk.centre.compares(said.word, said.score, said.limit);
        desk.look();
        CHECK(desk.kept().state == IkdState::FaceOwed);
        CHECK(desk.kept().faceTries == 1);
        CHECK(desk.centre.orders.size() == 1);
        desk.session.askCode({});
        settle();
        CHECK(desk.kept().codes == 0);
    }
}

TEST_CASE("another try has another number, and a late answer to the first is not taken for it")
{
    OfficerDesk desk;
    desk.begin();
    desk.centre.compares(kFaceDiffers, 0.1, 0.33);
    desk.look();
    desk.centre.compares(kFaceComparing);
    desk.look();
    REQUIRE(desk.centre.orders.size() == 2);
    CHECK(desk.centre.orders[1].faceNumber == 2);
    desk.centre.compares(kFaceDiffers, 0.1, 0.33);
    desk.centre.face.faceNumber = 1;
    desk.follow();
    CHECK(desk.kept().state == IkdState::CentreCompares);
}

TEST_CASE("a refusal of the centre ends the waiting, and a face may be taken again")
{
    OfficerDesk desk;
    desk.begin();
    desk.centre.refuses = Errc::ResidentInactive;
    desk.look();
    CHECK(desk.kept().state == IkdState::FaceOwed);
    REQUIRE(desk.session.snapshot().error);
    CHECK(desk.session.snapshot().error->code() == Errc::ResidentInactive);
}

TEST_CASE("a desk extract that was forgotten meanwhile leaves the comparison to the centre")
{
    OfficerDesk desk;
    ServiceRequest visit{.nik = test::sampleApplicant().nik};
    visit.id = test::idNumber<RequestId>(7);
    visit.recording = test::idNumber<RecordId>(8);
    desk.station.store.work.requests = {visit};
    desk.begin();
    CHECK_FALSE(desk.session.snapshot().current->recording.isNull());
    desk.look();
    CHECK(desk.kept().state == IkdState::CentreCompares);
}
