#include "core/recording/recording.h"

#include "core/recording/detail/picture_rank.h"

#include <algorithm>

namespace rekam {

const char* recordingStateName(RecordingState state)
{
    switch (state) {
    case RecordingState::Verified:
        return "verified";
    case RecordingState::Capturing:
        return "capturing";
    case RecordingState::Review:
        return "review";
    case RecordingState::Approved:
        return "approved";
    case RecordingState::Sealed:
        return "sealed";
    case RecordingState::Delivered:
        return "delivered";
    case RecordingState::Suspended:
        return "suspended";
    case RecordingState::Cancelled:
        return "cancelled";
    }
    return "?";
}

const char* stepName(Step step)
{
    switch (step) {
    case Step::Photo:
        return "photo";
    case Step::Signature:
        return "signature";
    case Step::Fingers:
        return "fingers";
    case Step::Iris:
        return "iris";
    }
    return "?";
}

std::optional<Step> stepFrom(const QString& name)
{
    for (const Step step : {Step::Photo, Step::Signature, Step::Fingers, Step::Iris}) {
        if (name == QLatin1String(stepName(step)))
            return step;
    }
    return std::nullopt;
}

const char* stepStateName(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return "pending";
    case StepState::Active:
        return "active";
    case StepState::Candidate:
        return "candidate";
    case StepState::Accepted:
        return "accepted";
    case StepState::Excepted:
        return "excepted";
    case StepState::Deferred:
        return "deferred";
    }
    return "?";
}

const char* whoFindingName(WhoFindingKind kind)
{
    switch (kind) {
    case WhoFindingKind::FingerRepeated:
        return "finger-repeated";
    case WhoFindingKind::HandSwapped:
        return "hand-swapped";
    case WhoFindingKind::EyeRepeated:
        return "eye-repeated";
    case WhoFindingKind::EyesSwapped:
        return "eyes-swapped";
    case WhoFindingKind::OperatorsOwn:
        return "operators-own";
    case WhoFindingKind::OtherFaceAtEnd:
        return "other-face-at-end";
    case WhoFindingKind::KnownHere:
        return "known-here";
    }
    return "?";
}

const Attempt* TargetResult::attempt(const AttemptId& id) const
{
    const auto at =
        std::find_if(attempts.begin(), attempts.end(), [&](const Attempt& a) { return a.id == id; });
    return at == attempts.end() ? nullptr : &*at;
}

const Attempt* TargetResult::best() const
{
    const Attempt* best = nullptr;
    for (const Attempt& attempt : attempts) {
        if (!best || detail::rankOf(attempt) >= detail::rankOf(*best))
            best = &attempt;
    }
    return best;
}

const StepResult* Recording::step(Step which) const
{
    const auto at =
        std::find_if(steps.begin(), steps.end(), [&](const StepResult& s) { return s.step == which; });
    return at == steps.end() ? nullptr : &*at;
}

const TargetResult* Recording::target(CaptureTarget which) const
{
    for (const StepResult& step : steps) {
        for (const TargetResult& target : step.targets) {
            if (target.target == which)
                return &target;
        }
    }
    return nullptr;
}

std::optional<CaptureTarget> Recording::currentTarget() const
{
    const StepResult* open = current ? step(*current) : nullptr;
    if (!open)
        return std::nullopt;
    const auto& targets = open->targets;
    const auto at =
        std::find_if(targets.begin(), targets.end(), [](const TargetResult& t) { return !t.isDone(); });
    return at == targets.end() ? std::nullopt : std::optional(at->target);
}

bool Recording::isExcepted(Modality modality, int position) const
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const CaptureException& e) {
        return e.modality == modality && (e.position == 0 || e.position == position);
    });
}

bool Recording::owesWitness() const
{
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        if (i >= exceptionWitnesses.size() || exceptionWitnesses[i].account.isNull())
            return true;
    }
    return false;
}

std::optional<BestFinger> Recording::bestFinger(FingerPosition position) const
{
    const int number = static_cast<int>(position);
    if (isExcepted(Modality::Finger, number))
        return std::nullopt;
    const StepResult* fingers = step(Step::Fingers);
    if (!fingers)
        return std::nullopt;
    const Attempt* bestAttempt = nullptr;
    const AttemptPart* bestPart = nullptr;
    for (const TargetResult& target : fingers->targets) {
        for (const Attempt& attempt : target.attempts) {
            const AttemptPart* part = attempt.part(number);
            if (part &&
                (!bestPart || detail::rankOf(attempt, *part) >= detail::rankOf(*bestAttempt, *bestPart))) {
                bestAttempt = &attempt;
                bestPart = part;
            }
        }
    }
    if (!bestPart)
        return std::nullopt;
    return BestFinger{position, bestAttempt->id, bestAttempt->number, bestAttempt->target, *bestPart};
}

std::vector<const Attempt*> Recording::allAttempts() const
{
    std::vector<const Attempt*> all;
    for (const StepResult& step : steps) {
        for (const TargetResult& target : step.targets) {
            for (const Attempt& attempt : target.attempts)
                all.push_back(&attempt);
        }
    }
    for (const ExceptionProof& proof : exceptionProofs) {
        if (!proof.picture.id.isNull())
            all.push_back(&proof.picture);
    }
    for (const RescanTry& rescan : rescans)
        all.push_back(&rescan.attempt);
    if (approval && !approval->signature.id.isNull())
        all.push_back(&approval->signature);
    return all;
}

const RescanOverride* Recording::rescanOverride(FingerPosition position) const
{
    const auto at = std::find_if(rescanOverrides.begin(), rescanOverrides.end(),
                                 [&](const RescanOverride& o) { return o.position == position; });
    return at == rescanOverrides.end() ? nullptr : &*at;
}

bool Recording::isFoundAgain(FingerPosition position) const
{
    const auto best = bestFinger(position);
    const auto newest = std::find_if(rescans.rbegin(), rescans.rend(), [&](const RescanTry& rescan) {
        return rescan.attempt.target == singleFinger(position);
    });
    return best && newest != rescans.rend() && newest->isMatch() && newest->against == best->attempt;
}

std::vector<FingerPosition> Recording::openRescans() const
{
    std::vector<FingerPosition> open;
    for (const FingerPosition position : chipFingers) {
        if (!isFoundAgain(position) && !rescanOverride(position))
            open.push_back(position);
    }
    return open;
}

std::vector<WhoFinding> Recording::openFindings() const
{
    std::vector<WhoFinding> open;
    for (const WhoFinding& finding : whoFindings) {
        if (std::none_of(findingOverrides.begin(), findingOverrides.end(),
                         [&](const FindingOverride& o) { return o.finding == finding; }))
            open.push_back(finding);
    }
    return open;
}

std::vector<SecondPerson> Recording::secondPersons() const
{
    std::vector<SecondPerson> persons;
    for (const StepResult& step : steps) {
        for (const TargetResult& target : step.targets) {
            if (target.overridden)
                persons.push_back(*target.overridden);
        }
    }
    persons.insert(persons.end(), exceptionWitnesses.begin(), exceptionWitnesses.end());
    for (const RescanOverride& overridden : rescanOverrides)
        persons.push_back(overridden.second);
    for (const FindingOverride& overridden : findingOverrides)
        persons.push_back(overridden.second);
    persons.erase(std::remove_if(persons.begin(), persons.end(),
                                 [](const SecondPerson& person) { return person.account.isNull(); }),
                  persons.end());
    return persons;
}

} // namespace rekam
