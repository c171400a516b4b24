// advance(recording, event) -> recording + effects. No clock, no devices, no disk: time and identities come
// in with the event.
#pragma once

#include "core/capture/capturer.h"
#include "core/recording/recording.h"

#include <variant>

namespace rekam {

struct RecordingRules
{
    std::vector<Step> order = {Step::Photo, Step::Signature, Step::Fingers, Step::Iris};
    std::vector<CaptureTarget> fingerTargets = {CaptureTarget::RightFour, CaptureTarget::LeftFour,
                                                CaptureTarget::BothThumbs};
    int triesBeforeOverride = 3;
    bool acceptUnassessed = false; // a picture that no model could judge is accepted without a second person
    // Fingers for the chip that are found again (1:1) before approval (Perpres 67/2011 pasal 6: both index
    // fingers); where one is not good, the best other finger stands in. Empty: none are re-scanned.
    std::vector<FingerPosition> chipFingers = {FingerPosition::RightIndex, FingerPosition::LeftIndex};
    bool exceptionsOweProof = false; // a camera picture of what cannot be given
    // A second person answers for an exception: at once, before sealing, or by a countersignature later.
    bool exceptionsOweWitness = true;
    bool whoIsWhoOwed = false; // the guard has to have looked before the resident approves
};

namespace recording_event {
// Also re-opens a done step before approval.
struct StepOpened
{
    Step step;
};
// Kept in order; its number is given here. Twice is once.
struct AttemptSealed
{
    Attempt attempt;
};
// The resident picked another candidate.
struct AttemptChosen
{
    CaptureTarget target;
    AttemptId attempt;
};
struct CandidateAccepted
{
    CaptureTarget target;
    std::optional<SecondPerson> second;
};
// F5; everything taken stays.
struct CaptureRepeated
{
    CaptureTarget target;
};
// The reader takes single fingers only. A slap that waits is asked for finger by finger; its pictures stay
// and count, fingers that are good in them are not asked for again, and it is accepted with its last finger.
struct FingersOneByOne
{};
struct StepDeferred
{
    Step step;
    QString reason;
};
// Again: the new reason or witness. `alsoPositions`: others of the modality for the same reason.
struct Excepted
{
    CaptureException exception;
    std::optional<SecondPerson> second;
    std::vector<int> alsoPositions{};
};
// A picture of what is excepted, or why there is none.
struct ProofTaken
{
    ExceptionProof proof;
};
// A second person answers for everything that is owed one.
struct Witnessed
{
    SecondPerson second;
};
// The operator marked the wrong finger.
struct ExceptionWithdrawn
{
    Modality modality;
    int position;
};
struct ReviewOpened
{};
// Back to a step before approval.
struct ReviewLeft
{};
// Kept in order; its number is given here. Twice is once.
struct FingerRescanned
{
    RescanTry rescan;
};
// Another finger for the chip.
struct ChipFingerReplaced
{
    FingerPosition from;
    FingerPosition to;
};
struct RescanOverridden
{
    RescanOverride overridden;
};
// The guard looked at all that was taken. While captures go on: what is known so far.
struct WhoChecked
{
    std::vector<WhoFinding> findings;
};
struct FindingOverridden
{
    FindingOverride overridden;
};
struct ResidentApproved
{
    ResidentApproval approval;
};
// Again while the packet is not sealed: tries to seal once more.
struct SignedOff
{
    SignOff signOff;
};
struct PacketSealed
{
    PacketFacts packet;
};
struct ReceiptVerified
{
    PacketId packet;
    QDateTime at;
};
struct CentreSpoke
{
    CentreStatus status;
};
// The second signature that was owed when it was sealed.
struct Countersigned
{
    Countersignature countersignature;
};
struct Suspended
{
    QString reason;
};
struct Resumed
{};
struct Cancelled
{
    QString reason;
};
} // namespace recording_event

using RecordingEvent = std::variant<
    recording_event::StepOpened, recording_event::AttemptSealed, recording_event::AttemptChosen,
    recording_event::CandidateAccepted, recording_event::CaptureRepeated, recording_event::StepDeferred,
    recording_event::Excepted, recording_event::ExceptionWithdrawn, recording_event::ProofTaken,
    recording_event::Witnessed, recording_event::ReviewOpened, recording_event::ReviewLeft,
    recording_event::FingerRescanned, recording_event::ChipFingerReplaced, recording_event::RescanOverridden,
    recording_event::ResidentApproved, recording_event::SignedOff, recording_event::PacketSealed,
    recording_event::ReceiptVerified, recording_event::CentreSpoke, recording_event::Countersigned,
    recording_event::Suspended, recording_event::Resumed, recording_event::Cancelled,
    recording_event::FingersOneByOne, recording_event::WhoChecked, recording_event::FindingOverridden>;
const char* recordingEventName(const RecordingEvent& event);

namespace recording_effect {
// Preview the device for it.
struct StartCapture
{
    CaptureTarget target;
};
struct StopCapture
{};
// Build, write and record the packet (after SignedOff).
struct SealRecord
{};
// Proof of recording (after PacketSealed).
struct PrintProof
{};
// PRINT_READY_RECORD arrived, for the first time.
struct CardMayCome
{};
// Cancelled: destroy the draft key.
struct DiscardDrafts
{};
} // namespace recording_effect
using RecordingEffect = std::variant<recording_effect::StartCapture, recording_effect::StopCapture,
                                     recording_effect::SealRecord, recording_effect::PrintProof,
                                     recording_effect::CardMayCome, recording_effect::DiscardDrafts>;

struct RecordingOutcome
{
    Recording state;
    std::vector<RecordingEffect> effects;
};

// A fresh recording after verification: all steps pending, in the plan's order.
Recording startRecording(RecordId id, RequestId request, Applicant applicant, AccountId by,
                         const QDateTime& nowUtc, const RecordingRules& rules);

// StepNotAllowed (facts: state, event; `why` where the pair alone does not say it) for an illegal pair;
// ReasonMissing; SecondPersonIsSame; ReceiptForOther; QualityTooLow (facts: tries, needed) where a bad
// picture is accepted before the tries are used up or without a second person. A step may be opened when it
// is the next one, when it is done or deferred, and when it is open already. What comes late or twice
// (receipt, status, packet, attempt) changes nothing and is no error.
Result<RecordingOutcome> advance(const Recording& recording, const RecordingEvent& event,
                                 const RecordingRules& rules);

// What CandidateAccepted says to the target's chosen attempt. For fingers, a slap counts as good as the best
// pictures of its fingers over all attempts, and excepted fingers and eyes do not count.
Verdict verdictThatCounts(const Recording& recording, const TargetResult& target);
Capturer::Acceptance acceptanceOf(const Recording& recording, CaptureTarget target,
                                  const RecordingRules& rules);

// What the review needs: the fingers that the chip gets, best available where a wanted one is not good.
std::vector<FingerPosition> chipFingersFor(const Recording& recording, const RecordingRules& rules);
// Fingers that may stand for another in the chip, the best first.
std::vector<FingerPosition> chipSubstitutes(const Recording& recording);

// Exceptions that still owe a picture, and those (with overridden re-scans) that still owe a second person.
struct OwedPositions
{
    Modality modality{};
    std::vector<int> positions{};
};
std::optional<OwedPositions> owedProof(const Recording& recording, const RecordingRules& rules);
bool isWitnessOwed(const Recording& recording, const RecordingRules& rules);
bool needsWitness(const CaptureException& exception);

// Review may open: every step is accepted, excepted or deferred-and-returned.
bool isComplete(const Recording& recording);
// The next step that is neither accepted nor excepted, in plan order; deferred ones come last.
std::optional<Step> nextStep(const Recording& recording);

} // namespace rekam
