#include "core/workflow/online_session.h"

#include "core/formats/jpeg2000.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr QChar kOnlineSeries = u'D'; // "D-003": no line in the hall has this letter

QString folded(const QString& text) { return text.simplified().toUpper(); }

// Whoever has the least time left first; what is decided goes last, as it came.
bool isBefore(const OnlineItem& a, const OnlineItem& b)
{
    const auto isRunning = [](const OnlineItem& item) { return item.clock.reading != ClockReading::Stopped; };
    if (isRunning(a) != isRunning(b))
        return isRunning(a);
    if (!isRunning(a))
        return a.request.isOpen() && !b.request.isOpen();
    if (a.clock.due != b.clock.due)
        return a.clock.due < b.clock.due;
    return a.request.sentAt < b.request.sentAt;
}

Error notAllowed(const char* event, const char* why)
{
    return Error(Errc::StepNotAllowed,
                 {{"event", QString::fromLatin1(event)}, {"why", QString::fromLatin1(why)}});
}

// Asked for from afar: it waits for its card like every other visit, but was never in the hall.
Result<ServiceRequest> visitFor(const OnlineRequest& request, const RequestId& id,
                                const std::vector<ServiceRequest>& known, const QDateTime& nowUtc)
{
    ServiceRequest visit = startRequest(id, request.nik, request.service, ServiceChannel::Online, nowUtc);
    visit.ticket = nextTicket(known, nowUtc.toLocalTime().date(), kOnlineSeries);
    REKAM_TRY(RequestOutcome outcome, advance(visit, request_event::CardRequested{}, nowUtc));
    return std::move(outcome.state);
}

} // namespace

const OnlineItem* OnlineSnapshot::current() const
{
    const auto at = std::find_if(items.begin(), items.end(), [this](const OnlineItem& item) {
        return selected && item.request.id == *selected;
    });
    return at == items.end() ? nullptr : &*at;
}

int OnlineSnapshot::waiting() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const OnlineItem& item) {
        return item.request.state == OnlineState::Arrived;
    }));
}

std::vector<OnlineField> differencesOf(const OnlineApplicant& typed, const Applicant& registered)
{
    std::vector<OnlineField> fields;
    if (folded(typed.name) != folded(registered.name.text()))
        fields.push_back(OnlineField::Name);
    if (folded(typed.birthPlace) != folded(registered.birthPlace))
        fields.push_back(OnlineField::BirthPlace);
    if (typed.birthDate != registered.birthDate)
        fields.push_back(OnlineField::BirthDate);
    if (folded(typed.kk) != folded(registered.kk.text()))
        fields.push_back(OnlineField::FamilyCard);
    return fields;
}

OnlineSession::OnlineSession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    if (ports.online)
        connect(ports.online, &OnlineBook::arrived, this, &OnlineSession::load);
    connect(&ports.store, &StationStore::cardJobArrived, this, &OnlineSession::load);
}

void OnlineSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.online || !mayDo(login.role, Permission::Record))
        return;
    m_login = login;
    load();
}

void OnlineSession::close()
{
    ++m_opening;
    ++m_selection;
    m_login.reset();
    m_snapshot = OnlineSnapshot();
    Q_EMIT changed();
}

QDate OnlineSession::today() const { return m_ports.clock.nowUtc().toLocalTime().date(); }

QDate OnlineSession::proposedDay() const { return proposedReturn(today(), m_ports.corrections); }

QDate OnlineSession::earliestDay() const { return today().addDays(1); }

void OnlineSession::load()
{
    if (!m_login)
        return;
    m_ports.online->load(kClosedShown, this,
                         [this, opening = m_opening](Result<std::vector<OnlineRequest>> requests) {
                             if (opening != m_opening)
                                 return;
                             if (!requests)
                                 return fail(requests.error());
                             takeList(*std::move(requests));
                         });
}

void OnlineSession::takeList(std::vector<OnlineRequest> requests)
{
    m_snapshot.items.clear();
    for (OnlineRequest& request : requests) {
        const OnlineClock clock = clockOf(request, today(), m_ports.services);
        m_snapshot.items.push_back({std::move(request), clock});
    }
    std::stable_sort(m_snapshot.items.begin(), m_snapshot.items.end(), isBefore);
    m_snapshot.isLoaded = true;
    if (!m_snapshot.current()) {
        m_snapshot.selected.reset();
        if (!m_snapshot.items.empty())
            return select(m_snapshot.items.front().request.id);
    }
    Q_EMIT changed();
}

void OnlineSession::select(const OnlineId& id)
{
    if (m_snapshot.selected == id || m_snapshot.isBusy)
        return;
    ++m_selection;
    m_snapshot.selected = id;
    m_snapshot.paper = 0;
    m_snapshot.error.reset();
    lookUpAgain();
}

void OnlineSession::showPaper(int paper)
{
    const OnlineItem* item = m_snapshot.current();
    if (!item || paper < 0 || paper >= static_cast<int>(item->request.papers.size()))
        return;
    m_snapshot.paper = paper;
    loadPage();
    Q_EMIT changed();
}

void OnlineSession::lookUpAgain()
{
    if (!m_snapshot.current())
        return;
    loadPage();
    lookUp();
    Q_EMIT changed();
}

// From the sealed store, and where it never came, from the centre into it.
void OnlineSession::loadPage()
{
    m_snapshot.page = Frame();
    m_snapshot.pageError.reset();
    const OnlineRequest& request = m_snapshot.current()->request;
    if (request.papers.empty())
        return;
    const int number = request.papers[static_cast<std::size_t>(m_snapshot.paper)].number;
    m_ports.online->loadPaper(request.id, number, this,
                              [this, id = request.id, number, selection = m_selection,
                               paper = m_snapshot.paper](const Result<QByteArray>& jp2) {
                                  if (selection != m_selection || paper != m_snapshot.paper)
                                      return;
                                  if (jp2)
                                      showPage(*jp2);
                                  else if (jp2.error().code() == Errc::RecordMissing && m_ports.centreDesk)
                                      fetchPage(id, number);
                                  else
                                      m_snapshot.pageError = jp2.error();
                                  Q_EMIT changed();
                              });
}

void OnlineSession::fetchPage(const OnlineId& id, int number)
{
    const auto failed = [this, selection = m_selection, paper = m_snapshot.paper](const Error& error) {
        if (selection != m_selection || paper != m_snapshot.paper)
            return;
        m_snapshot.pageError = error;
        Q_EMIT changed();
    };
    const OnlinePaperQuestion question{QUuid::fromRfc4122(id.bytes()), number};
    m_ports.centreDesk->fetchOnlinePaper(
        question, this,
        [this, failed, selection = m_selection, paper = m_snapshot.paper](const Result<QByteArray>& came) {
            if (!came)
                return failed(came.error());
            m_ports.online->keepPaper(*came, this, [this, failed, selection, paper](const Status& kept) {
                if (!kept)
                    failed(kept.error());
                else if (selection == m_selection && paper == m_snapshot.paper)
                    loadPage();
            });
        });
}

void OnlineSession::showPage(const QByteArray& jp2)
{
    runInPool<Frame>(
        *QThreadPool::globalInstance(), this,
        [jp2] {
            return decodeJpeg2000({reinterpret_cast<const unsigned char*>(jp2.constData()),
                                   static_cast<std::size_t>(jp2.size())});
        },
        [this, selection = m_selection, paper = m_snapshot.paper](const Result<Frame>& page) {
            if (selection != m_selection || paper != m_snapshot.paper)
                return;
            if (page)
                m_snapshot.page = *page;
            else
                m_snapshot.pageError = page.error();
            Q_EMIT changed();
        });
}

void OnlineSession::lookUp()
{
    m_snapshot.resident.reset();
    m_snapshot.registerError.reset();
    m_snapshot.gate.reset();
    m_snapshot.differences.clear();
    const OnlineRequest& request = m_snapshot.current()->request;
    if (request.state != OnlineState::Arrived)
        return; // decided: nobody's register entry is looked at again
    m_ports.centre.lookUpResident(
        request.nik, this, [this, selection = m_selection](const Result<ResidentRecord>& found) {
            if (selection != m_selection)
                return;
            if (!found) {
                m_snapshot.registerError = found.error();
                Q_EMIT changed();
                return;
            }
            m_ports.store.loadOpenWork(this,
                                       [this, selection, resident = *found](const Result<OpenWork>& work) {
                                           if (selection != m_selection || !m_snapshot.current())
                                               return;
                                           if (work)
                                               judge(resident, *work);
                                           else
                                               m_snapshot.registerError = work.error();
                                           Q_EMIT changed();
                                       });
        });
}

void OnlineSession::judge(const ResidentRecord& resident, const OpenWork& work)
{
    const OnlineRequest& request = m_snapshot.current()->request;
    const Applicant& applicant = resident.applicant;
    const QString regency = m_ports.office.districtCode.left(4);
    m_snapshot.resident = resident;
    m_snapshot.differences = differencesOf(request.applicant, applicant);
    m_snapshot.gate = gateFor(
        {.isActive = resident.isActive,
         .recordingWord = resident.recordingWord,
         .birthDate = applicant.birthDate,
         .maritalStatus = applicant.maritalStatus,
         .citizenship = applicant.citizenship,
         .stayPermitEnd = applicant.registeredValidUntil,
         .service = request.service,
         .today = today(),
         .isOutsideDomicile = !regency.isEmpty() && !applicant.address.village.text().startsWith(regency),
         .servesForeigners = m_ports.services.servesForeigners,
         .isCardAwaited = visitAwaitingCard(work.requests, request.nik) != nullptr});
}

void OnlineSession::verify()
{
    const OnlineItem* item = m_snapshot.current();
    if (!m_login || !item || m_snapshot.isBusy)
        return;
    m_snapshot.error.reset();
    const OnlineRequest request = item->request;
    // The rules first: whoever has to be recorded is invited, whatever the register says.
    const RequestId visitId = m_ports.ids.make<RequestId>();
    const OnlineEvent event = online_event::Verified{visitId, m_login->accountName};
    if (const auto next = advance(request, event, m_ports.clock.nowUtc()); !next)
        return fail(next.error());
    if (!m_snapshot.gate)
        return fail(notAllowed("verified", "register"));
    if (!offers(*m_snapshot.gate, GateAction::RequestCard))
        return fail(Error(Errc::StepNotAllowed,
                          {{"event", QStringLiteral("verified")},
                           {"why", QStringLiteral("gate")},
                           {"finding", QString::fromLatin1(gateRow(m_snapshot.gate->finding).name)}}));
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.store.loadOpenWork(
        this, [this, request, event, visitId, opening = m_opening](const Result<OpenWork>& work) {
            if (opening != m_opening)
                return;
            m_snapshot.isBusy = false;
            if (!work)
                return fail(work.error());
            auto visit = visitFor(request, visitId, work->requests, m_ports.clock.nowUtc());
            if (!visit)
                return fail(visit.error());
            decide(event, kOnlineVerified, {}, std::move(*visit));
        });
}

void OnlineSession::reject(OnlineRejection reason, const QString& sentence)
{
    if (m_login)
        decide(online_event::Rejected{reason, sentence, m_login->accountName}, kOnlineRejected, sentence);
}

void OnlineSession::invite(QDate day, const QString& sentence)
{
    if (m_login)
        decide(online_event::Invited{day, sentence, m_login->accountName}, kOnlineInvited, sentence);
}

void OnlineSession::note(const QString& text)
{
    const OnlineItem* item = m_snapshot.current();
    if (!m_login || !item || m_snapshot.isBusy)
        return;
    const auto next = advance(item->request, online_event::Noted{text}, m_ports.clock.nowUtc());
    if (next)
        keep({*next}, QStringLiteral("online-noted"));
    else
        fail(next.error());
}

void OnlineSession::decide(const OnlineEvent& event, const char* what, const QString& sentence,
                           std::optional<ServiceRequest> visit)
{
    const OnlineItem* item = m_snapshot.current();
    if (!item || m_snapshot.isBusy)
        return;
    m_snapshot.error.reset();
    const QDateTime now = m_ports.clock.nowUtc();
    const auto next = advance(item->request, event, now);
    if (!next)
        return fail(next.error());
    const QString reason =
        next->rejection ? QString::fromLatin1(onlineRejectionName(*next->rejection)) : QString();
    const OnlineDecision decision{QUuid::fromRfc4122(next->id.bytes()),
                                  QString::fromLatin1(what),
                                  reason,
                                  sentence.trimmed(),
                                  now,
                                  visit ? QUuid::fromRfc4122(visit->id.bytes()) : QUuid()};
    keep({*next, decision, std::move(visit)}, decision.what);
}

void OnlineSession::keep(OnlineChange change, const QString& line)
{
    const OnlineRequest request = change.request;
    const bool isDecision = change.decision.has_value();
    AuditEntry audit{
        line, m_login->accountName, QString::fromLatin1(roleName(m_login->role)),
        {},   request.id.text(),    {{"state", QString::fromLatin1(onlineStateName(request.state))}}};
    if (request.rejection)
        audit.facts.push_back({"reason", QString::fromLatin1(onlineRejectionName(*request.rejection))});
    if (!request.visit.isNull())
        audit.facts.push_back({"visit", request.visit.text()});
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.online->keep(std::move(change), std::move(audit), this,
                         [this, request, isDecision, opening = m_opening](const Status& kept) {
                             if (opening != m_opening)
                                 return;
                             m_snapshot.isBusy = false;
                             if (!kept)
                                 return fail(kept.error());
                             if (isDecision) {
                                 ++m_selection;
                                 m_snapshot.selected.reset(); // the next one, whose clock runs
                                 Q_EMIT decided(request);
                             }
                             load();
                         });
}

void OnlineSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

} // namespace rekam
