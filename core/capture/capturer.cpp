#include "core/capture/capturer.h"

namespace rekam {

std::optional<std::chrono::milliseconds> Capturer::holdLeft(std::chrono::nanoseconds now) const
{
    if (m_state != State::Armed)
        return std::nullopt;
    const auto held = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_goodSince);
    return held >= m_settings.holdTime ? std::chrono::milliseconds(0) : m_settings.holdTime - held;
}

void Capturer::previewStarted() { m_state = State::Preview; }

Capturer::Effect Capturer::previewAssessed(Verdict verdict, std::chrono::nanoseconds now)
{
    if (m_state != State::Preview && m_state != State::Armed)
        return Effect::None;
    if (verdict != Verdict::Good) {
        m_state = State::Preview;
        return Effect::None;
    }
    if (m_state == State::Preview) {
        m_state = State::Armed;
        m_goodSince = now;
        return Effect::None;
    }
    if (now - m_goodSince < m_settings.holdTime)
        return Effect::None;
    m_state = State::Capturing;
    return Effect::TakeStill;
}

Capturer::Effect Capturer::stillRequested()
{
    if (m_state != State::Preview && m_state != State::Armed)
        return Effect::None;
    m_state = State::Capturing;
    return Effect::TakeStill;
}

void Capturer::stillAssessed()
{
    ++m_tries;
    m_state = State::Candidate;
}

void Capturer::captureFailed() { m_state = State::Preview; }
void Capturer::accepted() { m_state = State::Accepted; }
void Capturer::repeated() { m_state = State::Preview; }
void Capturer::stopped() { m_state = State::Idle; }

Capturer::Acceptance Capturer::mayAccept(Verdict best) const
{
    if (best == Verdict::Good || best == Verdict::Fair)
        return Acceptance::Allowed;
    return m_tries >= m_settings.triesBeforeOverride ? Acceptance::NeedsSecondPerson : Acceptance::NotYet;
}

} // namespace rekam
