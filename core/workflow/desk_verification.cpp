// The resident's data: what the register says, whether that leads to a recording, and what else becomes of
// the visit.
#include "core/workflow/desk.h"

#include "core/service/service_table.h"

#include <algorithm>

namespace rekam {
namespace {

Error whyNot(const GateVerdict& gate)
{
    switch (gate.finding) {
    case GateFinding::Inactive:
        return Error(Errc::ResidentInactive);
    case GateFinding::TooYoung:
        return Error(Errc::NotEligibleYet, {{"from", gate.mayRecordFrom.toString(Qt::ISODate)}});
    case GateFinding::BirthDateUnusable:
    case GateFinding::StayPermitOver:
    case GateFinding::OtherService:
    case GateFinding::NeverRecorded:
    case GateFinding::MayServeCard:
    case GateFinding::OutsideDomicile:
    case GateFinding::ForeignersElsewhere:
    case GateFinding::CardAwaited:
        return Error(Errc::StepNotAllowed, {{"event", QStringLiteral("recording-started")},
                                            {"why", QString::fromLatin1(gateRow(gate.finding).name)}});
    case GateFinding::MayRecord:
    case GateFinding::MayRecordBeforeCard:
    case GateFinding::OpenHere:
    case GateFinding::SealedHere:
    case GateFinding::SentFromHere:
    case GateFinding::OnTheWay:
    case GateFinding::Unreadable:
    case GateFinding::SearchFailed:
    case GateFinding::UnderAdjudication:
    case GateFinding::UnderValidation:
    case GateFinding::Duplicate:
    case GateFinding::PrintReady:
    case GateFinding::BeingPrinted:
    case GateFinding::CardPrinted:
    case GateFinding::CardShipped:
    case GateFinding::CardIssued:
    case GateFinding::UnknownWord:
        break;
    }
    return Error(Errc::AlreadyRecorded, {{"status", gate.word}});
}

} // namespace

void Desk::lookUp()
{
    m_snapshot.stage = DeskStage::LookingUp;
    forgetResident();
    m_snapshot.error.reset();
    publish();
    const RequestId asked = m_snapshot.current->id;
    m_ports.centre.lookUpResident(m_snapshot.current->nik, this,
                                  [this, asked](const Result<ResidentRecord>& resident) {
                                      if (!m_snapshot.current || m_snapshot.current->id != asked)
                                          return;
                                      if (resident)
                                          takeRegister(*resident);
                                      else
                                          lookUpInCopy(resident.error());
                                  });
}

// What was fetched before the station went out; only where the policy lets it work without the centre.
void Desk::lookUpInCopy(const Error& whyNot)
{
    const bool isAway = whyNot.code() == Errc::CentreUnreachable || whyNot.code() == Errc::CentreTimedOut;
    if (!isAway || !m_ports.outreach || !m_ports.field.offline.isAllowed)
        return fail(whyNot);
    const RequestId asked = m_snapshot.current->id;
    m_ports.outreach->findCopy(m_snapshot.current->nik, this,
                               [this, asked, whyNot](const Result<std::optional<RegisterCopy>>& copy) {
                                   if (!m_snapshot.current || m_snapshot.current->id != asked)
                                       return;
                                   if (!copy || !*copy)
                                       return fail(copy ? whyNot : copy.error());
                                   takeRegister((*copy)->resident);
                                   m_snapshot.registerCopy = (*copy)->heardAt;
                                   publish();
                               });
}

void Desk::takeRegister(const ResidentRecord& resident)
{
    const Applicant& applicant = resident.applicant;
    m_snapshot.resident = resident;
    m_snapshot.backdrop = backdropFor(applicant.birthDate, applicant.citizenship, m_ports.backdrops);
    m_snapshot.warnings = compareWithRegister(applicant.nik, applicant.birthDate, applicant.sex);
    m_snapshot.stage = DeskStage::Verifying;
    judge();
    publish();
}

void Desk::lookUpAgain()
{
    if (m_snapshot.current && m_snapshot.current->state == RequestState::Serving && !m_session)
        lookUp();
}

void Desk::forgetResident()
{
    m_snapshot.resident.reset();
    m_snapshot.registerCopy.reset();
    m_snapshot.warnings.clear();
    m_snapshot.gate.reset();
    m_snapshot.slip = {};
    m_slipPdf.clear();
    m_form.clear();
    m_snapshot.form = {};
}

// What other visits of the same person left at this station.
HeldRecording Desk::heldFor(const ServiceRequest& visit) const
{
    HeldRecording held = HeldRecording::None;
    for (const ServiceRequest& other : m_requests) {
        const bool isOther = other.nik == visit.nik && other.id != visit.id && !other.recording.isNull();
        if (!isOther || other.state == RequestState::Cancelled)
            continue;
        const bool isDone = other.state == RequestState::WaitingForCentre ||
                            other.state == RequestState::WaitingForCard ||
                            other.state == RequestState::Closed;
        const bool isUnsent = m_unsent.count(other.recording) > 0;
        held = std::max(held, isUnsent ? HeldRecording::Sealed
                              : isDone ? HeldRecording::Sent
                                       : HeldRecording::Open);
    }
    return held;
}

void Desk::judge()
{
    const ResidentRecord& resident = *m_snapshot.resident;
    const Applicant& applicant = resident.applicant;
    const std::optional<ServiceRequest> awaited = awaitsCard(applicant.nik);
    m_snapshot.gate = gateFor({.isActive = resident.isActive,
                               .recordingWord = resident.recordingWord,
                               .birthDate = applicant.birthDate,
                               .maritalStatus = applicant.maritalStatus,
                               .citizenship = applicant.citizenship,
                               .stayPermitEnd = applicant.registeredValidUntil,
                               .service = m_snapshot.current->service,
                               .held = heldFor(*m_snapshot.current),
                               .today = localDay(m_ports.clock.nowUtc()),
                               .isOutsideDomicile = livesElsewhere(applicant),
                               .servesForeigners = m_ports.services.servesForeigners,
                               .isCardAwaited = awaited && awaited->id != m_snapshot.current->id});
}

bool Desk::livesElsewhere(const Applicant& applicant) const
{
    const QString regency = m_ports.office.districtCode.left(4);
    return !regency.isEmpty() && !applicant.address.village.text().startsWith(regency);
}

bool Desk::isVerifying() const
{
    return m_snapshot.stage == DeskStage::Verifying && m_snapshot.current && m_snapshot.resident &&
           m_snapshot.gate && !m_snapshot.isBusy;
}

// By the policy's limits, as of now.
void Desk::judgeOffline()
{
    m_snapshot.allowance =
        allowanceOf(m_ports.field.offline,
                    {m_snapshot.link.state == LinkState::Connected, m_snapshot.figures.centreHeardAt,
                     m_snapshot.figures.oldestWaiting.value_or(QDateTime()),
                     m_snapshot.figures.packetsWaiting, m_ports.clock.nowUtc()});
}

// What the gate said when the visit took another way than the recording.
AuditEntry Desk::gateLine() const
{
    AuditEntry line = auditLine(QStringLiteral("gate-told"), m_snapshot.current->id.text());
    line.facts = {{"finding", QString::fromLatin1(gateRow(m_snapshot.gate->finding).name)},
                  {"word", m_snapshot.gate->word}};
    return line;
}

void Desk::confirmData()
{
    if (!isVerifying())
        return;
    const ResidentRecord& resident = *m_snapshot.resident;
    const bool isForCard = offers(*m_snapshot.gate, GateAction::RequestCard);
    if (!isForCard && !offers(*m_snapshot.gate, GateAction::Record))
        fail(whyNot(*m_snapshot.gate));
    else if (!mayRecordWith(m_snapshot.current->differences, resident.applicant))
        fail(Error(Errc::StepNotAllowed,
                   {{"event", QStringLiteral("recording-started")}, {"why", QStringLiteral("data-differ")}}));
    else if (!m_snapshot.current->recording.isNull()) // it was begun, and is damaged
        fail(Error(Errc::RecordMissing, {{"what", QStringLiteral("recording")}}));
    else if (isForCard)
        requestCard();
    else if (judgeOffline(); !m_snapshot.allowance.mayRecord())
        fail(Error(Errc::StepNotAllowed,
                   {{"event", QStringLiteral("recording-started")},
                    {"why", QString::fromLatin1(offlineStopName(m_snapshot.allowance.stop))}}));
    else
        startRecordingFor(resident);
}

// The visit waits for the centre from now on; what it asks for goes out through the outbox.
void Desk::requestCard()
{
    const ServiceRequest& visit = *m_snapshot.current;
    StoreChange along;
    along.cardRequest = CardRequest{visit.id, visit.nik, serviceTypeName(visit.service)};
    along.audit.push_back(gateLine());
    change(
        visit, request_event::CardRequested{}, QStringLiteral("card-requested"), [this] { nextResident(); },
        std::move(along));
}

// Request and recording are one transaction: a recording without a visit cannot be.
void Desk::startRecordingFor(const ResidentRecord& resident)
{
    const QDateTime now = m_ports.clock.nowUtc();
    Recording recording = startRecording(m_ports.ids.make<RecordId>(), m_snapshot.current->id,
                                         resident.applicant, m_login.account, now, m_ports.rules);
    const auto outcome = advance(*m_snapshot.current, request_event::RecordingStarted{recording.id}, now);
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    StoreChange store;
    store.request = outcome->state;
    store.recording = recording;
    store.audit.push_back(auditLine(QStringLiteral("recording-started"), recording.id.text()));
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(std::move(store), this,
                         [this, opening = m_opening, request = outcome->state,
                          recording = std::move(recording)](const Status& committed) {
                             if (opening != m_opening)
                                 return;
                             m_snapshot.isBusy = false;
                             if (!committed) {
                                 fail(committed.error());
                                 runWaiting();
                                 return;
                             }
                             m_snapshot.error.reset();
                             adopt(request);
                             m_snapshot.stage = DeskStage::Recording;
                             openSession(recording);
                             publish();
                             runWaiting();
                         });
}

void Desk::noteDifference(const ElementDifference& difference)
{
    if (!isVerifying())
        return;
    std::vector<ElementDifference> all = differencesWithout(difference.element);
    all.push_back(difference);
    noteDifferences(std::move(all));
}

void Desk::takeBackDifference(DataElement element)
{
    if (isVerifying())
        noteDifferences(differencesWithout(element));
}

std::vector<ElementDifference> Desk::differencesWithout(DataElement element) const
{
    std::vector<ElementDifference> rest = m_snapshot.current->differences;
    rest.erase(std::remove_if(rest.begin(), rest.end(),
                              [&](const ElementDifference& known) { return known.element == element; }),
               rest.end());
    return rest;
}

void Desk::noteDifferences(std::vector<ElementDifference> all, std::function<void()> then)
{
    StoreChange along;
    along.audit.push_back(auditLine(QStringLiteral("elements-marked"), m_snapshot.current->id.text()));
    along.audit.back().facts = {{"count", QString::number(all.size())}};
    change(*m_snapshot.current, request_event::DifferencesNoted{std::move(all)},
           QStringLiteral("differences-noted"), std::move(then), std::move(along));
}

void Desk::changeService(ServiceType service)
{
    if (!isVerifying())
        return;
    StoreChange along;
    along.audit.push_back(gateLine());
    change(
        *m_snapshot.current, request_event::ServiceChanged{service}, QStringLiteral("service-changed"),
        [this] {
            m_snapshot.slip = {};
            m_slipPdf.clear();
            m_form.clear();
            m_snapshot.form = {};
            judge();
        },
        std::move(along));
}

QDate Desk::proposedReturn() const
{
    return rekam::proposedReturn(localDay(m_ports.clock.nowUtc()), m_ports.corrections);
}

void Desk::orderCorrection(const QDate& comeBackOn, const QString& note)
{
    if (!isVerifying())
        return;
    const Applicant applicant = m_snapshot.resident->applicant;
    std::vector<ElementDifference> open = m_snapshot.current->differences;
    open.erase(std::remove_if(open.begin(), open.end(),
                              [&](const ElementDifference& known) {
                                  return stateOf(known, registerText(applicant, known.element)) ==
                                         DifferenceState::PutRight;
                              }),
               open.end());
    if (open.size() < m_snapshot.current->differences.size()) {
        noteDifferences(std::move(open), [this, comeBackOn, note] { orderCorrection(comeBackOn, note); });
        return;
    }
    StoreChange along;
    along.audit.push_back(gateLine());
    along.audit.push_back(auditLine(QStringLiteral("return-fixed"), m_snapshot.current->id.text()));
    along.audit.back().facts = {{"due", comeBackOn.toString(Qt::ISODate)},
                                {"count", QString::number(open.size())}};
    change(
        *m_snapshot.current, request_event::CorrectionOrdered{note, comeBackOn},
        QStringLiteral("correction-ordered"),
        [this, id = m_snapshot.current->id, applicant] {
            if (const ServiceRequest* request = requestOf(id))
                printCorrectionLetter(*request, applicant);
            nextResident();
        },
        std::move(along));
}

void Desk::finishService()
{
    if (!m_snapshot.current || m_snapshot.isBusy ||
        (m_snapshot.stage != DeskStage::Called && m_snapshot.stage != DeskStage::Verifying))
        return;
    StoreChange along;
    if (isVerifying())
        along.audit.push_back(gateLine());
    change(
        *m_snapshot.current, request_event::ServiceFinished{}, QStringLiteral("service-finished"),
        [this] { nextResident(); }, std::move(along));
}

} // namespace rekam
