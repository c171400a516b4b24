// The part of a day in which residents activate IKD: form, face against the recorded one, code, and the
// centre's word, as on the page. Main thread.
#pragma once

#include "app/ctl/day_job.h"
#include "core/workflow/ikd_session.h"

namespace rekam::ctl {

class IkdJob : public DayJob
{
    Q_OBJECT
public:
    using DayJob::DayJob;
    void begin() override; // ends at once where the script has none

private:
    void next();
    void look();
    void lookAtForm();
    void act(const IkdActivation& activation);
    void lookAtFace(const IkdActivation& activation);
    void take(const IkdActivation& activation);
    void stop();
    void fail(const Error& error);

    std::unique_ptr<IkdSession> m_session;
    std::size_t m_at = 0;
    bool m_isAsked = false; // the form, of this line
    IkdId m_id{};
};

} // namespace rekam::ctl
