// Who takes a card signs for it: on the pad, once the finger agreed; who cannot write says so.
#include "core/workflow/handover_session.h"

#include "core/service/proxy_rules.h"
#include "core/workflow/slip_printing.h"

#include <QPointer>

namespace rekam {

void HandoverSession::resetReceipt()
{
    const bool isAsked = m_ports.cards.askSignature && m_ports.signaturePad;
    m_snapshot.receipt = isAsked ? ReceiptStage::Owed : ReceiptStage::NotAsked;
    m_snapshot.signature = Frame();
    m_penSeries.fill(0);
    m_penSeries.clear();
}

CardReceipt HandoverSession::receipt() const
{
    switch (m_snapshot.receipt) {
    case ReceiptStage::Signed:
        return CardReceipt::Signed;
    case ReceiptStage::ByWord:
        return CardReceipt::ByWord;
    case ReceiptStage::NotAsked:
    case ReceiptStage::Owed:
    case ReceiptStage::Signing:
        break;
    }
    return CardReceipt::NotAsked;
}

void HandoverSession::setCollector(const std::optional<CardCollector>& collector)
{
    if (!m_cards.selected() || m_snapshot.isBusy)
        return;
    m_step.close();
    m_snapshot.error.reset();
    m_snapshot.isMatch = false;
    m_snapshot.score.reset();
    m_snapshot.collector.reset();
    resetReceipt();
    if (!collector) {
        publish();
        return;
    }
    Intake intake;
    intake.filedBy = FiledBy::Proxy;
    intake.filedByName = collector->name;
    intake.authorisedOn = collector->authorisedOn;
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    Status mayTake = mayCollect(intake, m_ports.services, today);
    const Result<Nik> nik = Nik::parse(collector->nik);
    if (mayTake && !nik)
        mayTake = Unexpected(nik.error());
    if (!mayTake) {
        fail(mayTake.error());
        return;
    }
    m_snapshot.collector = collector;
    m_snapshot.collector->name = collector->name.trimmed().left(kLongestFiler);
    if (m_snapshot.receipt == ReceiptStage::Owed)
        captureSignature();
    else
        publish();
}

void HandoverSession::captureSignature()
{
    const bool isAsked = m_snapshot.receipt != ReceiptStage::NotAsked;
    if (!m_snapshot.isReceiverKnown() || !isAsked || m_step.isOpen() || m_snapshot.isBusy)
        return;
    m_snapshot.error.reset();
    m_snapshot.receipt = ReceiptStage::Signing;
    m_snapshot.signature = Frame();
    m_step.open(*m_ports.signaturePad, CaptureTarget::Signature, {}, m_ports.gate, 0, false);
    publish();
}

void HandoverSession::onSignature(const StillAssessment& still)
{
    if (still.attempt.quality.verdict == Verdict::Bad) {
        fail(Error(Errc::QualityTooLow));
        m_step.previewAgain();
        return;
    }
    m_step.close();
    const SharedBytes& pen = still.payload->penSeries;
    m_penSeries =
        pen ? QByteArray(reinterpret_cast<const char*>(pen->data()), static_cast<qsizetype>(pen->size()))
            : QByteArray();
    m_snapshot.signature = still.thumbnail;
    m_snapshot.receipt = ReceiptStage::Signed;
    publish();
}

void HandoverSession::setCannotSign(bool cannotSign)
{
    if (m_snapshot.receipt == ReceiptStage::NotAsked || m_snapshot.isBusy)
        return;
    if (m_snapshot.receipt == ReceiptStage::Signing)
        m_step.close();
    resetReceipt();
    if (cannotSign)
        m_snapshot.receipt = ReceiptStage::ByWord;
    if (!cannotSign && m_snapshot.isReceiverKnown())
        captureSignature();
    else
        publish();
}

void HandoverSession::keepReceipt(const CardJob& handedOver, const Applicant& holder)
{
    m_receiptSlip = CardReceiptSlip{issuingOffice(m_ports.office),
                                    holder.name,
                                    holder.nik,
                                    handedOver.serial ? handedOver.serial->text() : QString(),
                                    *handedOver.handover,
                                    m_login.accountName,
                                    markingOf(m_ports.office)};
    if (handedOver.handover->collector)
        printReceipt();
    publish();
}

void HandoverSession::printReceipt()
{
    if (!m_receiptSlip)
        return;
    const QString jobName =
        QStringLiteral("receipt-%1-%2").arg(m_snapshot.lastHandedOver->id.text()).arg(++m_receiptCopies);
    // Whoever locks the screen right after must not lose it: the desk lives longer than the session.
    printSlip(
        m_ports, jobName, [slip = *m_receiptSlip] { return cardReceiptPaper(slip); }, &m_desk,
        [self = QPointer<HandoverSession>(this)](const Status& printed) {
            if (self && !printed)
                self->fail(printed.error());
        });
}

} // namespace rekam
