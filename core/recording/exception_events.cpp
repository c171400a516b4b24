#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace event = recording_event;
namespace effect = recording_effect;

namespace {

int lastPosition(Modality modality)
{
    switch (modality) {
    case Modality::Finger:
        return static_cast<int>(FingerPosition::LeftLittle);
    case Modality::Iris:
        return static_cast<int>(Eye::Left);
    case Modality::Face:
    case Modality::Signature:
        return 0;
    }
    return 0;
}

std::vector<int> positionsOf(CaptureTarget target)
{
    if (target == CaptureTarget::BothEyes)
        return {static_cast<int>(Eye::Right), static_cast<int>(Eye::Left)};
    std::vector<int> positions;
    for (const FingerPosition position : fingersOf(target))
        positions.push_back(static_cast<int>(position));
    return positions.empty() ? std::vector<int>{0} : positions;
}

bool isExceptedWhole(const Recording& recording, CaptureTarget target)
{
    const std::vector<int> positions = positionsOf(target);
    return std::all_of(positions.begin(), positions.end(),
                       [&](int position) { return recording.isExcepted(modalityOf(target), position); });
}

StepState withoutException(const TargetResult& target)
{
    return target.attempts.empty() ? StepState::Pending : StepState::Candidate;
}

auto findException(std::vector<CaptureException>& exceptions, Modality modality, int position)
{
    return std::find_if(exceptions.begin(), exceptions.end(), [&](const CaptureException& e) {
        return e.modality == modality && e.position == position;
    });
}

} // namespace

void RecordingAdvance::refreshExceptedTargets(Modality modality)
{
    for (StepResult& step : m_next.steps) {
        for (TargetResult& target : step.targets) {
            if (modalityOf(target.target) != modality)
                continue;
            if (isExceptedWhole(m_next, target.target)) {
                target.state = StepState::Excepted;
                target.overridden.reset();
            } else if (target.state == StepState::Excepted) {
                target.state = withoutException(target);
            }
        }
    }
}

void RecordingAdvance::goOnIfMoved(std::optional<CaptureTarget> before)
{
    const auto after = m_next.currentTarget();
    if (before && before != after)
        m_effects.push_back(effect::StopCapture{});
    if (before != after)
        goOnWithin();
    refreshSteps();
}

Status RecordingAdvance::checkSecond(const std::optional<SecondPerson>& second) const
{
    if (second && (second->account.isNull() || second->account == m_next.startedBy))
        return Unexpected(Errc::SecondPersonIsSame);
    return {};
}

// The picture stays with the recording; it says nothing of this position any more.
void RecordingAdvance::dropProof(Modality modality, int position)
{
    for (ExceptionProof& proof : m_next.exceptionProofs) {
        if (proof.modality == modality)
            proof.positions.erase(std::remove(proof.positions.begin(), proof.positions.end(), position),
                                  proof.positions.end());
    }
}

Status RecordingAdvance::keepException(const CaptureException& exception,
                                       const std::optional<SecondPerson>& second)
{
    if (exception.position < 0 || exception.position > lastPosition(exception.modality))
        return refuse("no-such-position");
    m_next.exceptionWitnesses.resize(m_next.exceptions.size());
    const auto known = findException(m_next.exceptions, exception.modality, exception.position);
    const auto index = static_cast<std::size_t>(known - m_next.exceptions.begin());
    if (known == m_next.exceptions.end()) {
        m_next.exceptions.push_back(exception);
        m_next.exceptionWitnesses.push_back(second.value_or(SecondPerson{}));
        return {};
    }
    // Another reason is another claim: a witness of the old one has not seen it, and its picture shows
    // something else.
    const bool isSameClaim = *known == exception;
    *known = exception;
    if (second || !isSameClaim)
        m_next.exceptionWitnesses[index] = second.value_or(SecondPerson{});
    if (!isSameClaim)
        dropProof(exception.modality, exception.position);
    return {};
}

Status RecordingAdvance::apply(const event::Excepted& e)
{
    const CaptureException& exception = e.exception;
    if (exception.reason < ExceptionReason::Absent || exception.reason > ExceptionReason::ImageNotProvided)
        return Unexpected(Errc::ReasonMissing, {{"event", QString::fromLatin1(m_eventName)}});
    REKAM_CHECK(checkSecond(e.second));
    const auto before = m_next.currentTarget();
    REKAM_CHECK(keepException(exception, e.second));
    for (const int position : e.alsoPositions) {
        CaptureException other = exception;
        other.position = position;
        REKAM_CHECK(keepException(other, e.second));
    }
    refreshExceptedTargets(exception.modality);
    m_next.state = RecordingState::Capturing;
    goOnIfMoved(before);
    return {};
}

Status RecordingAdvance::apply(const event::ExceptionWithdrawn& e)
{
    const auto known = findException(m_next.exceptions, e.modality, e.position);
    if (known == m_next.exceptions.end())
        return refuse("no-such-exception");
    const auto before = m_next.currentTarget();
    const auto index = known - m_next.exceptions.begin();
    m_next.exceptions.erase(known);
    if (static_cast<std::size_t>(index) < m_next.exceptionWitnesses.size())
        m_next.exceptionWitnesses.erase(m_next.exceptionWitnesses.begin() + index);
    dropProof(e.modality, e.position);
    refreshExceptedTargets(e.modality);
    goOnIfMoved(before);
    return {};
}

} // namespace rekam::detail
