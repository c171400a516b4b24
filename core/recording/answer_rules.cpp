// Who and what still has to answer for what was not taken as it should be, and which fingers the chip gets.
#include "core/recording/detail/picture_rank.h"
#include "core/recording/recording_rules.h"

#include <algorithm>

namespace rekam {
namespace {

// A picture can show that something is missing, not that a device is.
bool needsProof(const CaptureException& exception)
{
    if (exception.modality != Modality::Finger && exception.modality != Modality::Iris)
        return false;
    switch (exception.reason) {
    case ExceptionReason::Absent:
    case ExceptionReason::Bandaged:
    case ExceptionReason::Worn:
    case ExceptionReason::Paralysed:
    case ExceptionReason::Cataract:
        return true;
    case ExceptionReason::CannotWrite:
    case ExceptionReason::DeviceUnavailable:
    case ExceptionReason::ImageNotProvided:
        return false;
    }
    return false;
}

bool hasProof(const Recording& recording, const CaptureException& exception)
{
    const auto& proofs = recording.exceptionProofs;
    return std::any_of(proofs.begin(), proofs.end(), [&](const ExceptionProof& proof) {
        return proof.modality == exception.modality &&
               std::find(proof.positions.begin(), proof.positions.end(), exception.position) !=
                   proof.positions.end();
    });
}

struct Ranked
{
    FingerPosition position{};
    detail::PictureRank rank;
};

// Index fingers before the others of the same rank: the chip's habit.
bool isBetter(const Ranked& a, const Ranked& b)
{
    const auto isIndex = [](FingerPosition position) {
        return position == FingerPosition::RightIndex || position == FingerPosition::LeftIndex;
    };
    return a.rank != b.rank ? a.rank > b.rank : isIndex(a.position) && !isIndex(b.position);
}

std::optional<Ranked> ranked(const Recording& recording, FingerPosition position)
{
    const auto best = recording.bestFinger(position);
    const TargetResult* from = best ? recording.target(best->target) : nullptr;
    const Attempt* attempt = from ? from->attempt(best->attempt) : nullptr;
    if (!attempt)
        return std::nullopt;
    return Ranked{position, detail::rankOf(*attempt, best->part)};
}

std::vector<Ranked> fingersByRank(const Recording& recording)
{
    std::vector<Ranked> fingers;
    for (const FingerPosition position : kAllFingers) {
        if (const auto finger = ranked(recording, position))
            fingers.push_back(*finger);
    }
    std::stable_sort(fingers.begin(), fingers.end(), isBetter);
    return fingers;
}

bool isUsable(const Ranked& finger)
{
    return std::get<0>(finger.rank) && std::get<1>(finger.rank) > detail::rankOf(Verdict::Bad);
}

bool has(const std::vector<FingerPosition>& fingers, FingerPosition position)
{
    return std::find(fingers.begin(), fingers.end(), position) != fingers.end();
}

} // namespace

std::vector<FingerPosition> chipFingersFor(const Recording& recording, const RecordingRules& rules)
{
    std::vector<FingerPosition> chosen;
    for (const FingerPosition wanted : rules.chipFingers) {
        const auto finger = ranked(recording, wanted);
        if (finger && isUsable(*finger) && !has(chosen, wanted))
            chosen.push_back(wanted);
    }
    for (const Ranked& finger : fingersByRank(recording)) {
        if (chosen.size() >= rules.chipFingers.size())
            break;
        if (!has(chosen, finger.position))
            chosen.push_back(finger.position);
    }
    return chosen;
}

std::vector<FingerPosition> chipSubstitutes(const Recording& recording)
{
    std::vector<FingerPosition> substitutes;
    for (const Ranked& finger : fingersByRank(recording)) {
        if (!has(recording.chipFingers, finger.position))
            substitutes.push_back(finger.position);
    }
    return substitutes;
}

std::optional<OwedPositions> owedProof(const Recording& recording, const RecordingRules& rules)
{
    if (!rules.exceptionsOweProof)
        return std::nullopt;
    std::optional<OwedPositions> owed;
    for (const CaptureException& exception : recording.exceptions) {
        if (!needsProof(exception) || hasProof(recording, exception))
            continue;
        if (!owed)
            owed = OwedPositions{exception.modality, {}};
        if (owed->modality == exception.modality)
            owed->positions.push_back(exception.position);
    }
    return owed;
}

// A folder that lacks a picture is nobody's claim about a person; it exists in training alone.
bool needsWitness(const CaptureException& exception)
{
    return exception.reason != ExceptionReason::ImageNotProvided;
}

bool isWitnessOwed(const Recording& recording, const RecordingRules& rules)
{
    const auto isOwed = [](const auto& overridden) { return overridden.second.account.isNull(); };
    const auto& rescans = recording.rescanOverrides;
    const auto& findings = recording.findingOverrides;
    if (std::any_of(rescans.begin(), rescans.end(), isOwed) ||
        std::any_of(findings.begin(), findings.end(), isOwed))
        return true;
    if (!rules.exceptionsOweWitness)
        return false;
    for (std::size_t i = 0; i < recording.exceptions.size(); ++i) {
        const bool isWitnessed =
            i < recording.exceptionWitnesses.size() && !recording.exceptionWitnesses[i].account.isNull();
        if (!isWitnessed && needsWitness(recording.exceptions[i]))
            return true;
    }
    return false;
}

} // namespace rekam
