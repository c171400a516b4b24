#include "core/workflow/proof_of_recording.h"

#include "core/people/eligibility.h"
#include "core/print/reference_number.h"
#include "core/workflow/approval_of_recording.h"

namespace rekam {
namespace {

constexpr int kServiceDays = 1; // in person: one day (service standard, part 1A)
constexpr int kDigitsShown = 4; // of a masked NIK, at each end

} // namespace

ProofOfRecording proofFor(const OfficeFacts& office, const Recording& recording, const TicketNumber& ticket,
                          const QString& operatorAccount, const QDateTime& nowUtc)
{
    const QDateTime sealedAt = recording.packet ? recording.packet->sealedAt : nowUtc;
    const QDate today = sealedAt.toLocalTime().date();
    const Applicant& applicant = recording.applicant;
    const Eligibility eligible = eligibility(applicant.birthDate, applicant.maritalStatus, today);
    return ProofOfRecording{.office = issuingOffice(office),
                            .ticket = ticket.text(),
                            .record = recording.id,
                            .recordedAt = sealedAt,
                            .name = applicant.name,
                            .nik = applicant.nik,
                            .parts = recordedParts(recording),
                            .cardBy = today.addDays(kServiceDays),
                            .cardFrom =
                                eligible.mayPrint ? std::nullopt : std::optional(eligible.mayPrintFrom),
                            .operatorAccount = operatorAccount,
                            .marking = markingOf(office)};
}

SlipClaims claimsOf(const ProofOfRecording& proof)
{
    const QString nik = proof.nik.text();
    const RecordedParts& parts = proof.parts;
    SlipClaims claims;
    claims.reference = referenceNumber(proof.record);
    claims.recordedAt = QDateTime::fromSecsSinceEpoch(proof.recordedAt.toSecsSinceEpoch(), Qt::UTC);
    claims.name = proof.name.upperCase();
    claims.nikEnds = nik.left(kDigitsShown) + nik.right(kDigitsShown);
    claims.ticket = proof.ticket;
    claims.portrait = parts.portrait;
    claims.signature = parts.signature;
    claims.signatureExcepted = parts.signatureExcepted;
    claims.fingers = parts.fingers;
    claims.fingersExcepted = parts.fingersExcepted;
    claims.irises = parts.irises;
    claims.irisesExcepted = parts.irisesExcepted;
    claims.cardBy = proof.cardFrom ? QDate() : proof.cardBy;
    claims.cardFrom = proof.cardFrom.value_or(QDate());
    return claims;
}

void drawProofOfRecording(StationPorts& ports, const Recording& recording, const TicketNumber& ticket,
                          const QString& operatorAccount, QObject* receiver, Reply<DrawnPaper> reply)
{
    ProofOfRecording proof = proofFor(ports.office, recording, ticket, operatorAccount, ports.clock.nowUtc());
    proof.mayBeCollected = ports.services.proxyCollects;
    const SlipClaims claims = claimsOf(proof);
    ports.store.signSlip(recording.id, claims, receiver,
                         [proof = std::move(proof), receiver,
                          reply = std::move(reply)](const Result<QString>& sealText) mutable {
                             if (!sealText) {
                                 reply(Unexpected(sealText.error()));
                                 return;
                             }
                             proof.sealText = *sealText;
                             drawPaper([proof] { return proofOfRecordingPaper(proof); }, receiver,
                                       std::move(reply));
                         });
}

} // namespace rekam
