// One event on its way through the rules: works on a copy, so that a refused step changes nothing. The state
// was checked against the table before; each apply() checks what the pair alone does not say.
#pragma once

#include "core/recording/recording_rules.h"

#include <utility>

namespace rekam::detail {

class RecordingAdvance
{
public:
    RecordingAdvance(const Recording& recording, const char* eventName, const RecordingRules& rules)
        : m_next(recording),
          m_eventName(eventName),
          m_rules(rules)
    {}

    RecordingOutcome outcome() && { return {std::move(m_next), std::move(m_effects)}; }
    Unexpected refuse(const char* why = nullptr) const;

    // capture_events.cpp
    Status apply(const recording_event::StepOpened& event);
    Status apply(const recording_event::AttemptSealed& event);
    Status apply(const recording_event::AttemptChosen& event);
    Status apply(const recording_event::CandidateAccepted& event);
    Status apply(const recording_event::CaptureRepeated& event);
    Status apply(const recording_event::StepDeferred& event);
    // exception_events.cpp
    Status apply(const recording_event::Excepted& event);
    Status apply(const recording_event::ExceptionWithdrawn& event);
    // finger_plan_events.cpp
    Status apply(const recording_event::FingersOneByOne& event);
    // answer_events.cpp
    Status apply(const recording_event::ProofTaken& event);
    Status apply(const recording_event::Witnessed& event);
    Status apply(const recording_event::Countersigned& event);
    // rescan_events.cpp
    Status apply(const recording_event::FingerRescanned& event);
    Status apply(const recording_event::ChipFingerReplaced& event);
    Status apply(const recording_event::RescanOverridden& event);
    // who_events.cpp
    Status apply(const recording_event::WhoChecked& event);
    Status apply(const recording_event::FindingOverridden& event);
    // life_events.cpp
    Status apply(const recording_event::ReviewOpened& event);
    Status apply(const recording_event::ReviewLeft& event);
    Status apply(const recording_event::ResidentApproved& event);
    Status apply(const recording_event::SignedOff& event);
    Status apply(const recording_event::PacketSealed& event);
    Status apply(const recording_event::ReceiptVerified& event);
    Status apply(const recording_event::CentreSpoke& event);
    Status apply(const recording_event::Suspended& event);
    Status apply(const recording_event::Resumed& event);
    Status apply(const recording_event::Cancelled& event);

private:
    StepResult* step(Step which);
    TargetResult* target(CaptureTarget which);
    // The target where it belongs to the open step; null otherwise.
    TargetResult* openTarget(CaptureTarget which);
    void refreshSteps();
    void startCurrentTarget();
    void goOnWithin();
    void acceptSlapsByFinger();
    void goOnIfMoved(std::optional<CaptureTarget> before);
    void restTargets();
    void leaveStep();
    void stopCaptureIfAny();
    void refreshExceptedTargets(Modality modality);
    Status keepException(const CaptureException& exception, const std::optional<SecondPerson>& second);
    void dropProof(Modality modality, int position);
    void refreshChipFingers();
    Status checkSecond(const std::optional<SecondPerson>& second) const;
    Status keepReason(const QString& text, QString& into) const;

    Recording m_next;
    std::vector<RecordingEffect> m_effects;
    const char* m_eventName;
    const RecordingRules& m_rules;
};

} // namespace rekam::detail
