#include "core/recording/recording_rules.h"

#include "core/recording/detail/recording_advance.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace rekam {
namespace {

using S = RecordingState;

struct Row
{
    const char* name;
    quint32 allowed; // bit n: RecordingState n
};

constexpr quint32 in(std::initializer_list<RecordingState> states)
{
    quint32 bits = 0;
    for (const RecordingState state : states)
        bits |= 1u << static_cast<unsigned>(state);
    return bits;
}

// In the order of RecordingEvent.
constexpr std::array<Row, std::variant_size_v<RecordingEvent>> kTable = {{
    {"step-opened", in({S::Verified, S::Capturing, S::Review})},
    {"attempt-sealed", in({S::Capturing})},
    {"attempt-chosen", in({S::Capturing})},
    {"candidate-accepted", in({S::Capturing})},
    {"capture-repeated", in({S::Capturing})},
    {"step-deferred", in({S::Capturing})},
    {"excepted", in({S::Verified, S::Capturing})},
    {"exception-withdrawn", in({S::Capturing})},
    {"proof-taken", in({S::Capturing})},
    {"witnessed", in({S::Capturing, S::Review, S::Approved})},
    {"review-opened", in({S::Capturing})},
    {"review-left", in({S::Review})},
    {"finger-rescanned", in({S::Review})},
    {"chip-finger-replaced", in({S::Review})},
    {"rescan-overridden", in({S::Review})},
    {"resident-approved", in({S::Review})},
    {"signed-off", in({S::Approved})},
    {"packet-sealed", in({S::Approved, S::Sealed, S::Delivered})},
    {"receipt-verified", in({S::Sealed, S::Delivered})},
    {"centre-spoke", in({S::Sealed, S::Delivered})},
    {"countersigned", in({S::Sealed, S::Delivered})},
    {"suspended", in({S::Verified, S::Capturing, S::Review, S::Approved})},
    {"resumed", in({S::Suspended})},
    {"cancelled", in({S::Verified, S::Capturing, S::Review, S::Approved, S::Suspended})},
    {"fingers-one-by-one", in({S::Capturing})},
    {"who-checked", in({S::Capturing, S::Review})},
    {"finding-overridden", in({S::Review})},
}};

const Row& rowOf(const RecordingEvent& event) { return kTable[event.index()]; }

std::vector<CaptureTarget> targetsOf(Step step, const RecordingRules& rules)
{
    switch (step) {
    case Step::Photo:
        return {CaptureTarget::Portrait};
    case Step::Signature:
        return {CaptureTarget::Signature};
    case Step::Fingers:
        return rules.fingerTargets;
    case Step::Iris:
        return {CaptureTarget::BothEyes};
    }
    return {};
}

StepResult pendingStep(Step step, const RecordingRules& rules)
{
    StepResult result{.step = step};
    for (const CaptureTarget target : targetsOf(step, rules)) {
        const auto& known = result.targets;
        if (std::none_of(known.begin(), known.end(),
                         [&](const TargetResult& t) { return t.target == target; }))
            result.targets.push_back(TargetResult{.target = target});
    }
    return result;
}

} // namespace

const char* recordingEventName(const RecordingEvent& event) { return rowOf(event).name; }

Recording startRecording(RecordId id, RequestId request, Applicant applicant, AccountId by,
                         const QDateTime& nowUtc, const RecordingRules& rules)
{
    Recording recording{.id = id,
                        .request = request,
                        .applicant = std::move(applicant),
                        .startedBy = by,
                        .startedAt = nowUtc};
    for (const Step step : rules.order) {
        if (!recording.step(step) && !targetsOf(step, rules).empty())
            recording.steps.push_back(pendingStep(step, rules));
    }
    return recording;
}

Result<RecordingOutcome> advance(const Recording& recording, const RecordingEvent& event,
                                 const RecordingRules& rules)
{
    const Row& row = rowOf(event);
    detail::RecordingAdvance advance(recording, row.name, rules);
    if ((row.allowed & in({recording.state})) == 0)
        return advance.refuse();
    REKAM_CHECK(std::visit([&](const auto& e) { return advance.apply(e); }, event));
    return std::move(advance).outcome();
}

bool isComplete(const Recording& recording)
{
    return std::all_of(recording.steps.begin(), recording.steps.end(),
                       [](const StepResult& s) { return s.isDone(); });
}

std::optional<Step> nextStep(const Recording& recording)
{
    std::optional<Step> deferred;
    for (const StepResult& step : recording.steps) {
        if (step.isDone())
            continue;
        if (step.state != StepState::Deferred)
            return step.step;
        if (!deferred)
            deferred = step.step;
    }
    return deferred;
}

} // namespace rekam
