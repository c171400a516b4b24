#include "core/workflow/board_session.h"

#include <algorithm>

namespace rekam {

BoardSession::BoardSession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

template<typename T>
Reply<T> BoardSession::keeping(std::function<void(const T&)> keep)
{
    return [this, keep = std::move(keep), opening = m_opening](const Result<T>& answer) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (answer) {
            m_snapshot.error.reset();
            m_snapshot.isLoaded = true;
            keep(*answer);
        } else {
            m_snapshot.error = answer.error();
        }
        Q_EMIT changed();
    };
}

void BoardSession::begin()
{
    ++m_opening;
    m_snapshot = BoardSnapshot{};
    m_snapshot.now = m_ports.clock.nowUtc();
    m_snapshot.complaintDays = m_ports.complaintAnswerDays;
    m_snapshot.isBusy = true;
    Q_EMIT changed();
}

void BoardSession::close()
{
    ++m_opening;
    m_snapshot = BoardSnapshot{};
    Q_EMIT changed();
}

void BoardSession::openAgeing()
{
    begin();
    if (!m_ports.supervision)
        return;
    const QDate today = m_snapshot.now.toLocalTime().date();
    m_ports.supervision->loadSteps(
        today.addDays(1 - kStepDays), today, this,
        keeping<std::vector<StepFact>>([this](const auto& facts) { m_snapshot.steps = facts; }));
    m_ports.supervision->loadAgeing(
        this, keeping<std::vector<AgeingRow>>([this](const auto& rows) { m_snapshot.ageing = rows; }));
}

void BoardSession::loadNames(const std::vector<RequestId>& requests)
{
    if (m_ports.supervision && !requests.empty())
        m_ports.supervision->loadPeople(
            requests, this, keeping<std::vector<VisitPerson>>([this](const auto& people) {
                m_snapshot.people.insert(m_snapshot.people.end(), people.begin(), people.end());
            }));
}

void BoardSession::openComplaints()
{
    begin();
    loadComplaints();
}

void BoardSession::loadComplaints()
{
    if (m_ports.supervision)
        m_ports.supervision->loadComplaints(
            kMostComplaints, this,
            keeping<std::vector<Complaint>>([this](const auto& all) { m_snapshot.complaints = all; }));
}

void BoardSession::save(const Result<Complaint>& complaint)
{
    if (!complaint) {
        m_snapshot.error = complaint.error();
        Q_EMIT changed();
        return;
    }
    m_snapshot.isBusy = true;
    m_ports.supervision->saveComplaint(*complaint, this, [this, opening = m_opening](const Status& saved) {
        if (opening != m_opening)
            return;
        m_snapshot.isBusy = false;
        if (saved) {
            loadComplaints();
            return;
        }
        m_snapshot.error = saved.error();
        Q_EMIT changed();
    });
}

void BoardSession::receive(ComplaintKind kind, const QString& text, const QString& contact,
                           const QString& account)
{
    if (m_ports.supervision && !m_snapshot.isBusy)
        save(receiveComplaint(m_ports.ids.make<ComplaintId>(), kind, text, contact, account,
                              m_ports.clock.nowUtc()));
}

void BoardSession::answer(const ComplaintId& complaint, const QString& text, const QString& account)
{
    const auto at = std::find_if(m_snapshot.complaints.begin(), m_snapshot.complaints.end(),
                                 [&](const Complaint& known) { return known.id == complaint; });
    if (m_ports.supervision && !m_snapshot.isBusy && at != m_snapshot.complaints.end())
        save(answerComplaint(*at, text, account, m_ports.clock.nowUtc()));
}

void BoardSession::openAudit()
{
    begin();
    loadAudit(0);
    checkAudit();
}

void BoardSession::filterBy(const AuditFilter& filter)
{
    m_snapshot.filter = filter;
    loadAudit(0);
}

void BoardSession::loadOlderAudit()
{
    if (m_snapshot.isMoreAudit && !m_snapshot.isBusy)
        loadAudit(m_snapshot.audit.back().sequence);
}

void BoardSession::loadAudit(quint64 before)
{
    if (!m_ports.supervision)
        return;
    m_snapshot.isBusy = true;
    AuditFilter filter = m_snapshot.filter;
    filter.before = before;
    m_ports.supervision->loadAudit(filter, this, keeping<AuditPage>([this, before](const AuditPage& page) {
                                       if (before == 0)
                                           m_snapshot.audit.clear();
                                       m_snapshot.audit.insert(m_snapshot.audit.end(), page.rows.begin(),
                                                               page.rows.end());
                                       m_snapshot.isMoreAudit = page.isMore;
                                   }));
}

void BoardSession::checkAudit()
{
    if (m_ports.supervision)
        m_ports.supervision->checkAudit(
            this, keeping<AuditState>([this](const AuditState& state) { m_snapshot.auditState = state; }));
}

} // namespace rekam
