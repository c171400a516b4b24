#include "core/workflow/outreach_session.h"

#include "core/workflow/battery.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

CounterCase caseOf(const Outreach& outreach)
{
    return {QUuid::fromRfc4122(outreach.id.bytes()),
            CaseKind::Outreach,
            outreach.isOpen(),
            outreach.openedAt,
            std::nullopt,
            toCbor(outreach)};
}

} // namespace

OutreachSession::OutreachSession(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_paper(ports)
{
    m_looking.setInterval(kLookEvery);
    connect(&m_looking, &QTimer::timeout, this, &OutreachSession::look);
    connect(&desk, &Desk::changed, this, &OutreachSession::followDesk);
    connect(&m_paper, &PaperOnScreen::changed, this, [this] {
        m_snapshot.paper = m_paper.state();
        Q_EMIT changed();
    });
    connect(&m_paper, &PaperOnScreen::failed, this, &OutreachSession::fail);
}

void OutreachSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cases || !m_ports.outreach || !mayDo(login.role, Permission::Record))
        return;
    m_login = login;
    load();
}

void OutreachSession::close()
{
    ++m_opening;
    m_looking.stop();
    m_login.reset();
    m_paper.clear();
    m_toAsk.clear();
    m_fetched.clear();
    m_receiving.reset();
    m_snapshot = OutreachSnapshot();
    Q_EMIT changed();
}

void OutreachSession::load()
{
    m_ports.cases->load(CaseKind::Outreach, kClosedShown, this,
                        [this, opening = m_opening](const Result<std::vector<CounterCase>>& cases) {
                            if (opening != m_opening)
                                return;
                            if (!cases)
                                return fail(cases.error());
                            take(*cases);
                        });
}

void OutreachSession::take(const std::vector<CounterCase>& cases)
{
    m_snapshot.current.reset();
    m_snapshot.closed.clear();
    for (const CounterCase& kept : cases) {
        auto outreach = outreachFromCbor(kept.value);
        if (!outreach)
            continue;
        if (outreach->isOpen())
            m_snapshot.current = std::move(*outreach);
        else
            m_snapshot.closed.push_back(std::move(*outreach));
    }
    m_snapshot.isLoaded = true;
    reload();
}

void OutreachSession::reload()
{
    m_snapshot.now = m_ports.clock.nowUtc();
    if (!m_login || !m_snapshot.current) {
        m_looking.stop();
        m_snapshot.supplies.reset();
        m_snapshot.rows.clear();
        m_snapshot.tally = OutreachTally();
        Q_EMIT changed();
        return;
    }
    m_looking.start();
    look();
    loadVisits([](const std::vector<OutreachVisit>&) {});
}

void OutreachSession::loadVisits(std::function<void(const std::vector<OutreachVisit>&)> then)
{
    m_ports.outreach->loadVisits(m_snapshot.current->id, this,
                                 [this, then = std::move(then),
                                  opening = m_opening](const Result<std::vector<OutreachVisit>>& visits) {
                                     if (opening != m_opening || !m_snapshot.current)
                                         return;
                                     if (!visits)
                                         return fail(visits.error());
                                     m_snapshot.rows = attendanceOf(*m_snapshot.current, *visits);
                                     m_snapshot.tally = tallyOf(m_snapshot.rows);
                                     m_snapshot.now = m_ports.clock.nowUtc();
                                     then(*visits);
                                     Q_EMIT changed();
                                 });
}

void OutreachSession::look()
{
    m_ports.outreach->figures(this, [this, opening = m_opening](const Result<OutreachFigures>& figures) {
        if (opening != m_opening || !figures)
            return;
        runInPool<BatteryFacts>(
            *QThreadPool::globalInstance(), this,
            [folder = m_ports.field.powerFolder]() -> Result<BatteryFacts> { return readBattery(folder); },
            [this, opening, figures = *figures](const Result<BatteryFacts>& battery) {
                if (opening != m_opening || !battery || !m_snapshot.current)
                    return;
                m_snapshot.supplies =
                    suppliesOf(*battery, figures.cost, figures.freeBytes, m_ports.field.supplies);
                m_snapshot.level = levelOf(*m_snapshot.supplies, m_ports.field.supplies);
                Q_EMIT changed();
            });
    });
}

void OutreachSession::start(OutreachKind kind, const QString& place)
{
    if (!m_login || m_snapshot.isBusy || !m_snapshot.isLoaded)
        return;
    m_snapshot.error.reset();
    if (m_snapshot.current)
        return fail(Error(Errc::StepNotAllowed,
                          {{"state", QStringLiteral("open")}, {"event", QStringLiteral("outreach-opened")}}));
    const QDateTime now = m_ports.clock.nowUtc();
    const auto outreach = openOutreach(m_ports.ids.make<OutreachId>(), kind, place,
                                       nextOutreachNumber(m_snapshot.closed, now.toLocalTime().date()),
                                       m_login->accountName, now);
    if (!outreach)
        return fail(outreach.error());
    change(*outreach, QStringLiteral("outreach-opened"),
           {{"number", outreach->number}, {"kind", QString::fromLatin1(outreachKindName(kind))}},
           [this] { reload(); });
}

void OutreachSession::receive(const Nik& nik)
{
    if (!isFree() || m_desk.snapshot().stage != DeskStage::Idle || m_desk.snapshot().isBusy)
        return;
    m_snapshot.error.reset();
    if (const auto visit = m_desk.openVisitOf(nik)) {
        callIn(visit->id);
        return;
    }
    busy(true);
    m_desk.issueTicket({nik}, this, [this, opening = m_opening](const Result<RequestId>& issued) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (!issued)
            return fail(issued.error());
        callIn(*issued);
    });
}

// At a school or in a house nobody waits by number: whoever is chosen sits down now. What was passed over is
// in the trail all the same.
void OutreachSession::callIn(const RequestId& visit)
{
    m_receiving = visit;
    const auto& parked = m_desk.snapshot().board.parked;
    const bool isParked =
        std::any_of(parked.begin(), parked.end(), [&](const auto& entry) { return entry.id == visit; });
    if (isParked)
        m_desk.takeUpAgain(visit);
    else
        m_desk.callOutOfTurn(visit, QStringLiteral("jemput bola"));
}

void OutreachSession::followDesk()
{
    const DeskSnapshot& desk = m_desk.snapshot();
    if (!m_receiving || desk.isBusy)
        return;
    if (desk.error) {
        m_receiving.reset();
        return fail(*desk.error);
    }
    if (!desk.current || !(desk.current->id == *m_receiving))
        return;
    m_receiving.reset();
    if (desk.stage == DeskStage::Called)
        m_desk.startServing();
    Q_EMIT received();
}

void OutreachSession::refuse(const Nik& nik, const QString& reason)
{
    if (!isFree())
        return;
    m_snapshot.error.reset();
    Outreach known = *m_snapshot.current;
    if (const Status noted = noteRefusal(known, nik, reason); !noted)
        return fail(noted.error());
    change(known, QStringLiteral("outreach-refused"), {}, [this] { reload(); });
}

void OutreachSession::takeBackRefusal(const Nik& nik)
{
    if (!isFree())
        return;
    m_snapshot.error.reset();
    Outreach known = *m_snapshot.current;
    if (const Status noted = rekam::takeBackRefusal(known, nik); !noted)
        return fail(noted.error());
    change(known, QStringLiteral("outreach-refusal-taken-back"), {}, [this] { reload(); });
}

void OutreachSession::finish()
{
    if (!isFree() || m_snapshot.isPreparing())
        return;
    m_snapshot.error.reset();
    busy(true);
    loadVisits([this](const std::vector<OutreachVisit>& visits) {
        m_snapshot.isBusy = false;
        const auto done = closed(*m_snapshot.current, visits, m_login->accountName, m_ports.clock.nowUtc());
        if (!done)
            return fail(done.error());
        const OutreachTally& tally = done->tally;
        change(*done, QStringLiteral("outreach-closed"),
               {{"number", done->number},
                {"expected", QString::number(tally.expected)},
                {"came", QString::number(tally.came)},
                {"recorded", QString::number(tally.recorded + tally.walkInsRecorded)}},
               [this, closed = *done] {
                   draw(closed);
                   load();
               });
    });
}

void OutreachSession::change(const Outreach& changed, const QString& what, std::vector<Fact> facts,
                             std::function<void()> done)
{
    busy(true);
    m_ports.cases->keep(caseOf(changed), line(what, changed.id.text(), std::move(facts)), this,
                        [this, changed, done = std::move(done), opening = m_opening](const Status& kept) {
                            if (opening != m_opening)
                                return;
                            if (!kept)
                                return fail(kept.error());
                            m_snapshot.isBusy = false;
                            m_snapshot.current = changed.isOpen() ? std::optional(changed) : std::nullopt;
                            if (done)
                                done();
                            Q_EMIT this->changed();
                        });
}

AuditEntry OutreachSession::line(const QString& what, const QString& subject, std::vector<Fact> facts) const
{
    return {what,    m_login->accountName, QString::fromLatin1(roleName(m_login->role)), {},
            subject, std::move(facts)};
}

void OutreachSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.asked = m_snapshot.toAsk = 0;
    m_snapshot.error = error;
    Q_EMIT changed();
}

void OutreachSession::busy(bool isBusy)
{
    m_snapshot.isBusy = isBusy;
    Q_EMIT changed();
}

} // namespace rekam
