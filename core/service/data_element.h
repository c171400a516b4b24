// What is compared when the register and the papers lie side by side, and which paper proves which element.
// The elements are those that the card shows (UU 24/2013 pasal 64), with the family card's number; the papers
// are those of form F-1.02 part III and of the reference lists.
#pragma once

#include "core/people/applicant.h"
#include "core/service/papers.h"

#include <vector>

namespace rekam {

// Stored in sealed rows: never renumber.
enum class DataElement : quint8
{
    Nik = 1,
    FamilyCardNumber,
    Name,
    BirthPlace,
    BirthDate,
    Sex,
    BloodType,
    Street, // with RT and RW
    Village,
    District,
    Religion,
    MaritalStatus,
    Occupation,
    Citizenship,
    Nationality,  // foreign residents only
    StayPermitEnd // foreign residents only
};
constexpr DataElement kLastDataElement = DataElement::StayPermitEnd;

enum class ProvingPaper : quint8
{
    BirthCertificate = 1,
    FamilyCard,
    Diploma,
    MarriageBook, // or the marriage certificate
    DivorceCertificate,
    DeathCertificate, // of the husband or wife
    Passport,
    StayPermit, // KITAP
    MovingLetter,
    CitizenshipDecree,
    CourtDecision,
    BloodTest,
    ReligionLetter,
    EmployerLetter,
    OldCard,
    ChangeStatement // form F-1.06
};
constexpr ProvingPaper kLastProvingPaper = ProvingPaper::ChangeStatement;

// Whether the recording stops where register and paper differ (decision 0044).
enum class Differing : quint8
{
    Stops,
    StopsUnlessUnknown, // a gap in the register stops nobody
    Noted               // kept and told; the recording goes on
};

struct ElementRule
{
    DataElement element{};
    const char* name = ""; // "birth-date": for logs and audit facts
    Differing differing = Differing::Stops;
    bool isForForeignersOnly = false;
    std::vector<ProvingPaper> papers{};        // of a citizen, the most usual first
    std::vector<ProvingPaper> foreignPapers{}; // of a foreign resident
};
// In the order in which they are compared; each element once.
const std::vector<ElementRule>& elementRules();
const ElementRule& ruleOf(DataElement element);

std::vector<DataElement> elementsOf(Citizenship citizenship);
const std::vector<ProvingPaper>& papersFor(DataElement element, Citizenship citizenship);
bool doesProve(ProvingPaper paper, DataElement element);
// As which of the asked papers it is photographed.
PaperKind photographedAs(ProvingPaper paper);

// As the card would print it; dates as 05-07-1999. Empty where the register has nothing.
QString registerText(const Applicant& applicant, DataElement element);

// One element for which a paper says something else than the register. Personal data.
struct ElementDifference
{
    DataElement element{};
    QString inRegister{}; // when it was marked; may be empty
    QString onPaper{};
    ProvingPaper paper{};
    friend bool operator==(const ElementDifference&, const ElementDifference&) = default;
};
constexpr int kMaxElementText = 200;

// The same to a reader: neither capitals nor spaces make a difference.
bool readsTheSame(const QString& left, const QString& right);

enum class DifferenceState : quint8
{
    Stops,   // no recording before it is put right
    Noted,   // the recording goes on
    PutRight // the register says by now what the paper said
};
// `inRegisterNow`: registerText() of the element.
DifferenceState stateOf(const ElementDifference& difference, const QString& inRegisterNow);
bool mayRecordWith(const std::vector<ElementDifference>& differences, const Applicant& applicant);

} // namespace rekam
