#include "core/recording/detail/recording_advance.h"

namespace rekam::detail {

namespace event = recording_event;
namespace effect = recording_effect;

namespace {

const QLatin1String kPrintReady("PRINT_READY_RECORD");

} // namespace

Status RecordingAdvance::keepReason(const QString& text, QString& into) const
{
    if (text.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing, {{"event", QString::fromLatin1(m_eventName)}});
    into = text.trimmed();
    return {};
}

Status RecordingAdvance::apply(const event::ReviewOpened&)
{
    if (!isComplete(m_next))
        return refuse("incomplete");
    if (owedProof(m_next, m_rules))
        return refuse("proof-owed");
    leaveStep();
    refreshSteps();
    refreshChipFingers();
    m_next.whoChecked = false;
    m_next.state = RecordingState::Review;
    return {};
}

Status RecordingAdvance::apply(const event::ReviewLeft&)
{
    m_next.whoChecked = false;
    m_next.state = RecordingState::Capturing;
    return {};
}

// Who cannot write approves without a signature; the exception says why.
Status RecordingAdvance::apply(const event::ResidentApproved& e)
{
    const bool isSigned = !e.approval.signature.id.isNull();
    if (!isSigned && !m_next.isExcepted(Modality::Signature, 0))
        return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("signature")}});
    if (!m_next.openRescans().empty())
        return refuse("rescan-owed");
    if (m_rules.whoIsWhoOwed && !m_next.whoChecked)
        return refuse("who-unchecked");
    if (!m_next.openFindings().empty())
        return refuse("finding-open");
    m_next.approval = e.approval;
    m_next.state = RecordingState::Approved;
    return {};
}

// A full disk may stop the sealing; signing off again tries again, and the first signature stands.
Status RecordingAdvance::apply(const event::SignedOff& e)
{
    if (e.signOff.account.isNull())
        return refuse("nobody-signed");
    if (!m_next.signOff) {
        m_next.signOff = e.signOff;
        // Nobody else was there: sealed all the same, and sent when somebody has countersigned.
        if (isWitnessOwed(m_next, m_rules))
            m_next.countersignature = Countersignature{};
    }
    m_effects.push_back(effect::SealRecord{});
    return {};
}

Status RecordingAdvance::apply(const event::PacketSealed& e)
{
    if (m_next.packet)
        return m_next.packet->id == e.packet.id ? Status() : refuse("has-a-packet");
    if (!m_next.signOff)
        return refuse("not-signed-off");
    if (e.packet.id.isNull())
        return refuse("no-packet");
    m_next.packet = e.packet;
    m_next.state = RecordingState::Sealed;
    m_effects.push_back(effect::PrintProof{});
    return {};
}

Status RecordingAdvance::apply(const event::ReceiptVerified& e)
{
    if (!m_next.packet || !(m_next.packet->id == e.packet))
        return Unexpected(Errc::ReceiptForOther, {{"packet", e.packet.text()}});
    if (m_next.state == RecordingState::Delivered)
        return {};
    m_next.deliveredAt = e.at;
    m_next.state = RecordingState::Delivered;
    return {};
}

Status RecordingAdvance::apply(const event::CentreSpoke& e)
{
    if (e.status.word.isEmpty())
        return {};
    if (e.status.word == kPrintReady && !m_next.printReadySeen) {
        m_next.printReadySeen = true;
        m_effects.push_back(effect::CardMayCome{});
    }
    // News may come out of order; the centre's own time decides which word is the newest.
    const QDateTime& known = m_next.centreStatus.at;
    const bool isStale = known.isValid() && (!e.status.at.isValid() || e.status.at < known);
    if (!isStale)
        m_next.centreStatus = e.status;
    return {};
}

// Once signed off the packet is being made; what is under way then is not laid aside.
Status RecordingAdvance::apply(const event::Suspended& e)
{
    if (m_next.signOff)
        return refuse("signed-off");
    REKAM_CHECK(keepReason(e.reason, m_next.reason));
    stopCaptureIfAny();
    m_next.suspendedFrom = m_next.state;
    m_next.state = RecordingState::Suspended;
    return {};
}

Status RecordingAdvance::apply(const event::Resumed&)
{
    m_next.state = std::exchange(m_next.suspendedFrom, RecordingState::Verified);
    m_next.reason.clear();
    startCurrentTarget();
    refreshSteps();
    return {};
}

Status RecordingAdvance::apply(const event::Cancelled& e)
{
    REKAM_CHECK(keepReason(e.reason, m_next.reason));
    if (m_next.state != RecordingState::Suspended)
        stopCaptureIfAny();
    m_next.current.reset();
    m_effects.push_back(effect::DiscardDrafts{});
    m_next.state = RecordingState::Cancelled;
    return {};
}

} // namespace rekam::detail
