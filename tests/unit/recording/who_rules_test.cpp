#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
namespace e = recording_event;

namespace {

const WhoFinding kRepeated{WhoFindingKind::FingerRepeated, Modality::Finger, 2, 7, {}, 88, 30};
const WhoFinding kKnown{WhoFindingKind::KnownHere, Modality::Iris, 1, 1, idNumber<RecordId>(77), 0.1, 0.24};

RecordingRules guarded()
{
    RecordingRules rules;
    rules.whoIsWhoOwed = true;
    return rules;
}

Recording underReview() { return recordingIn(RecordingState::Review); }

} // namespace

TEST_CASE("where the guard is owed, nobody approves before it has looked")
{
    CHECK(refusalOf(underReview(), approval(), guarded()).fact("why") == "who-unchecked");

    const Recording looked = after(underReview(), e::WhoChecked{{}}, guarded());

    CHECK(after(looked, approval(), guarded()).state == RecordingState::Approved);
    CHECK(refusalOf(after(looked, e::ReviewLeft{}, guarded()), approval(), guarded()).fact("why").isEmpty());
    const Recording again = after(after(looked, e::ReviewLeft{}, guarded()), e::ReviewOpened{}, guarded());
    CHECK(refusalOf(again, approval(), guarded()).fact("why") == "who-unchecked");
}

TEST_CASE("every finding is answered by itself, with a reason and not by the operator alone")
{
    const Recording found = after(underReview(), e::WhoChecked{{kRepeated, kKnown}});
    CHECK(refusalOf(found, approval()).fact("why") == "finding-open");
    CHECK(refusalOf(found, e::FindingOverridden{{kRepeated, " ", kSecond}}).code() == Errc::ReasonMissing);
    CHECK(refusalOf(found, e::FindingOverridden{{kRepeated, "kembar", {kOperator, kNow}}}).code() ==
          Errc::SecondPersonIsSame);

    const Recording one = after(found, e::FindingOverridden{{kRepeated, "kembar", kSecond}});
    CHECK(one.openFindings() == std::vector{kKnown});
    CHECK(refusalOf(one, e::FindingOverridden{{kRepeated, "kembar", kSecond}}).fact("why") ==
          "no-such-finding");
    const Recording both = after(one, e::FindingOverridden{{kKnown, "dicek ke Dinas", {}}});

    CHECK(both.openFindings().empty());
    CHECK(isWitnessOwed(both, {}));
    CHECK_FALSE(isWitnessOwed(after(both, e::Witnessed{kSecond}), {}));
    CHECK(after(both, approval()).state == RecordingState::Approved);
    CHECK(*recordingFromCbor(toCbor(both)) == both);
}

TEST_CASE("what is found anew needs a new answer")
{
    Recording recording = after(underReview(), e::WhoChecked{{kRepeated}});
    recording = after(recording, e::FindingOverridden{{kRepeated, "kembar", kSecond}});
    WhoFinding other = kRepeated;
    other.score = 60;

    recording = after(recording, e::WhoChecked{{other}});

    CHECK(recording.openFindings() == std::vector{other});
    CHECK(recording.findingOverrides.empty());
}
