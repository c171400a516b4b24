#include "devices/contract/page_adapter.h"

#include "devices/contract/aside.h"

#include <utility>

namespace rekam {

void PageAdapter::capture(CaptureTarget target)
{
    if (target != CaptureTarget::Document) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}}));
            },
            Qt::QueuedConnection);
        return;
    }
    m_isTaking = true;
    takePage();
}

void PageAdapter::cancel()
{
    ++m_number; // a page that is being decoded is not wanted any more
    if (!stopTaking() && std::exchange(m_isTaking, false))
        Q_EMIT ended(Unexpected(Errc::Cancelled));
}

void PageAdapter::develop(std::function<Result<Frame>()> page)
{
    runAside(this, std::move(page), [this, number = ++m_number](const Result<Frame>& developed) {
        if (number == m_number)
            finish(developed);
    });
}

void PageAdapter::finish(const Result<Frame>& page)
{
    if (!std::exchange(m_isTaking, false))
        return;
    if (!page) {
        Q_EMIT ended(Unexpected(page.error()));
        return;
    }
    AdapterResult result;
    result.stills.push_back(*page);
    result.stills.back().sequence = ++m_sequence;
    result.stills.back().takenAt = m_clock.sinceBoot();
    Q_EMIT ended(result);
}

} // namespace rekam
