#include "core/workflow/desk.h"

#include "tests/support/fake_counter.h"

using namespace rekam;
using fake::CounterDesk;

TEST_CASE("a malformed NIK gets no ticket and says why")
{
    CounterDesk counter;

    counter.desk.issueTicket(QStringLiteral("33150145"));
    fake::settle();

    REQUIRE(counter.desk.snapshot().error);
    CHECK(counter.desk.snapshot().error->code() == Errc::NikMalformed);
    CHECK(counter.desk.snapshot().board.waiting.empty());
    CHECK(counter.station.store.commits.empty());
}

TEST_CASE("one resident has one ticket a day")
{
    CounterDesk counter;
    counter.desk.issueTicket(test::sampleNik().text());
    fake::settle();

    counter.desk.issueTicket(test::sampleNik().text());
    fake::settle();

    CHECK(counter.desk.snapshot().error->code() == Errc::TicketExists);
    CHECK(counter.desk.snapshot().board.waiting.size() == 1);
}

TEST_CASE("calling from an empty queue says so")
{
    CounterDesk counter;
    counter.desk.callNext();
    CHECK(counter.desk.snapshot().error->code() == Errc::QueueEmpty);
}

TEST_CASE("with the centre away the person stays at the counter and the question can be asked again")
{
    CounterDesk counter;
    const auto resident = counter.station.centre.answer;
    counter.station.centre.answer.reset();
    counter.toVerification();
    REQUIRE(counter.desk.snapshot().error);
    CHECK(counter.desk.snapshot().error->code() == Errc::CentreUnreachable);
    CHECK(counter.desk.snapshot().stage == DeskStage::LookingUp);

    counter.station.centre.answer = resident;
    counter.desk.lookUpAgain();
    fake::settle();

    CHECK(counter.desk.snapshot().stage == DeskStage::Verifying);
    CHECK_FALSE(counter.desk.snapshot().error);
}

TEST_CASE("who is recorded already, inactive or too young is stopped before any capture")
{
    CounterDesk counter;
    SECTION("recorded")
    {
        counter.station.centre.answer->recordingWord = QStringLiteral("PROCESSING");
        counter.toRecording();
        REQUIRE(counter.desk.snapshot().error);
        CHECK(counter.desk.snapshot().error->code() == Errc::AlreadyRecorded);
    }
    SECTION("inactive")
    {
        counter.station.centre.answer->isActive = false;
        counter.toRecording();
        CHECK(counter.desk.snapshot().error->code() == Errc::ResidentInactive);
    }
    SECTION("fifteen")
    {
        counter.station.centre.answer->applicant.birthDate = QDate(2011, 7, 5);
        counter.toRecording();
        CHECK(counter.desk.snapshot().error->code() == Errc::NotEligibleYet);
    }
    CHECK(counter.desk.recording() == nullptr);
    CHECK(counter.station.camera.captures == 0);
}

TEST_CASE("wrong data send the resident away with a date and free the counter")
{
    CounterDesk counter;
    counter.toVerification();

    counter.desk.noteDifference({DataElement::Street, QStringLiteral("DUSUN KRAJAN"),
                                 QStringLiteral("JL MERDEKA 4"), ProvingPaper::FamilyCard});
    fake::settle();
    counter.desk.orderCorrection(QDate(2026, 12, 1), {});
    fake::settle();

    CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
    REQUIRE(counter.station.store.work.requests.size() == 1);
    CHECK(counter.station.store.work.requests.front().state == RequestState::CorrectionNeeded);
    CHECK(counter.station.store.work.requests.front().comeBackOn == QDate(2026, 12, 1));
    CHECK(counter.desk.snapshot().reRecordings.front().elements == std::vector{DataElement::Street});
}

TEST_CASE("the whole line seals one record and prints one proof")
{
    CounterDesk counter;
    counter.toRecording();
    counter.acceptAll();
    REQUIRE(counter.recording().recording.state == RecordingState::Review);

    counter.session().captureApproval();
    fake::settle();
    REQUIRE(counter.recording().recording.state == RecordingState::Approved);
    counter.session().signOff();
    counter.settleUntilPrinted("proof-");

    CHECK(counter.station.store.sealedCount == 1);
    CHECK(counter.desk.snapshot().stage == DeskStage::Done);
    INFO(qPrintable(counter.recording().error ? counter.recording().error->logText()
                                              : QStringLiteral("no error")));
    REQUIRE(counter.station.slips.hasPrinted("proof-"));
    CHECK(counter.station.slips.pages.back().startsWith("%PDF"));
    CHECK(counter.station.store.work.requests.front().state == RequestState::WaitingForCentre);
}

TEST_CASE("no change reaches the store without an audit line")
{
    CounterDesk counter;
    counter.toRecording();
    counter.acceptAll();

    REQUIRE_FALSE(counter.station.store.commits.empty());
    for (const StoreChange& change : counter.station.store.commits)
        CHECK_FALSE(change.audit.empty());
}

TEST_CASE("an attempt that the store refused is not shown as taken")
{
    CounterDesk counter;
    counter.toRecording();
    counter.station.store.failNext = Errc::DiskFull;

    counter.captureBy(counter.station.camera);

    REQUIRE(counter.recording().error);
    CHECK(counter.recording().error->code() == Errc::DiskFull);
    CHECK(counter.recording().recording.target(CaptureTarget::Portrait)->attempts.empty());
}

TEST_CASE("a device that dies in mid-capture costs the capture, not the step")
{
    CounterDesk counter;
    counter.toRecording();
    counter.station.camera.fails = {Errc::DeviceCrashed};
    counter.station.camera.now = SlotState::Ready;

    counter.captureBy(counter.station.camera);
    REQUIRE(counter.recording().error->code() == Errc::DeviceCrashed);
    counter.captureBy(counter.station.camera);

    CHECK(counter.recording().recording.target(CaptureTarget::Portrait)->attempts.size() == 1);
    CHECK(counter.station.camera.captures == 2);
}

TEST_CASE("a red gate takes no picture by itself")
{
    CounterDesk counter;
    counter.station.assessor.preview = Verdict::Fair;
    counter.toRecording();

    counter.captureBy(counter.station.camera);

    CHECK(counter.station.camera.captures == 0);
}

TEST_CASE("an excepted finger is not expected by the assessment")
{
    CounterDesk counter;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.session().accept();
    fake::settle();
    counter.session().accept();
    fake::settle();

    counter.session().except(CaptureException{
        Modality::Finger, static_cast<int>(FingerPosition::RightMiddle), ExceptionReason::Absent, {}});
    fake::settle();
    counter.captureBy(counter.station.reader);

    CHECK(counter.station.assessor.lastContext.absentFingers == std::vector{FingerPosition::RightMiddle});
}

TEST_CASE("a restart opens the same resident at the same step with the same pictures")
{
    CounterDesk before;
    before.toRecording();
    before.captureBy(before.station.camera);
    before.session().accept();
    fake::settle();
    const Recording left = before.recording().recording;

    fake::Station after;
    after.store.work = before.station.store.work;
    after.store.payloads = before.station.store.payloads;
    Desk desk(after.ports);
    desk.open(after.login);
    fake::settle();

    REQUIRE(desk.recording() != nullptr);
    CHECK(desk.snapshot().stage == DeskStage::Recording);
    CHECK(desk.recording()->snapshot().recording.id == left.id);
    CHECK(desk.recording()->snapshot().recording.current == left.current);
    const AttemptId portrait = left.target(CaptureTarget::Portrait)->chosen;
    CHECK_FALSE(desk.recording()->thumbnail(portrait).isEmpty());
}

TEST_CASE("locking drops everything personal from the desk")
{
    CounterDesk counter;
    counter.toRecording();

    counter.desk.close();

    CHECK(counter.desk.recording() == nullptr);
    CHECK_FALSE(counter.desk.snapshot().current);
    CHECK_FALSE(counter.desk.snapshot().resident);
    CHECK(counter.desk.snapshot().board.waiting.empty());
}
