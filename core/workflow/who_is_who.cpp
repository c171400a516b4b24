#include "core/workflow/who_is_who.h"

#include <algorithm>

namespace rekam {

std::vector<WhoFinding> findSwappedHands(const Recording& recording)
{
    std::vector<WhoFinding> findings;
    const StepResult* fingers = recording.step(Step::Fingers);
    if (!fingers)
        return findings;
    for (const TargetResult& target : fingers->targets) {
        const Attempt* chosen = target.attempt(target.chosen);
        if (!chosen || !target.isDone())
            continue;
        const auto& reasons = chosen->quality.reasons;
        if (std::find(reasons.begin(), reasons.end(), QualityReason::WrongHand) != reasons.end())
            findings.push_back({WhoFindingKind::HandSwapped,
                                Modality::Finger,
                                static_cast<int>(fingersOf(target.target).front()),
                                0,
                                {},
                                0,
                                0});
    }
    return findings;
}

} // namespace rekam
