#include "core/recording/doubts.h"

#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;

namespace {

Recording plain()
{
    Recording recording{.applicant = sampleApplicant()};
    recording.startedAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::LocalTime).toUTC();
    Attempt attempt;
    attempt.id = idNumber<AttemptId>(1);
    attempt.takenAt = recording.startedAt.addSecs(60);
    attempt.quality.verdict = Verdict::Good;
    attempt.quality.score = 80;
    StepResult step;
    step.step = Step::Photo;
    TargetResult target;
    target.target = CaptureTarget::Portrait;
    target.state = StepState::Accepted;
    target.attempts = {attempt};
    target.chosen = attempt.id;
    step.targets = {target};
    recording.steps = {step};
    return recording;
}

} // namespace

TEST_CASE("a recording without anything odd is not doubted")
{
    CHECK(doubtsOf(plain(), false).empty());
    CHECK_FALSE(isFlagged({}, plain()));
}

TEST_CASE("each oddness is a doubt of its own, and the sheet has one order")
{
    Recording recording = plain();
    recording.steps[0].targets[0].overridden = SecondPerson{};
    recording.exceptions = {{Modality::Iris, 1, ExceptionReason::Cataract, {}}};
    recording.steps[0].targets[0].attempts[0].quality.score = 39;
    recording.steps[0].targets[0].attempts[0].takenAt = recording.startedAt.addSecs(21 * 60);
    recording.startedAt = QDateTime(QDate(2026, 11, 23), QTime(5, 59), Qt::LocalTime).toUTC();

    const std::vector<Doubt> all = doubtsOf(recording, true);

    CHECK(all == std::vector<Doubt>{Doubt::Override, Doubt::NearDuplicate, Doubt::Exception, Doubt::LowScore,
                                    Doubt::OddHour, Doubt::LongPause});
    for (size_t i = 0; i + 1 < all.size(); ++i)
        CHECK(weightOf({all[i]}) > weightOf({all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end()}));
}

TEST_CASE("who went on past the guard is doubted: as somebody else's record, or as an override")
{
    Recording recording = plain();
    recording.findingOverrides = {{WhoFinding{.kind = WhoFindingKind::KnownHere}, "saudara kembar", {}}};
    CHECK(doubtsOf(recording, false) == std::vector<Doubt>{Doubt::NearDuplicate});
    recording.findingOverrides.front().finding.kind = WhoFindingKind::OperatorsOwn;
    CHECK(doubtsOf(recording, false) == std::vector<Doubt>{Doubt::Override});
}

TEST_CASE("the hour and a pause alone keep nobody's packet back")
{
    CHECK_FALSE(isFlagged({Doubt::OddHour, Doubt::LongPause}, plain()));
    CHECK(isFlagged({Doubt::LowScore}, plain()));
    CHECK(isFlagged({Doubt::NearDuplicate}, plain()));
}

TEST_CASE("an exception that waits for a countersignature is not held a second time")
{
    Recording recording = plain();
    recording.countersignature = Countersignature();
    CHECK_FALSE(isFlagged({Doubt::Exception}, recording));
    recording.countersignature->given.account = idNumber<AccountId>(2);
    CHECK(isFlagged({Doubt::Exception}, recording));
}
