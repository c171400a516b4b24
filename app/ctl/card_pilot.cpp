#include "app/ctl/card_pilot.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

constexpr int kMostTries = 5;

// A blank that no other job has: the job's own identity is on it.
QString blankFor(const CardJobId& job)
{
    return QStringLiteral("RK") + job.text().remove(u'-').left(12).toUpper();
}

const char* nameOf(bool isPrinting) { return isPrinting ? "print" : "handover"; }

} // namespace

CardPilot::CardPilot(StationPorts& ports, Desk& desk, LoginSession login, std::chrono::seconds limitPerCard,
                     QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_login(std::move(login)),
      m_limit(limitPerCard)
{
    m_timeOut.setSingleShot(true);
    connect(&m_timeOut, &QTimer::timeout, this, [this] {
        stop(Error(Errc::CaptureTimedOut, {{"phase", QString::number(static_cast<int>(m_phase))}}));
    });
    connect(&desk, &Desk::changed, this, &CardPilot::look, Qt::QueuedConnection);
}

CardPilot::~CardPilot() = default;

void CardPilot::serve(const CardOrder& order)
{
    m_order = order;
    m_spoiled = 0;
    m_blank.clear();
    m_pictured.clear();
    m_job = CardJobId();
    m_card = GivenCard{};
    m_phase = Phase::Centre;
    m_timeOut.start(m_limit);
    m_ports.centre.syncNow();
    QMetaObject::invokeMethod(this, &CardPilot::look, Qt::QueuedConnection);
}

bool CardPilot::isWaitingForCard() const
{
    const auto& waiting = m_desk.snapshot().board.waitingForCard;
    return std::any_of(waiting.begin(), waiting.end(),
                       [this](const ServiceRequest& request) { return request.id == m_order.visit; });
}

void CardPilot::look()
{
    switch (m_phase) {
    case Phase::Idle:
        return;
    case Phase::Centre: {
        const auto& parked = m_desk.snapshot().board.parked;
        const auto refused =
            std::find_if(parked.begin(), parked.end(),
                         [this](const ServiceRequest& request) { return request.id == m_order.visit; });
        if (refused != parked.end())
            stop(Error(Errc::CentreRefused, {{"word", refused->reason}}));
        else if (isWaitingForCard() && m_order.end == VisitEnd::PrintReady)
            finish();
        else if (isWaitingForCard())
            beginPrint();
        return;
    }
    case Phase::Print:
        lookAtPrint();
        return;
    case Phase::Finger:
    case Phase::Handover:
        lookAtHandover();
        return;
    }
}

void CardPilot::beginPrint()
{
    m_phase = Phase::Print;
    m_print = std::make_unique<PrintSession>(m_ports, m_login);
    connect(m_print.get(), &PrintSession::changed, this, &CardPilot::look, Qt::QueuedConnection);
    m_print->load();
}

void CardPilot::lookAtPrint()
{
    const PrintSnapshot& snapshot = m_print->snapshot();
    if (snapshot.isBusy)
        return;
    if (snapshot.error) {
        stop(*snapshot.error);
        return;
    }
    if (!lookAtSpoiled())
        return;
    if (snapshot.lastPrinted && snapshot.lastPrinted->id == m_job) {
        m_card.serial = snapshot.lastPrinted->serial ? snapshot.lastPrinted->serial->text() : QString();
        if (m_order.end == VisitEnd::Printed)
            finish();
        else
            beginHandover();
        return;
    }
    const auto item =
        std::find_if(snapshot.items.begin(), snapshot.items.end(),
                     [this](const PrintItem& known) { return known.job.request == m_order.visit; });
    if (item == snapshot.items.end())
        return;
    m_job = item->job.id;
    if (!snapshot.selected || !(*snapshot.selected == m_job))
        m_print->select(m_job);
    else if (item->job.state == CardJobState::Ready)
        printCard();
    else if (item->job.state == CardJobState::Spoiled && m_order.end == VisitEnd::Spoiled)
        finish();
    else if (item->job.state == CardJobState::Spoiled)
        m_print->makeReadyAgain();
    else if (snapshot.printerDone)
        takePrinted();
}

// A spoiled blank is held before the camera; true: nothing is under it.
bool CardPilot::lookAtSpoiled()
{
    const PrintSnapshot& snapshot = m_print->snapshot();
    if (snapshot.pictured && snapshot.pictured->text() != m_pictured) {
        m_pictured = snapshot.pictured->text();
        ++m_card.pictures;
    }
    if (snapshot.isTaking)
        return false;
    if (!snapshot.aimedAt)
        return true;
    m_print->takePicture();
    return false;
}

void CardPilot::printCard()
{
    const std::optional<QString> blank = freshBlank();
    if (!blank)
        return;
    m_blank = *blank;
    const bool isOutOfTurn = m_print->snapshot().overtaken > 0;
    m_print->print(*blank, isOutOfTurn ? std::optional(OutOfTurnReason::HolderIsHere) : std::nullopt);
}

// What came out of the printer is looked at.
void CardPilot::takePrinted()
{
    const bool isSpoiled = m_order.end == VisitEnd::Spoiled || m_spoiled < m_order.spoiledFirst;
    if (isSpoiled) {
        ++m_spoiled;
        m_print->markSpoiled(QStringLiteral("Latihan"));
    } else {
        m_print->markGood();
    }
}

// Nothing while the ledger is still read. Where none is kept, a number that no other job has.
std::optional<QString> CardPilot::freshBlank() const
{
    if (!m_order.hasLedger)
        return blankFor(m_job);
    const auto& next = m_print->snapshot().nextBlank;
    return next && next->text() != m_blank ? std::optional(next->text()) : std::nullopt;
}

void CardPilot::beginHandover()
{
    m_phase = Phase::Finger;
    m_handover = std::make_unique<HandoverSession>(m_ports, m_desk, m_login);
    connect(m_handover.get(), &HandoverSession::selectedHolder, &m_desk, &Desk::presentHolder);
    connect(m_handover.get(), &HandoverSession::changed, this, &CardPilot::look, Qt::QueuedConnection);
    connect(m_handover.get(), &HandoverSession::handedOver, this, [this](const CardJob& given) {
        if (given.id == m_job) {
            m_card.isClosed = true;
            finish();
        }
    });
    m_handover->load();
}

void CardPilot::lookAtHandover()
{
    const HandoverSnapshot& snapshot = m_handover->snapshot();
    const auto item = std::find_if(snapshot.items.begin(), snapshot.items.end(),
                                   [this](const HandoverItem& known) { return known.job.id == m_job; });
    if (snapshot.isBusy || item == snapshot.items.end() || m_phase == Phase::Handover)
        return;
    if (!snapshot.selected || !(*snapshot.selected == m_job))
        m_handover->select(m_job);
    else if (snapshot.owesProof && !snapshot.isProofSeen)
        readProof();
    else if (m_order.isCollected && !snapshot.collector)
        sayWhoCollects();
    else if (!snapshot.isReceiverKnown())
        lookForFinger();
    else if (!snapshot.isReceiptOpen()) {
        m_phase = Phase::Handover; // one answer only: what was asked for lies on the counter
        m_card.oldCard = snapshot.oldCard;
        m_handover->setOldCardSettled(snapshot.oldCard != OldCard::NotAsked);
        m_handover->handOver();
    }
}

void CardPilot::readProof()
{
    if (!m_order.proof.isEmpty() && !m_handover->snapshot().error)
        m_handover->findProof(m_order.proof);
    else
        stop(m_handover->snapshot().error.value_or(
            Error(Errc::RecordMissing, {{"what", QStringLiteral("proof")}})));
}

void CardPilot::sayWhoCollects()
{
    if (m_handover->snapshot().error) {
        stop(*m_handover->snapshot().error);
        return;
    }
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    m_handover->setCollector(CardCollector{QStringLiteral("Kuasa Latihan"),
                                           QStringLiteral("3315011708850001"), today,
                                           CollectorRelation::Other});
}

void CardPilot::lookForFinger()
{
    const HandoverSnapshot& snapshot = m_handover->snapshot();
    if (snapshot.fingers.empty() || snapshot.capture)
        return;
    if (snapshot.tries >= kMostTries && snapshot.error) {
        stop(*snapshot.error);
        return;
    }
    if (m_order.strangerFirst && snapshot.tries == 0)
        m_desk.presentSomebodyElse();
    else if (m_order.strangerFirst)
        m_desk.presentAgain();
    m_handover->captureFinger();
}

void CardPilot::finish()
{
    m_phase = Phase::Idle;
    m_timeOut.stop();
    const GivenCard card = m_card;
    QMetaObject::invokeMethod(
        this,
        [this, card] {
            m_print.reset();
            m_handover.reset();
            Q_EMIT finished(card);
        },
        Qt::QueuedConnection);
}

void CardPilot::stop(const Error& error)
{
    if (m_phase == Phase::Idle)
        return;
    m_card.errorStep = m_phase == Phase::Centre ? QStringLiteral("card")
                                                : QString::fromLatin1(nameOf(m_phase == Phase::Print));
    m_card.error = error;
    m_phase = Phase::Idle;
    m_timeOut.stop();
    Q_EMIT finished(m_card);
}

} // namespace rekam::ctl
