// Recordings, attempts and events for the tests of this folder.
#pragma once

#include "core/recording/recording_rules.h"
#include "tests/support/sample_people.h"

#include <array>

namespace rekam::test {

inline constexpr std::array<RecordingState, 8> kAllRecordingStates = {
    RecordingState::Verified,  RecordingState::Capturing, RecordingState::Review,
    RecordingState::Approved,  RecordingState::Sealed,    RecordingState::Delivered,
    RecordingState::Suspended, RecordingState::Cancelled};

inline const QDateTime kNow(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);
inline const AccountId kOperator = idNumber<AccountId>(100);
inline const AccountId kSupervisor = idNumber<AccountId>(200);
inline const SecondPerson kSecond{kSupervisor, kNow};
inline const PacketId kPacket = idNumber<PacketId>(300);

// An attempt whose parts (all positions of its target) carry the verdict of the whole.
inline Attempt attemptOf(CaptureTarget target, quint32 id, Verdict verdict = Verdict::Good, int score = 70)
{
    Attempt attempt;
    attempt.id = idNumber<AttemptId>(id);
    attempt.target = target;
    attempt.takenAt = kNow.addSecs(id);
    attempt.device = {"slot", "virtual", "model", "serial", true};
    attempt.digest.bytes[0] = static_cast<unsigned char>(id);
    attempt.quality.verdict = verdict;
    attempt.quality.score = score;
    std::vector<int> positions;
    for (const FingerPosition position : fingersOf(target))
        positions.push_back(static_cast<int>(position));
    if (target == CaptureTarget::BothEyes)
        positions = {1, 2};
    for (const int position : positions)
        attempt.parts.push_back({position, {}, attempt.quality});
    return attempt;
}

inline Recording freshRecording(const RecordingRules& rules = {})
{
    return startRecording(idNumber<RecordId>(1), idNumber<RequestId>(2), sampleApplicant(), kOperator, kNow,
                          rules);
}

// The recording after an event that must be allowed.
inline Recording after(const Recording& recording, const RecordingEvent& event,
                       const RecordingRules& rules = {})
{
    const auto outcome = advance(recording, event, rules);
    INFO(recordingStateName(recording.state) << " x " << recordingEventName(event));
    if (!outcome)
        FAIL(outcome.error().logText().toStdString());
    return outcome->state;
}

inline Error refusalOf(const Recording& recording, const RecordingEvent& event,
                       const RecordingRules& rules = {})
{
    const auto outcome = advance(recording, event, rules);
    INFO(recordingStateName(recording.state) << " x " << recordingEventName(event));
    REQUIRE_FALSE(outcome);
    return outcome.error();
}

template<typename Effect>
const Effect* findEffect(const RecordingOutcome& outcome)
{
    for (const RecordingEffect& effect : outcome.effects) {
        if (const auto* found = std::get_if<Effect>(&effect))
            return found;
    }
    return nullptr;
}

// Takes and accepts a good picture of every target of the step.
inline Recording withStepDone(Recording recording, Step step, const RecordingRules& rules = {})
{
    recording = after(recording, recording_event::StepOpened{step}, rules);
    while (const auto target = recording.currentTarget()) {
        const auto id = static_cast<quint32>(recording.allAttempts().size() + 1);
        recording = after(recording, recording_event::AttemptSealed{attemptOf(*target, id)}, rules);
        recording = after(recording, recording_event::CandidateAccepted{*target, std::nullopt}, rules);
    }
    return recording;
}

inline Recording withAllStepsDone(const RecordingRules& rules = {})
{
    Recording recording = freshRecording(rules);
    while (const auto step = nextStep(recording))
        recording = withStepDone(recording, *step, rules);
    return recording;
}

inline recording_event::ResidentApproved approval()
{
    return {{attemptOf(CaptureTarget::Signature, 900), kNow}};
}
inline recording_event::SignedOff signOff() { return {{kOperator, kNow}}; }
inline recording_event::PacketSealed packetSealed()
{
    return {{kPacket, Digest::of(QByteArray("packet")), 12'345, kNow}};
}

// A try for a chip finger against the picture that counts for it.
inline RescanTry rescanOf(const Recording& recording, FingerPosition position, quint32 id, double score = 90)
{
    const auto best = recording.bestFinger(position);
    return {attemptOf(singleFinger(position), id), best ? best->attempt : AttemptId(), score, 40};
}

// In review, with every chip finger found again.
inline Recording withChipFingersFound(Recording recording, const RecordingRules& rules = {})
{
    quint32 id = 800;
    for (const FingerPosition position : recording.openRescans())
        recording =
            after(recording, recording_event::FingerRescanned{rescanOf(recording, position, id++)}, rules);
    return recording;
}

// Photo open with a candidate; the right index finger excepted.
inline Recording fingersOpen()
{
    return after(withStepDone(withStepDone(freshRecording(), Step::Photo), Step::Signature),
                 recording_event::StepOpened{Step::Fingers});
}

inline Recording capturingRecording()
{
    Recording recording = after(freshRecording(), recording_event::StepOpened{Step::Photo});
    recording = after(recording, recording_event::AttemptSealed{attemptOf(CaptureTarget::Portrait, 1)});
    return after(
        recording,
        recording_event::Excepted{
            {Modality::Finger, static_cast<int>(FingerPosition::RightIndex), ExceptionReason::Absent, {}},
            std::nullopt});
}

inline Recording recordingIn(RecordingState state)
{
    namespace e = recording_event;
    const auto review = [] { return withChipFingersFound(after(withAllStepsDone(), e::ReviewOpened{})); };
    const auto sealed = [&] { return after(after(after(review(), approval()), signOff()), packetSealed()); };
    switch (state) {
    case RecordingState::Verified:
        return freshRecording();
    case RecordingState::Capturing:
        return capturingRecording();
    case RecordingState::Review:
        return review();
    case RecordingState::Approved:
        return after(review(), approval());
    case RecordingState::Sealed:
        return sealed();
    case RecordingState::Delivered:
        return after(sealed(), e::ReceiptVerified{kPacket, kNow});
    case RecordingState::Suspended:
        return after(capturingRecording(), e::Suspended{"listrik padam"});
    case RecordingState::Cancelled:
        return after(capturingRecording(), e::Cancelled{"salah orang"});
    }
    return freshRecording();
}

} // namespace rekam::test
