#include "core/recording/detail/picture_rank.h"
#include "core/recording/recording_rules.h"

#include <algorithm>

namespace rekam {
namespace detail {

int rankOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Bad:
        return 0;
    case Verdict::NotAssessed:
        return 1;
    case Verdict::Fair:
        return 2;
    case Verdict::Good:
        return 3;
    }
    return 0;
}

bool isSuspect(const Attempt& attempt)
{
    const auto& reasons = attempt.quality.reasons;
    return std::any_of(reasons.begin(), reasons.end(), [](QualityReason reason) {
        return reason == QualityReason::WrongHand || reason == QualityReason::TooManyFingers ||
               reason == QualityReason::FingerRepeated || reason == QualityReason::PictureHalf;
    });
}

PictureRank rankOf(const Attempt& attempt)
{
    return {!isSuspect(attempt), rankOf(attempt.quality.verdict), attempt.quality.score.value_or(-1)};
}

PictureRank rankOf(const Attempt& attempt, const AttemptPart& part)
{
    return {!isSuspect(attempt), rankOf(part.quality.verdict), part.quality.score.value_or(-1)};
}

} // namespace detail

namespace {

Verdict worse(Verdict a, Verdict b) { return detail::rankOf(a) < detail::rankOf(b) ? a : b; }

// Bad where a finger that was not excepted is in no trustworthy picture.
Verdict verdictOfBestFingers(const Recording& recording, CaptureTarget target)
{
    std::optional<Verdict> worst;
    for (const FingerPosition position : fingersOf(target)) {
        if (recording.isExcepted(Modality::Finger, static_cast<int>(position)))
            continue;
        const auto best = recording.bestFinger(position);
        const TargetResult* from = best ? recording.target(best->target) : nullptr;
        const Attempt* attempt = from ? from->attempt(best->attempt) : nullptr;
        if (!attempt || detail::isSuspect(*attempt))
            return Verdict::Bad;
        worst = worst ? worse(*worst, best->part.quality.verdict) : best->part.quality.verdict;
    }
    return worst.value_or(Verdict::Bad);
}

Verdict verdictOfOwedEyes(const Recording& recording, const Attempt& attempt)
{
    std::optional<Verdict> worst;
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        const int position = static_cast<int>(eye);
        if (recording.isExcepted(Modality::Iris, position))
            continue;
        const AttemptPart* part = attempt.part(position);
        if (!part)
            return Verdict::Bad;
        worst = worst ? worse(*worst, part->quality.verdict) : part->quality.verdict;
    }
    return worst.value_or(Verdict::Bad);
}

bool lacksModel(const Attempt& attempt)
{
    const auto& reasons = attempt.quality.reasons;
    return std::find(reasons.begin(), reasons.end(), QualityReason::ModelAbsent) != reasons.end();
}

} // namespace

Verdict verdictThatCounts(const Recording& recording, const TargetResult& target)
{
    const Attempt* chosen = target.attempt(target.chosen);
    if (!chosen)
        return Verdict::NotAssessed;
    const Verdict whole = chosen->quality.verdict;
    if (whole != Verdict::Bad)
        return whole;
    // The worst finger or eye spoils the whole, but it may be excepted, or good in another attempt.
    switch (modalityOf(target.target)) {
    case Modality::Finger:
        return verdictOfBestFingers(recording, target.target);
    case Modality::Iris:
        return detail::isSuspect(*chosen) ? whole : verdictOfOwedEyes(recording, *chosen);
    case Modality::Face:
    case Modality::Signature:
        return whole;
    }
    return whole;
}

Capturer::Acceptance acceptanceOf(const Recording& recording, CaptureTarget which,
                                  const RecordingRules& rules)
{
    const TargetResult* target = recording.target(which);
    const Attempt* chosen = target ? target->attempt(target->chosen) : nullptr;
    if (!chosen)
        return Capturer::Acceptance::NotYet;
    const Verdict verdict = verdictThatCounts(recording, *target);
    if (verdict == Verdict::Good || verdict == Verdict::Fair)
        return Capturer::Acceptance::Allowed;
    if (verdict == Verdict::NotAssessed && lacksModel(*chosen))
        return rules.acceptUnassessed ? Capturer::Acceptance::Allowed
                                      : Capturer::Acceptance::NeedsSecondPerson;
    const bool triedEnough = static_cast<int>(target->attempts.size()) >= rules.triesBeforeOverride;
    return triedEnough ? Capturer::Acceptance::NeedsSecondPerson : Capturer::Acceptance::NotYet;
}

} // namespace rekam
