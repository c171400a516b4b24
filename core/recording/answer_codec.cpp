#include "core/recording/detail/answer_codec.h"

#include "core/base/cbor_fields.h"
#include "core/recording/detail/attempt_codec.h"
#include "core/recording/detail/cbor_array.h"
#include "core/recording/detail/who_codec.h"

#include <algorithm>

namespace rekam::detail {
namespace {

using detail::toMap;

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kProofs = 1,
    kChipFingers,
    kRescans,
    kOverrides,
    kCountersignature,
    kFindings,
    kFindingOverrides,
    kWhoChecked
};
enum ProofKey : int
{
    kModality = 1,
    kPositions,
    kPicture,
    kProofReason
};
enum RescanKey : int
{
    kAttempt = 1,
    kAgainst,
    kScore,
    kLimit
};
enum OverrideKey : int
{
    kPosition = 1,
    kReason,
    kSecond
};
enum CountersignatureKey : int
{
    kGiven = 1,
    kSignature
};

constexpr qsizetype kMaxText = 4000;
constexpr qsizetype kMaxProofs = 1000;
constexpr qsizetype kMaxPositions = 16;
constexpr qsizetype kMaxFingers = 10;
constexpr qsizetype kMaxRescans = 10'000;
constexpr qsizetype kMaxSignature = 64;
constexpr qsizetype kMaxFindings = 1000;

Result<int> positionFrom(const QCborValue& value)
{
    const qint64 position = integerOr(value, -1);
    if (position < 0 || position > static_cast<qint64>(FingerPosition::LeftLittle))
        return Unexpected(Errc::MessageMalformed);
    return static_cast<int>(position);
}

Result<FingerPosition> fingerFrom(const QCborValue& value)
{
    const auto finger = fingerPositionFrom(static_cast<int>(std::clamp<qint64>(integerOr(value, 0), 0, 99)));
    if (!finger)
        return Unexpected(Errc::MessageMalformed);
    return *finger;
}

QCborMap toMap(const ExceptionProof& proof)
{
    QCborMap map;
    map.insert(kModality, static_cast<int>(proof.modality));
    map.insert(kPositions, arrayOf(proof.positions, [](int position) { return QCborValue(position); }));
    map.insert(kPicture, toMap(proof.picture));
    map.insert(kProofReason, boundedText(proof.reason, kMaxText));
    return map;
}

Result<ExceptionProof> proofFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "proof");
    ExceptionProof proof;
    proof.modality = fields.choice(kModality, Modality::Iris);
    proof.positions = fields.list(kPositions, kMaxPositions, positionFrom);
    proof.reason = fields.text(kProofReason, kMaxText);
    REKAM_CHECK(fields.status());
    REKAM_TRY(proof.picture, attemptFrom(fields.value(kPicture)));
    return proof;
}

QCborMap toMap(const RescanTry& rescan)
{
    QCborMap map;
    map.insert(kAttempt, toMap(rescan.attempt));
    insertIdentity(map, kAgainst, rescan.against.bytes());
    map.insert(kScore, rescan.score);
    map.insert(kLimit, rescan.limit);
    return map;
}

Result<RescanTry> rescanFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "re-scan");
    RescanTry rescan;
    rescan.against = AttemptId(fields.identity(kAgainst));
    rescan.score = fields.number(kScore);
    rescan.limit = fields.number(kLimit);
    REKAM_CHECK(fields.status());
    REKAM_TRY(rescan.attempt, attemptFrom(fields.value(kAttempt)));
    return rescan;
}

QCborMap toMap(const RescanOverride& overridden)
{
    QCborMap map;
    map.insert(kPosition, static_cast<int>(overridden.position));
    map.insert(kReason, boundedText(overridden.reason, kMaxText));
    map.insert(kSecond, toMap(overridden.second));
    return map;
}

Result<RescanOverride> overrideFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "override");
    RescanOverride overridden;
    overridden.position = fields.choice(kPosition, FingerPosition::LeftLittle);
    overridden.reason = fields.text(kReason, kMaxText);
    REKAM_CHECK(fields.status());
    REKAM_TRY(overridden.second, secondPersonFrom(fields.value(kSecond)));
    return overridden;
}

QCborMap toMap(const Countersignature& countersignature)
{
    QCborMap map;
    map.insert(kGiven, toMap(countersignature.given));
    map.insert(kSignature, countersignature.signature);
    return map;
}

Result<Countersignature> countersignatureFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "countersignature");
    Countersignature countersignature;
    countersignature.signature = fields.bytes(kSignature, kMaxSignature);
    REKAM_CHECK(fields.status());
    REKAM_TRY(countersignature.given, secondPersonFrom(fields.value(kGiven)));
    return countersignature;
}

} // namespace

QCborMap answersToMap(const Recording& recording)
{
    QCborMap map;
    map.insert(kProofs, arrayOf(recording.exceptionProofs, [](const ExceptionProof& p) { return toMap(p); }));
    map.insert(kChipFingers, arrayOf(recording.chipFingers, [](FingerPosition position) {
                   return QCborValue(static_cast<int>(position));
               }));
    map.insert(kRescans, arrayOf(recording.rescans, [](const RescanTry& r) { return toMap(r); }));
    map.insert(kOverrides,
               arrayOf(recording.rescanOverrides, [](const RescanOverride& o) { return toMap(o); }));
    if (recording.countersignature)
        map.insert(kCountersignature, toMap(*recording.countersignature));
    if (!recording.whoFindings.empty())
        map.insert(kFindings, arrayOf(recording.whoFindings, [](const WhoFinding& f) { return toMap(f); }));
    if (!recording.findingOverrides.empty())
        map.insert(kFindingOverrides,
                   arrayOf(recording.findingOverrides, [](const FindingOverride& o) { return toMap(o); }));
    map.insert(kWhoChecked, recording.whoChecked);
    return map;
}

Status readAnswers(const QCborValue& value, Recording& recording)
{
    CborFields fields = CborFields::of(value, "answers");
    recording.exceptionProofs = fields.list(kProofs, kMaxProofs, proofFrom);
    recording.chipFingers = fields.list(kChipFingers, kMaxFingers, fingerFrom);
    recording.rescans = fields.list(kRescans, kMaxRescans, rescanFrom);
    recording.rescanOverrides = fields.list(kOverrides, kMaxFingers, overrideFrom);
    recording.whoFindings = fields.list(kFindings, kMaxFindings, whoFindingFrom);
    recording.findingOverrides = fields.list(kFindingOverrides, kMaxFindings, findingOverrideFrom);
    recording.whoChecked = fields.value(kWhoChecked).toBool(false);
    REKAM_CHECK(fields.status());
    if (fields.has(kCountersignature)) {
        REKAM_TRY(Countersignature countersignature, countersignatureFrom(fields.value(kCountersignature)));
        recording.countersignature = std::move(countersignature);
    }
    return {};
}

} // namespace rekam::detail
