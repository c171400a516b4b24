// What stood half filled at the front desk, for after a restart.
#include "core/workflow/arrival_session.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

constexpr qsizetype kMaxBytes = 16LL * 1024;

enum Key : int
{
    kNik = 1,
    kService,
    kLine,
    kIntake,
    kVisit
};

} // namespace

QByteArray ArrivalSession::draft() const
{
    if (!m_snapshot.nik || m_snapshot.isBusy)
        return {};
    QCborMap map;
    map.insert(kNik, m_snapshot.nik->text());
    if (m_snapshot.service)
        map.insert(kService, static_cast<int>(*m_snapshot.service));
    map.insert(kLine, static_cast<int>(m_snapshot.line));
    map.insert(kIntake, toCborValue(m_snapshot.intake));
    if (!m_papers.state().visit.isNull()) // its papers lie sealed under it
        map.insert(kVisit, m_papers.state().visit.bytes());
    return QCborValue(map).toCbor();
}

void ArrivalSession::resume(const QByteArray& draft)
{
    CborFields fields = CborFields::parse(draft, kMaxBytes, "arrival draft");
    const QString nik = fields.text(kNik, 16);
    std::optional<ServiceType> service;
    if (fields.has(kService))
        service = fields.choice(kService, ServiceType::LostOa);
    const auto line = fields.choice(kLine, QueueClass::Priority);
    const auto intake = intakeFrom(fields.value(kIntake));
    const RequestId papersOf(fields.identity(kVisit));
    if (!fields.ok() || !intake)
        return;
    begin(nik);
    if (!m_snapshot.nik || m_snapshot.visit || m_snapshot.returning)
        return;
    m_isChosenByHand = service.has_value();
    m_snapshot.service = service;
    m_snapshot.line = line;
    m_snapshot.intake = *intake;
    m_papers.follow(papersOf);
    ask();
    touch();
}

} // namespace rekam
