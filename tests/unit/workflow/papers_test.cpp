#include "core/workflow/proof_of_recording.h"

#include "core/print/reference_number.h"
#include "core/workflow/summons_stamping.h"
#include "tests/support/fake_counter.h"

using namespace rekam;
using fake::CounterDesk;

namespace {

Recording sealedRecording()
{
    Recording recording{.id = RecordId(QUuid(7, 1, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1)),
                        .state = RecordingState::Sealed,
                        .applicant = test::sampleApplicant()};
    recording.packet = PacketFacts{PacketId(QUuid(8, 1, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1)),
                                   Digest::of(QByteArray("packet")), 1000,
                                   QDateTime(QDate(2026, 11, 21), QTime(2, 0, 30, 250), Qt::UTC)};
    return recording;
}

// From the front desk to the seal.
void recordWith(CounterDesk& counter, const Intake& intake)
{
    QObject receiver;
    counter.desk.issueTicket({test::sampleNik(), ServiceType::NewWni, QueueClass::Recording, intake},
                             &receiver, [](const Result<RequestId>& issued) { CHECK(issued); });
    fake::settle();
    counter.desk.callNext();
    fake::settle();
    counter.desk.startServing();
    fake::settle();
    counter.desk.confirmData();
    fake::settle();
    counter.acceptAll();
    counter.session().captureApproval();
    fake::settle();
    counter.session().signOff();
    fake::settle();
    REQUIRE(counter.desk.snapshot().stage == DeskStage::Done);
}

} // namespace

TEST_CASE("who takes a number gets a ticket")
{
    CounterDesk counter;

    counter.desk.issueTicket(test::sampleNik().text());
    counter.settleUntilPrinted("ticket-");

    REQUIRE(counter.station.slips.hasPrinted("ticket-"));
    CHECK(counter.station.slips.pages.front().startsWith("%PDF"));
    CHECK_FALSE(counter.desk.snapshot().error);
}

TEST_CASE("without a slip printer the number is given all the same and the screen says why no ticket came")
{
    CounterDesk counter;
    counter.station.ports.slipPrinter = nullptr;

    counter.desk.issueTicket(test::sampleNik().text());
    for (int i = 0; i < 40 && !counter.desk.snapshot().error; ++i) {
        QThreadPool::globalInstance()->waitForDone();
        fake::settle();
    }

    CHECK(counter.desk.snapshot().board.waiting.size() == 1);
    REQUIRE(counter.desk.snapshot().error);
    CHECK(counter.desk.snapshot().error->code() == Errc::DeviceMissing);
    counter.desk.callNext();
    fake::settle();
    CHECK(counter.desk.snapshot().stage == DeskStage::Called);
}

TEST_CASE("who is sent away to have data put right takes a letter along")
{
    CounterDesk counter;
    counter.toVerification();

    counter.desk.noteDifference({DataElement::Street, QStringLiteral("DUSUN KRAJAN"),
                                 QStringLiteral("JL MERDEKA 4"), ProvingPaper::FamilyCard});
    fake::settle();
    counter.desk.orderCorrection(QDate(2026, 12, 1), {});
    counter.settleUntilPrinted("letter-");

    CHECK(counter.station.slips.hasPrinted("letter-"));
    CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
}

TEST_CASE("who came with a summons letter is offered its stamp block once recorded, and it is printed when "
          "asked for")
{
    CounterDesk counter;
    SummonsStamping stamping(counter.station.ports, counter.desk, counter.station.login);
    Intake intake;
    SECTION("with a letter")
    {
        intake.summons = QStringLiteral("470/118");
        recordWith(counter, intake);
        REQUIRE(stamping.snapshot().isWanted);
        for (int i = 0; i < 40 && stamping.snapshot().picture.isEmpty(); ++i) {
            QThreadPool::globalInstance()->waitForDone();
            fake::settle();
        }
        CHECK(stamping.snapshot().picture.text.contains("470/118"));
        CHECK_FALSE(counter.station.slips.hasPrinted("stamp-"));

        stamping.print();
        counter.settleUntilPrinted("stamp-");
        fake::settle();
        CHECK(counter.station.slips.hasPrinted("stamp-"));
        CHECK(stamping.snapshot().isPrinted);

        counter.desk.nextResident();
        fake::settle();
        CHECK_FALSE(stamping.snapshot().isWanted);
        CHECK(stamping.snapshot().picture.isEmpty());
    }
    SECTION("without one")
    {
        recordWith(counter, intake);
        CHECK_FALSE(stamping.snapshot().isWanted);
        stamping.print();
        fake::settle();
        CHECK_FALSE(counter.station.slips.hasPrinted("stamp-"));
    }
}

TEST_CASE("a paper waits for the one before it, and each gets its own answer")
{
    fake::Station station;
    QObject receiver;
    std::vector<QString> ended;
    station.slips.holds = true;
    for (const char* job : {"one", "two", "three"}) {
        const QString name = QLatin1String(job);
        sendToSlipPrinter(station.ports, name, "%PDF", &receiver, [&ended, name](const Status& printed) {
            ended.push_back(name + (printed ? QString() : QStringLiteral("!")));
        });
    }

    CHECK(station.slips.jobs == std::vector<QString>{QStringLiteral("one")});
    station.slips.finish();
    CHECK(ended == std::vector<QString>{QStringLiteral("one")});
    REQUIRE(station.slips.jobs.size() == 2);
    station.slips.fails = Errc::PrintFailed;
    station.slips.finish();
    station.slips.fails.reset();
    station.slips.finish();

    CHECK(ended ==
          std::vector<QString>{QStringLiteral("one"), QStringLiteral("two!"), QStringLiteral("three")});
}

TEST_CASE("the code of a proof repeats the slip, without the masked digits of the NIK")
{
    const Recording recording = sealedRecording();
    const ProofOfRecording proof =
        proofFor(OfficeFacts{}, recording, TicketNumber{u'A', 12}, QStringLiteral("operator.2"), QDateTime());

    const SlipClaims claims = claimsOf(proof);

    CHECK(claims.reference == referenceNumber(recording.id));
    CHECK(claims.ticket == QStringLiteral("A-012"));
    CHECK(claims.name == recording.applicant.name.upperCase());
    const QString nik = recording.applicant.nik.text();
    CHECK(claims.nikEnds == nik.left(4) + nik.right(4));
    CHECK(claims.recordedAt.toMSecsSinceEpoch() % 1000 == 0);
    CHECK(claims.cardBy == proof.cardBy);
    CHECK_FALSE(slipBody(claims).contains(nik.toLatin1()));
}

TEST_CASE("the proof is signed before it is drawn, and the screen gets what the printer gets")
{
    fake::Station station;
    QObject receiver;
    std::optional<DrawnPaper> drawn;

    drawProofOfRecording(station.ports, sealedRecording(), TicketNumber{u'A', 12},
                         QStringLiteral("operator.2"), &receiver,
                         [&](Result<DrawnPaper> paper) { drawn = *paper; });
    for (int i = 0; i < 40 && !drawn; ++i) {
        fake::settle();
        QThreadPool::globalInstance()->waitForDone();
    }

    REQUIRE(drawn);
    CHECK(station.store.slips.size() == 1);
    CHECK(drawn->pdf.startsWith("%PDF"));
    CHECK(drawn->picture.text.contains(QStringLiteral("Bertanda tangan digital")));
    CHECK(drawn->picture.image.width() == 630);
}
