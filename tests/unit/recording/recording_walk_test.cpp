#include "core/recording/recording_rules.h"

#include "core/recording/detail/picture_rank.h"
#include "recording_samples.h"
#include "tests/support/picks.h"

#include <algorithm>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace rekam;
using namespace rekam::test;
using S = RecordingState;
namespace e = recording_event;

namespace {

// Where a recording may go from where. Staying is always allowed.
const std::set<std::pair<S, S>> kEdges = {
    {S::Verified, S::Capturing},  {S::Capturing, S::Review},    {S::Review, S::Capturing},
    {S::Review, S::Approved},     {S::Approved, S::Sealed},     {S::Sealed, S::Delivered},
    {S::Verified, S::Suspended},  {S::Capturing, S::Suspended}, {S::Review, S::Suspended},
    {S::Approved, S::Suspended},  {S::Suspended, S::Verified},  {S::Suspended, S::Capturing},
    {S::Suspended, S::Review},    {S::Suspended, S::Approved},  {S::Verified, S::Cancelled},
    {S::Capturing, S::Cancelled}, {S::Review, S::Cancelled},    {S::Approved, S::Cancelled},
    {S::Suspended, S::Cancelled}};

RecordingRules randomRules()
{
    RecordingRules rules;
    std::vector<Step> order = rules.order;
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[pick<std::size_t>(0, i)]);
    order.resize(pick<std::size_t>(1, order.size() + 1));
    rules.order = order;
    if (chance(30))
        rules.fingerTargets = {CaptureTarget::SingleRightIndex, CaptureTarget::RightFour};
    rules.triesBeforeOverride = pick(1, 4);
    rules.acceptUnassessed = chance(30);
    rules.exceptionsOweProof = chance(40);
    rules.exceptionsOweWitness = chance(60);
    rules.whoIsWhoOwed = chance(30);
    if (chance(20))
        rules.chipFingers = {FingerPosition::RightThumb};
    return rules;
}

QualityReport randomQuality()
{
    QualityReport quality;
    quality.verdict = static_cast<Verdict>(*rc::gen::weightedElement<int>({{1, 0}, {4, 1}, {2, 2}, {3, 3}}));
    if (chance(80))
        quality.score = pick(0, 101);
    if (chance(20))
        quality.reasons.push_back(*rc::gen::element(QualityReason::WrongHand, QualityReason::ModelAbsent,
                                                    QualityReason::FingerDry));
    return quality;
}

// Draws events; attempt identities count up, so that every attempt is new unless it is told twice on purpose.
class Walk
{
public:
    explicit Walk(RecordingRules rules) : m_rules(std::move(rules)) {}
    const RecordingRules& rules() const { return m_rules; }

    RecordingEvent next(const Recording& recording)
    {
        if (recording.state == S::Verified && chance(15))
            return e::Suspended{"alasan"};
        return chance(55) ? forward(recording) : anything(recording);
    }

private:
    Attempt randomAttempt(CaptureTarget target)
    {
        if (m_ids > 1 && chance(5))
            --m_ids;
        Attempt attempt = attemptOf(target, m_ids++);
        attempt.quality = randomQuality();
        for (AttemptPart& part : attempt.parts)
            part.quality = randomQuality();
        while (!attempt.parts.empty() && chance(15))
            attempt.parts.pop_back();
        return attempt;
    }

    static std::optional<SecondPerson> randomSecond()
    {
        return *rc::gen::element<std::optional<SecondPerson>>(std::nullopt, kSecond,
                                                              SecondPerson{kOperator, kNow});
    }

    CaptureTarget randomTarget(const Recording& recording) const
    {
        const bool isNear = recording.current && chance(60);
        const StepResult step =
            isNear ? *recording.step(*recording.current) : *rc::gen::elementOf(recording.steps);
        return chance(90) ? (*rc::gen::elementOf(step.targets)).target : CaptureTarget::SingleLeftLittle;
    }

    // The event that a willing operator would send.
    RecordingEvent forward(const Recording& recording)
    {
        switch (recording.state) {
        case S::Verified:
        case S::Capturing:
            return forwardCapture(recording);
        case S::Review:
            if (m_rules.whoIsWhoOwed && !recording.whoChecked)
                return e::WhoChecked{};
            if (!recording.openFindings().empty())
                return e::FindingOverridden{{recording.openFindings().front(), "alasan", kSecond}};
            return forwardReview(recording);
        case S::Approved:
            return recording.signOff ? RecordingEvent(packetSealed()) : RecordingEvent(signOff());
        case S::Sealed:
            return e::ReceiptVerified{kPacket, kNow};
        case S::Delivered:
            return randomWord();
        case S::Suspended:
            return e::Resumed{};
        case S::Cancelled:
            return e::Resumed{};
        }
        return e::Resumed{};
    }

    RecordingEvent forwardCapture(const Recording& recording)
    {
        if (const auto target = recording.currentTarget()) {
            if (!recording.target(*target)->attempts.empty() && chance(60))
                return e::CandidateAccepted{*target, kSecond};
            return e::AttemptSealed{randomAttempt(*target)};
        }
        if (const auto step = nextStep(recording))
            return e::StepOpened{*step};
        if (const auto owed = owedProof(recording, m_rules))
            return e::ProofTaken{
                {owed->modality, owed->positions, attemptOf(CaptureTarget::ExceptionProof, m_ids++), {}}};
        return e::ReviewOpened{};
    }

    RecordingEvent forwardReview(const Recording& recording)
    {
        const auto open = recording.openRescans();
        if (open.empty())
            return approval();
        return chance(80) ? RecordingEvent(randomRescan(recording, open.front()))
                          : RecordingEvent(e::RescanOverridden{{open.front(), "luka", SecondPerson{}}});
    }

    e::FingerRescanned randomRescan(const Recording& recording, FingerPosition position)
    {
        return {rescanOf(recording, position, 100'000 + m_ids++, pick(20, 100))};
    }

    static WhoFinding randomFinding()
    {
        return {static_cast<WhoFindingKind>(pick(1, 8)),
                Modality::Finger,
                pick(1, 11),
                pick(0, 11),
                {},
                static_cast<double>(pick(30, 99)),
                30};
    }

    static e::CentreSpoke randomWord()
    {
        return {{*rc::gen::element<QString>("PRINT_READY_RECORD", "PROCESSING", "", "NEW_WORD"),
                 {},
                 kNow.addSecs(pick(0, 20))}};
    }

    RecordingEvent anything(const Recording& recording)
    {
        const auto step = static_cast<Step>(pick(1, 5));
        const QString reason = *rc::gen::element<QString>("", "alasan");
        switch (pick(0, 28)) {
        case 0:
            return e::StepOpened{step};
        case 1:
            return e::AttemptSealed{randomAttempt(randomTarget(recording))};
        case 2:
            return e::AttemptChosen{randomTarget(recording),
                                    idNumber<AttemptId>(pick<quint32>(0, m_ids + 1))};
        case 3:
            return e::CandidateAccepted{randomTarget(recording), randomSecond()};
        case 4:
            return e::CaptureRepeated{randomTarget(recording)};
        case 5:
            return e::StepDeferred{step, reason};
        case 6:
            return e::Excepted{randomException(), randomSecond(),
                               chance(30) ? std::vector{pick(0, 11)} : std::vector<int>()};
        case 7:
            return e::ExceptionWithdrawn{static_cast<Modality>(pick(1, 5)), pick(0, 11)};
        case 8:
            return e::ReviewOpened{};
        case 9:
            return e::ReviewLeft{};
        case 10:
            return approval();
        case 11:
            return signOff();
        case 12:
            return packetSealed();
        case 13:
            return e::ReceiptVerified{idNumber<PacketId>(pick<quint32>(299, 302)), kNow};
        case 14:
            return randomWord();
        case 15:
            return e::Suspended{reason};
        case 16:
            return e::Resumed{};
        case 17:
            return e::ProofTaken{{Modality::Finger, {pick(0, 11)}, {}, reason}};
        case 18:
            return e::Witnessed{randomSecond().value_or(SecondPerson{})};
        case 19:
            return randomRescan(recording, static_cast<FingerPosition>(pick(1, 11)));
        case 20:
            return e::ChipFingerReplaced{static_cast<FingerPosition>(pick(1, 11)),
                                         static_cast<FingerPosition>(pick(1, 11))};
        case 21:
            return e::RescanOverridden{
                {static_cast<FingerPosition>(pick(1, 11)), reason, randomSecond().value_or(SecondPerson{})}};
        case 22:
            return e::Countersigned{{randomSecond().value_or(SecondPerson{}), "signature"}};
        case 23:
            return e::FingersOneByOne{};
        case 24:
            return e::WhoChecked{chance(50) ? std::vector<WhoFinding>{} : std::vector{randomFinding()}};
        case 25:
            return e::FindingOverridden{
                {recording.whoFindings.empty() ? randomFinding() : recording.whoFindings.front(), reason,
                 randomSecond().value_or(SecondPerson{})}};
        // Cancelling ends a walk; often enough is not too often.
        default:
            return e::Cancelled{chance(10) ? "alasan" : ""};
        }
    }

    static CaptureException randomException()
    {
        return {
            static_cast<Modality>(pick(1, 5)), pick(-1, 12), static_cast<ExceptionReason>(pick(0, 9)), {}};
    }

    RecordingRules m_rules;
    quint32 m_ids = 1;
};

detail::PictureRank rankOf(const Recording& recording, const BestFinger& finger)
{
    return detail::rankOf(*recording.target(finger.target)->attempt(finger.attempt), finger.part);
}

void checkNothingTakenIsLost(const Recording& before, const Recording& after)
{
    RC_ASSERT(before.steps.size() == after.steps.size());
    for (std::size_t s = 0; s < before.steps.size(); ++s) {
        RC_ASSERT(before.steps[s].step == after.steps[s].step);
        for (const TargetResult& target : before.steps[s].targets) {
            const auto& was = target.attempts;
            const TargetResult* still = after.target(target.target);
            if (was.empty() && !still)
                continue; // a slap that is asked for finger by finger
            RC_ASSERT(still != nullptr);
            const auto& is = still->attempts;
            RC_ASSERT(is.size() >= was.size());
            RC_ASSERT(std::equal(was.begin(), was.end(), is.begin()));
        }
    }
    RC_ASSERT(after.rescans.size() >= before.rescans.size());
    RC_ASSERT(std::equal(before.rescans.begin(), before.rescans.end(), after.rescans.begin()));
    RC_ASSERT(after.exceptionProofs.size() >= before.exceptionProofs.size());
    for (std::size_t i = 0; i < before.exceptionProofs.size(); ++i)
        RC_ASSERT(before.exceptionProofs[i].picture == after.exceptionProofs[i].picture);
}

// A slap that was accepted through its fingers, one by one.
bool isAnsweredByFingers(const Recording& recording, CaptureTarget slap)
{
    const std::vector<FingerPosition> fingers =
        isSlap(slap) ? fingersOf(slap) : std::vector<FingerPosition>();
    return std::any_of(fingers.begin(), fingers.end(), [&](FingerPosition finger) {
        return recording.target(singleFinger(finger)) != nullptr;
    });
}

void checkTarget(const Recording& recording, const TargetResult& target, const RecordingRules& rules)
{
    for (std::size_t i = 0; i < target.attempts.size(); ++i)
        RC_ASSERT(target.attempts[i].number == static_cast<int>(i) + 1);
    if (!target.attempts.empty())
        RC_ASSERT(target.attempt(target.chosen) != nullptr);
    if (target.overridden)
        RC_ASSERT(target.overridden->account == kSupervisor);
    if (target.state == StepState::Accepted || target.state == StepState::Candidate)
        RC_ASSERT_FALSE(target.attempts.empty());
    if (target.state == StepState::Accepted) {
        const auto acceptance = acceptanceOf(recording, target.target, rules);
        RC_ASSERT((acceptance == Capturer::Acceptance::Allowed || target.overridden.has_value() ||
                   isAnsweredByFingers(recording, target.target)));
    }
}

void checkSteps(const Recording& recording, const RecordingRules& rules)
{
    int active = 0;
    for (const StepResult& step : recording.steps) {
        for (const TargetResult& target : step.targets) {
            checkTarget(recording, target, rules);
            active += target.state == StepState::Active ? 1 : 0;
            if (target.state == StepState::Active)
                RC_ASSERT((recording.current == step.step || recording.state == S::Cancelled));
        }
        const bool allDone =
            std::all_of(step.targets.begin(), step.targets.end(), [](const auto& t) { return t.isDone(); });
        RC_ASSERT(step.isDone() == allDone);
        RC_ASSERT((step.state == StepState::Deferred) == !step.deferReason.isEmpty());
    }
    RC_ASSERT(active <= 1);
}

void checkInvariants(const Recording& recording, const RecordingRules& rules)
{
    checkSteps(recording, rules);
    const bool isApproved =
        recording.state == S::Approved || recording.state == S::Sealed || recording.state == S::Delivered;
    if (isApproved || recording.state == S::Review)
        RC_ASSERT((isComplete(recording) && !recording.current));
    if (isApproved) {
        RC_ASSERT(recording.approval.has_value());
        RC_ASSERT(recording.openRescans().empty());
        RC_ASSERT(recording.openFindings().empty());
        RC_ASSERT((!rules.whoIsWhoOwed || recording.whoChecked));
    }
    for (const ExceptionProof& proof : recording.exceptionProofs) {
        for (const int position : proof.positions)
            RC_ASSERT(recording.isExcepted(proof.modality, position));
    }
    if (recording.packet)
        RC_ASSERT(recording.countersignature.has_value() == isWitnessOwed(recording, rules));
    if (recording.countersignature)
        RC_ASSERT(!(recording.countersignature->given.account == kOperator));
    RC_ASSERT(
        (recording.packet.has_value() == (recording.state == S::Sealed || recording.state == S::Delivered)));
    RC_ASSERT(recording.deliveredAt.has_value() == (recording.state == S::Delivered));
    RC_ASSERT(recording.exceptions.size() == recording.exceptionWitnesses.size());
    for (const SecondPerson& witness : recording.exceptionWitnesses)
        RC_ASSERT(!(witness.account == kOperator));
}

void checkStep(const Recording& before, const RecordingEvent& event, const Recording& after)
{
    RC_ASSERT((before.state == after.state || kEdges.count({before.state, after.state}) == 1));
    checkNothingTakenIsLost(before, after);
    if (std::holds_alternative<e::AttemptSealed>(event)) {
        for (const FingerPosition position : kAllFingers) {
            const auto was = before.bestFinger(position);
            const auto is = after.bestFinger(position);
            RC_ASSERT((!was || (is && rankOf(after, *is) >= rankOf(before, *was))));
        }
    }
    if (before.state == S::Sealed || before.state == S::Delivered) {
        Recording allowed = before;
        allowed.state = after.state;
        allowed.deliveredAt = after.deliveredAt;
        allowed.centreStatus = after.centreStatus;
        allowed.printReadySeen = after.printReadySeen;
        allowed.countersignature = after.countersignature;
        RC_ASSERT(allowed == after);
    }
}

bool isKnownRefusal(Errc code)
{
    return code == Errc::StepNotAllowed || code == Errc::ReasonMissing || code == Errc::SecondPersonIsSame ||
           code == Errc::QualityTooLow || code == Errc::ReceiptForOther;
}

} // namespace

TEST_CASE("no order of events breaks a recording")
{
    std::map<S, int> visits;
    const bool holds = rc::check([&] {
        Walk walk(randomRules());
        Recording recording = freshRecording(walk.rules());
        int announced = 0;
        const int steps = pick(1, 250);
        for (int i = 0; i < steps && recording.state != S::Cancelled; ++i) {
            const RecordingEvent event = walk.next(recording);
            const auto outcome = advance(recording, event, walk.rules());
            if (!outcome) {
                RC_ASSERT(isKnownRefusal(outcome.error().code()));
                continue;
            }
            checkStep(recording, event, outcome->state);
            checkInvariants(outcome->state, walk.rules());
            announced += findEffect<recording_effect::CardMayCome>(*outcome) ? 1 : 0;
            recording = outcome->state;
            ++visits[recording.state];
        }
        RC_ASSERT(announced <= 1);
        RC_ASSERT(*recordingFromCbor(toCbor(recording)) == recording);
    });
    CHECK(holds);
    for (const S state : kAllRecordingStates) {
        INFO(recordingStateName(state));
        CHECK(visits[state] > 0); // otherwise the walks never saw this part of the graph
    }
}
