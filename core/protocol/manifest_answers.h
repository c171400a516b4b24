// The part of a manifest that says who answers for what was not taken as it should be: proofs, re-scans,
// overrides.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/capture/modality.h"

#include <QCborMap>
#include <vector>

namespace rekam {

// Which picture shows the hand or eye that could not be given; or, without one, why.
struct ManifestProof
{
    Modality modality{};
    std::vector<int> positions{};
    AttemptId attempt{};
    QString reason{};
    friend bool operator==(const ManifestProof&, const ManifestProof&) = default;
};

struct ManifestRescan
{
    FingerPosition position{};
    AttemptId attempt{};
    AttemptId against{};
    double score = 0;
    double limit = 0;
    friend bool operator==(const ManifestRescan&, const ManifestRescan&) = default;
};

struct ManifestOverride
{
    FingerPosition position{};
    QString reason{};
    AccountId second{}; // null: owed
    friend bool operator==(const ManifestOverride&, const ManifestOverride&) = default;
};

// The guard's finding, and who answered for it.
struct ManifestFinding
{
    QString kind{}; // "finger-repeated"
    int position = 0;
    int otherPosition = 0;
    RecordId other{}; // null: none
    double score = 0;
    double limit = 0;
    QString reason{};
    AccountId second{}; // null: owed
    friend bool operator==(const ManifestFinding&, const ManifestFinding&) = default;
};

struct ManifestAnswers
{
    std::vector<ManifestProof> proofs{};
    std::vector<FingerPosition> chipFingers{}; // whose templates the card's chip holds
    std::vector<ManifestRescan> rescans{};
    std::vector<ManifestOverride> overrides{};
    std::vector<ManifestFinding> findings{};
    bool countersignatureOwed = false; // a detached one may follow (countersignature.h)
    friend bool operator==(const ManifestAnswers&, const ManifestAnswers&) = default;
};

QCborMap answersToMap(const ManifestAnswers& answers);
// From the manifest's own map; what is missing is empty. PacketMalformed with fact "why".
Result<ManifestAnswers> manifestAnswersFrom(const QCborMap& manifest);

} // namespace rekam
