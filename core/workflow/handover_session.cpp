#include "core/workflow/handover_session.h"

#include "core/biometrics/finger/finger_matcher.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

// The chip's habit: index fingers first, then thumbs (domain facts 3.7).
constexpr std::array kPreferred = {FingerPosition::RightIndex,  FingerPosition::LeftIndex,
                                   FingerPosition::RightThumb,  FingerPosition::LeftThumb,
                                   FingerPosition::RightMiddle, FingerPosition::LeftMiddle,
                                   FingerPosition::RightRing,   FingerPosition::LeftRing,
                                   FingerPosition::RightLittle, FingerPosition::LeftLittle};

const BiometricTemplate* templateOf(const std::vector<BiometricTemplate>& templates, FingerPosition finger)
{
    const auto at = std::find_if(templates.begin(), templates.end(), [&](const BiometricTemplate& candidate) {
        return candidate.position == static_cast<int>(finger);
    });
    return at == templates.end() ? nullptr : &*at;
}

} // namespace

HandoverSession::HandoverSession(StationPorts& ports, Desk& desk, LoginSession login, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_login(std::move(login)),
      m_cards(ports.store, {CardJobState::Printed, CardJobState::Distributed}),
      m_step(ports.assessor, ports.clock)
{
    m_snapshot.threshold = kSameFingerScore;
    m_snapshot.mayBeCollected = ports.services.proxyCollects;
    connect(&m_step, &CaptureStep::changed, this, &HandoverSession::publish);
    connect(&m_step, &CaptureStep::previewFrame, this, &HandoverSession::previewFrame);
    connect(&m_step, &CaptureStep::stillReady, this, &HandoverSession::onStill);
    connect(&m_step, &CaptureStep::failed, this, &HandoverSession::fail);
    connect(&m_step, &CaptureStep::recovered, this, [this] {
        if (m_snapshot.error && isDeviceLoss(m_snapshot.error->code()))
            m_snapshot.error.reset();
        publish();
    });
}

HandoverSession::~HandoverSession() = default;

void HandoverSession::load()
{
    m_receiptSlip.reset();
    m_cards.load(this, [this](const std::optional<Error>& missing) {
        m_snapshot.items.clear();
        for (const CardItem& item : m_cards.items()) {
            const Applicant& holder = item.data.applicant;
            m_snapshot.items.push_back({item.job, item.ticket, holder.name.text(), holder.nik.masked(),
                                        item.service ? serviceRow(*item.service).oldCard : OldCard::NotAsked,
                                        item.channel == ServiceChannel::Online});
        }
        m_snapshot.error = missing;
        m_snapshot.selected = m_cards.selectedId();
        if (!m_snapshot.selected && !m_cards.items().empty())
            select(m_cards.items().front().job.id);
        else
            publish();
    });
}

void HandoverSession::select(const CardJobId& job)
{
    stopCapture();
    m_cards.select(job);
    m_snapshot.selected = job;
    m_snapshot.fingers.clear();
    m_snapshot.picture = Frame();
    m_snapshot.score.reset();
    m_snapshot.isMatch = false;
    m_snapshot.collector.reset();
    m_snapshot.filedBy.reset();
    m_snapshot.tries = 0;
    m_snapshot.oldCard = OldCard::NotAsked;
    m_snapshot.oldCardSettled = false;
    m_snapshot.owesProof = false;
    m_snapshot.isProofSeen = false;
    m_snapshot.error.reset();
    m_extract.reset();
    resetReceipt();
    publish();
    const CardItem* item = m_cards.selected();
    if (!item)
        return;
    m_snapshot.owesProof = item->channel == ServiceChannel::Online;
    m_snapshot.filedBy = item->filedBy;
    if (item->service)
        m_snapshot.oldCard = serviceRow(*item->service).oldCard;
    m_ports.store.loadDeskExtract(item->job.recording, this, [this, job](const Result<DeskExtract>& extract) {
        if (!m_snapshot.selected || *m_snapshot.selected != job)
            return;
        if (extract)
            onExtract(*extract);
        else
            fail(extract.error());
    });
}

void HandoverSession::findProof(const QString& text)
{
    const std::optional<QString> number = registerNumberFrom(text);
    if (!number || !m_ports.online)
        return fail(Error(Errc::RecordMissing, {{"what", QStringLiteral("proof")}}));
    m_ports.online->find(*number, this, [this](const Result<std::optional<OnlineRequest>>& found) {
        if (found)
            takeProof(*found);
        else
            fail(found.error());
    });
}

void HandoverSession::takeProof(const std::optional<OnlineRequest>& found)
{
    if (!found)
        return fail(Error(Errc::RecordMissing, {{"what", QStringLiteral("proof")}}));
    const auto at = std::find_if(m_cards.items().begin(), m_cards.items().end(), [&](const CardItem& item) {
        return !found->visit.isNull() && item.job.request == found->visit;
    });
    if (at == m_cards.items().end())
        return fail(Error(Errc::StepNotAllowed, {{"event", QStringLiteral("handed-over")},
                                                 {"why", QStringLiteral("not-at-office")}}));
    if (m_snapshot.selected != at->job.id)
        select(at->job.id);
    m_snapshot.isProofSeen = true;
    m_snapshot.error.reset();
    publish();
}

void HandoverSession::onExtract(const DeskExtract& extract)
{
    m_extract = extract;
    for (const FingerPosition finger : kPreferred) {
        if (templateOf(extract.templates, finger))
            m_snapshot.fingers.push_back(finger);
    }
    if (!m_snapshot.fingers.empty())
        m_snapshot.finger = m_snapshot.fingers.front();
    const bool couldNotSign =
        std::any_of(extract.exceptions.begin(), extract.exceptions.end(),
                    [](const CaptureException& known) { return known.modality == Modality::Signature; });
    if (couldNotSign && m_snapshot.receipt == ReceiptStage::Owed)
        m_snapshot.receipt = ReceiptStage::ByWord;
    Q_EMIT selectedHolder(extract.nik);
    publish();
}

void HandoverSession::chooseFinger(FingerPosition finger)
{
    stopCapture();
    m_snapshot.finger = finger;
    publish();
}

void HandoverSession::captureFinger()
{
    // Another finger, another signature: it may be somebody else.
    if (m_snapshot.receipt == ReceiptStage::Signing || m_snapshot.receipt == ReceiptStage::Signed) {
        m_step.close();
        resetReceipt();
    }
    if (!m_extract || m_step.isOpen())
        return;
    m_snapshot.collector.reset();
    if (!m_ports.fingerReader) {
        fail(Error(Errc::DeviceMissing));
        return;
    }
    m_snapshot.error.reset();
    m_snapshot.score.reset();
    m_snapshot.isMatch = false;
    m_snapshot.picture = Frame();
    m_step.open(*m_ports.fingerReader, singleFinger(m_snapshot.finger), {}, m_ports.gate, 0, false);
    publish();
}

void HandoverSession::stopCapture()
{
    m_step.close();
    if (m_snapshot.receipt == ReceiptStage::Signing)
        m_snapshot.receipt = ReceiptStage::Owed;
    publish();
}

void HandoverSession::onStill(const StillAssessment& still)
{
    if (m_snapshot.receipt == ReceiptStage::Signing) {
        onSignature(still);
        return;
    }
    m_step.close();
    m_snapshot.picture = still.thumbnail;
    ++m_snapshot.tries;
    const BiometricTemplate* recorded = templateOf(m_extract->templates, m_snapshot.finger);
    const BiometricTemplate* presented = templateOf(still.payload->templates, m_snapshot.finger);
    if (!recorded || !presented) {
        fail(Error(Errc::QualityTooLow));
        return;
    }
    m_snapshot.isBusy = true;
    publish();
    runInPool<double>(
        *QThreadPool::globalInstance(), this,
        [a = recorded->bytes, b = presented->bytes]() -> Result<double> {
            REKAM_TRY(const MatchScore match, matchFingers(a->span(), b->span()));
            return static_cast<double>(match.score);
        },
        [this](const Result<double>& score) { onCompared(score); });
}

void HandoverSession::onCompared(const Result<double>& score)
{
    m_snapshot.isBusy = false;
    if (!score) {
        fail(score.error());
        return;
    }
    m_snapshot.score = *score;
    m_snapshot.isMatch = *score >= m_snapshot.threshold;
    if (!m_snapshot.isMatch) {
        noteRefusal();
        fail(Error(Errc::NoMatch));
    } else if (m_snapshot.receipt == ReceiptStage::Owed) {
        captureSignature();
    } else {
        publish();
    }
}

// Somebody reached for a card with a finger that is not the holder's: whoever looks into it later finds it.
void HandoverSession::noteRefusal()
{
    const CardItem* item = m_cards.selected();
    if (!item)
        return;
    StoreChange store;
    store.audit.push_back(line(QStringLiteral("card-finger-refused"), item->job));
    store.audit.back().facts = {{"finger", QString::number(static_cast<int>(m_snapshot.finger))},
                                {"try", QString::number(m_snapshot.tries)}};
    m_ports.store.commit(std::move(store), this, [this](const Status& noted) {
        if (!noted)
            fail(noted.error());
    });
}

void HandoverSession::setOldCardSettled(bool settled)
{
    m_snapshot.oldCardSettled = settled;
    publish();
}

void HandoverSession::handOver()
{
    const CardItem* item = m_cards.selected();
    if (!item || m_snapshot.isBusy)
        return;
    if (!m_snapshot.isReceiverKnown()) {
        fail(Error(Errc::NoMatch));
        return;
    }
    if (m_snapshot.owesProof && !m_snapshot.isProofSeen) {
        fail(Error(Errc::StepNotAllowed,
                   {{"event", QStringLiteral("handed-over")}, {"why", QStringLiteral("proof")}}));
        return;
    }
    const bool isLost = m_snapshot.oldCard == OldCard::LossLetter;
    if (m_snapshot.oldCard != OldCard::NotAsked && !m_snapshot.oldCardSettled) {
        fail(Error(Errc::StepNotAllowed,
                   {{"event", QStringLiteral("handed-over")},
                    {"why", isLost ? QStringLiteral("loss-letter") : QStringLiteral("old-card")}}));
        return;
    }
    if (m_snapshot.isReceiptOpen()) {
        fail(Error(Errc::StepNotAllowed,
                   {{"event", QStringLiteral("handed-over")}, {"why", QStringLiteral("signature")}}));
        return;
    }
    const QDateTime now = m_ports.clock.nowUtc();
    const bool isWithdrawn = m_snapshot.oldCardSettled && !isLost;
    const bool isProxy = m_snapshot.collector.has_value();
    const HandoverProof proof{isProxy ? 0 : static_cast<int>(m_snapshot.finger),
                              isProxy ? 0 : m_snapshot.score.value_or(0),
                              now,
                              isWithdrawn,
                              receipt(),
                              m_penSeries,
                              m_snapshot.collector};
    const Result<CardOutcome> outcome = advance(item->job, card_event::HandedOver{proof}, now);
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    std::vector<Fact> facts = {{"finger", QString::number(proof.finger)},
                               {"receipt", QLatin1String(cardReceiptName(proof.receipt))},
                               {"proxy", isProxy ? QStringLiteral("yes") : QStringLiteral("no")}};
    if (m_snapshot.owesProof)
        facts.push_back({"proof", QStringLiteral("seen")});
    StoreChange store =
        cardChange(m_ports, m_login, *outcome, QStringLiteral("card-handed-over"), std::move(facts));
    if (isWithdrawn)
        addWithdrawal(outcome->state, store);
    else if (isLost)
        store.audit.push_back(line(QStringLiteral("loss-letter-seen"), outcome->state));
    const std::optional<ServiceRequest> visit = m_desk.closeVisit(outcome->state, store);
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(
        std::move(store), this,
        [this, visit, job = outcome->state, holder = item->data.applicant](const Status& committed) {
            m_snapshot.isBusy = false;
            if (committed)
                closed(job, holder, visit);
            else
                fail(committed.error());
        });
}

void HandoverSession::closed(const CardJob& job, const Applicant& holder,
                             const std::optional<ServiceRequest>& visit)
{
    m_snapshot.lastHandedOver = job;
    m_snapshot.lastHandedOver->handover->penSeries.clear();
    m_snapshot.collector.reset();
    m_snapshot.filedBy.reset();
    m_cards.deselect();
    m_snapshot.selected.reset();
    m_extract.reset();
    resetReceipt();
    if (visit)
        m_desk.visitClosed(*visit);
    Q_EMIT handedOver(job);
    load();
    keepReceipt(*m_snapshot.lastHandedOver, holder);
}

AuditEntry HandoverSession::line(const QString& what, const CardJob& job) const
{
    return {what, m_login.accountName, QString::fromLatin1(roleName(m_login.role)), {}, job.id.text(), {}};
}

// Told to the centre and to the trail in the transaction of the handover: no card changes hands uncounted.
void HandoverSession::addWithdrawal(const CardJob& job, StoreChange& store) const
{
    store.audit.push_back(line(QStringLiteral("old-card-withdrawn"), job));
    StationEvent event;
    event.id = m_ports.ids.make<EventId>();
    event.what = QStringLiteral("old-card-withdrawn");
    event.record = job.recording;
    event.cardJob = job.id;
    event.at = m_ports.clock.nowUtc();
    store.events.push_back(std::move(event));
}

void HandoverSession::fail(const Error& error)
{
    m_snapshot.error = error;
    publish();
}

void HandoverSession::publish()
{
    m_snapshot.today = m_ports.clock.nowUtc().toLocalTime().date();
    m_snapshot.mayPrintReceipt = m_receiptSlip.has_value();
    m_snapshot.capture.reset();
    if (m_step.isOpen())
        m_snapshot.capture = m_step.live();
    Q_EMIT changed();
}

} // namespace rekam
