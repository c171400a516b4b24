#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace event = recording_event;

// An answer to a finding that is not there any more answers nothing: the pictures are others now.
Status RecordingAdvance::apply(const event::WhoChecked& e)
{
    m_next.whoFindings = e.findings;
    m_next.whoChecked = m_next.state == RecordingState::Review;
    auto& overrides = m_next.findingOverrides;
    overrides.erase(std::remove_if(overrides.begin(), overrides.end(),
                                   [&](const FindingOverride& overridden) {
                                       return std::find(e.findings.begin(), e.findings.end(),
                                                        overridden.finding) == e.findings.end();
                                   }),
                    overrides.end());
    return {};
}

Status RecordingAdvance::apply(const event::FindingOverridden& e)
{
    const auto open = m_next.openFindings();
    if (std::find(open.begin(), open.end(), e.overridden.finding) == open.end())
        return refuse("no-such-finding");
    if (!e.overridden.second.account.isNull())
        REKAM_CHECK(checkSecond(e.overridden.second));
    FindingOverride overridden = e.overridden;
    REKAM_CHECK(keepReason(e.overridden.reason, overridden.reason));
    m_next.findingOverrides.push_back(std::move(overridden));
    return {};
}

} // namespace rekam::detail
