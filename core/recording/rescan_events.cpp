#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace event = recording_event;

// What was agreed on stays as long as each of its fingers can be had.
void RecordingAdvance::refreshChipFingers()
{
    const bool isStillThere =
        m_next.chipFingers.size() == chipFingersFor(m_next, m_rules).size() &&
        std::all_of(m_next.chipFingers.begin(), m_next.chipFingers.end(),
                    [&](FingerPosition position) { return m_next.bestFinger(position).has_value(); });
    if (!isStillThere)
        m_next.chipFingers = chipFingersFor(m_next, m_rules);
    auto& overrides = m_next.rescanOverrides;
    overrides.erase(std::remove_if(overrides.begin(), overrides.end(),
                                   [&](const RescanOverride& overridden) {
                                       const auto& fingers = m_next.chipFingers;
                                       return std::find(fingers.begin(), fingers.end(),
                                                        overridden.position) == fingers.end();
                                   }),
                    overrides.end());
}

Status RecordingAdvance::apply(const event::FingerRescanned& e)
{
    const Attempt& attempt = e.rescan.attempt;
    if (attempt.id.isNull())
        return refuse("no-attempt");
    auto& rescans = m_next.rescans;
    if (std::any_of(rescans.begin(), rescans.end(),
                    [&](const RescanTry& rescan) { return rescan.attempt.id == attempt.id; }))
        return {};
    const auto& fingers = m_next.chipFingers;
    const auto finger = std::find_if(fingers.begin(), fingers.end(), [&](FingerPosition position) {
        return singleFinger(position) == attempt.target;
    });
    if (finger == fingers.end())
        return refuse("not-a-chip-finger");
    const auto best = m_next.bestFinger(*finger);
    if (!best || !(best->attempt == e.rescan.against))
        return refuse("not-the-best-picture");
    const auto earlier = std::count_if(rescans.begin(), rescans.end(), [&](const RescanTry& rescan) {
        return rescan.attempt.target == attempt.target;
    });
    rescans.push_back(e.rescan);
    rescans.back().attempt.number = static_cast<int>(earlier) + 1;
    return {};
}

Status RecordingAdvance::apply(const event::ChipFingerReplaced& e)
{
    auto& fingers = m_next.chipFingers;
    const auto from = std::find(fingers.begin(), fingers.end(), e.from);
    if (from == fingers.end())
        return refuse("not-a-chip-finger");
    if (m_next.isFoundAgain(e.from) || m_next.rescanOverride(e.from))
        return refuse("rescan-done");
    const auto substitutes = chipSubstitutes(m_next);
    if (std::find(substitutes.begin(), substitutes.end(), e.to) == substitutes.end())
        return refuse("no-such-finger");
    *from = e.to;
    return {};
}

Status RecordingAdvance::apply(const event::RescanOverridden& e)
{
    const auto& fingers = m_next.chipFingers;
    if (std::find(fingers.begin(), fingers.end(), e.overridden.position) == fingers.end())
        return refuse("not-a-chip-finger");
    if (m_next.isFoundAgain(e.overridden.position) || m_next.rescanOverride(e.overridden.position))
        return refuse("rescan-done");
    if (!e.overridden.second.account.isNull())
        REKAM_CHECK(checkSecond(e.overridden.second));
    RescanOverride overridden = e.overridden;
    REKAM_CHECK(keepReason(e.overridden.reason, overridden.reason));
    m_next.rescanOverrides.push_back(std::move(overridden));
    return {};
}

} // namespace rekam::detail
