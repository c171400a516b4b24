#include "core/service/status_gate.h"

#include "core/service/service_table.h"

#include <algorithm>

namespace rekam {
namespace {

using F = GateFinding;
using A = GateAction;

constexpr quint32 only(std::initializer_list<GateAction> actions)
{
    quint32 bits = 0;
    for (const GateAction action : actions)
        bits |= 1u << static_cast<unsigned>(action);
    return bits;
}

// In the order of GateFinding.
constexpr std::array<GateRow, static_cast<std::size_t>(kLastGateFinding)> kRows = {{
    {F::MayRecord, "may-record", WhoActs::Operator, only({A::Record})},
    {F::MayRecordBeforeCard, "may-record-before-card", WhoActs::Operator, only({A::Record})},
    {F::MayServeCard, "may-serve-card", WhoActs::Operator,
     only({A::RequestCard, A::PrintStatusSlip, A::FinishVisit})},
    {F::TooYoung, "too-young", WhoActs::Resident, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::BirthDateUnusable, "birth-date-unusable", WhoActs::Resident,
     only({A::PrintStatusSlip, A::OrderCorrection, A::FinishVisit})},
    {F::StayPermitOver, "stay-permit-over", WhoActs::Resident,
     only({A::PrintStatusSlip, A::OrderCorrection, A::FinishVisit})},
    {F::OtherService, "other-service", WhoActs::Operator, only({A::ChangeService, A::FinishVisit})},
    {F::Inactive, "inactive", WhoActs::Dinas, only({A::PrintStatusSlip, A::OrderCorrection, A::FinishVisit})},
    {F::OpenHere, "open-here", WhoActs::Operator, only({A::FinishVisit})},
    {F::SealedHere, "sealed-here", WhoActs::Operator, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::SentFromHere, "sent-from-here", WhoActs::Centre, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::OnTheWay, "on-the-way", WhoActs::Centre, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::Unreadable, "unreadable", WhoActs::Dinas,
     only({A::PrintStatusSlip, A::OrderCorrection, A::FinishVisit})},
    {F::SearchFailed, "search-failed", WhoActs::Centre, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::UnderAdjudication, "under-adjudication", WhoActs::Dinas, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::UnderValidation, "under-validation", WhoActs::Dinas, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::Duplicate, "duplicate", WhoActs::Dinas,
     only({A::PrintStatusSlip, A::OrderCorrection, A::FinishVisit})},
    {F::PrintReady, "print-ready", WhoActs::Operator,
     only({A::RequestCard, A::PrintStatusSlip, A::FinishVisit})},
    {F::BeingPrinted, "being-printed", WhoActs::Operator, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::CardPrinted, "card-printed", WhoActs::Operator, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::CardShipped, "card-shipped", WhoActs::Centre, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::CardIssued, "card-issued", WhoActs::Operator,
     only({A::ChangeService, A::PrintStatusSlip, A::FinishVisit})},
    {F::NeverRecorded, "never-recorded", WhoActs::Operator, only({A::ChangeService, A::FinishVisit})},
    {F::OutsideDomicile, "outside-domicile", WhoActs::Resident,
     only({A::ChangeService, A::PrintStatusSlip, A::FinishVisit})},
    {F::ForeignersElsewhere, "foreigners-elsewhere", WhoActs::Resident,
     only({A::PrintStatusSlip, A::FinishVisit})},
    {F::CardAwaited, "card-awaited", WhoActs::Operator, only({A::PrintStatusSlip, A::FinishVisit})},
    {F::UnknownWord, "unknown-word", WhoActs::Dinas, only({A::PrintStatusSlip, A::FinishVisit})},
}};

struct WordRow
{
    const char* word;
    GateFinding finding;
};
constexpr WordRow kWords[] = {
    {"BIO_CAPTURED", F::OnTheWay},
    {"PROCESSING", F::OnTheWay},
    {"SENT_FOR_ENROLLMENT", F::OnTheWay},
    {"RECEIVED_AT_CENTRAL", F::OnTheWay},
    {"SENT_FOR_DEDUP", F::OnTheWay},
    {"PACKET_RETRY", F::OnTheWay},
    {"ENROLL_FAILURE_AT_CENTRAL", F::Unreadable},
    {"ENROLL_FAILURE_AT_REGIONAL", F::Unreadable},
    {"SEARCH_FAILURE_AT_CENTRAL", F::SearchFailed},
    {"ADJUDICATE_RECORD", F::UnderAdjudication},
    {"REQUEST_VALIDATION", F::UnderValidation},
    {"DUPLICATE_RECORD", F::Duplicate},
    {"PRINT_READY_RECORD", F::PrintReady},
    {"SENT_FOR_CARD_PRINTING", F::BeingPrinted},
    {"CARD_PRINTED", F::CardPrinted},
    {"CARD_SHIPPED", F::CardShipped},
    {"CARD_ISSUED", F::CardIssued},
};

bool isForeigner(Citizenship citizenship) { return citizenship == Citizenship::Oa; }

bool hasPermit(const GateFacts& facts)
{
    return facts.stayPermitEnd.isValid() && facts.stayPermitEnd >= facts.today;
}

// Recorded and unique: what may still stand between this visit and a card.
F findingOfCard(F found, const GateFacts& facts)
{
    if (facts.isCardAwaited)
        return F::CardAwaited;
    if (isForForeigners(facts.service) != isForeigner(facts.citizenship))
        return F::OtherService;
    if (isForeigner(facts.citizenship) && !hasPermit(facts))
        return F::StayPermitOver;
    if (facts.isOutsideDomicile && serviceRow(facts.service).outside == OutsideDomicile::Refused)
        return F::OutsideDomicile;
    return found;
}

F findingOfWord(const GateFacts& facts)
{
    const auto* at = std::find_if(std::begin(kWords), std::end(kWords), [&](const WordRow& row) {
        return facts.recordingWord == QLatin1String(row.word);
    });
    if (at == std::end(kWords))
        return F::UnknownWord;
    const bool isForCard = !takesBiometrics(facts.service);
    const F found = isForCard && at->finding == F::CardIssued ? F::MayServeCard : at->finding;
    return found == F::MayServeCard || found == F::PrintReady ? findingOfCard(found, facts) : found;
}

F findingOfHeld(HeldRecording held)
{
    switch (held) {
    case HeldRecording::Open:
        return F::OpenHere;
    case HeldRecording::Sealed:
        return F::SealedHere;
    case HeldRecording::Sent:
        return F::SentFromHere;
    case HeldRecording::None:
        break;
    }
    return F::MayRecord;
}

F findingOfAge(EligibilityReason reason)
{
    switch (reason) {
    case EligibilityReason::Seventeen:
    case EligibilityReason::EverMarried:
        return F::MayRecord;
    case EligibilityReason::SixteenNoCardYet:
        return F::MayRecordBeforeCard;
    case EligibilityReason::TooYoung:
        return F::TooYoung;
    case EligibilityReason::BirthDateUnusable:
        return F::BirthDateUnusable;
    }
    return F::BirthDateUnusable;
}

F findingOf(const GateFacts& facts, const Eligibility& eligible)
{
    if (!facts.isActive)
        return F::Inactive;
    if (isForeigner(facts.citizenship) && !facts.servesForeigners)
        return F::ForeignersElsewhere;
    if (!isUnregistered(facts.recordingWord))
        return findingOfWord(facts);
    if (facts.held != HeldRecording::None)
        return findingOfHeld(facts.held);
    if (!takesBiometrics(facts.service))
        return F::NeverRecorded;
    if (isForForeigners(facts.service) != isForeigner(facts.citizenship))
        return F::OtherService;
    const F byAge = findingOfAge(eligible.reason);
    if (byAge == F::TooYoung || byAge == F::BirthDateUnusable)
        return byAge;
    return isForeigner(facts.citizenship) && !hasPermit(facts) ? F::StayPermitOver : byAge;
}

} // namespace

bool isUnregistered(const QString& recordingWord) { return recordingWord == QLatin1String("UNREGISTERED"); }

const GateRow& gateRow(GateFinding finding) { return kRows[static_cast<std::size_t>(finding) - 1]; }

GateVerdict gateFor(const GateFacts& facts)
{
    const Eligibility eligible = eligibility(facts.birthDate, facts.maritalStatus, facts.today);
    GateVerdict verdict;
    verdict.finding = findingOf(facts, eligible);
    verdict.word = facts.recordingWord;
    verdict.mayRecordFrom = eligible.mayRecordFrom;
    verdict.citizenship = facts.citizenship;
    return verdict;
}

bool offers(const GateVerdict& verdict, GateAction action)
{
    return (gateRow(verdict.finding).actions & only({action})) != 0;
}

std::vector<ServiceType> servicesInstead(const GateVerdict& verdict)
{
    if (!offers(verdict, GateAction::ChangeService))
        return {};
    const bool isOa = isForeigner(verdict.citizenship);
    if (verdict.finding == F::OutsideDomicile)
        return isOa ? std::vector{ServiceType::DamagedOa, ServiceType::LostOa}
                    : std::vector{ServiceType::DamagedWni, ServiceType::LostWni};
    if (isUnregistered(verdict.word))
        return {isOa ? ServiceType::NewOa : ServiceType::NewWni};
    if (isOa)
        return {ServiceType::DamagedOa, ServiceType::LostOa, ServiceType::DataChangeOa, ServiceType::MovedOa,
                ServiceType::RenewalOa};
    return {ServiceType::DamagedWni, ServiceType::LostWni, ServiceType::DataChangeWni, ServiceType::MovedWni};
}

} // namespace rekam
