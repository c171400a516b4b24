#include "core/workflow/desk.h"

#include "tests/support/fake_counter.h"

using namespace rekam;
using fake::CounterDesk;

namespace {

ElementDifference nameDiffers()
{
    return {DataElement::Name, QStringLiteral("SITI AMINAH"), QStringLiteral("SITTI AMINAH"),
            ProvingPaper::BirthCertificate};
}

const ServiceRequest& visitOf(const CounterDesk& counter)
{
    return counter.station.store.work.requests.front();
}

bool trailHas(const CounterDesk& counter, const char* what)
{
    for (const StoreChange& change : counter.station.store.commits) {
        for (const AuditEntry& line : change.audit) {
            if (line.what == QLatin1String(what))
                return true;
        }
    }
    return false;
}

void waitForSlip(CounterDesk& counter)
{
    for (int i = 0; i < 40 && counter.desk.snapshot().slip.picture.isEmpty(); ++i)
        fake::settle();
}

} // namespace

TEST_CASE("what was marked is on disk at once, and a desk that opens again shows it")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();
    CHECK(visitOf(counter).differences == std::vector{nameDiffers()});

    counter.desk.close();
    counter.desk.open(counter.station.login);
    fake::settle();

    REQUIRE(counter.desk.snapshot().stage == DeskStage::Verifying);
    CHECK(counter.desk.snapshot().current->differences == std::vector{nameDiffers()});
}

TEST_CASE("nobody is recorded while an element differs, and taking the mark back opens the way")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();

    counter.desk.confirmData();
    fake::settle();
    CHECK(counter.desk.recording() == nullptr);
    CHECK(counter.desk.snapshot().error->fact("why") == QStringLiteral("data-differ"));

    counter.desk.takeBackDifference(DataElement::Name);
    fake::settle();
    counter.desk.confirmData();
    fake::settle();
    CHECK(counter.desk.recording() != nullptr);
}

TEST_CASE("a second mark of an element replaces the first, and an occupation stops nobody")
{
    CounterDesk counter;
    counter.toVerification();
    ElementDifference occupation{DataElement::Occupation, QStringLiteral("PELAJAR/MAHASISWA"),
                                 QStringLiteral("GURU"), ProvingPaper::EmployerLetter};
    counter.desk.noteDifference(occupation);
    fake::settle();
    occupation.onPaper = QStringLiteral("DOSEN");
    counter.desk.noteDifference(occupation);
    fake::settle();
    CHECK(visitOf(counter).differences == std::vector{occupation});

    counter.desk.confirmData();
    fake::settle();
    CHECK(counter.desk.recording() != nullptr);
    CHECK(visitOf(counter).differences == std::vector{occupation});
}

TEST_CASE("the letter names every difference, and what the register put right in between is left out")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();
    counter.desk.noteDifference(
        {DataElement::Religion, QStringLiteral("ISLAM"), QStringLiteral("HINDU"), ProvingPaper::FamilyCard});
    fake::settle();
    counter.station.centre.answer->applicant.name = *PersonName::fromRegister("SITTI AMINAH");
    counter.desk.lookUpAgain();
    fake::settle();

    counter.desk.orderCorrection(QDate(2026, 12, 1), {});
    counter.settleUntilPrinted("letter-");

    REQUIRE(visitOf(counter).state == RequestState::CorrectionNeeded);
    REQUIRE(visitOf(counter).differences.size() == 1);
    CHECK(visitOf(counter).differences.front().element == DataElement::Religion);
    CHECK(counter.station.slips.hasPrinted("letter-"));
    CHECK(trailHas(counter, "return-fixed"));
}

TEST_CASE("without a difference a correction owes a note")
{
    CounterDesk counter;
    counter.station.centre.answer->isActive = false;
    counter.toVerification();
    counter.desk.orderCorrection(QDate(2026, 12, 1), QStringLiteral(" "));
    fake::settle();
    CHECK(counter.desk.snapshot().error->code() == Errc::ReasonMissing);

    counter.desk.orderCorrection(QDate(2026, 12, 1), QStringLiteral("NIK diaktifkan di Dinas"));
    counter.settleUntilPrinted("letter-");
    CHECK(counter.station.slips.hasPrinted("letter-"));
    CHECK_FALSE(counter.desk.snapshot().error);
}

TEST_CASE("a day in the past is refused, and nothing is printed")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();
    counter.desk.orderCorrection(QDate(2026, 11, 1), {});
    fake::settle();
    CHECK(counter.desk.snapshot().error->code() == Errc::ReasonMissing);
    CHECK(counter.desk.snapshot().stage == DeskStage::Verifying);
    CHECK_FALSE(counter.station.slips.hasPrinted("letter-"));
}

TEST_CASE("the day proposed leaves out the days that the office is closed")
{
    CounterDesk counter; // it is Saturday, 21 November 2026
    CHECK(counter.desk.proposedReturn() == QDate(2026, 11, 27));
    counter.station.ports.corrections = {2, {QDate(2026, 11, 23)}};
    CHECK(counter.desk.proposedReturn() == QDate(2026, 11, 25));
}

TEST_CASE(
    "the gate of a card that was issued is changed into a card service, and the visit ends at the counter")
{
    CounterDesk counter;
    counter.station.centre.answer->recordingWord = QStringLiteral("CARD_ISSUED");
    counter.toVerification();
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::CardIssued);

    counter.desk.changeService(ServiceType::LostWni);
    fake::settle();
    CHECK(visitOf(counter).service == ServiceType::LostWni);
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::MayServeCard);
    CHECK(trailHas(counter, "service-changed"));

    counter.desk.finishService();
    fake::settle();
    CHECK(visitOf(counter).state == RequestState::Closed);
    CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
    CHECK(trailHas(counter, "gate-told"));
}

TEST_CASE("a card visit of somebody who was never recorded becomes a recording with the same number")
{
    CounterDesk counter;
    counter.desk.issueTicket(test::sampleNik().text(), {}, ServiceType::DamagedWni);
    fake::settle();
    counter.desk.callNext();
    fake::settle();
    counter.desk.startServing();
    fake::settle();
    REQUIRE(counter.desk.snapshot().gate->finding == GateFinding::NeverRecorded);

    counter.desk.changeService(ServiceType::NewWni);
    fake::settle();
    counter.desk.confirmData();
    fake::settle();

    CHECK(counter.desk.recording() != nullptr);
    CHECK(visitOf(counter).ticket == TicketNumber{u'B', 1});
}

TEST_CASE("the status slip is drawn for the screen, printed on demand, and the trail says so without data")
{
    CounterDesk counter;
    counter.station.centre.answer->recordingWord = QStringLiteral("SENT_FOR_ENROLLMENT");
    counter.toVerification();
    counter.desk.printStatusSlip(); // not drawn yet: nothing to print
    CHECK_FALSE(counter.desk.snapshot().slip.isPrinting);

    counter.desk.drawStatusSlip({QStringLiteral("Menunggu pusat."), QStringLiteral("Tunggu."), {}});
    waitForSlip(counter);
    CHECK(counter.desk.snapshot().slip.picture.text.contains(QStringLiteral("SENT_FOR_ENROLLMENT")));
    CHECK_FALSE(counter.station.slips.hasPrinted("status-"));

    counter.desk.printStatusSlip();
    fake::settle();
    CHECK(counter.station.slips.hasPrinted("status-"));
    CHECK(counter.desk.snapshot().slip.isPrinted);
    CHECK(trailHas(counter, "status-slip-printed"));

    counter.desk.finishService();
    fake::settle();
    CHECK(counter.desk.snapshot().slip.picture.isEmpty());
}

TEST_CASE("who is sealed here is not recorded a second time before the register knows of it")
{
    CounterDesk counter;
    counter.toRecording();
    counter.acceptAll();
    counter.session().captureApproval();
    fake::settle();
    counter.session().signOff();
    counter.settleUntilPrinted("proof-");
    REQUIRE(visitOf(counter).state == RequestState::WaitingForCentre);
    counter.desk.nextResident();
    counter.station.clock.advance(std::chrono::hours(24));

    counter.toVerification();
    REQUIRE(counter.desk.snapshot().gate);
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::SealedHere);
    counter.desk.confirmData();
    CHECK(counter.desk.snapshot().error->code() == Errc::AlreadyRecorded);

    counter.desk.close();
    counter.desk.open(counter.station.login);
    fake::settle();
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::SealedHere);
}

TEST_CASE("a letter that got lost is printed again from the calendar")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();
    counter.desk.orderCorrection(QDate(2026, 12, 1), {});
    counter.settleUntilPrinted("letter-");
    const std::size_t printed = counter.station.slips.jobs.size();

    counter.desk.printLetterAgain(counter.desk.snapshot().reRecordings.front().request);
    for (int i = 0; i < 40 && counter.station.slips.jobs.size() == printed; ++i)
        fake::settle();

    CHECK(counter.station.slips.jobs.size() == printed + 1);
    CHECK(trailHas(counter, "letter-printed-again"));
}

TEST_CASE("no audit line of the page holds what register or paper say")
{
    CounterDesk counter;
    counter.toVerification();
    counter.desk.noteDifference(nameDiffers());
    fake::settle();
    counter.desk.orderCorrection(QDate(2026, 12, 1), QStringLiteral("lihat akta"));
    counter.settleUntilPrinted("letter-");
    counter.station.clock.advance(std::chrono::hours(24 * 12));
    counter.desk.issueTicket(test::sampleNik().text());
    fake::settle();

    CHECK(trailHas(counter, "visit-came-back"));
    for (const StoreChange& change : counter.station.store.commits) {
        for (const AuditEntry& line : change.audit) {
            for (const Fact& fact : line.facts) {
                for (const char* personal : {"SITI", "SITTI", "akta", "3315"})
                    CHECK_FALSE(fact.value.contains(QLatin1String(personal)));
            }
        }
    }
}
