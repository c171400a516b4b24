#include "core/workflow/ikd_session.h"

#include "core/formats/jpeg2000.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

// The portrait that this station keeps of somebody: of a recording made here, or of a card asked for here.
std::optional<RecordId> keptRecording(const OpenWork& work, const Nik& nik)
{
    for (const ServiceRequest& request : work.requests) {
        if (!(request.nik == nik))
            continue;
        if (!request.recording.isNull())
            return request.recording;
        const bool hasCard = std::any_of(work.cardJobs.begin(), work.cardJobs.end(), [&](const CardJob& job) {
            return job.recording.bytes() == request.id.bytes();
        });
        if (hasCard)
            return RecordId::fromBytes(request.id.bytes());
    }
    return std::nullopt;
}

CounterCase caseOf(const IkdActivation& activation)
{
    return {QUuid::fromRfc4122(activation.id.bytes()),
            CaseKind::Ikd,
            activation.isOpen(),
            activation.startedAt,
            activation.nik,
            toCbor(activation)};
}

} // namespace

IkdSession::IkdSession(StationPorts& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_look(ports.assessor)
{
    connect(&m_look, &FaceLook::done, this, &IkdSession::onSeen);
    connect(&m_look, &FaceLook::previewFrame, this, &IkdSession::previewFrame);
    m_asking.setInterval(kAskEvery);
    connect(&m_asking, &QTimer::timeout, this, &IkdSession::follow);
}

void IkdSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cases || !mayDo(login.role, Permission::Record))
        return;
    m_login = login;
    load();
}

void IkdSession::close()
{
    ++m_opening;
    m_asking.stop();
    m_look.stop();
    m_login.reset();
    m_asked.clear();
    m_snapshot = IkdSnapshot();
    Q_EMIT changed();
}

void IkdSession::load()
{
    m_ports.cases->load(
        CaseKind::Ikd, kClosedShown, this,
        [this, opening = m_opening](const Result<std::vector<CounterCase>>& cases) {
            if (opening != m_opening)
                return;
            if (!cases)
                return fail(cases.error());
            for (const CounterCase& kept : *cases) {
                if (const auto activation = ikdActivationFromCbor(kept.value))
                    (kept.isOpen ? m_snapshot.open : m_snapshot.closed).push_back(*activation);
            }
            m_snapshot.isLoaded = true;
            m_snapshot.now = m_ports.clock.nowUtc();
            m_asking.start();
            follow();
            Q_EMIT changed();
        });
}

void IkdSession::begin(const IkdForm& form)
{
    if (!m_login || m_snapshot.isBusy || m_snapshot.current)
        return;
    m_snapshot.error.reset();
    const Result<IkdForm> checked = checkedForm(form);
    if (!checked)
        return fail(checked.error());
    const bool isOpen =
        std::any_of(m_snapshot.open.begin(), m_snapshot.open.end(),
                    [&](const IkdActivation& known) { return known.nik.text() == checked->nik; });
    if (isOpen)
        return fail(Error(Errc::ActivationOpen));
    busy(true);
    const Result<Nik> nik = Nik::parse(checked->nik);
    m_ports.centre.lookUpResident(
        *nik, this, [this, form = *checked, opening = m_opening](const Result<ResidentRecord>& found) {
            if (opening == m_opening)
                takeRegister(form, found);
        });
}

void IkdSession::takeRegister(const IkdForm& form, const Result<ResidentRecord>& found)
{
    if (!found)
        return fail(found.error());
    const IkdFacts facts{found->isActive, found->recordingWord, found->applicant.name.text()};
    const auto direction = m_ports.choices.ikdDirection;
    const auto activation = startIkd(m_ports.ids.make<IkdId>(), form, facts, direction, m_login->accountName,
                                     m_ports.clock.nowUtc());
    if (!activation)
        return fail(activation.error());
    findRecording(*activation);
}

void IkdSession::findRecording(IkdActivation activation)
{
    m_ports.store.loadOpenWork(
        this, [this, activation = std::move(activation), opening = m_opening](const Result<OpenWork>& work) {
            if (opening != m_opening)
                return;
            if (!work)
                return fail(work.error());
            IkdActivation known = activation;
            known.recording = keptRecording(*work, activation.nik).value_or(RecordId());
            keep(known, QStringLiteral("ikd-begun"), [this, known] {
                m_snapshot.current = known;
                Q_EMIT begun();
                Q_EMIT selectedHolder(known.nik);
                Q_EMIT changed();
            });
        });
}

void IkdSession::takeUp(const IkdId& id)
{
    const IkdActivation* known = find(id);
    if (!known || m_snapshot.isBusy)
        return;
    stopLooking();
    m_snapshot.error.reset();
    m_snapshot.current = *known;
    Q_EMIT selectedHolder(known->nik);
    Q_EMIT changed();
}

void IkdSession::putAside()
{
    stopLooking();
    m_snapshot.current.reset();
    m_snapshot.error.reset();
    Q_EMIT changed();
}

void IkdSession::loadPortrait(std::function<void(const Frame&)> then)
{
    m_ports.store.loadDeskExtract(
        m_snapshot.current->recording, this,
        [this, then = std::move(then), opening = m_opening](const Result<DeskExtract>& extract) {
            if (opening != m_opening)
                return;
            if (!extract || extract->faceJp2.isEmpty())
                return takePicture(); // forgotten here meanwhile, not at the centre
            runInPool<Frame>(
                *QThreadPool::globalInstance(), this,
                [jp2 = extract->faceJp2] {
                    return decodeJpeg2000({reinterpret_cast<const unsigned char*>(jp2.constData()),
                                           static_cast<std::size_t>(jp2.size())});
                },
                [this, then, opening](const Result<Frame>& portrait) {
                    if (opening != m_opening)
                        return;
                    if (portrait)
                        then(*portrait);
                    else
                        fail(portrait.error());
                });
        });
}

void IkdSession::lookAtFace()
{
    if (!m_snapshot.current || m_snapshot.isBusy || m_snapshot.isLooking ||
        m_snapshot.current->state != IkdState::FaceOwed)
        return;
    m_snapshot.error.reset();
    if (m_snapshot.current->recording.isNull())
        return takePicture();
    busy(true);
    loadPortrait([this, id = m_snapshot.current->id](const Frame& portrait) {
        m_snapshot.isBusy = false;
        if (m_snapshot.current && m_snapshot.current->id == id) {
            m_snapshot.isLooking = true;
            m_isForCentre = false;
            m_look.start(m_ports.camera, portrait, kLongestLook);
        }
        Q_EMIT changed();
    });
}

void IkdSession::stopLooking()
{
    m_look.stop();
    m_snapshot.isLooking = false;
}

void IkdSession::onSeen(const FaceSeen& seen)
{
    m_snapshot.isLooking = false;
    if (!m_snapshot.current)
        return;
    if (!seen.picture.isEmpty())
        return sealPicture(seen.picture);
    if (seen.looks == 0 || m_isForCentre)
        return fail(seen.fault.value_or(Error(Errc::CaptureTimedOut)));
    m_snapshot.faceLimit = seen.best.limit;
    step(*m_snapshot.current, ikd_event::FaceCompared{seen.best.score, seen.best.limit},
         [this, isSame = seen.isSame()] {
             if (!isSame)
                 fail(Error(Errc::FaceDiffers));
         });
}

void IkdSession::askCode(const QString& phoneCode)
{
    if (!m_snapshot.current || m_snapshot.isBusy || !m_ports.centreDesk)
        return;
    const IkdActivation current = *m_snapshot.current;
    m_snapshot.error.reset();
    const bool isOwed = current.direction == IkdDirection::PhoneShows;
    if (isOwed && phoneCode.trimmed().isEmpty())
        return fail(Error(Errc::ReasonMissing, {{"what", QStringLiteral("phone-code")}}));
    busy(true);
    const IkdOrder order{
        QUuid::fromRfc4122(current.id.bytes()),   current.nik,      current.email, current.phone,
        isOwed ? phoneCode.trimmed() : QString(), current.faceScore};
    m_ports.centreDesk->activateIkd(order, this,
                                    [this, current, opening = m_opening](const Result<IkdAnswer>& answer) {
                                        if (opening != m_opening)
                                            return;
                                        if (!answer)
                                            return fail(answer.error());
                                        if (answer->word != QLatin1String(kIkdWaiting))
                                            return fail(Error(Errc::CentreRefused));
                                        m_snapshot.isBusy = false;
                                        step(current, ikd_event::CodeGiven{answer->code, answer->codeUntil});
                                    });
}

// Asks about every open one: a resident may have gone on while another is served.
void IkdSession::follow()
{
    if (!m_ports.centreDesk || !m_login)
        return;
    for (const IkdActivation& activation : m_snapshot.open) {
        const bool isAwaited =
            activation.state == IkdState::CodeOpen || activation.state == IkdState::CentreCompares;
        if (isAwaited && std::find(m_asked.begin(), m_asked.end(), activation.id) == m_asked.end())
            ask(activation);
    }
}

void IkdSession::ask(const IkdActivation& activation)
{
    m_asked.push_back(activation.id);
    if (!activation.sealedFace.isEmpty())
        return orderComparison(activation);
    m_ports.centreDesk->askIkd(
        QUuid::fromRfc4122(activation.id.bytes()), this,
        [this, id = activation.id, opening = m_opening](const Result<IkdAnswer>& answer) {
            if (opening == m_opening)
                onAnswer(id, answer);
        });
}

// A line that is down says nothing about the activation; it is asked again.
void IkdSession::onAnswer(const IkdId& id, const Result<IkdAnswer>& answer)
{
    m_asked.erase(std::remove(m_asked.begin(), m_asked.end(), id), m_asked.end());
    const IkdActivation* known = find(id);
    m_snapshot.now = m_ports.clock.nowUtc();
    m_snapshot.isSilent = !answer;
    if (known && known->state == IkdState::CentreCompares)
        return onFaceAnswer(*known, answer);
    const bool isNews = answer && known && known->state == IkdState::CodeOpen && !m_snapshot.isBusy &&
                        answer->word != QLatin1String(kIkdWaiting) && answer->word != known->word;
    if (isNews)
        step(*known, ikd_event::CentreSaid{answer->word});
    else
        Q_EMIT changed(); // how long the code is still good
}

void IkdSession::cancel(const QString& reason)
{
    if (!m_snapshot.current || m_snapshot.isBusy)
        return;
    stopLooking();
    step(*m_snapshot.current, ikd_event::Cancelled{reason}, [this] { putAside(); });
}

void IkdSession::step(const IkdActivation& before, const IkdEvent& event, std::function<void()> done)
{
    const auto after = advance(before, event, m_ports.clock.nowUtc());
    if (!after)
        return fail(after.error());
    keep(*after, QStringLiteral("ikd-") + QString::fromLatin1(ikdEventName(event)), std::move(done));
}

void IkdSession::keep(const IkdActivation& activation, const QString& what, std::function<void()> done)
{
    const AuditEntry line{
        what, m_login->accountName, QString::fromLatin1(roleName(m_login->role)),
        {},   activation.id.text(), {{"state", QString::fromLatin1(ikdStateName(activation.state))}}};
    busy(true);
    m_ports.cases->keep(caseOf(activation), line, this,
                        [this, activation, done = std::move(done), opening = m_opening](const Status& kept) {
                            if (opening != m_opening)
                                return;
                            if (!kept)
                                return fail(kept.error());
                            m_snapshot.isBusy = false;
                            adopt(activation);
                            if (done)
                                done();
                            Q_EMIT changed();
                        });
}

void IkdSession::adopt(const IkdActivation& activation)
{
    const auto isThis = [&](const IkdActivation& known) { return known.id == activation.id; };
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(), isThis);
    if (activation.isOpen() && at == m_snapshot.open.end())
        m_snapshot.open.push_back(activation);
    else if (activation.isOpen())
        *at = activation;
    else if (at != m_snapshot.open.end())
        m_snapshot.open.erase(at);
    if (!activation.isOpen())
        m_snapshot.closed.insert(m_snapshot.closed.begin(), activation);
    if (m_snapshot.current && isThis(*m_snapshot.current))
        m_snapshot.current = activation;
}

const IkdActivation* IkdSession::find(const IkdId& id) const
{
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(),
                                 [&](const IkdActivation& known) { return known.id == id; });
    return at == m_snapshot.open.end() ? nullptr : &*at;
}

void IkdSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

void IkdSession::busy(bool isBusy)
{
    m_snapshot.isBusy = isBusy;
    Q_EMIT changed();
}

} // namespace rekam
