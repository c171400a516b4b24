#include "core/print/qr_code.h"
#include "tests/ui/services/service_office.h"

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::recorded;

namespace {

// A resident whose recording this station keeps, before the camera.
struct IkdOffice : line::ServiceOffice
{
    IkdOffice()
    {
        ServiceRequest visit{.nik = test::sampleNik()};
        visit.id = test::idNumber<RequestId>(7);
        visit.state = RequestState::WaitingForCentre;
        visit.arrivedAt = visit.stateSince = station.clock.now;
        visit.recording = test::idNumber<RecordId>(8);
        station.store.work.requests = {visit};
        station.store.extract = DeskExtract{
            visit.recording, visit.nik, test::sampleApplicant().name, {}, fake::portraitJp2(), {}, {}};
    }
    void begin()
    {
        come();
        open(Qt::Key_I);
        fill("ikdNik", "3315014507990004");
        fill("ikdEmail", "siti@contoh.id");
        fill("ikdPhone", "0812 0000 0000");
        enter();
    }
    // The camera shows somebody, as often as it takes.
    void look()
    {
        enter();
        for (int i = 0; i < FaceLook::kLooks; ++i) {
            station.camera.show();
            fake::settle();
        }
    }
    IkdActivation kept() { return ikdActivationFromCbor(cases.kept.back().value).value(); }
    void waitForWord(const char* word)
    {
        centre.word = QString::fromLatin1(word);
        presenter.servicePages().ikdSession().follow();
        fake::settle();
    }
};

// This station holds no portrait of the resident.
struct ElsewhereOffice : IkdOffice
{
    ElsewhereOffice() { station.store.work.requests.clear(); }
    QString live() { return find<QWidget>("liveView")->accessibleDescription(); }
    void centreSays(const char* word, double score, double limit)
    {
        centre.compares(word, score, limit);
        presenter.servicePages().ikdSession().follow();
        fake::settle();
    }
};

} // namespace

TEST_CASE("an IKD is activated by keys: contact, face, code, and the centre's word at the end")
{
    IkdOffice office;
    office.begin();
    REQUIRE(office.screen() == "ikd");
    CHECK(office.text("ikdName") == "SITI AMINAH");
    CHECK(office.text("ikdAbout").find("3315014507990004") == std::string::npos);

    office.look();
    CHECK(office.kept().state == IkdState::FaceAgreed);
    CHECK(office.centre.orders.empty());

    office.enter();
    REQUIRE(office.centre.orders.size() == 1);
    CHECK(office.centre.orders[0].email == "siti@contoh.id");
    CHECK(office.centre.orders[0].phone == "081200000000");
    CHECK(office.find<QLabel>("ikdCode"));

    office.waitForWord(kIkdActivated);
    CHECK(office.kept().state == IkdState::Activated);
    CHECK_FALSE(office.find<QLabel>("ikdCode"));
    office.enter();
    CHECK(office.find<QLineEdit>("ikdNik"));
    CHECK(office.cases.lines.back() == "ikd-centre-said");
}

TEST_CASE("the element that is wrong is named, and nothing is begun")
{
    IkdOffice office;
    office.come();
    office.open(Qt::Key_I);
    office.enter();
    CHECK(office.text("bannerCause") == "NIK harus 16 angka.");
    office.fill("ikdNik", "3315014507990004");
    office.fill("ikdEmail", "siti");
    office.enter();
    CHECK(office.text("bannerCause") == "Alamat e-mail tidak benar.");
    office.fill("ikdEmail", "siti@contoh.id");
    office.fill("ikdPhone", "12");
    office.enter();
    CHECK(office.text("bannerCause") == "Nomor HP tidak benar.");
    CHECK(office.cases.kept.empty());
}

TEST_CASE("who was never recorded is refused")
{
    IkdOffice office;
    office.station.centre.answer = recorded(4, "UNREGISTERED");
    office.begin();
    CHECK(office.text("bannerCause") == "Penduduk ini belum pernah direkam.");
    CHECK(office.cases.kept.empty());
}

TEST_CASE("who was recorded elsewhere waits for the centre, then the code stands there by itself")
{
    ElsewhereOffice office;
    office.begin();
    CHECK(office.live().contains("Direkam di tempat lain"));

    office.look();
    CHECK(office.kept().state == IkdState::CentreCompares);
    CHECK(office.live() == "Pusat membandingkan wajah. Layar ini mengikuti sampai selesai.");
    CHECK(office.text("primaryAction") == "Menunggu pusat…");
    CHECK(office.cell("ikdList", 0, 2) == "menunggu pusat");
    office.enter();
    CHECK(office.kept().state == IkdState::CentreCompares);
    CHECK_FALSE(office.find<QLabel>("ikdCode"));

    office.centreSays(kFaceSame, 0.7, 0.33);
    CHECK(office.find<QLabel>("ikdCode"));
    CHECK(office.text("ikdStep.1").find("nilai 0.70, ambang 0.33") != std::string::npos);
    office.waitForWord(kIkdActivated);
    CHECK(office.kept().state == IkdState::Activated);
}

TEST_CASE("what the centre says of a face is a sentence, and no code follows it")
{
    const auto causeAfter = [](const char* word) {
        ElsewhereOffice office;
        office.begin();
        office.look();
        office.centreSays(word, 0.1, std::string_view(word) == kFaceDiffers ? 0.33 : 0);
        CHECK(office.kept().state == IkdState::FaceOwed);
        CHECK(office.text("primaryAction") == "Cocokkan lagi");
        CHECK_FALSE(office.find<QLabel>("ikdCode"));
        CHECK_FALSE(office.text("bannerNextStep").empty());
        return office.text("bannerCause");
    };
    CHECK(causeAfter(kFaceDiffers) == "Wajah di depan kamera bukan wajah yang direkam.");
    CHECK(causeAfter(kFaceNoPicture) ==
          "Foto rekaman orang ini tidak ada di stasiun ini dan tidak ada di pusat.");
    CHECK(causeAfter(kFaceNotAssessed) == "Pusat tidak dapat menilai wajah ini, jadi belum dinyatakan sama.");
}

TEST_CASE("a centre that is silent in the middle is told, and can be set aside")
{
    ElsewhereOffice office;
    office.begin();
    office.centre.refuses = Errc::CentreTimedOut;
    office.look();
    CHECK(office.live() == "Pusat belum menjawab. Ditanya lagi dengan sendirinya; F8 menyisihkan.");
    CHECK(office.text("ikdStep.1") == "●  Wajah sama dengan rekaman · pusat belum menjawab");
    office.press(Qt::Key_F8);
    CHECK(office.find<QLineEdit>("ikdNik"));
    CHECK(office.kept().state == IkdState::CentreCompares);
}

TEST_CASE("another face gets no code, however often Enter is pressed")
{
    IkdOffice office;
    office.station.assessor.likeness = {0.1, 0.4};
    office.begin();
    office.look();
    CHECK(office.text("bannerCause") == "Wajah di depan kamera bukan wajah yang direkam.");
    CHECK(office.kept().state == IkdState::FaceOwed);
    office.look();
    CHECK(office.kept().faceTries == 2);
    CHECK(office.centre.orders.empty());
}

TEST_CASE("where the telephone shows the code, the office reads it and shows none")
{
    IkdOffice office;
    office.station.ports.choices.ikdDirection = IkdDirection::PhoneShows;
    office.begin();
    office.look();
    office.enter();
    CHECK(office.centre.orders.empty());
    office.fill("ikdPhoneCode", "HP-4711");
    office.enter();
    REQUIRE(office.centre.orders.size() == 1);
    CHECK(office.centre.orders[0].phoneCode == "HP-4711");
    CHECK_FALSE(office.find<QLabel>("ikdCode"));
}

TEST_CASE("what was put aside is taken up again, and cancelled only with a reason")
{
    IkdOffice office;
    office.begin();
    office.press(Qt::Key_F8);
    CHECK(office.find<QLineEdit>("ikdNik"));
    CHECK(office.cell("ikdList", 0, 1) == "SITI AMINAH");
    office.press(Qt::Key_F10);
    CHECK(office.text("ikdName") == "SITI AMINAH");
    office.press(Qt::Key_F9);
    office.enter();
    CHECK(office.kept().isOpen());
    office.type("hp mati");
    office.enter();
    CHECK(office.kept().state == IkdState::Cancelled);
    CHECK(office.kept().reason == "hp mati");
}

TEST_CASE("an open activation survives a restart and is followed to its end")
{
    IkdOffice before;
    before.begin();
    before.look();
    before.enter();
    REQUIRE(before.kept().state == IkdState::CodeOpen);

    IkdOffice after;
    after.cases.kept = before.cases.kept;
    after.come();
    after.waitForWord(kIkdActivated);

    CHECK(after.kept().state == IkdState::Activated);
}

TEST_CASE("the resident sees the code and nobody's number, and only while the page stands")
{
    IkdOffice office;
    std::optional<ResidentView> seen;
    QObject::connect(&office.presenter.servicePages().ikd(), &IkdPresenter::residentSees, &office.window,
                     [&](const std::optional<ResidentView>& view) { seen = view; });
    office.begin();
    REQUIRE(seen);
    CHECK(seen->scene == ResidentScene::Photo);
    office.look();
    office.enter();
    REQUIRE(seen);
    CHECK(seen->scene == ResidentScene::ShowCode);
    CHECK_FALSE(seen->code.isNull());
    CHECK(seen->ticket.isEmpty());
    CHECK(seen->rows.empty());
    office.press(Qt::Key_Escape);
    CHECK(office.screen() == "queue");
    CHECK_FALSE(seen);
}
