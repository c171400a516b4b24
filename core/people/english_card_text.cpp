#include "core/people/reference_lists.h"

#include <array>

namespace rekam {
namespace {

constexpr std::array<const char*, 2> kSexes{"MALE", "FEMALE"};
constexpr std::array<const char*, 4> kMaritalStatuses{"SINGLE", "MARRIED", "DIVORCED", "WIDOWED"};
constexpr std::array<const char*, 7> kReligions{
    "ISLAM", "CHRISTIAN", "CATHOLIC", "HINDU", "BUDDHIST", "CONFUCIAN", "BELIEF IN ONE ALMIGHTY GOD"};
constexpr std::array<const char*, Occupation::kCount> kOccupations{"NOT YET EMPLOYED",
                                                                   "HOMEMAKER",
                                                                   "STUDENT",
                                                                   "RETIRED",
                                                                   "CIVIL SERVANT",
                                                                   "ARMED FORCES",
                                                                   "POLICE",
                                                                   "TRADE",
                                                                   "FARMER/PLANTER",
                                                                   "LIVESTOCK FARMER",
                                                                   "FISHERMAN",
                                                                   "INDUSTRY",
                                                                   "CONSTRUCTION",
                                                                   "TRANSPORT",
                                                                   "PRIVATE EMPLOYEE",
                                                                   "STATE COMPANY EMPLOYEE",
                                                                   "REGIONAL COMPANY EMPLOYEE",
                                                                   "CONTRACT EMPLOYEE",
                                                                   "DAY LABOURER",
                                                                   "FARM LABOURER",
                                                                   "FISHERY LABOURER",
                                                                   "LIVESTOCK LABOURER",
                                                                   "DOMESTIC WORKER",
                                                                   "BARBER",
                                                                   "ELECTRICIAN",
                                                                   "BRICKLAYER",
                                                                   "CARPENTER",
                                                                   "COBBLER",
                                                                   "WELDER/BLACKSMITH",
                                                                   "TAILOR",
                                                                   "DENTURE MAKER",
                                                                   "MAKE-UP ARTIST",
                                                                   "FASHION STYLIST",
                                                                   "HAIRDRESSER",
                                                                   "MECHANIC",
                                                                   "ARTIST",
                                                                   "TRADITIONAL HEALER",
                                                                   "TRADITIONAL MIDWIFE",
                                                                   "FASHION DESIGNER",
                                                                   "TRANSLATOR",
                                                                   "IMAM",
                                                                   "PASTOR",
                                                                   "PRIEST",
                                                                   "JOURNALIST",
                                                                   "ISLAMIC PREACHER",
                                                                   "COOK",
                                                                   "EVENT PROMOTER",
                                                                   "MEMBER OF PARLIAMENT",
                                                                   "SENATOR",
                                                                   "MEMBER OF THE AUDIT BOARD",
                                                                   "PRESIDENT",
                                                                   "VICE PRESIDENT",
                                                                   "CONSTITUTIONAL JUDGE",
                                                                   "CABINET MINISTER",
                                                                   "AMBASSADOR",
                                                                   "GOVERNOR",
                                                                   "VICE GOVERNOR",
                                                                   "REGENT",
                                                                   "VICE REGENT",
                                                                   "MAYOR",
                                                                   "VICE MAYOR",
                                                                   "MEMBER OF PROVINCIAL COUNCIL",
                                                                   "MEMBER OF LOCAL COUNCIL",
                                                                   "LECTURER",
                                                                   "TEACHER",
                                                                   "PILOT",
                                                                   "LAWYER",
                                                                   "NOTARY",
                                                                   "ARCHITECT",
                                                                   "ACCOUNTANT",
                                                                   "CONSULTANT",
                                                                   "DOCTOR",
                                                                   "MIDWIFE",
                                                                   "NURSE",
                                                                   "PHARMACIST",
                                                                   "PSYCHIATRIST/PSYCHOLOGIST",
                                                                   "TELEVISION PRESENTER",
                                                                   "RADIO PRESENTER",
                                                                   "SEAFARER",
                                                                   "RESEARCHER",
                                                                   "DRIVER",
                                                                   "BROKER",
                                                                   "PARANORMAL",
                                                                   "MERCHANT",
                                                                   "VILLAGE OFFICIAL",
                                                                   "VILLAGE HEAD",
                                                                   "NUN",
                                                                   "ENTREPRENEUR",
                                                                   "OTHER"};

template<std::size_t Count>
QString textAt(const std::array<const char*, Count>& texts, int code)
{
    return QString::fromLatin1(texts.at(static_cast<std::size_t>(code) - 1));
}

} // namespace

QString englishCardText(Sex value) { return textAt(kSexes, codeOf(value)); }
QString englishCardText(Religion value) { return textAt(kReligions, codeOf(value)); }
QString englishCardText(MaritalStatus value) { return textAt(kMaritalStatuses, codeOf(value)); }
QString englishCardText(Occupation value) { return textAt(kOccupations, value.code()); }

} // namespace rekam
