// From the last capture to the seal: chip fingers once more, approval with its sheet, who answers for what.
#include "core/workflow/recording_session.h"

#include "tests/support/fake_counter.h"

using namespace rekam;

using F = FingerPosition;

namespace {

struct Review : fake::CounterDesk
{
    Review()
    {
        station.assessor.seesFingers = true;
        toRecording();
        acceptAll();
    }
    void rescan(F finger)
    {
        session().captureRescan(finger);
        fake::settle();
        captureBy(station.reader);
    }
    const StoreChange& lastChange() const { return station.store.commits.back(); }
};

} // namespace

TEST_CASE("the same fingers are found again, each try is kept, and only then the resident is asked")
{
    Review desk;
    REQUIRE(desk.recording().recording.openRescans() == std::vector{F::RightIndex, F::LeftIndex});
    desk.session().captureApproval();
    fake::settle();
    CHECK_FALSE(desk.recording().recording.approval);

    desk.session().closeCapture();
    desk.rescanAll();

    CHECK(desk.recording().recording.openRescans().empty());
    REQUIRE(desk.recording().recording.rescans.size() == 2);
    CHECK(desk.recording().recording.rescans[0].score >= desk.recording().recording.rescans[0].limit);
    CHECK(desk.lastChange().attempts.size() == 1); // sealed with its step
}

TEST_CASE("somebody else's finger is told with its score and stays to be found")
{
    Review desk;
    desk.station.assessor.person = 2;
    desk.rescan(F::RightIndex);

    REQUIRE(desk.recording().recording.rescans.size() == 1);
    CHECK_FALSE(desk.recording().recording.rescans.front().isMatch());
    CHECK(desk.recording().recording.openRescans().size() == 2);
    CHECK_FALSE(desk.recording().rescanFinger);

    desk.session().replaceChipFinger(F::RightIndex, F::RightThumb);
    fake::settle();
    desk.station.assessor.person = 1;
    desk.rescan(F::RightThumb);
    CHECK(desk.recording().recording.openRescans() == std::vector{F::LeftIndex});
}

TEST_CASE("what the resident approved lies in the record as a sheet, under the digest that was noted")
{
    Review desk;
    desk.rescanAll();
    desk.session().captureApproval();
    fake::settle();

    const Recording& recording = desk.recording().recording;
    REQUIRE(recording.state == RecordingState::Approved);
    REQUIRE(desk.lastChange().attempts.size() == 2); // signature and sheet, in one step
    const auto sheet =
        std::find_if(desk.lastChange().attempts.begin(), desk.lastChange().attempts.end(),
                     [&](const auto& kept) { return kept->id == recording.approval->document; });
    REQUIRE(sheet != desk.lastChange().attempts.end());
    CHECK(QByteArray(reinterpret_cast<const char*>((*sheet)->image->data()), 5) == "%PDF-");
    CHECK(Digest::of((*sheet)->image->span()) == recording.approval->documentDigest);
}

TEST_CASE("a bad signature under the data is asked for again and approves nothing")
{
    Review desk;
    desk.rescanAll();
    desk.station.assessor.still = Verdict::Bad;
    desk.session().captureApproval();
    fake::settle();

    CHECK_FALSE(desk.recording().recording.approval);
    CHECK(desk.recording().approvalOpen);
}

TEST_CASE("a step opened during a re-scan ends it")
{
    Review desk;
    desk.session().captureRescan(F::RightIndex);
    fake::settle();
    desk.session().openStep(Step::Photo);
    fake::settle();

    CHECK_FALSE(desk.recording().rescanFinger);
    CHECK(desk.recording().recording.current == Step::Photo);
    CHECK_FALSE(desk.recording().capture);
}

TEST_CASE("several fingers are excepted in one change, and the fingers that are left go on")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.session().accept();
    fake::settle();
    counter.session().accept();
    fake::settle();
    const size_t before = counter.station.store.commits.size();

    counter.session().except({Modality::Finger, 2, ExceptionReason::Bandaged, {}}, std::nullopt, {3, 4, 5});
    fake::settle();

    CHECK(counter.station.store.commits.size() == before + 1);
    CHECK(counter.recording().recording.exceptions.size() == 4);
    CHECK(counter.recording().witnessOwed);
    CHECK(counter.recording().capture->target == CaptureTarget::LeftFour);
}

TEST_CASE("where the policy wants it, the camera takes a picture of what is excepted, and the step goes on")
{
    fake::CounterDesk counter;
    counter.station.ports.rules.exceptionsOweProof = true;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.session().accept();
    fake::settle();
    counter.session().accept();
    fake::settle();
    counter.session().except({Modality::Finger, 2, ExceptionReason::Bandaged, {}});
    fake::settle();
    REQUIRE(counter.recording().proofFor);
    CHECK(counter.recording().capture->target == CaptureTarget::ExceptionProof);

    SECTION("a picture")
    {
        counter.station.camera.show();
        fake::settle();
        counter.session().takeStill();
        fake::settle();
        REQUIRE(counter.recording().recording.exceptionProofs.size() == 1);
        CHECK_FALSE(counter.recording().recording.exceptionProofs.front().picture.id.isNull());
        CHECK(counter.station.store.commits.back().attempts.size() == 1);
    }
    SECTION("no camera")
    {
        counter.session().waiveProof(QStringLiteral("kamera rusak"));
        fake::settle();
        CHECK(counter.recording().recording.exceptionProofs.front().reason == QStringLiteral("kamera rusak"));
    }
    CHECK_FALSE(counter.recording().proofFor);
    CHECK(counter.recording().capture->target == CaptureTarget::RightFour);
}

TEST_CASE("the last step that was put off does not come back at once, and is opened before the review")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.session().defer(QStringLiteral("lampu padam"));
    fake::settle();
    CHECK(counter.recording().recording.current == Step::Signature);
    counter.session().accept();
    fake::settle();
    for (int slap = 0; slap < 3; ++slap) {
        counter.captureBy(counter.station.reader);
        counter.session().accept();
        fake::settle();
    }
    counter.captureBy(counter.station.eyes);
    counter.session().accept();
    fake::settle();
    CHECK(counter.recording().recording.current == Step::Photo); // offered again

    counter.session().defer(QStringLiteral("lampu masih padam"));
    fake::settle();
    CHECK_FALSE(counter.recording().recording.current);
    CHECK(counter.recording().recording.step(Step::Photo)->state == StepState::Deferred);
    counter.session().openNextStep();
    fake::settle();
    CHECK(counter.recording().recording.current == Step::Photo);
}

TEST_CASE("a later step is opened at once by putting off what comes before it")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.session().deferUntil(Step::Iris, QStringLiteral("alat dipinjam loket lain"));
    fake::settle();

    CHECK(counter.recording().recording.current == Step::Iris);
    for (const Step step : {Step::Photo, Step::Signature, Step::Fingers})
        CHECK(counter.recording().recording.step(step)->state == StepState::Deferred);
}

TEST_CASE("a recording that was parked half way opens on the same step and pictures after a restart")
{
    fake::CounterDesk counter;
    counter.toRecording();
    counter.captureBy(counter.station.camera);
    counter.session().accept();
    fake::settle();
    counter.desk.park(QStringLiteral("pemohon salat"));
    fake::settle();
    CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
    const RequestId visit = counter.station.store.work.requests.front().id;

    counter.desk.close();
    counter.desk.open(counter.station.login); // the program started again
    fake::settle();
    counter.desk.takeUpAgain(visit);
    fake::settle();
    counter.desk.callNext();
    fake::settle();
    counter.desk.startServing();
    fake::settle();

    REQUIRE(counter.desk.recording());
    const Recording& recording = counter.recording().recording;
    CHECK(recording.state == RecordingState::Capturing);
    CHECK(recording.current == Step::Signature);
    const AttemptId portrait = recording.target(CaptureTarget::Portrait)->chosen;
    CHECK_FALSE(counter.session().thumbnail(portrait).isEmpty());
}
