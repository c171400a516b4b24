// What adapters of the kind "document" share: one page a capture, decoded aside, ended exactly once. Main
// thread of the host.
#pragma once

#include "core/base/clock.h"
#include "devices/contract/adapter.h"

#include <functional>

namespace rekam {

class PageAdapter : public Adapter
{
    Q_OBJECT
public:
    explicit PageAdapter(QObject* parent = nullptr) : Adapter(parent) {}

    void capture(CaptureTarget target) final; // another target than a page: StepNotAllowed
    void cancel() final;

protected:
    // develop() or finish() follows, once.
    virtual void takePage() = 0;
    // Whether finish() with Cancelled follows by itself; otherwise the page ends here.
    virtual bool stopTaking() = 0;

    bool isTaking() const { return m_isTaking; }
    // `page` runs on a pool thread and may touch only what it holds itself.
    void develop(std::function<Result<Frame>()> page);
    void finish(const Result<Frame>& page); // nothing while no page is taken

private:
    SystemClock m_clock;
    quint64 m_number = 0;
    quint64 m_sequence = 0;
    bool m_isTaking = false;
};

} // namespace rekam
