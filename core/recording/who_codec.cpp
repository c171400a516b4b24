#include "core/recording/detail/who_codec.h"
#include "core/base/cbor_fields.h"
#include "core/recording/detail/answer_codec.h"

namespace rekam::detail {
namespace {

// Stored in sealed rows: never reuse a number.
enum FindingKey : int
{
    kKind = 1,
    kModality,
    kPosition,
    kOtherPosition,
    kOther,
    kScore,
    kLimit
};
enum OverrideKey : int
{
    kFinding = 1,
    kReason,
    kSecond
};

constexpr qsizetype kMaxText = 4000;
constexpr qint64 kMostPosition = static_cast<qint64>(FingerPosition::LeftLittle);

} // namespace

QCborMap toMap(const WhoFinding& finding)
{
    QCborMap map;
    map.insert(kKind, static_cast<int>(finding.kind));
    map.insert(kModality, static_cast<int>(finding.modality));
    map.insert(kPosition, finding.position);
    map.insert(kOtherPosition, finding.otherPosition);
    insertIdentity(map, kOther, finding.other.bytes());
    map.insert(kScore, finding.score);
    map.insert(kLimit, finding.limit);
    return map;
}

Result<WhoFinding> whoFindingFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "finding");
    WhoFinding finding;
    finding.kind = fields.choice(kKind, WhoFindingKind::KnownHere);
    finding.modality = fields.choice(kModality, Modality::Iris);
    finding.position = static_cast<int>(fields.integer(kPosition, 0, kMostPosition));
    finding.otherPosition = static_cast<int>(fields.integer(kOtherPosition, 0, kMostPosition));
    finding.other = RecordId(fields.identity(kOther));
    finding.score = fields.number(kScore);
    finding.limit = fields.number(kLimit);
    REKAM_CHECK(fields.status());
    return finding;
}

QCborMap toMap(const FindingOverride& overridden)
{
    QCborMap map;
    map.insert(kFinding, toMap(overridden.finding));
    map.insert(kReason, boundedText(overridden.reason, kMaxText));
    map.insert(kSecond, toMap(overridden.second));
    return map;
}

Result<FindingOverride> findingOverrideFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "finding override");
    FindingOverride overridden;
    overridden.reason = fields.text(kReason, kMaxText);
    REKAM_CHECK(fields.status());
    REKAM_TRY(overridden.finding, whoFindingFrom(fields.value(kFinding)));
    REKAM_TRY(overridden.second, secondPersonFrom(fields.value(kSecond)));
    return overridden;
}

} // namespace rekam::detail
