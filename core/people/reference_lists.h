// The reference lists of the family biodata form: the number in the form is the enum's value, the text is as
// the card prints it. Source: Permendagri 109/2019 (form F-1.01) and the card's own marital status list.
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace rekam {

enum class Sex
{
    Male = 1,
    Female
};

enum class Religion
{
    Islam = 1,
    Christian,
    Catholic,
    Hindu,
    Buddhist,
    Confucian,
    Belief
};

enum class BloodType
{
    A = 1,
    B,
    AB,
    O,
    APlus,
    AMinus,
    BPlus,
    BMinus,
    ABPlus,
    ABMinus,
    OPlus,
    OMinus,
    Unknown
};

// On the card. Divorced: CERAI HIDUP; Widowed: CERAI MATI.
enum class MaritalStatus
{
    Single = 1,
    Married,
    Divorced,
    Widowed
};

// In the register, form F-1.01.
enum class RegisterMaritalStatus
{
    Single = 1,
    MarriedRecorded,
    MarriedUnrecorded,
    DivorcedRecorded,
    DivorcedUnrecorded,
    Widowed
};

enum class FamilyRelation
{
    Head = 1,
    Husband,
    Wife,
    Child,
    ChildInLaw,
    Grandchild,
    Parent,
    ParentInLaw,
    OtherRelative,
    Servant,
    Other
};

enum class Education
{
    None = 1,
    PrimaryUnfinished,
    Primary,
    JuniorSecondary,
    SeniorSecondary,
    DiplomaOneOrTwo,
    DiplomaThree,
    Bachelor,
    Master,
    Doctor
};

enum class Citizenship
{
    Wni = 1,
    Oa,
    Dual
};

enum class Disability
{
    Physical = 1,
    Blind,
    DeafOrMute,
    Mental,
    PhysicalAndMental,
    Other,
    None
};

// One of the 89 occupations of the register. Too many to name each in code: the number is the identity.
class Occupation
{
public:
    static constexpr int kCount = 89;
    static std::optional<Occupation> fromCode(int code);

    int code() const { return m_code; }
    friend bool operator==(const Occupation&, const Occupation&) = default;

private:
    explicit Occupation(int code) : m_code(code) {}

    int m_code;
};

MaritalStatus onCard(RegisterMaritalStatus status);
bool hasEverMarried(MaritalStatus status);

// Upper case, as printed on the card of a citizen.
QString cardText(Sex value);
QString cardText(Religion value);
QString cardText(BloodType value); // "-" for Unknown
QString cardText(MaritalStatus value);
QString cardText(RegisterMaritalStatus value);
QString cardText(FamilyRelation value);
QString cardText(Education value);
QString cardText(Citizenship value);
QString cardText(Disability value);
QString cardText(Occupation value);

// The card of a foreign resident has these in English (Permendagri 72/2022). Only the words for sex and
// marital status were seen on cards; religions and occupations are translated by us (english_card_text.cpp).
QString englishCardText(Sex value);
QString englishCardText(Religion value);
QString englishCardText(MaritalStatus value);
QString englishCardText(Occupation value);

template<typename List>
constexpr int kLastCode = 0;
template<>
inline constexpr int kLastCode<Sex> = 2;
template<>
inline constexpr int kLastCode<Religion> = 7;
template<>
inline constexpr int kLastCode<BloodType> = 13;
template<>
inline constexpr int kLastCode<MaritalStatus> = 4;
template<>
inline constexpr int kLastCode<RegisterMaritalStatus> = 6;
template<>
inline constexpr int kLastCode<FamilyRelation> = 11;
template<>
inline constexpr int kLastCode<Education> = 10;
template<>
inline constexpr int kLastCode<Citizenship> = 3;
template<>
inline constexpr int kLastCode<Disability> = 7;

// fromCode<Religion>(3) is Catholic; nothing for a number outside the list.
template<typename List>
std::optional<List> fromCode(qint64 code)
{
    static_assert(kLastCode<List> > 0, "not a reference list");
    if (code < 1 || code > kLastCode<List>)
        return std::nullopt;
    return static_cast<List>(code);
}

template<typename List>
int codeOf(List value)
{
    return static_cast<int>(value);
}

// Every entry of a list in its order, for choosers and tests.
template<typename List>
std::vector<List> allOf()
{
    std::vector<List> all;
    for (int code = 1; code <= kLastCode<List>; ++code)
        all.push_back(static_cast<List>(code));
    return all;
}

} // namespace rekam
