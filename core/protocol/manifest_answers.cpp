#include "core/protocol/manifest_answers.h"

#include "core/base/cbor_fields.h"

#include <QCborArray>
#include <cmath>

namespace rekam {
namespace {

using Key = QLatin1String;

constexpr qsizetype kMaxText = 200;
constexpr qsizetype kMaxProofs = 128;
constexpr qsizetype kMaxRescans = 128;
constexpr qsizetype kMaxFingers = 10;
constexpr qsizetype kMaxFindings = 1000;

Unexpected malformed()
{
    return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("manifest answers")}});
}

std::optional<FingerPosition> fingerFrom(const QCborValue& value)
{
    const qint64 code = integerOr(value, 0);
    return code >= 1 && code <= 10 ? std::optional(static_cast<FingerPosition>(code)) : std::nullopt;
}

template<typename IdType>
IdType idAt(const QCborMap& map, Key key)
{
    return IdType::fromBytes(map.value(key).toByteArray());
}

template<typename Value, typename Read>
Result<std::vector<Value>> listAt(const QCborMap& map, Key key, qsizetype most, Read read)
{
    const QCborArray array = map.value(key).toArray();
    std::vector<Value> values;
    if (array.size() > most)
        return malformed();
    for (const QCborValue& item : array) {
        REKAM_TRY(Value value, read(item));
        values.push_back(std::move(value));
    }
    return values;
}

Result<ManifestProof> proofFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const auto modality = modalityFrom(static_cast<int>(integerOr(map.value(Key("modality")), 0) & 0xFF));
    const QCborArray positions = map.value(Key("positions")).toArray();
    if (!modality || positions.size() > kMaxFingers)
        return malformed();
    ManifestProof proof{*modality,
                        {},
                        idAt<AttemptId>(map, Key("attempt")),
                        map.value(Key("reason")).toString().left(kMaxText)};
    for (const QCborValue& position : positions) {
        const qint64 number = integerOr(position, -1);
        if (number < 0 || number > 10)
            return malformed();
        proof.positions.push_back(static_cast<int>(number));
    }
    return proof;
}

Result<FingerPosition> chipFingerFrom(const QCborValue& value)
{
    const auto finger = fingerFrom(value);
    if (!finger)
        return malformed();
    return *finger;
}

Result<ManifestRescan> rescanFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const auto finger = fingerFrom(map.value(Key("position")));
    const double score = map.value(Key("score")).toDouble(NAN);
    const double limit = map.value(Key("limit")).toDouble(NAN);
    if (!finger || !std::isfinite(score) || !std::isfinite(limit))
        return malformed();
    return ManifestRescan{*finger, idAt<AttemptId>(map, Key("attempt")), idAt<AttemptId>(map, Key("against")),
                          score, limit};
}

Result<ManifestOverride> overrideFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const auto finger = fingerFrom(map.value(Key("position")));
    if (!finger)
        return malformed();
    return ManifestOverride{*finger, map.value(Key("reason")).toString().left(kMaxText),
                            idAt<AccountId>(map, Key("second"))};
}

Result<ManifestFinding> findingFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    const qint64 position = integerOr(map.value(Key("position")), -1);
    const qint64 other = integerOr(map.value(Key("otherPosition")), 0);
    const double score = map.value(Key("score")).toDouble(NAN);
    const double limit = map.value(Key("limit")).toDouble(NAN);
    if (position < 0 || position > kMaxFingers || other < 0 || other > kMaxFingers || !std::isfinite(score) ||
        !std::isfinite(limit))
        return malformed();
    return ManifestFinding{map.value(Key("kind")).toString().left(kMaxText),
                           static_cast<int>(position),
                           static_cast<int>(other),
                           idAt<RecordId>(map, Key("other")),
                           score,
                           limit,
                           map.value(Key("reason")).toString().left(kMaxText),
                           idAt<AccountId>(map, Key("second"))};
}

QCborMap toMap(const ManifestFinding& finding)
{
    QCborMap map{{Key("kind"), finding.kind},
                 {Key("position"), finding.position},
                 {Key("score"), finding.score},
                 {Key("limit"), finding.limit},
                 {Key("reason"), finding.reason.left(kMaxText)}};
    if (finding.otherPosition != 0)
        map.insert(Key("otherPosition"), finding.otherPosition);
    if (!finding.other.isNull())
        map.insert(Key("other"), finding.other.bytes());
    if (!finding.second.isNull())
        map.insert(Key("second"), finding.second.bytes());
    return map;
}

} // namespace

QCborMap answersToMap(const ManifestAnswers& answers)
{
    QCborArray proofs, fingers, rescans, overrides;
    for (const ManifestProof& proof : answers.proofs) {
        QCborArray positions;
        for (const int position : proof.positions)
            positions.append(position);
        QCborMap map{{Key("modality"), static_cast<int>(proof.modality)}, {Key("positions"), positions}};
        if (proof.attempt.isNull())
            map.insert(Key("reason"), proof.reason);
        else
            map.insert(Key("attempt"), proof.attempt.bytes());
        proofs.append(map);
    }
    for (const FingerPosition finger : answers.chipFingers)
        fingers.append(static_cast<int>(finger));
    for (const ManifestRescan& rescan : answers.rescans)
        rescans.append(QCborMap{{Key("position"), static_cast<int>(rescan.position)},
                                {Key("attempt"), rescan.attempt.bytes()},
                                {Key("against"), rescan.against.bytes()},
                                {Key("score"), rescan.score},
                                {Key("limit"), rescan.limit}});
    for (const ManifestOverride& overridden : answers.overrides) {
        QCborMap map{{Key("position"), static_cast<int>(overridden.position)},
                     {Key("reason"), overridden.reason.left(kMaxText)}};
        if (!overridden.second.isNull())
            map.insert(Key("second"), overridden.second.bytes());
        overrides.append(map);
    }
    QCborMap map{{Key("proofs"), proofs},
                 {Key("chipFingers"), fingers},
                 {Key("rescans"), rescans},
                 {Key("rescanOverrides"), overrides},
                 {Key("countersignatureOwed"), answers.countersignatureOwed}};
    QCborArray findings;
    for (const ManifestFinding& finding : answers.findings)
        findings.append(toMap(finding));
    if (!findings.isEmpty())
        map.insert(Key("whoFindings"), findings);
    return map;
}

Result<ManifestAnswers> manifestAnswersFrom(const QCborMap& manifest)
{
    ManifestAnswers answers;
    REKAM_TRY(answers.proofs, listAt<ManifestProof>(manifest, Key("proofs"), kMaxProofs, proofFrom));
    REKAM_TRY(answers.chipFingers,
              listAt<FingerPosition>(manifest, Key("chipFingers"), kMaxFingers, chipFingerFrom));
    REKAM_TRY(answers.rescans, listAt<ManifestRescan>(manifest, Key("rescans"), kMaxRescans, rescanFrom));
    REKAM_TRY(answers.overrides,
              listAt<ManifestOverride>(manifest, Key("rescanOverrides"), kMaxFingers, overrideFrom));
    REKAM_TRY(answers.findings,
              listAt<ManifestFinding>(manifest, Key("whoFindings"), kMaxFindings, findingFrom));
    answers.countersignatureOwed = manifest.value(Key("countersignatureOwed")).toBool(false);
    return answers;
}

} // namespace rekam
