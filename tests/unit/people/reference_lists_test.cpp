#include "core/people/reference_lists.h"

#include <QSet>

using namespace rekam;

namespace {

template<typename List>
void checkList(int size)
{
    const auto all = allOf<List>();
    REQUIRE(static_cast<int>(all.size()) == size);
    QSet<QString> texts;
    for (const List value : all) {
        CHECK(*fromCode<List>(codeOf(value)) == value);
        CHECK_FALSE(cardText(value).isEmpty());
        texts.insert(cardText(value));
    }
    CHECK(texts.size() == size);
    CHECK_FALSE(fromCode<List>(0));
    CHECK_FALSE(fromCode<List>(-1));
    CHECK_FALSE(fromCode<List>(size + 1));
    CHECK_FALSE(fromCode<List>(qint64(1) << 32 | 1));
}

} // namespace

TEST_CASE("every code of every list has its own text and comes back from its number")
{
    checkList<Sex>(2);
    checkList<Religion>(7);
    checkList<BloodType>(13);
    checkList<MaritalStatus>(4);
    checkList<RegisterMaritalStatus>(6);
    checkList<FamilyRelation>(11);
    checkList<Education>(10);
    checkList<Citizenship>(3);
    checkList<Disability>(7);
}

TEST_CASE("the numbers are those of the form")
{
    CHECK(codeOf(Sex::Female) == 2);
    CHECK(codeOf(Religion::Confucian) == 6);
    CHECK(codeOf(BloodType::OMinus) == 12);
    CHECK(codeOf(MaritalStatus::Widowed) == 4);
    CHECK(codeOf(FamilyRelation::Servant) == 10);
    CHECK(codeOf(Education::Master) == 9);
    CHECK(cardText(Education::Doctor) == "STRATA III");
    CHECK(codeOf(Disability::None) == 7);
    CHECK(cardText(BloodType::Unknown) == "-");
}

TEST_CASE("eighty-nine occupations, and their numbers are those of the register")
{
    QSet<QString> texts;
    for (int code = 1; code <= 89; ++code)
        texts.insert(cardText(*Occupation::fromCode(code)));
    CHECK(texts.size() == 89);
    CHECK(cardText(*Occupation::fromCode(1)) == "BELUM/TIDAK BEKERJA");
    CHECK(cardText(*Occupation::fromCode(30)) == "TUKANG JAHIT");
    CHECK(cardText(*Occupation::fromCode(65)) == "GURU");
    CHECK(cardText(*Occupation::fromCode(88)) == "WIRASWASTA");
    CHECK(cardText(*Occupation::fromCode(89)) == "LAINNYA");
    CHECK_FALSE(Occupation::fromCode(0));
    CHECK_FALSE(Occupation::fromCode(90));
}

TEST_CASE("six marital states of the register become the four of the card")
{
    CHECK(onCard(RegisterMaritalStatus::Single) == MaritalStatus::Single);
    CHECK(onCard(RegisterMaritalStatus::MarriedRecorded) == MaritalStatus::Married);
    CHECK(onCard(RegisterMaritalStatus::MarriedUnrecorded) == MaritalStatus::Married);
    CHECK(onCard(RegisterMaritalStatus::DivorcedRecorded) == MaritalStatus::Divorced);
    CHECK(onCard(RegisterMaritalStatus::DivorcedUnrecorded) == MaritalStatus::Divorced);
    CHECK(onCard(RegisterMaritalStatus::Widowed) == MaritalStatus::Widowed);
}

TEST_CASE("the card of a foreign resident has an English word for every code")
{
    CHECK(englishCardText(Sex::Female) == "FEMALE");
    CHECK(englishCardText(MaritalStatus::Widowed) == "WIDOWED");
    CHECK(englishCardText(Religion::Belief) == "BELIEF IN ONE ALMIGHTY GOD");
    CHECK(englishCardText(*Occupation::fromCode(1)) == "NOT YET EMPLOYED");
    CHECK(englishCardText(*Occupation::fromCode(30)) == "TAILOR");
    CHECK(englishCardText(*Occupation::fromCode(65)) == "TEACHER");
    CHECK(englishCardText(*Occupation::fromCode(89)) == "OTHER");
    QSet<QString> occupations;
    for (int code = 1; code <= Occupation::kCount; ++code)
        occupations.insert(englishCardText(*Occupation::fromCode(code)));
    CHECK(occupations.size() == Occupation::kCount);
}
