#include "core/service/family.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr int kElderYears = 60; // as for the priority line (queue_class.h)

bool isElder(const FamilyMember& member, QDate today)
{
    const QDate birth = member.applicant.birthDate;
    return birth.isValid() && birth.addYears(kElderYears) <= today;
}

} // namespace

FamilyMember familyMember(const Applicant& applicant, const RegisterWord& word, QDate today)
{
    const bool isForeign = applicant.citizenship == Citizenship::Oa;
    FamilyMember member{.applicant = applicant};
    member.service = isForeign ? ServiceType::NewOa : ServiceType::NewWni;
    GateFacts facts;
    facts.isActive = word.isActive;
    facts.recordingWord = word.recordingWord;
    facts.birthDate = applicant.birthDate;
    facts.maritalStatus = applicant.maritalStatus;
    facts.citizenship = applicant.citizenship;
    facts.stayPermitEnd = applicant.registeredValidUntil;
    facts.service = member.service;
    facts.today = today;
    member.gate = gateFor(facts);
    member.isComing = canBeServed(member);
    return member;
}

bool canBeServed(const FamilyMember& member)
{
    return offers(member.gate, GateAction::Record) || offers(member.gate, GateAction::RequestCard);
}

bool isFrail(const FamilyMember& member, QDate today) { return member.isDisabled || isElder(member, today); }

void orderFamily(std::vector<FamilyMember>& members, FamilyOrder order, QDate today)
{
    if (order == FamilyOrder::AsListed)
        return;
    std::stable_sort(members.begin(), members.end(), [&](const FamilyMember& a, const FamilyMember& b) {
        return isFrail(a, today) && !isFrail(b, today);
    });
}

int comingCount(const std::vector<FamilyMember>& members)
{
    return static_cast<int>(std::count_if(members.begin(), members.end(),
                                          [](const FamilyMember& member) { return member.isComing; }));
}

QueueClass familyLine(const std::vector<FamilyMember>& members, QDate today)
{
    const bool isAnyFrail = std::any_of(members.begin(), members.end(), [&](const FamilyMember& member) {
        return member.isComing && isFrail(member, today);
    });
    return isAnyFrail ? QueueClass::Priority : QueueClass::Recording;
}

} // namespace rekam
