#include "core/service/family.h"

#include "core/service/service_request.h"
#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QDate kToday(2026, 11, 23);

FamilyMember member(int serial, int age, const char* word = "UNREGISTERED")
{
    Applicant applicant = sampleApplicant();
    applicant.nik = sampleNik(serial);
    applicant.birthDate = kToday.addYears(-age).addDays(-1);
    return familyMember(applicant, {true, QString::fromLatin1(word)}, kToday);
}

} // namespace

TEST_CASE("who can be recorded or be given a card comes by itself, and nobody else")
{
    struct Row
    {
        int age;
        const char* word;
        GateFinding lacks;
        bool comes;
    };
    for (const Row& row : {Row{40, "UNREGISTERED", GateFinding::MayRecord, true},
                           Row{16, "UNREGISTERED", GateFinding::MayRecordBeforeCard, true},
                           Row{9, "UNREGISTERED", GateFinding::TooYoung, false},
                           Row{40, "PRINT_READY_RECORD", GateFinding::PrintReady, true},
                           Row{40, "CARD_ISSUED", GateFinding::CardIssued, false},
                           Row{40, "SENT_FOR_ENROLLMENT", GateFinding::OnTheWay, false},
                           Row{40, "DUPLICATE_RECORD", GateFinding::Duplicate, false}}) {
        INFO(row.word << " at " << row.age);
        const FamilyMember made = member(1, row.age, row.word);
        CHECK(made.gate.finding == row.lacks);
        CHECK(made.isComing == row.comes);
    }
}

TEST_CASE("old people and people with a disability are first by policy, the others stay as listed")
{
    std::vector<FamilyMember> family = {member(1, 45), member(2, 43), member(3, 61), member(4, 17)};
    family[3].isDisabled = true;
    const std::vector<FamilyMember> listed = family;

    orderFamily(family, FamilyOrder::AsListed, kToday);
    CHECK(family == listed);

    orderFamily(family, FamilyOrder::FrailFirst, kToday);
    CHECK(family[0] == listed[2]);
    CHECK(family[1] == listed[3]);
    CHECK(family[2] == listed[0]);
    CHECK(family[3] == listed[1]);
}

TEST_CASE("the number waits with priority only where somebody frail has come")
{
    std::vector<FamilyMember> family = {member(1, 45), member(2, 70)};
    CHECK(familyLine(family, kToday) == QueueClass::Priority);
    family[1].isComing = false;
    CHECK(familyLine(family, kToday) == QueueClass::Recording);
    CHECK(comingCount(family) == 1);
}

TEST_CASE("a visit remembers the family whose number it has")
{
    ServiceRequest visit = startRequest(idNumber<RequestId>(2), sampleNik(), ServiceType::NewWni,
                                        ServiceChannel::InPerson, QDateTime(kToday, QTime(8, 0)).toUTC());
    visit.family = idNumber<RequestId>(1);
    CHECK(serviceRequestFromCbor(toCbor(visit)).value().family == visit.family);
}
