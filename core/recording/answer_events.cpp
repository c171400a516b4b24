#include "core/recording/detail/recording_advance.h"

#include <algorithm>

namespace rekam::detail {

namespace event = recording_event;

Status RecordingAdvance::apply(const event::ProofTaken& e)
{
    const auto& known = m_next.exceptionProofs;
    const bool hasPicture = !e.proof.picture.id.isNull();
    if (hasPicture && std::any_of(known.begin(), known.end(), [&](const ExceptionProof& proof) {
            return proof.picture.id == e.proof.picture.id;
        }))
        return {};
    if (e.proof.positions.empty())
        return refuse("no-such-exception");
    for (const int position : e.proof.positions) {
        const auto& exceptions = m_next.exceptions;
        if (std::none_of(exceptions.begin(), exceptions.end(), [&](const CaptureException& exception) {
                return exception.modality == e.proof.modality && exception.position == position;
            }))
            return refuse("no-such-exception");
    }
    ExceptionProof proof = e.proof;
    if (!hasPicture)
        REKAM_CHECK(keepReason(e.proof.reason, proof.reason));
    // Each position has one proof: the newest.
    for (const int position : proof.positions)
        dropProof(proof.modality, position);
    proof.picture.number = 1 + static_cast<int>(std::count_if(known.begin(), known.end(), [](const auto& p) {
                               return !p.picture.id.isNull();
                           }));
    m_next.exceptionProofs.push_back(std::move(proof));
    return {};
}

Status RecordingAdvance::apply(const event::Witnessed& e)
{
    REKAM_CHECK(checkSecond(e.second));
    if (m_next.signOff)
        return refuse("signed-off");
    if (e.second.account.isNull() || !isWitnessOwed(m_next, m_rules))
        return refuse("nothing-owed");
    m_next.exceptionWitnesses.resize(m_next.exceptions.size());
    for (std::size_t i = 0; i < m_next.exceptions.size(); ++i) {
        SecondPerson& witness = m_next.exceptionWitnesses[i];
        if (witness.account.isNull() && needsWitness(m_next.exceptions[i]))
            witness = e.second;
    }
    for (RescanOverride& overridden : m_next.rescanOverrides) {
        if (overridden.second.account.isNull())
            overridden.second = e.second;
    }
    for (FindingOverride& overridden : m_next.findingOverrides) {
        if (overridden.second.account.isNull())
            overridden.second = e.second;
    }
    return {};
}

Status RecordingAdvance::apply(const event::Countersigned& e)
{
    if (!m_next.countersignature)
        return refuse("nothing-owed");
    if (m_next.countersignature->isGiven())
        return {}; // the first one stands
    const AccountId& account = e.countersignature.given.account;
    if (account.isNull() || e.countersignature.signature.isEmpty())
        return refuse("nobody-signed");
    if (account == m_next.startedBy || (m_next.signOff && account == m_next.signOff->account))
        return Unexpected(Errc::SecondPersonIsSame);
    m_next.countersignature = e.countersignature;
    return {};
}

} // namespace rekam::detail
