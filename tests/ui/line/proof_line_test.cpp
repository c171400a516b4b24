// The proof of a request from afar at the front desk: read by the reader or typed, said in words, answered by
// the usual key.
#include "line_counter.h"
#include "tests/support/fake_desk_services.h"
#include "ui/presenters/proof_description.h"

#include <QThreadPool>

using namespace rekam;
using namespace rekam::ui;
using test::LineCounter;
using S = OnlineState;

namespace {

constexpr char kNumber[] = "DRG-261120-0001";

OnlineRequest request(S state)
{
    const Applicant person = test::sampleApplicant();
    OnlineRequest one{.nik = person.nik};
    one.id = test::idNumber<OnlineId>(1);
    one.number = kNumber;
    one.applicant.name = person.name.text();
    one.applicant.channel = "WhatsApp";
    one.service = ServiceType::DamagedWni;
    one.sentAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC);
    one.stateSince = one.sentAt.addDays(1);
    one.state = state;
    return one;
}

struct ProofOffice : LineCounter
{
    explicit ProofOffice(std::vector<OnlineRequest> requests = {})
    {
        station.ports.online = &online;
        station.ports.centreDesk = &centre;
        online.kept = std::move(requests);
    }
    // A visit from afar whose card lies here.
    void cardIsHere()
    {
        ServiceRequest visit =
            startRequest(test::idNumber<RequestId>(9), test::sampleNik(), ServiceType::DamagedWni,
                         ServiceChannel::Online, station.clock.nowUtc());
        visit.ticket = {u'D', 7};
        visit.state = RequestState::WaitingForCard;
        station.store.work.requests = {visit};
        online.kept = {request(S::Ready)};
        online.kept.front().visit = visit.id;
    }
    void scanProof(const QString& text = kNumber)
    {
        signInAtDesk();
        scan(text);
        REQUIRE(screen() == "arrival");
    }

    fake::Online online;
    fake::DeskCentre centre;
};

ProofSnapshot found(S state)
{
    ProofSnapshot proof;
    proof.stage = ProofStage::Found;
    proof.number = kNumber;
    proof.request = request(state);
    proof.request->rejection = OnlineRejection::UnreadablePaper;
    proof.request->told = "Foto ulang surat itu.";
    proof.request->comesOn = QDate(2026, 11, 27);
    return proof;
}

} // namespace

TEST_CASE("every stage of a proof has a sentence, what comes next, and the key that does it")
{
    struct Row
    {
        ProofSnapshot proof;
        const char* title;
        const char* next; // part of it
        const char* primary;
        bool asksAgain;
    };
    ProofSnapshot ready = found(S::Ready);
    ready.ticket = {u'D', 7};
    ProofSnapshot elsewhere{.stage = ProofStage::Elsewhere, .number = kNumber};
    elsewhere.standing = {"rejected", "kec-331512-02"};
    const std::vector<Row> rows = {
        {found(S::Arrived), "Belum diputuskan", "Ctrl+O", "", false},
        {found(S::Verified), "Disetujui, kartunya belum dicetak", "WhatsApp", "", false},
        {ready, "Kartunya siap diambil", "D-007", "Ambil nomor", false},
        {found(S::Ready), "Kartunya siap diambil", "F7", "", false},
        {found(S::HandedOver), "Kartunya sudah diserahkan", "2026", "", false},
        {found(S::Rejected), "Ditolak: Berkas tidak terbaca", "Foto ulang surat itu.", "Terima di loket",
         false},
        {found(S::Invited), "Diundang datang pada", "Foto ulang surat itu.", "Terima di loket", false},
        {elsewhere, "Permohonan ini dipegang kantor lain", "kec-331512-02: ditolak", "", false},
        {{.stage = ProofStage::NotHereYet, .number = kNumber}, "Belum sampai di kantor ini", "F5", "", true},
        {{.stage = ProofStage::Unknown, .number = kNumber}, "Nomor ini tidak dikenal", "bukti", "", true},
        {{.stage = ProofStage::Unsaid, .number = kNumber},
         "Tidak ada di kantor ini, dan pusat tidak menjawab",
         "kantor lain",
         "",
         true}};
    for (const Row& row : rows) {
        const ArrivalView view = describeProof(row.proof);
        INFO(row.title << ", " << view.noticeText.toStdString());
        CHECK(view.noticeTitle.startsWith(QString::fromUtf8(row.title)));
        CHECK(view.noticeText.contains(QString::fromUtf8(row.next)));
        CHECK(proofPrimary(row.proof) == row.primary);
        CHECK(mayAskAgain(row.proof) == row.asksAgain);
        CHECK_FALSE(proofGuide(row.proof).hint.isEmpty());
        CHECK_FALSE(proofGuide(row.proof).detail.isEmpty());
        CHECK_FALSE(view.isSomebody);
    }
}

TEST_CASE("a proof that is scanned in the queue stands on the front desk's page, and Enter prints its number")
{
    ProofOffice office;
    office.cardIsHere();
    office.scanProof("https://daring.example/bukti?n=DRG-261120-0001");
    CHECK(office.text("arrivalName") == "SITI AMINAH");
    CHECK(office.text("arrivalStatus") == "siap diambil");
    CHECK(office.text("arrivalTicket") == "D-007");
    CHECK(office.find<QLineEdit>("nik")->text() == kNumber);
    office.checkRoom();

    office.enter();
    for (int i = 0; i < 40 && office.screen() != "queue"; ++i) {
        QThreadPool::globalInstance()->waitForDone();
        fake::settle();
    }

    CHECK(office.screen() == "queue");
    CHECK(office.station.slips.hasPrinted("ticket-"));
}

TEST_CASE("a proof that is typed is looked for by Enter, and one that nobody knows says so")
{
    ProofOffice office;
    office.signInAtDesk();
    office.type(QLatin1String(kNumber));
    office.enter();
    REQUIRE(office.screen() == "arrival");
    CHECK(office.text("arrivalName") == "Bukti pendaftaran daring");
    CHECK(office.text("emptyTitle") == "Nomor ini tidak dikenal");

    office.centre.standings[kNumber] = {"verified", "kec-331512-02"};
    office.press(Qt::Key_F5);
    CHECK(office.text("emptyTitle") == "Permohonan ini dipegang kantor lain");
    office.press(Qt::Key_Escape);
    CHECK(office.screen() == "queue");
}

TEST_CASE("whoever was turned down stands at the front desk by Enter, and the next scan is somebody else")
{
    ProofOffice office({request(S::Rejected)});
    office.scanProof();
    office.enter();
    CHECK(office.screen() == "arrival");
    CHECK(office.find<QLineEdit>("nik")->text() == test::sampleNik().text());
    CHECK(office.find<QWidget>("paper.0"));
}
