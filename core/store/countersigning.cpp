// The second signature over a recording that nobody here can read any more.
#include "core/protocol/countersignature.h"
#include "core/recording/recording_rules.h"
#include "core/store/station_database.h"

namespace rekam {
namespace {

std::vector<FingerPosition> notFoundAgain(const Recording& recording)
{
    std::vector<FingerPosition> fingers;
    for (const RescanOverride& overridden : recording.rescanOverrides)
        fingers.push_back(overridden.position);
    return fingers;
}

std::vector<AnsweredFinding> overriddenFindings(const Recording& recording)
{
    std::vector<AnsweredFinding> findings;
    for (const FindingOverride& overridden : recording.findingOverrides)
        findings.push_back(
            {static_cast<quint8>(overridden.finding.kind), static_cast<quint8>(overridden.finding.position)});
    return findings;
}

} // namespace

Result<Recording> StationDatabase::countersign(const RecordId& record, const QString& accountName,
                                               const SecureBuffer& passphrase)
{
    REKAM_CHECK(m_core->requireSignedIn());
    REKAM_TRY(const Recording recording, m_work.loadRecording(record));
    if (!recording.packet)
        return Unexpected(Errc::RecordMissing, {{"record", record.text()}});
    REKAM_TRY(const AccountTable::Signer signer, m_accounts.openSigner(accountName, passphrase));

    CountersignatureMessage message;
    message.facts = {
        m_core->home().kind(),
        recording.packet->id,
        record,
        recording.packet->digest,
        answeredFacts(recording.exceptions, notFoundAgain(recording), overriddenFindings(recording)),
        signer.session.account,
        m_core->nowUtc()};
    message.publicKey = signer.signing.publicKey();
    message.signature = signer.signing.sign(countersignedBytes(message.facts));
    const recording_event::Countersigned event{
        {{signer.session.account, message.facts.at}, message.signature}};
    REKAM_TRY(const RecordingOutcome outcome, advance(recording, event, RecordingRules{}));
    if (outcome.state == recording)
        return recording; // signed before

    AuditEntry line = m_core->line("countersigned", record.text(), {{"packet", recording.packet->id.text()}});
    line.second = signer.session.accountName;
    StationEvent told{m_core->options().ids.make<EventId>(),
                      QStringLiteral("countersigned"),
                      record,
                      {},
                      {},
                      message.facts.at,
                      encodeCountersignature(message)};
    const Status kept = m_core->change({line}, [&]() -> Status {
        REKAM_CHECK(m_work.save(outcome.state));
        REKAM_CHECK(m_outbox.sendNow(recording.packet->id));
        return m_outbox.addEvents({told});
    });
    REKAM_CHECK(kept);
    return outcome.state;
}

} // namespace rekam
