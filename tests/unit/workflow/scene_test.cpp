// Who is made up to be in front of the virtual devices.
#include "tests/support/fake_counter.h"

using namespace rekam;
using fake::CounterDesk;

namespace {

CaptureException absent(Modality modality, int position)
{
    return {modality, position, ExceptionReason::Absent, {}};
}

} // namespace

TEST_CASE("an excepted finger is taken from the person in front of the devices")
{
    CounterDesk counter;
    counter.toRecording();
    REQUIRE_FALSE(counter.station.reader.scenes.empty());
    const Scene whole = counter.station.reader.scenes.back();
    CHECK(whole.missingFingers == 0);

    counter.session().except(absent(Modality::Finger, static_cast<int>(FingerPosition::RightMiddle)));
    fake::settle();

    const Scene now = counter.station.reader.scenes.back();
    CHECK(now.missingFingers == 0b100);
    CHECK(now.subject == whole.subject);
    CHECK(now.impression == whole.impression);
    CHECK(now.backdrop == whole.backdrop);
}

TEST_CASE("an excepted eye stays closed in front of the devices")
{
    CounterDesk counter;
    counter.toRecording();

    counter.session().except(absent(Modality::Iris, static_cast<int>(Eye::Left)));
    fake::settle();

    CHECK(counter.station.eyes.scenes.back().missingEyes == 0b10);
    CHECK(counter.station.eyes.scenes.back().missingFingers == 0);
}

TEST_CASE("a restart presents the same person: subject, backdrop and what is missing")
{
    CounterDesk before;
    before.toRecording();
    before.session().except(absent(Modality::Finger, static_cast<int>(FingerPosition::LeftLittle)));
    fake::settle();
    fake::Station after;
    after.store.work = before.station.store.work;
    Desk desk(after.ports);

    desk.open(after.login);
    fake::settle();

    REQUIRE_FALSE(after.reader.scenes.empty());
    CHECK(after.reader.scenes.back() == before.station.reader.scenes.back());
    CHECK(after.reader.scenes.back().missingFingers == 1u << 9);
    CHECK(after.camera.scenes.back().backdrop == 2); // born in an odd year: red
}

TEST_CASE("somebody else stays in front of the devices until the right person comes back")
{
    CounterDesk counter;
    counter.toRecording();
    const quint64 resident = counter.station.camera.scenes.back().subject;

    counter.desk.presentSomebodyElse();
    const quint64 other = counter.station.camera.scenes.back().subject;
    counter.session().except(absent(Modality::Finger, 1));
    fake::settle();
    const quint64 stays = counter.station.camera.scenes.back().subject;
    counter.desk.presentAgain();

    CHECK(other != resident);
    CHECK(stays == other);
    CHECK(counter.station.camera.scenes.back().subject == resident);
    CHECK(counter.station.camera.scenes.back().impression > 0);
}

TEST_CASE("the holder at handover has all fingers, whoever was recorded before")
{
    CounterDesk counter;
    counter.toRecording();
    counter.session().except(absent(Modality::Finger, 2));
    fake::settle();

    counter.desk.presentHolder(test::sampleNik(5));

    CHECK(counter.station.reader.scenes.back().missingFingers == 0);
    CHECK(counter.station.reader.scenes.back().subject == TrainingScene::subjectOf(test::sampleNik(5)));
}

TEST_CASE("nobody is presented in a real home")
{
    CounterDesk counter;
    counter.station.ports.office.isTraining = false;
    counter.toRecording();
    counter.session().except(absent(Modality::Finger, 3));
    fake::settle();
    counter.desk.presentSomebodyElse();
    counter.desk.presentAgain();
    counter.desk.presentHolder(test::sampleNik());

    CHECK(counter.station.camera.scenes.empty());
    CHECK(counter.station.pad.scenes.empty());
    CHECK(counter.station.reader.scenes.empty());
    CHECK(counter.station.eyes.scenes.empty());
}

TEST_CASE("a scene is named by a number from which the NIK does not show")
{
    const Nik nik = test::sampleNik();
    CHECK(TrainingScene::subjectOf(nik) == TrainingScene::subjectOf(nik));
    CHECK(TrainingScene::subjectOf(nik) != TrainingScene::subjectOf(test::sampleNik(5)));
    CHECK(QString::number(TrainingScene::subjectOf(nik)) != nik.text());
}
