#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace event = recording_event;
namespace effect = recording_effect;

namespace {

StepState stateOf(const StepResult& step, bool isOpen)
{
    const auto& targets = step.targets;
    const auto any = [&](StepState state) {
        return std::any_of(targets.begin(), targets.end(),
                           [&](const TargetResult& t) { return t.state == state; });
    };
    if (std::all_of(targets.begin(), targets.end(), [](const TargetResult& t) { return t.isDone(); }))
        return any(StepState::Accepted) ? StepState::Accepted : StepState::Excepted;
    if (isOpen)
        return any(StepState::Candidate) ? StepState::Candidate : StepState::Active;
    return step.deferReason.isEmpty() ? StepState::Pending : StepState::Deferred;
}

} // namespace

Unexpected RecordingAdvance::refuse(const char* why) const
{
    std::vector<Fact> facts = {{"state", QString::fromLatin1(recordingStateName(m_next.state))},
                               {"event", QString::fromLatin1(m_eventName)}};
    if (why)
        facts.push_back({"why", QString::fromLatin1(why)});
    return Unexpected(Errc::StepNotAllowed, std::move(facts));
}

StepResult* RecordingAdvance::step(Step which)
{
    return const_cast<StepResult*>(std::as_const(m_next).step(which));
}

TargetResult* RecordingAdvance::target(CaptureTarget which)
{
    return const_cast<TargetResult*>(std::as_const(m_next).target(which));
}

TargetResult* RecordingAdvance::openTarget(CaptureTarget which)
{
    StepResult* open = m_next.current ? step(*m_next.current) : nullptr;
    if (!open)
        return nullptr;
    const auto at = std::find_if(open->targets.begin(), open->targets.end(),
                                 [&](const TargetResult& t) { return t.target == which; });
    return at == open->targets.end() ? nullptr : &*at;
}

void RecordingAdvance::refreshSteps()
{
    for (StepResult& step : m_next.steps) {
        step.state = stateOf(step, m_next.current == step.step);
        if (step.isDone())
            step.deferReason.clear();
    }
}

void RecordingAdvance::stopCaptureIfAny()
{
    if (m_next.currentTarget())
        m_effects.push_back(effect::StopCapture{});
}

// A candidate that waits for its answer is shown, not captured over.
void RecordingAdvance::startCurrentTarget()
{
    const auto which = m_next.currentTarget();
    TargetResult* current = which ? target(*which) : nullptr;
    if (!current || current->state == StepState::Candidate)
        return;
    current->state = StepState::Active;
    m_effects.push_back(effect::StartCapture{*which});
}

// The open step's next target, or nothing open where it was the last.
void RecordingAdvance::goOnWithin()
{
    acceptSlapsByFinger();
    if (m_next.currentTarget())
        startCurrentTarget();
    else
        m_next.current.reset();
    refreshSteps();
}

void RecordingAdvance::restTargets()
{
    stopCaptureIfAny();
    StepResult* open = m_next.current ? step(*m_next.current) : nullptr;
    if (!open)
        return;
    for (TargetResult& target : open->targets) {
        if (target.state == StepState::Active)
            target.state = target.attempts.empty() ? StepState::Pending : StepState::Candidate;
    }
}

void RecordingAdvance::leaveStep()
{
    restTargets();
    m_next.current.reset();
}

Status RecordingAdvance::apply(const event::StepOpened& e)
{
    StepResult* opened = step(e.step);
    if (!opened)
        return refuse("no-such-step");
    const bool mayOpen = opened->isDone() || opened->state == StepState::Deferred ||
                         m_next.current == e.step || nextStep(m_next) == e.step;
    if (!mayOpen)
        return refuse("out-of-order");
    if (m_next.current != e.step)
        leaveStep();
    opened->deferReason.clear();
    m_next.whoChecked = false;
    m_next.current = e.step;
    m_next.state = RecordingState::Capturing;
    startCurrentTarget();
    refreshSteps();
    return {};
}

Status RecordingAdvance::apply(const event::AttemptSealed& e)
{
    TargetResult* taken = target(e.attempt.target);
    if (!taken)
        return refuse("no-such-target");
    if (e.attempt.id.isNull())
        return refuse("no-attempt");
    if (taken->attempt(e.attempt.id))
        return {};
    Attempt attempt = e.attempt;
    attempt.number = static_cast<int>(taken->attempts.size()) + 1;
    taken->attempts.push_back(std::move(attempt));
    // What comes after the answer was given is kept, but changes no answer.
    if (taken->state != StepState::Accepted)
        taken->chosen = taken->best()->id;
    if (taken->isDone())
        return {};
    taken->state = StepState::Candidate;
    refreshSteps();
    return {};
}

Status RecordingAdvance::apply(const event::AttemptChosen& e)
{
    TargetResult* picked = openTarget(e.target);
    if (!picked)
        return refuse("target-not-open");
    if (!picked->attempt(e.attempt))
        return refuse("no-such-attempt");
    if (picked->state == StepState::Excepted)
        return refuse("target-excepted");
    restTargets();
    picked->chosen = e.attempt;
    picked->overridden.reset();
    picked->state = StepState::Candidate;
    refreshSteps();
    return {};
}

Status RecordingAdvance::apply(const event::CandidateAccepted& e)
{
    TargetResult* accepted = openTarget(e.target);
    if (!accepted)
        return refuse("target-not-open");
    if (accepted->isDone() || accepted->attempts.empty())
        return refuse("no-candidate");
    REKAM_CHECK(checkSecond(e.second));
    const auto acceptance = acceptanceOf(m_next, e.target, m_rules);
    const bool isAnswered = acceptance == Capturer::Acceptance::Allowed ||
                            (acceptance == Capturer::Acceptance::NeedsSecondPerson && e.second.has_value());
    if (!isAnswered)
        return Unexpected(Errc::QualityTooLow, {{"tries", QString::number(accepted->attempts.size())},
                                                {"needed", QString::number(m_rules.triesBeforeOverride)}});
    const bool isBelowThreshold = acceptance == Capturer::Acceptance::NeedsSecondPerson;
    accepted->overridden = isBelowThreshold ? e.second : std::nullopt;
    stopCaptureIfAny();
    accepted->state = StepState::Accepted;
    goOnWithin();
    return {};
}

Status RecordingAdvance::apply(const event::CaptureRepeated& e)
{
    TargetResult* repeated = openTarget(e.target);
    if (!repeated)
        return refuse("target-not-open");
    if (repeated->state == StepState::Excepted)
        return refuse("target-excepted");
    if (m_next.currentTarget() != e.target && repeated->state != StepState::Accepted)
        return refuse("out-of-order");
    restTargets();
    repeated->overridden.reset();
    repeated->state = StepState::Active;
    m_effects.push_back(effect::StartCapture{e.target});
    refreshSteps();
    return {};
}

Status RecordingAdvance::apply(const event::StepDeferred& e)
{
    StepResult* deferred = step(e.step);
    if (!deferred)
        return refuse("no-such-step");
    if (deferred->isDone())
        return refuse("step-done");
    REKAM_CHECK(keepReason(e.reason, deferred->deferReason));
    if (m_next.current == e.step)
        leaveStep();
    refreshSteps();
    return {};
}

} // namespace rekam::detail
