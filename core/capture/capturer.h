// The gate of one capture step as a value: when is a still taken by itself, what may be accepted.
// Pure: the caller hands time and reports in and carries the effects out.
#pragma once

#include "core/capture/quality.h"

#include <chrono>
#include <optional>

namespace rekam {

struct GateSettings
{
    std::chrono::milliseconds holdTime{600}; // the preview must stay good this long
    int triesBeforeOverride = 3; // bad pictures may be accepted with a second person after this many
};

class Capturer
{
public:
    enum class State
    {
        Idle,
        Preview,
        Armed,
        Capturing,
        Candidate,
        Accepted
    };
    enum class Effect
    {
        None,
        TakeStill
    };

    explicit Capturer(GateSettings settings = {}) : m_settings(settings) {}

    State state() const { return m_state; }
    int tries() const { return m_tries; }
    // How much of the hold time is still to come; empty unless armed.
    std::optional<std::chrono::milliseconds> holdLeft(std::chrono::nanoseconds now) const;

    void previewStarted();
    // A live assessment arrived. Good for the whole hold time: TakeStill.
    Effect previewAssessed(Verdict verdict, std::chrono::nanoseconds now);
    Effect stillRequested(); // the operator pressed; also while the gate is not green
    void stillAssessed();    // an attempt exists now
    void captureFailed();    // device ended without a picture: back to preview, not counted as a try
    void accepted();
    void repeated(); // F5: preview again, all attempts stay
    void stopped();

    // Good and Fair: yes. Bad or NotAssessed: only after the tries are used up, and then with a second
    // person.
    enum class Acceptance
    {
        Allowed,
        NeedsSecondPerson,
        NotYet
    };
    Acceptance mayAccept(Verdict best) const;

private:
    GateSettings m_settings;
    State m_state = State::Idle;
    int m_tries = 0;
    std::chrono::nanoseconds m_goodSince{0};
};

} // namespace rekam
