#include "app/ctl/arrival_pilot.h"

#include "core/service/proxy_rules.h"

namespace rekam::ctl {

ArrivalPilot::ArrivalPilot(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_arrival(ports, desk)
{
    connect(&m_arrival, &ArrivalSession::changed, this, &ArrivalPilot::look, Qt::QueuedConnection);
    connect(&m_arrival, &ArrivalSession::issued, this, [this] { end(m_pages); });
}

ArrivalPilot::~ArrivalPilot() = default;

void ArrivalPilot::come(const ArrivalOrder& order)
{
    m_order = order;
    m_pages = 0;
    m_isAsked = false;
    m_arrival.begin(order.nik.text());
}

void ArrivalPilot::look()
{
    const ArrivalSnapshot& snapshot = m_arrival.snapshot();
    if (!m_order || snapshot.stage != ArrivalStage::Ready || snapshot.isBusy || snapshot.pictures.taking)
        return;
    if (snapshot.error || snapshot.pictures.error) {
        end(Unexpected(snapshot.error ? *snapshot.error : *snapshot.pictures.error));
        return;
    }
    if (sayWhoComes(snapshot) || scanNext(snapshot) || m_isAsked)
        return;
    m_isAsked = true;
    m_pages = static_cast<int>(snapshot.pictures.pages.size());
    m_arrival.confirm();
}

// True: something was said, and the session is looked at again.
bool ArrivalPilot::sayWhoComes(const ArrivalSnapshot& snapshot)
{
    if (snapshot.service != m_order->service) {
        m_arrival.chooseService(m_order->service);
        return true;
    }
    if (snapshot.line != queueClassFor(m_order->service)) {
        m_arrival.chooseLine(queueClassFor(m_order->service));
        return true;
    }
    if (snapshot.intake.filedBy == m_order->filedBy)
        return false;
    m_arrival.setFiledBy(m_order->filedBy, QStringLiteral("Pendamping Latihan"));
    if (isInPlaceOf(m_order->filedBy))
        m_arrival.setFiler(std::nullopt, m_ports.clock.nowUtc().toLocalTime().date());
    return true;
}

bool ArrivalPilot::scanNext(const ArrivalSnapshot& snapshot)
{
    if (!m_order->scansPapers)
        return false;
    for (const PaperKind paper : snapshot.asked) {
        if (!snapshot.pictures.pageOf(paper)) {
            m_arrival.takePaper(paper);
            return true;
        }
    }
    return false;
}

void ArrivalPilot::end(const Result<int>& pages)
{
    m_order.reset();
    if (!pages)
        m_arrival.clear(); // whoever was turned away leaves nothing behind
    Q_EMIT came(pages);
}

} // namespace rekam::ctl
