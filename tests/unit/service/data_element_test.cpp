#include "core/service/data_element.h"

#include "tests/support/sample_people.h"

#include <set>
#include <string>

using namespace rekam;
using namespace rekam::test;
using E = DataElement;
using P = ProvingPaper;

namespace {

Applicant foreigner()
{
    Applicant applicant = sampleApplicant();
    applicant.citizenship = Citizenship::Oa;
    applicant.nationality = QStringLiteral("Japan");
    applicant.registeredValidUntil = QDate(2028, 3, 9);
    return applicant;
}

} // namespace

TEST_CASE("every element has one rule with a name, and at least one paper for whom it is shown to")
{
    std::set<std::string> names;
    REQUIRE(elementRules().size() == static_cast<std::size_t>(kLastDataElement));
    for (const ElementRule& rule : elementRules()) {
        INFO(rule.name);
        CHECK(names.insert(rule.name).second);
        CHECK(ruleOf(rule.element).name == rule.name);
        CHECK_FALSE(rule.foreignPapers.empty());
        CHECK(rule.papers.empty() == rule.isForForeignersOnly);
        for (const auto* papers : {&rule.papers, &rule.foreignPapers}) {
            CHECK(std::set<P>(papers->begin(), papers->end()).size() == papers->size());
            for (const P paper : *papers)
                CHECK(doesProve(paper, rule.element));
        }
    }
}

TEST_CASE("every paper proves something")
{
    for (int code = 1; code <= static_cast<int>(kLastProvingPaper); ++code) {
        INFO(code);
        bool isOfUse = false;
        for (const ElementRule& rule : elementRules())
            isOfUse = isOfUse || doesProve(static_cast<P>(code), rule.element);
        CHECK(isOfUse);
    }
}

TEST_CASE("nationality and the end of the stay permit are compared for foreign residents only")
{
    CHECK(elementsOf(Citizenship::Wni).size() == 14);
    CHECK(elementsOf(Citizenship::Oa).size() == 16);
    CHECK(papersFor(E::Name, Citizenship::Wni).front() == P::BirthCertificate);
    CHECK(papersFor(E::Name, Citizenship::Oa).front() == P::Passport);
}

TEST_CASE("the register reads as the card prints it, and a gap reads as nothing")
{
    const Applicant citizen = sampleApplicant();
    CHECK(registerText(citizen, E::Nik) == "3315 0145 0799 0004");
    CHECK(registerText(citizen, E::BirthDate) == "05-07-1999");
    CHECK(registerText(citizen, E::Street) == "DUSUN KRAJAN RT 003/RW 001");
    for (const E element : elementsOf(Citizenship::Wni))
        CHECK_FALSE(registerText(citizen, element).isEmpty());
    for (const E element : elementsOf(Citizenship::Oa))
        CHECK_FALSE(registerText(foreigner(), element).isEmpty());
    CHECK(registerText(foreigner(), E::StayPermitEnd) == "09-03-2028");

    Applicant bloodless = citizen;
    bloodless.blood = BloodType::Unknown;
    CHECK(registerText(bloodless, E::BloodType).isEmpty());
}

TEST_CASE("an occupation and a blood type that the register does not know stop nobody, all else does")
{
    const Applicant citizen = sampleApplicant();
    for (const ElementRule& rule : elementRules()) {
        INFO(rule.name);
        const ElementDifference difference{rule.element, {}, "LAIN", rule.foreignPapers.front()};
        const bool isNoted = rule.element == E::Occupation;
        CHECK((stateOf(difference, registerText(citizen, rule.element)) == DifferenceState::Noted) ==
              isNoted);
        CHECK(mayRecordWith({difference}, citizen) == isNoted);
    }
    const ElementDifference blood{E::BloodType, {}, "AB", P::BloodTest};
    CHECK(stateOf(blood, {}) == DifferenceState::Noted);
    CHECK(stateOf(blood, "O") == DifferenceState::Stops);
    CHECK(mayRecordWith({}, citizen));
}

TEST_CASE("a difference is put right when the register says what the paper said, capitals and spaces aside")
{
    const ElementDifference name{E::Name, "SITI AMINA", "Siti  Aminah", P::BirthCertificate};
    CHECK(stateOf(name, "SITI AMINAH") == DifferenceState::PutRight);
    CHECK(stateOf(name, "SITI AMINA") == DifferenceState::Stops);
    const ElementDifference nik{E::Nik, {}, "3315014507990004", P::FamilyCard};
    CHECK(stateOf(nik, "3315 0145 0799 0004") == DifferenceState::PutRight);
    CHECK(mayRecordWith({name}, sampleApplicant()));
}
