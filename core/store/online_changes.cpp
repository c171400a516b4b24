// Steps of requests from afar: decided at the office, or moved on by their card.
#include "core/store/station_database.h"

namespace rekam {

Status StationDatabase::changeOnline(const OnlineChange& change, const AuditEntry& audit)
{
    REKAM_CHECK(m_core->requireSignedIn());
    return m_core->change({audit}, [&]() -> Status {
        REKAM_CHECK(m_online.keep(change.request));
        // The decision first: the centre makes no card for one that came too late.
        if (change.decision)
            REKAM_CHECK(tellDecision(*change.decision));
        if (!change.visit)
            return {};
        REKAM_CHECK(m_work.save(*change.visit));
        return askForCard({change.visit->id, change.visit->nik, serviceTypeName(change.visit->service)});
    });
}

// Through the outbox, for whoever opens packets: what one person wrote about another stands in no event.
Status StationDatabase::tellDecision(const OnlineDecision& decision)
{
    REKAM_TRY(const CentreIdentity centre, m_centre.requireIdentity());
    QByteArray plain = toCbor(decision);
    StationEvent event;
    event.id = m_core->options().ids.make<EventId>();
    event.what = decision.what;
    event.record = RecordId(decision.request);
    event.at = decision.at;
    event.sealedRequest = sealTo(spanOf(plain), centre.packetKey);
    wipe(plain);
    return m_outbox.addEvents({event});
}

// The card of a request from afar was printed or changed hands: the applicant is told in the same
// transaction.
Status StationDatabase::followOnline(const CardJob& job)
{
    const bool isPrinted = job.state == CardJobState::Printed;
    if (!isPrinted && job.state != CardJobState::HandedOver)
        return {};
    const RequestId visit = job.request.isNull() ? RequestId::fromBytes(job.recording.bytes()) : job.request;
    REKAM_TRY(const std::optional<OnlineRequest> known, m_online.findVisit(visit));
    if (!known)
        return {};
    const OnlineEvent event =
        isPrinted ? OnlineEvent(online_event::CardPrinted{}) : OnlineEvent(online_event::HandedOver{});
    const auto next = advance(*known, event, m_core->nowUtc());
    if (!next)
        return {}; // printed a second time: the applicant knows
    REKAM_CHECK(m_online.keep(*next));
    return tellDecision({QUuid::fromRfc4122(next->id.bytes()),
                         QString::fromLatin1(isPrinted ? kOnlineReady : kOnlineHandedOver),
                         {},
                         {},
                         m_core->nowUtc()});
}

} // namespace rekam
