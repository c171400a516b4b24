// The guard in a recording: looked before approval, a finding stops it until two people answer.
#include "core/workflow/who_guard.h"
#include "tests/support/fake_counter.h"
#include "tests/support/sample_templates.h"

using namespace rekam;
using F = FingerPosition;

namespace {

class Held final : public HeldTemplates
{
public:
    void load(std::optional<RecordId> asked, std::shared_ptr<const HeldVersions>, QObject* receiver,
              Reply<std::shared_ptr<const HeldPeople>> reply) override
    {
        looks += asked ? 1 : 0;
        fake::later<std::shared_ptr<const HeldPeople>>(
            receiver, std::move(reply),
            error ? Result<std::shared_ptr<const HeldPeople>>(Unexpected(*error))
                  : std::make_shared<const HeldPeople>(people));
    }
    HeldPeople people;
    std::optional<Errc> error;
    int looks = 0;
};

struct Guarded : fake::CounterDesk
{
    Guarded()
    {
        station.assessor.seesFingers = true;
        station.ports.guard = &guard;
        station.ports.rules.whoIsWhoOwed = true;
        for (const F finger : {F::RightIndex, F::LeftIndex})
            held.people.asked.fingers.push_back(
                test::fingerTemplate(finger, static_cast<quint32>(finger) + 7));
        toRecording();
    }
    void repeatAFinger()
    {
        BiometricTemplate same = held.people.asked.fingers[0];
        same.position = static_cast<int>(F::LeftIndex);
        held.people.asked.fingers[1] = same;
    }
    // The guard has its look through the camera.
    void look()
    {
        fake::settle();
        for (int i = 0; i < FaceAtEnd::kLooks && station.camera.isPreviewing; ++i) {
            station.camera.show();
            fake::settle();
        }
    }
    const Recording& record() { return recording().recording; }
    Held held;
    WhoGuard guard{held};
};

} // namespace

TEST_CASE("the guard looks before the resident approves, and without a finding nobody notices")
{
    Guarded desk;
    desk.acceptAll();
    desk.rescanAll();
    desk.look();
    CHECK(desk.held.looks > 0);
    CHECK(desk.record().whoChecked);

    desk.session().captureApproval();
    fake::settle();

    CHECK(desk.record().state == RecordingState::Approved);
    CHECK(desk.record().whoFindings.empty());
}

TEST_CASE("a finding is told as soon as the fingers are there, and nothing is written in the way of a still")
{
    Guarded desk;
    desk.repeatAFinger();
    desk.captureBy(desk.station.camera);
    desk.session().accept();
    fake::settle();
    desk.session().accept();
    fake::settle();
    for (int slap = 0; slap < 3; ++slap) {
        desk.captureBy(desk.station.reader);
        desk.session().accept();
        fake::settle();
    }

    REQUIRE(desk.recording().findings.size() == 1);
    CHECK(desk.recording().findings[0].kind == WhoFindingKind::FingerRepeated);
    CHECK(desk.record().whoFindings.empty());
    CHECK(desk.record().current == Step::Iris);
}

TEST_CASE("with a finding open nobody approves; two people answer for it, and it stays in the record")
{
    Guarded desk;
    desk.repeatAFinger();
    desk.acceptAll();
    desk.rescanAll();
    desk.look();
    REQUIRE(desk.record().openFindings().size() == 1);
    desk.session().captureApproval();
    fake::settle();
    REQUIRE(desk.record().state == RecordingState::Review);

    const SecondPerson second{test::idNumber<AccountId>(9), desk.station.clock.nowUtc()};
    desk.session().overrideFinding(desk.record().openFindings().front(), "kembar, dilihat berdua", second);
    fake::settle();
    CHECK(desk.station.store.commits.back().audit.front().what == "finding-overridden");
    desk.session().captureApproval();
    fake::settle();

    CHECK(desk.record().state == RecordingState::Approved);
    REQUIRE(desk.record().findingOverrides.size() == 1);
    CHECK(desk.record().findingOverrides[0].second == second);
}

TEST_CASE("a finger taken again asks the guard again, and an answer to the old finding answers nothing")
{
    Guarded desk;
    desk.repeatAFinger();
    desk.acceptAll();
    desk.rescanAll();
    desk.look();
    desk.session().overrideFinding(desk.record().openFindings().front(), "dilihat berdua", std::nullopt);
    fake::settle();
    REQUIRE(desk.recording().witnessOwed);

    desk.session().openStep(Step::Fingers);
    fake::settle();
    CHECK_FALSE(desk.record().whoChecked);
    desk.held.people.asked.fingers[1] = test::fingerTemplate(F::LeftIndex, 400);
    desk.session().openReview();
    desk.look();

    CHECK(desk.record().whoChecked);
    CHECK(desk.record().whoFindings.empty());
    CHECK(desk.record().findingOverrides.empty());
}

TEST_CASE("a guard that cannot look says so and lets nobody approve; it looks again when asked")
{
    Guarded desk;
    desk.held.error = Errc::RowQuarantined;
    desk.acceptAll();
    desk.rescanAll();
    desk.session().captureApproval();
    fake::settle();
    CHECK(desk.record().state == RecordingState::Review);
    REQUIRE(desk.recording().error);
    CHECK(desk.recording().error->code() == Errc::RowQuarantined);

    desk.held.error.reset();
    desk.session().captureApproval();
    desk.look();

    CHECK(desk.record().state == RecordingState::Approved);
}

TEST_CASE("another face at the end than at the start is a finding, the same face and no camera are none")
{
    Guarded desk;
    desk.station.assessor.likeness = {0.1, 0.4};
    desk.acceptAll();
    desk.look();

    REQUIRE(desk.record().openFindings().size() == 1);
    CHECK(desk.record().openFindings().front().kind == WhoFindingKind::OtherFaceAtEnd);
    CHECK_FALSE(desk.station.camera.isPreviewing);

    Guarded blind;
    blind.station.assessor.likeness = {0.1, 0.4};
    blind.acceptAll();
    blind.station.camera.now = SlotState::Absent;
    blind.session().openStep(Step::Signature);
    fake::settle();
    blind.session().openReview();
    fake::settle();
    CHECK(blind.record().whoChecked);
    CHECK(blind.record().whoFindings.empty());
}

TEST_CASE("the photo taken again has the camera for itself, whatever the guard was doing")
{
    Guarded desk;
    desk.acceptAll();
    fake::settle();
    REQUIRE(desk.station.camera.isPreviewing);

    desk.session().openStep(Step::Photo);
    fake::settle();
    desk.session().repeat();
    fake::settle();

    REQUIRE(desk.recording().capture);
    CHECK(desk.station.camera.isPreviewing);
    CHECK_FALSE(desk.record().whoChecked);
}

TEST_CASE("an officer's own finger stops the approval until two people answer for it")
{
    Guarded desk;
    HeldPerson officer;
    officer.fingers.push_back(desk.held.people.asked.fingers[1]);
    desk.held.people.officers.push_back(officer);
    desk.acceptAll();
    desk.rescanAll();
    desk.look();
    REQUIRE(desk.record().openFindings().size() == 1);
    const WhoFinding finding = desk.record().openFindings().front();
    CHECK(finding.kind == WhoFindingKind::OperatorsOwn);
    CHECK(finding.position == static_cast<int>(F::LeftIndex));
    desk.session().captureApproval();
    fake::settle();
    CHECK(desk.record().state == RecordingState::Review);

    const SecondPerson second{test::idNumber<AccountId>(9), desk.station.clock.nowUtc()};
    desk.session().overrideFinding(finding, "jari petugas sendiri, direkam sebagai warga", second);
    fake::settle();
    desk.session().captureApproval();
    fake::settle();

    CHECK(desk.record().state == RecordingState::Approved);
}

TEST_CASE("what is locked is forgotten: the guard asks for everybody again")
{
    class Counting final : public HeldTemplates
    {
    public:
        void load(std::optional<RecordId>, std::shared_ptr<const HeldVersions> known, QObject* receiver,
                  Reply<std::shared_ptr<const HeldPeople>> reply) override
        {
            knownAtLoad.push_back(known->size());
            auto people = std::make_shared<HeldPeople>();
            for (quint32 number : {1u, 2u, 3u}) {
                const auto record = test::idNumber<RecordId>(number);
                const bool comesNow = known->count(record) == 0 && number <= known->size() + 2;
                auto person = comesNow ? std::make_shared<const HeldPerson>(HeldPerson{record})
                                       : std::shared_ptr<const HeldPerson>();
                people->others.push_back({record, 1, false, person});
            }
            people->isWhole = known->size() >= 1;
            fake::later<std::shared_ptr<const HeldPeople>>(
                receiver, std::move(reply), std::shared_ptr<const HeldPeople>(std::move(people)));
        }
        std::vector<std::size_t> knownAtLoad;
    };
    Counting held;
    WhoGuard guard(held);
    const auto look = [&] {
        bool isAnswered = false;
        guard.look(test::idNumber<RecordId>(9), &guard,
                   [&](const Result<WhoGuard::Findings>& found) { isAnswered = found.has_value(); });
        for (int i = 0; i < 20 && !isAnswered; ++i) {
            fake::settle();
            QThreadPool::globalInstance()->waitForDone();
        }
        CHECK(isAnswered);
    };

    look();
    CHECK(held.knownAtLoad == std::vector<std::size_t>{0, 2});
    look();
    CHECK(held.knownAtLoad.back() == 3);
    guard.forget();
    look();

    CHECK(held.knownAtLoad == std::vector<std::size_t>{0, 2, 3, 0, 2});
}
