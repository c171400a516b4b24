#include "core/base/cbor_fields.h"
#include "core/recording/detail/answer_codec.h"
#include "core/recording/detail/attempt_codec.h"
#include "core/recording/detail/cbor_array.h"
#include "core/recording/recording.h"

#include <limits>

namespace rekam {
namespace {

using detail::arrayOf;

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kId = 1,
    kRequest,
    kState,
    kApplicant,
    kStartedBy,
    kStartedAt,
    kSteps,
    kCurrent,
    kExceptions,
    kWitnesses,
    kApproval,
    kSignOff,
    kPacket,
    kDeliveredAt,
    kCentreStatus,
    kPrintReadySeen,
    kSuspendedFrom,
    kReason,
    kAnswers
};
enum PersonKey : int
{
    kAccount = 1,
    kPersonAt,
    kConfirmation
};
enum TargetKey : int
{
    kTarget = 1,
    kTargetState,
    kAttempts,
    kChosen,
    kOverridden
};
enum StepKey : int
{
    kStep = 1,
    kStepState,
    kTargets,
    kDeferReason
};
enum ExceptionKey : int
{
    kModality = 1,
    kPosition,
    kExceptionReason,
    kNote
};
enum ApprovalKey : int
{
    kSignature = 1,
    kApprovedAt,
    kDocument,
    kDocumentDigest
};
enum PacketKey : int
{
    kPacketId = 1,
    kDigest,
    kLength,
    kSealedAt
};
enum StatusKey : int
{
    kWord = 1,
    kDetail,
    kStatusAt
};

constexpr qsizetype kMaxBytes = 16LL * 1024 * 1024;
constexpr qsizetype kMaxText = 4000;
constexpr qsizetype kMaxSteps = 4;
constexpr qsizetype kMaxTargets = 16;
constexpr qsizetype kMaxAttempts = 10'000;
constexpr qsizetype kMaxExceptions = 64;

// An optional part: nothing where the key is missing, a spoiled reader where it does not read.
template<typename Read>
auto optionalFrom(CborFields& fields, int key, Read read)
{
    std::optional<typename decltype(read(QCborValue()))::value_type> part;
    if (!fields.has(key))
        return part;
    if (auto value = read(fields.value(key)))
        part = std::move(value).value();
    else
        fields.refuse(key);
    return part;
}

template<typename Person> // SecondPerson, SignOff
QCborMap personToMap(const Person& person)
{
    QCborMap map;
    insertIdentity(map, kAccount, person.account.bytes());
    insertTime(map, kPersonAt, person.at);
    if constexpr (std::is_same_v<Person, SecondPerson>)
        insertIdentity(map, kConfirmation, person.confirmation.bytes());
    return map;
}

template<typename Person>
Result<Person> personFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "person");
    Person person;
    person.account = AccountId(fields.identity(kAccount));
    person.at = fields.time(kPersonAt);
    if constexpr (std::is_same_v<Person, SecondPerson>)
        person.confirmation = ConfirmationId(fields.identity(kConfirmation));
    REKAM_CHECK(fields.status());
    return person;
}

QCborMap toMap(const TargetResult& target)
{
    QCborMap map;
    map.insert(kTarget, static_cast<int>(target.target));
    map.insert(kTargetState, static_cast<int>(target.state));
    map.insert(kAttempts, arrayOf(target.attempts, [](const Attempt& a) { return detail::toMap(a); }));
    insertIdentity(map, kChosen, target.chosen.bytes());
    if (target.overridden)
        map.insert(kOverridden, personToMap(*target.overridden));
    return map;
}

Result<TargetResult> targetFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "target");
    TargetResult target;
    const auto code = captureTargetFrom(static_cast<int>(fields.integer(kTarget, 1, 255)));
    if (!code)
        fields.refuse(kTarget);
    target.target = code.value_or(CaptureTarget::Portrait);
    target.state = fields.choice(kTargetState, StepState::Deferred);
    target.attempts = fields.list(kAttempts, kMaxAttempts, detail::attemptFrom);
    target.chosen = AttemptId(fields.identity(kChosen));
    target.overridden = optionalFrom(fields, kOverridden, personFrom<SecondPerson>);
    REKAM_CHECK(fields.status());
    return target;
}

QCborMap toMap(const StepResult& step)
{
    QCborMap map;
    map.insert(kStep, static_cast<int>(step.step));
    map.insert(kStepState, static_cast<int>(step.state));
    map.insert(kTargets, arrayOf(step.targets, [](const TargetResult& t) { return toMap(t); }));
    map.insert(kDeferReason, boundedText(step.deferReason, kMaxText));
    return map;
}

Result<StepResult> stepResultFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "step");
    StepResult step;
    step.step = fields.choice(kStep, Step::Iris);
    step.state = fields.choice(kStepState, StepState::Deferred);
    step.targets = fields.list(kTargets, kMaxTargets, targetFrom);
    step.deferReason = fields.text(kDeferReason, kMaxText);
    REKAM_CHECK(fields.status());
    return step;
}

QCborMap toMap(const CaptureException& exception)
{
    QCborMap map;
    map.insert(kModality, static_cast<int>(exception.modality));
    map.insert(kPosition, exception.position);
    map.insert(kExceptionReason, static_cast<int>(exception.reason));
    map.insert(kNote, boundedText(exception.note, kMaxText));
    return map;
}

Result<CaptureException> exceptionFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "exception");
    CaptureException exception;
    exception.modality = fields.choice(kModality, Modality::Iris);
    exception.position = static_cast<int>(fields.integer(kPosition, 0, 10));
    exception.reason = fields.choice(kExceptionReason, ExceptionReason::ImageNotProvided);
    exception.note = fields.text(kNote, kMaxText);
    REKAM_CHECK(fields.status());
    return exception;
}

QCborMap toMap(const ResidentApproval& approval)
{
    QCborMap map;
    map.insert(kSignature, detail::toMap(approval.signature));
    insertTime(map, kApprovedAt, approval.at);
    insertIdentity(map, kDocument, approval.document.bytes());
    map.insert(kDocumentDigest, approval.documentDigest.toBytes());
    return map;
}

Result<ResidentApproval> approvalFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "approval");
    ResidentApproval approval;
    approval.at = fields.time(kApprovedAt);
    approval.document = AttemptId(fields.identity(kDocument));
    const QByteArray digest = fields.bytes(kDocumentDigest, Digest::kSize);
    if (fields.has(kDocumentDigest) && digest.size() != Digest::kSize)
        fields.refuse(kDocumentDigest);
    approval.documentDigest = Digest::fromBytes(digest);
    REKAM_CHECK(fields.status());
    REKAM_TRY(approval.signature, detail::attemptFrom(fields.value(kSignature)));
    return approval;
}

QCborMap toMap(const PacketFacts& packet)
{
    QCborMap map;
    insertIdentity(map, kPacketId, packet.id.bytes());
    map.insert(kDigest, packet.digest.toBytes());
    map.insert(kLength, packet.lengthBytes);
    insertTime(map, kSealedAt, packet.sealedAt);
    return map;
}

Result<PacketFacts> packetFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "packet facts");
    PacketFacts packet;
    packet.id = PacketId(fields.identity(kPacketId));
    const QByteArray digest = fields.bytes(kDigest, Digest::kSize);
    if (digest.size() != Digest::kSize)
        fields.refuse(kDigest);
    packet.digest = Digest::fromBytes(digest);
    packet.lengthBytes = fields.integer(kLength, 0, std::numeric_limits<qint64>::max());
    packet.sealedAt = fields.time(kSealedAt);
    REKAM_CHECK(fields.status());
    return packet;
}

QCborMap toMap(const CentreStatus& status)
{
    QCborMap map;
    map.insert(kWord, boundedText(status.word, kMaxText));
    map.insert(kDetail, boundedText(status.detail, kMaxText));
    insertTime(map, kStatusAt, status.at);
    return map;
}

Result<CentreStatus> centreStatusFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "centre status");
    CentreStatus status;
    status.word = fields.text(kWord, kMaxText);
    status.detail = fields.text(kDetail, kMaxText);
    status.at = fields.time(kStatusAt);
    REKAM_CHECK(fields.status());
    return status;
}

QCborMap headToMap(const Recording& recording)
{
    QCborMap map;
    insertIdentity(map, kId, recording.id.bytes());
    insertIdentity(map, kRequest, recording.request.bytes());
    map.insert(kState, static_cast<int>(recording.state));
    map.insert(kApplicant, toCbor(recording.applicant));
    insertIdentity(map, kStartedBy, recording.startedBy.bytes());
    insertTime(map, kStartedAt, recording.startedAt);
    if (recording.current)
        map.insert(kCurrent, static_cast<int>(*recording.current));
    map.insert(kPrintReadySeen, recording.printReadySeen);
    map.insert(kSuspendedFrom, static_cast<int>(recording.suspendedFrom));
    map.insert(kReason, boundedText(recording.reason, kMaxText));
    return map;
}

void readHead(CborFields& fields, Recording& recording)
{
    recording.id = RecordId(fields.identity(kId));
    recording.request = RequestId(fields.identity(kRequest));
    recording.state = fields.choice(kState, RecordingState::Cancelled);
    recording.startedBy = AccountId(fields.identity(kStartedBy));
    recording.startedAt = fields.time(kStartedAt);
    if (fields.has(kCurrent))
        recording.current = fields.choice(kCurrent, Step::Iris);
    recording.printReadySeen = fields.boolean(kPrintReadySeen);
    recording.suspendedFrom = fields.choice(kSuspendedFrom, RecordingState::Cancelled);
    recording.reason = fields.text(kReason, kMaxText);
}

} // namespace

QCborMap detail::toMap(const SecondPerson& person) { return personToMap(person); }

Result<SecondPerson> detail::secondPersonFrom(const QCborValue& value)
{
    return personFrom<SecondPerson>(value);
}

QByteArray toCbor(const Recording& recording)
{
    QCborMap map = headToMap(recording);
    map.insert(kSteps, arrayOf(recording.steps, [](const StepResult& s) { return toMap(s); }));
    map.insert(kExceptions,
               arrayOf(recording.exceptions, [](const CaptureException& e) { return toMap(e); }));
    map.insert(kWitnesses,
               arrayOf(recording.exceptionWitnesses, [](const SecondPerson& p) { return personToMap(p); }));
    if (recording.approval)
        map.insert(kApproval, toMap(*recording.approval));
    if (recording.signOff)
        map.insert(kSignOff, personToMap(*recording.signOff));
    if (recording.packet)
        map.insert(kPacket, toMap(*recording.packet));
    if (recording.deliveredAt)
        insertTime(map, kDeliveredAt, *recording.deliveredAt);
    map.insert(kCentreStatus, toMap(recording.centreStatus));
    map.insert(kAnswers, detail::answersToMap(recording));
    return QCborValue(map).toCbor();
}

Result<Recording> recordingFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "recording");
    auto applicant = applicantFromCbor(fields.bytes(kApplicant, kMaxApplicantBytes));
    if (!applicant) {
        fields.refuse(kApplicant);
        return Unexpected(fields.status().error());
    }
    Recording recording{.applicant = std::move(applicant).value()};
    readHead(fields, recording);
    recording.steps = fields.list(kSteps, kMaxSteps, stepResultFrom);
    recording.exceptions = fields.list(kExceptions, kMaxExceptions, exceptionFrom);
    recording.exceptionWitnesses = fields.list(kWitnesses, kMaxExceptions, personFrom<SecondPerson>);
    recording.approval = optionalFrom(fields, kApproval, approvalFrom);
    recording.signOff = optionalFrom(fields, kSignOff, personFrom<SignOff>);
    recording.packet = optionalFrom(fields, kPacket, packetFrom);
    if (fields.has(kDeliveredAt))
        recording.deliveredAt = fields.time(kDeliveredAt);
    const auto status = optionalFrom(fields, kCentreStatus, centreStatusFrom);
    recording.centreStatus = status.value_or(CentreStatus{});
    if (fields.has(kAnswers) && !detail::readAnswers(fields.value(kAnswers), recording))
        fields.refuse(kAnswers);
    REKAM_CHECK(fields.status());
    return recording;
}

} // namespace rekam
