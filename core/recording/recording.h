// The recording as a value: who, what was taken, what was excepted, who approved, and what the centre said.
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/capture/attempt.h"
#include "core/capture/exception.h"
#include "core/people/applicant.h"
#include "core/recording/who_finding.h"

#include <QDateTime>
#include <optional>
#include <vector>

namespace rekam {

enum class RecordingState : quint8
{
    Verified = 1,
    Capturing,
    Review,
    Approved,
    Sealed,
    Delivered,
    Suspended,
    Cancelled
};
const char* recordingStateName(RecordingState state);
// Its packet is on disk; no draft of it is left.
constexpr bool isSealed(RecordingState state)
{
    return state == RecordingState::Sealed || state == RecordingState::Delivered;
}

enum class Step : quint8
{
    Photo = 1,
    Signature,
    Fingers,
    Iris
};
const char* stepName(Step step); // "photo", "signature", "fingers", "iris"
std::optional<Step> stepFrom(const QString& name);

enum class StepState : quint8
{
    Pending = 1,
    Active,
    Candidate,
    Accepted,
    Excepted,
    Deferred
};
const char* stepStateName(StepState state);

// A second person who answered for something (override, exception). Never the operator of the recording.
struct SecondPerson
{
    AccountId account;
    QDateTime at;
    ConfirmationId confirmation{}; // from the store, which takes each once
    friend bool operator==(const SecondPerson&, const SecondPerson&) = default;
};

// One thing asked of a device within a step: photo has one, fingers have three slaps (or single fingers),
// iris one.
struct TargetResult
{
    CaptureTarget target{};
    StepState state = StepState::Pending;
    std::vector<Attempt> attempts{}; // all of them, in order; never fewer
    AttemptId chosen{};              // which one counts: the best by itself, or the one that was picked
    std::optional<SecondPerson> overridden{}; // below the threshold, accepted by two

    const Attempt* attempt(const AttemptId& id) const;
    const Attempt* best() const; // best verdict, then best score, then the latest; null if none
    bool isDone() const { return state == StepState::Accepted || state == StepState::Excepted; }
    friend bool operator==(const TargetResult&, const TargetResult&) = default;
};

struct StepResult
{
    Step step{};
    StepState state = StepState::Pending;
    std::vector<TargetResult> targets{};
    QString deferReason{}; // while Deferred
    bool isDone() const { return state == StepState::Accepted || state == StepState::Excepted; }
    friend bool operator==(const StepResult&, const StepResult&) = default;
};

// The finger picture that counts, over all attempts of all targets: a retry can never make a finger worse.
struct BestFinger
{
    FingerPosition position{};
    AttemptId attempt;
    int attemptNumber = 0;
    CaptureTarget target{};
    AttemptPart part;
};

// A camera picture of the hand or the eyes that cannot be given; one may stand for several positions.
struct ExceptionProof
{
    Modality modality{};
    std::vector<int> positions{};
    Attempt picture{}; // a null id: none could be taken
    QString reason{};  // then: why; personal
    friend bool operator==(const ExceptionProof&, const ExceptionProof&) = default;
};

// A finger of the chip once more on the reader, against its best picture.
struct RescanTry
{
    Attempt attempt{};   // target: the single finger
    AttemptId against{}; // whose template it was compared with
    double score = 0;
    double limit = 0;
    bool isMatch() const { return score >= limit; }
    friend bool operator==(const RescanTry&, const RescanTry&) = default;
};

// The finger was not found again and stands all the same.
struct RescanOverride
{
    FingerPosition position{};
    QString reason{};      // personal
    SecondPerson second{}; // a null account: owed
    friend bool operator==(const RescanOverride&, const RescanOverride&) = default;
};

// The guard's finding was looked at, and the recording goes on all the same.
struct FindingOverride
{
    WhoFinding finding{};
    QString reason{};      // personal
    SecondPerson second{}; // a null account: owed
    friend bool operator==(const FindingOverride&, const FindingOverride&) = default;
};

// What a second person should have answered for while the recording was made, and did not. Given later over
// the packet's digest and the facts (core/protocol/countersignature.h).
struct Countersignature
{
    SecondPerson given{};   // a null account: still owed
    QByteArray signature{}; // Ed25519
    bool isGiven() const { return !given.account.isNull(); }
    friend bool operator==(const Countersignature&, const Countersignature&) = default;
};

struct ResidentApproval
{
    Attempt signature; // on the pad, under the data as shown
    QDateTime at;
    AttemptId document{}; // the sheet as approved (PDF), kept like a picture; null: none was made
    Digest documentDigest{};
    friend bool operator==(const ResidentApproval&, const ResidentApproval&) = default;
};

struct SignOff
{
    AccountId account;
    QDateTime at;
    friend bool operator==(const SignOff&, const SignOff&) = default;
};

struct PacketFacts
{
    PacketId id;
    Digest digest; // of the whole packet file
    qint64 lengthBytes = 0;
    QDateTime sealedAt;
    friend bool operator==(const PacketFacts&, const PacketFacts&) = default;
};

// The centre's word, kept as it came; its meaning is looked up, unknown ones are shown verbatim.
struct CentreStatus
{
    QString word; // "PRINT_READY_RECORD"; empty: nothing heard yet
    QString detail;
    QDateTime at; // the centre's time
    friend bool operator==(const CentreStatus&, const CentreStatus&) = default;
};

struct Recording
{
    RecordId id{};
    RequestId request{};
    RecordingState state = RecordingState::Verified;
    Applicant applicant;
    AccountId startedBy{};
    QDateTime startedAt{};
    std::vector<StepResult> steps{}; // in the order of the step plan
    std::optional<Step> current{};   // the step that is open
    std::vector<CaptureException> exceptions{};
    // One for each exception, in its place; a null account: still owed.
    std::vector<SecondPerson> exceptionWitnesses{};
    std::optional<ResidentApproval> approval{};
    std::optional<SignOff> signOff{};
    std::optional<PacketFacts> packet{};
    std::optional<QDateTime> deliveredAt{}; // from the verified receipt
    CentreStatus centreStatus{};
    bool printReadySeen = false; // PRINT_READY_RECORD was heard once, whatever was said after it
    RecordingState suspendedFrom = RecordingState::Verified; // meaningful while Suspended
    QString reason{};                                        // why suspended or cancelled; personal
    std::vector<ExceptionProof> exceptionProofs{};
    // Fingers whose minutiae the card's chip will hold; worked out when the review opens.
    std::vector<FingerPosition> chipFingers{};
    std::vector<RescanTry> rescans{}; // all of them, in order
    std::vector<RescanOverride> rescanOverrides{};
    std::vector<WhoFinding> whoFindings{}; // of the newest look of the guard
    bool whoChecked = false;               // that look was at the pictures that count now
    std::vector<FindingOverride> findingOverrides{};
    std::optional<Countersignature> countersignature{}; // from sign-off on; nothing: none is owed

    const StepResult* step(Step which) const;
    const TargetResult* target(CaptureTarget which) const;
    // First target of the open step that is neither accepted nor excepted; nothing between steps.
    std::optional<CaptureTarget> currentTarget() const;
    bool isExcepted(Modality modality, int position) const;
    // Some exception has no second person. Whether it needs one is a matter of the rules.
    bool owesWitness() const;
    const RescanOverride* rescanOverride(FingerPosition position) const;
    // The chip finger was found again: its newest try matches the picture that counts now.
    bool isFoundAgain(FingerPosition position) const;
    // Neither found again nor overridden.
    std::vector<FingerPosition> openRescans() const;
    // Found, and nobody answered for it.
    std::vector<WhoFinding> openFindings() const;
    // Nothing where the finger was never seen or is excepted. An attempt that shows the wrong hand or half a
    // picture counts only where there is no other.
    std::optional<BestFinger> bestFinger(FingerPosition position) const;
    std::vector<const Attempt*> allAttempts() const; // also of proofs, re-scans and the approval
    std::vector<SecondPerson> secondPersons() const; // while it was made; those owed are left out
    friend bool operator==(const Recording&, const Recording&) = default;
};

// For the sealed store. Unknown keys are ignored; MessageMalformed otherwise.
QByteArray toCbor(const Recording& recording);
Result<Recording> recordingFromCbor(const QByteArray& bytes);

} // namespace rekam
