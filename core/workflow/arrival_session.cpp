#include "core/workflow/arrival_session.h"

#include "core/service/proxy_rules.h"

#include <algorithm>

namespace rekam {
namespace {

ServiceGroup groupOf(const ResidentRecord& resident)
{
    return resident.applicant.citizenship == Citizenship::Oa ? ServiceGroup::Oa : ServiceGroup::Wni;
}

// Who is sixty waits with priority by itself (queue_class.h); whatever else gives it, the officer sees.
bool isElder(const std::optional<ResidentRecord>& resident, const QDate& today)
{
    constexpr int kElderYears = 60;
    const QDate birth = resident ? resident->applicant.birthDate : QDate();
    return birth.isValid() && birth.addYears(kElderYears) <= today;
}

} // namespace

bool ArrivalSnapshot::mayChange() const { return !visit || visit->state == RequestState::Waiting; }

ArrivalSession::ArrivalSession(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_form(ports),
      m_papers(ports, desk),
      m_proof(ports, desk)
{
    connect(&m_form, &PaperOnScreen::changed, this, [this] {
        m_snapshot.form = m_form.state();
        Q_EMIT changed();
    });
    connect(&m_form, &PaperOnScreen::failed, this, &ArrivalSession::refuse);
    connect(&m_form, &PaperOnScreen::printed, this,
            [this] { m_desk.formPrinted(m_snapshot.visit ? m_snapshot.visit->id : RequestId()); });
    connect(&m_papers, &PaperPictures::changed, this, [this] {
        m_snapshot.pictures = m_papers.state();
        Q_EMIT changed();
    });
    connect(&m_proof, &ProofReader::changed, this, [this] {
        m_snapshot.proof = m_proof.snapshot();
        Q_EMIT changed();
    });
    connect(&m_proof, &ProofReader::printed, this, [this](const RequestId& visit) {
        clear();
        Q_EMIT issued(visit);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_snapshot.stage == ArrivalStage::LookingUp)
            takeRegister(Unexpected(Errc::CentreTimedOut));
    });
}

void ArrivalSession::begin(const QString& nikText)
{
    const Result<Nik> nik = Nik::parse(nikText.trimmed());
    if (nik && m_snapshot.nik == *nik)
        return;
    clear();
    if (!nik) {
        refuse(nik.error());
        return;
    }
    m_snapshot.nik = *nik;
    suggest();
    m_snapshot.returning = m_desk.returnsTo(*nik);
    if (!m_snapshot.returning)
        m_snapshot.visit = m_desk.openVisitOf(*nik);
    if (const auto& known = m_snapshot.returning ? m_snapshot.returning : m_snapshot.visit)
        takeFrom(*known);
    lookUp();
}

void ArrivalSession::beginAnew(const QString& nikText)
{
    if (m_isTouched)
        clear();
    begin(nikText);
}

void ArrivalSession::readProof(const QString& text)
{
    clear();
    m_proof.read(text);
}

// True: a proof is read, and no ticket of the usual kind is drawn.
bool ArrivalSession::confirmProof()
{
    const ProofSnapshot proof = m_snapshot.proof;
    if (proof.isCardHere())
        m_proof.printNumber();
    else if (proof.mayBeServed())
        begin(proof.request->nik.text());
    return proof.isRead();
}

void ArrivalSession::lookUpAgain()
{
    if (m_snapshot.proof.isRead())
        readProof(QString(m_snapshot.proof.number)); // a copy: what was read is forgotten first
    if (m_snapshot.nik && m_snapshot.stage == ArrivalStage::Ready)
        lookUp();
}

void ArrivalSession::clear()
{
    ++m_question;
    m_patience.stop();
    m_isChosenByHand = m_isTouched = false;
    const bool hasNumber = m_snapshot.visit || m_snapshot.returning;
    m_snapshot = ArrivalSnapshot();
    m_proof.clear();
    m_form.clear();
    m_papers.show(std::nullopt);
    if (hasNumber)
        m_papers.follow({});
    else
        m_papers.drop();
    Q_EMIT changed();
}

void ArrivalSession::lookUp()
{
    const int question = ++m_question;
    m_snapshot.stage = ArrivalStage::LookingUp;
    m_snapshot.error.reset();
    m_patience.start();
    m_ports.centre.lookUpResident(*m_snapshot.nik, this,
                                  [this, question](const Result<ResidentRecord>& found) {
                                      if (question == m_question)
                                          takeRegister(found);
                                  });
    Q_EMIT changed();
}

void ArrivalSession::takeRegister(const Result<ResidentRecord>& found)
{
    m_patience.stop();
    if (found) {
        know(KnownFrom::Register, *found);
        return;
    }
    if (m_snapshot.from == KnownFrom::Nobody)
        m_snapshot.whyUnknown = found.error();
    m_snapshot.stage = ArrivalStage::Ready;
    const bool isAsked = m_ports.roster && found.error().code() != Errc::ResidentUnknown &&
                         m_snapshot.from == KnownFrom::Nobody;
    if (isAsked) {
        m_ports.roster->findSummoned(
            *m_snapshot.nik, this,
            [this, question = m_question](const Result<std::optional<ResidentRecord>>& summoned) {
                if (question == m_question)
                    takeRoster(summoned);
            });
    }
    Q_EMIT changed();
}

void ArrivalSession::takeRoster(const Result<std::optional<ResidentRecord>>& found)
{
    // The register may have answered after all, and it knows better.
    if (found && *found && m_snapshot.from == KnownFrom::Nobody)
        know(KnownFrom::Roster, **found);
}

void ArrivalSession::know(KnownFrom from, const ResidentRecord& resident)
{
    m_snapshot.from = from;
    m_snapshot.resident = resident;
    m_snapshot.stage = ArrivalStage::Ready;
    if (from == KnownFrom::Register)
        m_snapshot.whyUnknown.reset();
    if (!m_isChosenByHand && !m_snapshot.visit && !m_snapshot.returning)
        suggest();
    Q_EMIT changed();
}

// Who was never recorded comes for the first card; nobody can guess why somebody else does.
void ArrivalSession::suggest()
{
    const auto& resident = m_snapshot.resident;
    const bool isRecorded = resident && !isUnregistered(resident->recordingWord);
    const ServiceGroup group = resident ? groupOf(*resident) : ServiceGroup::Wni;
    m_snapshot.services = offeredOf(servicesFor(group, isRecorded), m_ports.services);
    const bool isGuessed = !isRecorded && !m_snapshot.services.empty();
    m_snapshot.service = isGuessed ? std::optional(m_snapshot.services.front()) : std::nullopt;
    m_snapshot.line =
        m_snapshot.services.empty() ? QueueClass::Card : queueClassFor(m_snapshot.services.front());
    if (isElder(resident, m_ports.clock.nowUtc().toLocalTime().date()))
        m_snapshot.line = QueueClass::Priority;
    ask();
}

void ArrivalSession::takeFrom(const ServiceRequest& visit)
{
    m_snapshot.service = visit.service;
    m_snapshot.line = visit.queueClass;
    m_snapshot.intake = visit.intake;
    m_papers.follow(visit.id);
    ask();
}

void ArrivalSession::ask()
{
    m_snapshot.asked = m_snapshot.service
                           ? m_ports.papers.askedFor(*m_snapshot.service, m_snapshot.intake.filedBy)
                           : std::vector<PaperKind>();
    askForPapers(m_snapshot.intake, m_snapshot.asked);
    const auto& asked = m_snapshot.asked;
    const auto shown = m_papers.state().shown;
    if (!asked.empty() && (!shown || std::find(asked.begin(), asked.end(), *shown) == asked.end()))
        m_papers.show(asked.front());
    m_snapshot.pictures = m_papers.state();
    m_snapshot.takesPapers = m_papers.mayTake();
}

void ArrivalSession::chooseService(ServiceType service)
{
    if (!m_snapshot.nik || !m_snapshot.mayChange())
        return;
    m_isChosenByHand = true;
    m_snapshot.service = service;
    if (m_snapshot.line != QueueClass::Priority)
        m_snapshot.line = queueClassFor(service);
    ask();
    touch();
}

void ArrivalSession::chooseLine(QueueClass line)
{
    // The number is printed, or its letter is: Desk::transfer() moves it.
    if (!m_snapshot.nik || m_snapshot.visit || m_snapshot.returning)
        return;
    m_isChosenByHand = m_isChosenByHand || m_snapshot.service.has_value();
    m_snapshot.line = line;
    touch();
}

void ArrivalSession::turnPaper(PaperKind paper)
{
    if (m_snapshot.mayChange() && rekam::turnPaper(m_snapshot.intake, paper))
        touch();
}

bool ArrivalSession::mayTakePapers() const
{
    return m_snapshot.nik && m_snapshot.mayChange() && !m_snapshot.isBusy && m_papers.mayTake();
}

void ArrivalSession::takePaper(PaperKind kind)
{
    if (!mayTakePapers() || m_papers.state().taking)
        return;
    if (!hasBrought(m_snapshot.intake, kind) && !rekam::turnPaper(m_snapshot.intake, kind))
        return; // not asked for
    if (m_papers.state().visit.isNull())
        m_papers.follow(m_ports.ids.make<RequestId>());
    m_papers.take(kind);
    touch();
}

void ArrivalSession::takePaperAgain(PaperKind kind)
{
    if (mayTakePapers())
        m_papers.takeAgain(kind);
}

void ArrivalSession::turnPage(int by) { m_papers.turn(by); }

void ArrivalSession::acceptPaper(PaperKind kind, const QString& because)
{
    if (m_snapshot.mayChange())
        m_papers.accept(kind, because);
}

void ArrivalSession::showPaper(PaperKind kind) { m_papers.show(kind); }

void ArrivalSession::setFiler(const std::optional<Nik>& nik, QDate authorisedOn)
{
    if (!m_snapshot.nik || !m_snapshot.mayChange() || m_snapshot.intake.filedBy == FiledBy::Resident)
        return;
    m_snapshot.intake.filedByNik = nik;
    m_snapshot.intake.authorisedOn = authorisedOn;
    touch();
}

void ArrivalSession::setFiledBy(FiledBy filedBy, const QString& name)
{
    if (!m_snapshot.nik || !m_snapshot.mayChange())
        return;
    m_snapshot.intake.filedBy = filedBy;
    m_snapshot.intake.filedByName =
        filedBy == FiledBy::Resident ? QString() : name.trimmed().left(kLongestFiler);
    if (filedBy == FiledBy::Resident)
        m_snapshot.intake.filedByNik.reset();
    if (!signsInstead(filedBy))
        m_snapshot.intake.authorisedOn = QDate();
    ask();
    touch();
}

void ArrivalSession::setSummons(std::optional<QString> letterNumber)
{
    if (!m_snapshot.nik || !m_snapshot.mayChange())
        return;
    if (letterNumber)
        letterNumber = letterNumber->trimmed().left(kLongestSummons);
    m_snapshot.intake.summons = std::move(letterNumber);
    touch();
}

void ArrivalSession::setContact(const QString& phone, const QString& email)
{
    if (!m_snapshot.nik || !m_snapshot.mayChange())
        return;
    m_snapshot.intake.phone = phone;
    m_snapshot.intake.email = email;
    touch();
}

// What is drawn says what was noted then.
void ArrivalSession::forgetForm()
{
    m_form.clear();
    m_snapshot.form = {};
}

LayOutPaper ArrivalSession::formNow() const
{
    return [form = m_desk.formOf(m_snapshot.resident->applicant, *m_snapshot.service, m_snapshot.intake)] {
        return formF102Paper(form);
    };
}

void ArrivalSession::drawForm()
{
    if (mayFillForm())
        m_form.draw(formNow());
}

void ArrivalSession::printForm()
{
    if (!mayFillForm())
        return;
    const QString job = QStringLiteral("form-arrival");
    if (m_snapshot.form.picture.isEmpty())
        m_form.drawAndPrint(formNow(), job);
    else
        m_form.print(job);
}

void ArrivalSession::touch()
{
    m_isTouched = true;
    forgetForm();
    Q_EMIT changed();
}

void ArrivalSession::confirm()
{
    if (confirmProof())
        return;
    if (m_snapshot.stage != ArrivalStage::Ready || m_snapshot.isBusy || !m_snapshot.mayChange() ||
        m_snapshot.pictures.taking)
        return;
    if (!m_snapshot.service) {
        refuse(Error(Errc::StepNotAllowed, {{"why", QStringLiteral("service")}}));
        return;
    }
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    if (const Status mayBe = mayFile(*m_snapshot.service, m_snapshot.intake, m_ports.services, today);
        !mayBe) {
        refuse(mayBe.error());
        return;
    }
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    const auto done = [this, isNew = !m_snapshot.visit](const Result<RequestId>& visit) {
        m_snapshot.isBusy = false;
        if (!visit) {
            refuse(visit.error());
            return;
        }
        const RequestId id = *visit;
        m_papers.follow({}); // they are the visit's now
        clear();
        if (isNew)
            Q_EMIT issued(id);
        else
            Q_EMIT kept(id);
    };
    if (m_snapshot.visit)
        m_desk.changeIntake(m_snapshot.visit->id, m_snapshot.intake, *m_snapshot.service, this, done);
    else
        m_desk.issueTicket({*m_snapshot.nik, *m_snapshot.service, m_snapshot.line, m_snapshot.intake,
                            m_snapshot.returning ? RequestId() : m_papers.state().visit},
                           this, done);
}

void ArrivalSession::refuse(const Error& error)
{
    m_snapshot.error = error;
    Q_EMIT changed();
}

} // namespace rekam
