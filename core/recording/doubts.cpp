#include "core/recording/doubts.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

bool hasOverride(const Recording& recording)
{
    const auto isOverridden = [](const StepResult& step) {
        return std::any_of(step.targets.begin(), step.targets.end(),
                           [](const TargetResult& target) { return target.overridden.has_value(); });
    };
    const bool isFindingOverridden =
        std::any_of(recording.findingOverrides.begin(), recording.findingOverrides.end(),
                    [](const FindingOverride& one) { return one.finding.kind != WhoFindingKind::KnownHere; });
    return isFindingOverridden || !recording.rescanOverrides.empty() ||
           std::any_of(recording.steps.begin(), recording.steps.end(), isOverridden);
}

// The guard found somebody else's record here, and two people went on.
bool isAnother(const Recording& recording)
{
    return std::any_of(
        recording.findingOverrides.begin(), recording.findingOverrides.end(),
        [](const FindingOverride& one) { return one.finding.kind == WhoFindingKind::KnownHere; });
}

bool isPoor(const TargetResult& target, int lowScore)
{
    if (target.state != StepState::Accepted)
        return false;
    const Attempt* counts = target.attempt(target.chosen);
    if (!counts)
        counts = target.best();
    return counts && (counts->quality.verdict == Verdict::Bad ||
                      (counts->quality.score && *counts->quality.score < lowScore));
}

bool hasPoorPicture(const Recording& recording, int lowScore)
{
    return std::any_of(recording.steps.begin(), recording.steps.end(), [&](const StepResult& step) {
        return std::any_of(step.targets.begin(), step.targets.end(),
                           [&](const TargetResult& target) { return isPoor(target, lowScore); });
    });
}

bool isAtOddHour(const QDateTime& begun, const DoubtRules& rules)
{
    const int hour = begun.toLocalTime().time().hour();
    return begun.isValid() && (hour < rules.opensAtHour || hour >= rules.closesAtHour);
}

bool hasLongPause(const Recording& recording, std::chrono::minutes longPause)
{
    std::vector<QDateTime> times = {recording.startedAt};
    for (const Attempt* attempt : recording.allAttempts())
        times.push_back(attempt->takenAt);
    times.erase(std::remove_if(times.begin(), times.end(), [](const QDateTime& at) { return !at.isValid(); }),
                times.end());
    std::sort(times.begin(), times.end());
    const qint64 limitSeconds = std::chrono::seconds(longPause).count();
    return std::adjacent_find(times.begin(), times.end(), [&](const QDateTime& a, const QDateTime& b) {
               return a.secsTo(b) > limitSeconds;
           }) != times.end();
}

bool isOwed(const Recording& recording)
{
    return recording.countersignature && !recording.countersignature->isGiven();
}

} // namespace

const char* doubtName(Doubt doubt)
{
    switch (doubt) {
    case Doubt::Override:
        return "override";
    case Doubt::NearDuplicate:
        return "near-duplicate";
    case Doubt::Exception:
        return "exception";
    case Doubt::LowScore:
        return "low-score";
    case Doubt::OddHour:
        return "odd-hour";
    case Doubt::LongPause:
        return "long-pause";
    }
    return "?";
}

std::vector<Doubt> doubtsOf(const Recording& recording, bool isKnownHere, const DoubtRules& rules)
{
    std::vector<Doubt> doubts;
    if (hasOverride(recording))
        doubts.push_back(Doubt::Override);
    if (isKnownHere || isAnother(recording))
        doubts.push_back(Doubt::NearDuplicate);
    if (!recording.exceptions.empty())
        doubts.push_back(Doubt::Exception);
    if (hasPoorPicture(recording, rules.lowScore))
        doubts.push_back(Doubt::LowScore);
    if (isAtOddHour(recording.startedAt, rules))
        doubts.push_back(Doubt::OddHour);
    if (hasLongPause(recording, rules.longPause))
        doubts.push_back(Doubt::LongPause);
    return doubts;
}

int weightOf(const std::vector<Doubt>& doubts)
{
    // Each weighs more than all after it together, so that the sheet is in one clear order.
    int weight = 0;
    for (const Doubt doubt : doubts)
        weight += 1 << (kDoubtCount - static_cast<int>(doubt));
    return weight;
}

bool isFlagged(const std::vector<Doubt>& doubts, const Recording& recording)
{
    return std::any_of(doubts.begin(), doubts.end(), [&](Doubt doubt) {
        switch (doubt) {
        case Doubt::Override:
        case Doubt::Exception:
            return !isOwed(recording);
        case Doubt::NearDuplicate:
        case Doubt::LowScore:
            return true;
        case Doubt::OddHour:
        case Doubt::LongPause:
            return false;
        }
        return false;
    });
}

} // namespace rekam
