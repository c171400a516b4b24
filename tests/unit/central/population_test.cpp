#include "app/central/population.h"

#include <map>
#include <set>

using namespace rekam;
using namespace rekam::central;

namespace {

const QDate kToday(2026, 11, 22);

const std::vector<Resident>& people()
{
    static const std::vector<Resident> kPeople = makePopulation({1, 2400, kToday}, nullptr);
    return kPeople;
}

template<typename T, typename Read>
std::set<T> codes(Read read)
{
    std::set<T> found;
    for (const Resident& person : people())
        found.insert(read(person.record.applicant));
    return found;
}

} // namespace

TEST_CASE("the first of the register is a grown woman with Indonesian citizenship, and one is of two")
{
    for (const quint64 seed : {1, 2, 3, 4, 5}) {
        const std::vector<Resident> people = makePopulation({seed, 400, QDate(2026, 11, 21)}, nullptr);
        const Applicant& first = people.front().record.applicant;
        CHECK(people.front().keptAs == "adult");
        CHECK(first.sex == Sex::Female);
        CHECK(first.citizenship == Citizenship::Wni);
        CHECK(std::any_of(people.begin(), people.end(), [](const Resident& person) {
            return person.record.applicant.citizenship == Citizenship::Dual;
        }));
    }
}

TEST_CASE("the same seed and day make the same people, another seed others")
{
    const auto again = makePopulation({1, 2400, kToday}, nullptr);
    const auto others = makePopulation({2, 2400, kToday}, nullptr);

    REQUIRE(again.size() == people().size());
    for (std::size_t i = 0; i < again.size(); ++i)
        REQUIRE(again[i].record.applicant == people()[i].record.applicant);
    CHECK_FALSE(others[0].record.applicant == people()[0].record.applicant);
}

TEST_CASE("at least two thousand people, each with a NIK of their own")
{
    std::set<QString> niks;
    for (const Resident& person : people())
        niks.insert(person.record.applicant.nik.text());

    CHECK(people().size() >= 2400);
    CHECK(niks.size() == people().size());
}

TEST_CASE("every code of every list that an applicant has occurs")
{
    CHECK(codes<int>([](const Applicant& a) { return codeOf(a.sex); }).size() == kLastCode<Sex>);
    CHECK(codes<int>([](const Applicant& a) { return codeOf(a.blood); }).size() == kLastCode<BloodType>);
    CHECK(codes<int>([](const Applicant& a) { return codeOf(a.religion); }).size() == kLastCode<Religion>);
    CHECK(codes<int>([](const Applicant& a) { return codeOf(a.maritalStatus); }).size() ==
          kLastCode<MaritalStatus>);
    CHECK(codes<int>([](const Applicant& a) { return codeOf(a.citizenship); }).size() ==
          kLastCode<Citizenship>);
    CHECK(codes<int>([](const Applicant& a) { return a.occupation.code(); }).size() == Occupation::kCount);
}

TEST_CASE("every person survives the way through the wire")
{
    for (const Resident& person : people()) {
        const auto back = residentRecordFromCbor(toCbor(person.record));
        REQUIRE(back.has_value());
        REQUIRE(back->applicant == person.record.applicant);
    }
}

TEST_CASE("families share a card number and an address")
{
    std::map<QString, std::vector<const Applicant*>> families;
    for (const Resident& person : people())
        families[person.record.applicant.kk.text()].push_back(&person.record.applicant);

    CHECK(families.size() > 400);
    for (const auto& [kk, members] : families) {
        for (const Applicant* member : members)
            REQUIRE(member->address == members.front()->address);
    }
}

TEST_CASE("who is there to stumble over really differs")
{
    std::map<QString, int> kept;
    for (const Resident& person : people()) {
        const Applicant& applicant = person.record.applicant;
        const auto warnings = compareWithRegister(applicant.nik, applicant.birthDate, applicant.sex);
        ++kept[person.keptAs];
        if (person.keptAs == QLatin1String("nik-birth-date-differs"))
            REQUIRE(warnings == std::vector{NikWarning::BirthDateDiffers});
        else if (person.keptAs == QLatin1String("nik-sex-differs"))
            REQUIRE(warnings == std::vector{NikWarning::SexDiffers});
        else
            REQUIRE(warnings.empty());
        if (person.keptAs == QLatin1String("single-word-name"))
            REQUIRE_FALSE(applicant.name.text().contains(QLatin1Char(' ')));
        REQUIRE(person.record.isActive == (person.keptAs != QLatin1String("inactive")));
        const bool isRecorded = person.keptAs == QLatin1String("already-recorded") ||
                                person.keptAs.endsWith(QLatin1String("-holder"));
        REQUIRE(person.record.recordedAt.isValid() == isRecorded);
    }
    for (const char* wanted : {"adult", "sixteen", "child", "married-young", "foreigner", "single-word-name",
                               "nik-birth-date-differs", "nik-sex-differs", "inactive", "already-recorded",
                               "card-holder", "foreign-card-holder", "permit-over", "second-nik",
                               "old-region-code", "online-holder", "online-first"}) {
        INFO(wanted);
        CHECK(kept[QLatin1String(wanted)] > 0);
    }
}
