#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace {

const TargetResult* singleOf(const StepResult& fingers, FingerPosition position)
{
    const auto& targets = fingers.targets;
    const auto at = std::find_if(targets.begin(), targets.end(), [&](const TargetResult& target) {
        return target.target == singleFinger(position);
    });
    return at == targets.end() ? nullptr : &*at;
}

bool isGoodAlready(const Recording& recording, FingerPosition position)
{
    const auto best = recording.bestFinger(position);
    return best && best->part.quality.verdict == Verdict::Good;
}

bool waitsAsSlap(const TargetResult& target) { return isSlap(target.target) && !target.isDone(); }

// The slap's fingers that are asked for one by one; empty where it was never split.
std::vector<const TargetResult*> singlesOf(const StepResult& fingers, CaptureTarget slap)
{
    std::vector<const TargetResult*> singles;
    for (const FingerPosition position : fingersOf(slap)) {
        if (const TargetResult* single = singleOf(fingers, position))
            singles.push_back(single);
    }
    return singles;
}

} // namespace

Status RecordingAdvance::apply(const recording_event::FingersOneByOne&)
{
    StepResult* fingers = step(Step::Fingers);
    if (!fingers)
        return refuse("no-such-step");
    if (std::none_of(fingers->targets.begin(), fingers->targets.end(), waitsAsSlap))
        return {};
    const bool isOpen = m_next.current == Step::Fingers;
    if (isOpen)
        restTargets();
    std::vector<TargetResult> plan;
    for (const TargetResult& target : fingers->targets) {
        if (waitsAsSlap(target)) {
            for (const FingerPosition position : fingersOf(target.target)) {
                if (!singleOf(*fingers, position) && !isGoodAlready(m_next, position))
                    plan.push_back(TargetResult{.target = singleFinger(position)});
            }
        }
        if (!waitsAsSlap(target) || !target.attempts.empty())
            plan.push_back(target);
    }
    fingers->targets = std::move(plan);
    refreshExceptedTargets(Modality::Finger);
    if (isOpen)
        goOnWithin();
    refreshSteps();
    return {};
}

// Its pictures count for the fingers that are best in it; who answered for a finger answered for it.
void RecordingAdvance::acceptSlapsByFinger()
{
    StepResult* fingers = step(Step::Fingers);
    if (!fingers)
        return;
    for (TargetResult& slap : fingers->targets) {
        if (!waitsAsSlap(slap) || slap.attempts.empty())
            continue;
        const auto singles = singlesOf(*fingers, slap.target);
        const bool isAnswered = !singles.empty() && std::all_of(singles.begin(), singles.end(),
                                                                [](const auto* s) { return s->isDone(); });
        if (!isAnswered)
            continue;
        slap.state = StepState::Accepted;
        for (const TargetResult* single : singles) {
            if (single->overridden)
                slap.overridden = single->overridden;
        }
    }
}

} // namespace rekam::detail
