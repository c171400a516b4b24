// Who stands on a family card and what each of them lacks, for one ticket for all who came. Pure.
#pragma once

#include "core/people/applicant.h"
#include "core/service/queue_class.h"
#include "core/service/status_gate.h"

#include <vector>

namespace rekam {

// Who of a family is served first: a matter of policy.
enum class FamilyOrder : quint8
{
    FrailFirst = 1, // sixty and older, and people with a disability (UU 8/2016); the others as listed
    AsListed
};

struct FamilyMember
{
    Applicant applicant; // personal
    GateVerdict gate{};  // what this person lacks, or why there is nothing to do here
    ServiceType service = ServiceType::NewWni;
    bool isDisabled = false; // the register does not say: the officer sees it
    bool isComing = false;   // is here and gets a visit under the ticket
    friend bool operator==(const FamilyMember&, const FamilyMember&) = default;
};

struct RegisterWord
{
    bool isActive = true;
    QString recordingWord{};
};
// Comes by itself who can be recorded, or whose card can be asked for.
FamilyMember familyMember(const Applicant& applicant, const RegisterWord& word, QDate today);
// A visit of this member would lead to something.
bool canBeServed(const FamilyMember& member);
bool isFrail(const FamilyMember& member, QDate today);
void orderFamily(std::vector<FamilyMember>& members, FamilyOrder order, QDate today);
int comingCount(const std::vector<FamilyMember>& members);
// The line in which the one number waits.
QueueClass familyLine(const std::vector<FamilyMember>& members, QDate today);

} // namespace rekam
