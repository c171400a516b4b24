// Visits that are put off, given up, cut off by a crash, or overtaken by the centre's news.
#include "tests/support/fake_counter.h"

#include <QThreadPool>

using namespace rekam;
using fake::CounterDesk;

namespace {

const QString kReason = QStringLiteral("akta tertinggal");

// At the counter with an accepted portrait, the signature step open.
struct HalfRecorded : CounterDesk
{
    RecordId record;
    RequestId visit;

    HalfRecorded()
    {
        toRecording();
        captureBy(station.camera);
        session().accept();
        fake::settle();
        record = recording().recording.id;
        visit = desk.snapshot().current->id;
    }
    const ServiceRequest& storedVisit() const { return station.store.work.requests.front(); }
    const Recording& storedRecording() const { return station.store.work.recordings.front(); }
    const StoreChange& lastCommit() const { return station.store.commits.back(); }
};

// A station that starts on what another one left on its disk.
struct Restarted
{
    fake::Station station;
    Desk desk{station.ports};

    explicit Restarted(const fake::Store& left, const std::optional<CardJob>& job = {})
    {
        station.centre.answer =
            ResidentRecord{test::sampleApplicant(), true, QStringLiteral("UNREGISTERED"), {}};
        station.store.work = left.work;
        station.store.payloads = left.payloads;
        if (job)
            station.store.work.cardJobs.push_back(*job);
    }
    void open()
    {
        desk.open(station.login);
        fake::settle();
    }
    RequestState storedState() const { return station.store.work.requests.front().state; }
};

CardJob cardFor(const RecordId& record, const RequestId& visit)
{
    CardJob job;
    job.id = CardJobId(QUuid::createUuid());
    job.recording = record;
    job.request = visit;
    return job;
}

// The proof is drawn in the pool.
void printProof()
{
    for (int i = 0; i < 3; ++i) {
        QThreadPool::globalInstance()->waitForDone();
        fake::settle();
    }
}

} // namespace

TEST_CASE("who was parked in mid-recording goes on with the same recording, step and pictures")
{
    HalfRecorded counter;
    const AttemptId portrait = counter.storedRecording().target(CaptureTarget::Portrait)->chosen;
    counter.desk.park(kReason);
    fake::settle();
    REQUIRE(counter.desk.snapshot().stage == DeskStage::Idle);

    SECTION("the same day")
    {
        counter.desk.takeUpAgain(counter.visit);
        fake::settle();
        REQUIRE(counter.desk.snapshot().stage == DeskStage::Called);
        counter.desk.startServing();
        fake::settle();

        REQUIRE(counter.desk.recording() != nullptr);
        CHECK(counter.desk.snapshot().stage == DeskStage::Recording);
        CHECK(counter.recording().recording.id == counter.record);
        CHECK(counter.recording().recording.state == RecordingState::Capturing);
        CHECK(counter.recording().recording.current == Step::Signature);
        CHECK_FALSE(counter.session().thumbnail(portrait).isEmpty());
        CHECK(counter.station.store.work.recordings.size() == 1);
        counter.session().accept(); // the pad listens
        fake::settle();
        CHECK(counter.storedRecording().step(Step::Signature)->isDone());
    }
    SECTION("after a restart between the call and the desk")
    {
        counter.desk.takeUpAgain(counter.visit);
        fake::settle();
        Restarted after(counter.station.store);
        after.open();
        REQUIRE(after.desk.snapshot().stage == DeskStage::Called);
        after.desk.startServing();
        fake::settle();

        REQUIRE(after.desk.recording() != nullptr);
        CHECK(after.desk.recording()->snapshot().recording.id == counter.record);
        CHECK(after.desk.recording()->snapshot().recording.state == RecordingState::Capturing);
        CHECK_FALSE(after.desk.recording()->thumbnail(portrait).isEmpty());
    }
}

TEST_CASE("parking suspends the recording in the transaction that parks the visit")
{
    HalfRecorded counter;
    const std::size_t before = counter.station.store.commits.size();

    counter.desk.park(kReason);
    fake::settle();

    REQUIRE(counter.station.store.commits.size() == before + 1);
    REQUIRE(counter.lastCommit().request);
    REQUIRE(counter.lastCommit().recording);
    CHECK(counter.lastCommit().request->state == RequestState::Parked);
    CHECK(counter.lastCommit().recording->state == RecordingState::Suspended);
    CHECK(counter.lastCommit().audit.size() == 2);
    CHECK_FALSE(counter.station.pad.isPreviewing);
}

TEST_CASE("giving up cancels the recording in the transaction that ends the visit")
{
    HalfRecorded counter;
    SECTION("while it is taken") {}
    SECTION("after it was parked and before it is opened again")
    {
        counter.desk.park(kReason);
        fake::settle();
        counter.desk.takeUpAgain(counter.visit);
        fake::settle();
        REQUIRE(counter.desk.snapshot().stage == DeskStage::Called);
    }
    const std::size_t before = counter.station.store.commits.size();

    counter.desk.cancelService(kReason);
    fake::settle();

    CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
    CHECK(counter.desk.recording() == nullptr);
    REQUIRE(counter.station.store.commits.size() == before + 1);
    REQUIRE(counter.lastCommit().recording);
    CHECK(counter.lastCommit().request->state == RequestState::Cancelled);
    CHECK(counter.lastCommit().recording->state == RecordingState::Cancelled);
}

TEST_CASE("what is being stored when the operator parks is not lost")
{
    HalfRecorded counter;
    counter.session().accept(); // the signature; its answer is still to come

    counter.desk.park(kReason);
    fake::settle();

    CHECK(counter.storedVisit().state == RequestState::Parked);
    CHECK(counter.storedRecording().state == RecordingState::Suspended);
    CHECK(counter.storedRecording().step(Step::Signature)->isDone());
}

TEST_CASE("a visit that could not be parked goes on at the open step")
{
    HalfRecorded counter;
    Errc expected{};
    SECTION("the store refused")
    {
        counter.station.store.failNext = Errc::DiskFull;
        expected = Errc::DiskFull;
        counter.desk.park(kReason);
    }
    SECTION("without a reason")
    {
        expected = Errc::ReasonMissing;
        counter.desk.park(QStringLiteral("  "));
    }
    fake::settle();

    REQUIRE(counter.desk.recording() != nullptr);
    CHECK(counter.desk.snapshot().stage == DeskStage::Recording);
    REQUIRE(counter.recording().error);
    CHECK(counter.recording().error->code() == expected);
    CHECK_FALSE(counter.recording().isBusy);
    REQUIRE(counter.recording().capture);
    CHECK(counter.recording().capture->target == CaptureTarget::Signature);
    CHECK(counter.storedRecording().state == RecordingState::Capturing);
}

TEST_CASE("a visit whose recording is gone is not given a second one")
{
    HalfRecorded counter;
    Restarted after(counter.station.store);
    after.station.store.work.recordings.clear();
    after.open();
    REQUIRE(after.desk.snapshot().stage == DeskStage::Verifying);

    after.desk.confirmData();
    fake::settle();

    CHECK(after.desk.recording() == nullptr);
    REQUIRE(after.desk.snapshot().error);
    CHECK(after.desk.snapshot().error->code() == Errc::RecordMissing);
}

TEST_CASE("after a crash between sealing and moving the visit on the proof is printed, then the visit moves")
{
    HalfRecorded counter;
    Recording& recording = counter.station.store.work.recordings.front();
    recording.state = RecordingState::Sealed;
    std::optional<CardJob> job;
    RequestState expected = RequestState::WaitingForCentre;
    SECTION("sealed") {}
    SECTION("delivered") { recording.state = RecordingState::Delivered; }
    SECTION("the card is there already")
    {
        recording.state = RecordingState::Delivered;
        job = cardFor(counter.record, counter.visit);
        expected = RequestState::WaitingForCard;
    }
    Restarted after(counter.station.store, job);
    RequestState atReady{};
    QObject::connect(&after.desk, &Desk::ready, [&] { atReady = after.storedState(); });

    after.open();
    printProof();

    CHECK(after.storedState() == expected);
    CHECK(atReady == expected);
    REQUIRE(after.desk.recording());
    CHECK(after.desk.recording()->snapshot().proofPrinted);
    CHECK(after.desk.snapshot().stage == DeskStage::Done);
    CHECK(after.station.store.sealedCount == 0);
    for (const StoreChange& change : after.station.store.commits)
        CHECK_FALSE(change.audit.empty());
}

TEST_CASE("while the proof is in the printer the visit is still here, whatever the centre says")
{
    HalfRecorded counter;
    Recording& recording = counter.station.store.work.recordings.front();
    recording.state = RecordingState::Sealed;
    Restarted after(counter.station.store);
    after.station.slips.holds = true;
    after.open();
    printProof();
    REQUIRE(after.station.slips.pages.size() == 1);
    Recording delivered = recording;
    delivered.state = RecordingState::Delivered;

    Q_EMIT after.station.store.recordingChanged(delivered);
    fake::settle();

    CHECK(after.storedState() == RequestState::Serving);
    CHECK(after.desk.snapshot().stage == DeskStage::Done);
}

TEST_CASE("a card that came while nobody was signed in moves its visit at the next opening")
{
    HalfRecorded counter;
    counter.station.store.work.recordings.front().state = RecordingState::Delivered;
    counter.station.store.work.requests.front().state = RequestState::WaitingForCentre;
    CardJob job = cardFor(counter.record, counter.visit);
    SECTION("with its visit named") {}
    SECTION("with only its recording named") { job.request = RequestId(); }
    Restarted after(counter.station.store, job);

    after.open();

    CHECK(after.storedState() == RequestState::WaitingForCard);
    CHECK(after.desk.snapshot().board.waitingForCard.size() == 1);
}

TEST_CASE("news of the centre move a visit whose own step was refused by the store")
{
    HalfRecorded counter;
    counter.desk.park(kReason); // another resident's visit would be current; this one is not
    fake::settle();
    counter.station.store.work.requests.front().state = RequestState::Serving;
    counter.station.store.work.requests.front().counter = QStringLiteral("Loket 9");
    Restarted after(counter.station.store);
    after.open();
    REQUIRE(after.storedState() == RequestState::Serving);
    Recording delivered = counter.storedRecording();

    SECTION("a receipt")
    {
        delivered.state = RecordingState::Delivered;
        Q_EMIT after.station.store.recordingChanged(delivered);
        fake::settle();
        CHECK(after.storedState() == RequestState::WaitingForCentre);
    }
    SECTION("a card")
    {
        Q_EMIT after.station.store.cardJobArrived(cardFor(counter.record, counter.visit));
        fake::settle();
        CHECK(after.storedState() == RequestState::WaitingForCard);
    }
    SECTION("a recording that is not sealed says nothing")
    {
        Q_EMIT after.station.store.recordingChanged(delivered);
        fake::settle();
        CHECK(after.storedState() == RequestState::Serving);
    }
}

TEST_CASE("locking stops the device that is in use")
{
    CounterDesk counter;
    counter.toRecording();
    REQUIRE(counter.station.camera.isPreviewing);
    SECTION("in the preview") { counter.desk.close(); }
    SECTION("in mid-capture")
    {
        counter.station.camera.silent = true;
        counter.session().takeStill();
        REQUIRE(counter.station.camera.captures == 1);
        counter.desk.close();
        CHECK(counter.station.camera.cancels == 1);
    }
    CHECK_FALSE(counter.station.camera.isPreviewing);
}

TEST_CASE("an answer of the store that comes after locking brings nobody back")
{
    CounterDesk counter;
    counter.desk.issueTicket(test::sampleNik().text());

    counter.desk.close();
    fake::settle();

    CHECK(counter.desk.snapshot().board.waiting.empty());
    CHECK_FALSE(counter.desk.snapshot().isBusy);
}
