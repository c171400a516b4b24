#include "core/service/data_element.h"

#include <algorithm>
#include <utility>

namespace rekam {
namespace {

using E = DataElement;
using P = ProvingPaper;

QString cardDay(QDate day) { return day.toString(QStringLiteral("dd-MM-yyyy")); }

QString inGroups(const QString& digits)
{
    QString text = digits;
    for (const int at : {12, 8, 4})
        text.insert(at, u' ');
    return text;
}

QString withoutBlanks(const QString& text)
{
    QString kept = text.toUpper();
    kept.removeIf([](QChar c) { return c.isSpace(); });
    return kept;
}

using Papers = std::vector<P>;

ElementRule ofEverybody(E element, const char* name, Differing differing, Papers papers, Papers foreignPapers)
{
    return {element, name, differing, false, std::move(papers), std::move(foreignPapers)};
}

ElementRule ofForeigners(E element, const char* name, Papers papers)
{
    return {element, name, Differing::Stops, true, {}, std::move(papers)};
}

} // namespace

const std::vector<ElementRule>& elementRules()
{
    constexpr Differing kStops = Differing::Stops;
    static const std::vector<ElementRule> rules = {
        ofEverybody(E::Nik, "nik", kStops, {P::FamilyCard, P::OldCard, P::BirthCertificate},
                    {P::StayPermit, P::FamilyCard, P::OldCard}),
        ofEverybody(E::FamilyCardNumber, "family-card", kStops, {P::FamilyCard}, {P::FamilyCard}),
        ofEverybody(E::Name, "name", kStops,
                    {P::BirthCertificate, P::FamilyCard, P::Diploma, P::MarriageBook, P::CourtDecision},
                    {P::Passport, P::StayPermit, P::FamilyCard}),
        ofEverybody(E::BirthPlace, "birth-place", kStops,
                    {P::BirthCertificate, P::Diploma, P::FamilyCard, P::MarriageBook, P::CourtDecision},
                    {P::Passport, P::StayPermit, P::BirthCertificate}),
        ofEverybody(E::BirthDate, "birth-date", kStops,
                    {P::BirthCertificate, P::Diploma, P::FamilyCard, P::MarriageBook, P::CourtDecision},
                    {P::Passport, P::StayPermit, P::BirthCertificate}),
        ofEverybody(E::Sex, "sex", kStops, {P::BirthCertificate, P::FamilyCard, P::CourtDecision},
                    {P::Passport, P::StayPermit, P::BirthCertificate}),
        ofEverybody(E::BloodType, "blood", Differing::StopsUnlessUnknown, {P::BloodTest, P::FamilyCard},
                    {P::BloodTest, P::FamilyCard}),
        ofEverybody(E::Street, "address", kStops, {P::FamilyCard, P::MovingLetter},
                    {P::FamilyCard, P::StayPermit, P::MovingLetter}),
        ofEverybody(E::Village, "village", kStops, {P::FamilyCard, P::MovingLetter},
                    {P::FamilyCard, P::StayPermit, P::MovingLetter}),
        ofEverybody(E::District, "district", kStops, {P::FamilyCard, P::MovingLetter},
                    {P::FamilyCard, P::StayPermit, P::MovingLetter}),
        ofEverybody(E::Religion, "religion", kStops,
                    {P::FamilyCard, P::ReligionLetter, P::MarriageBook, P::ChangeStatement},
                    {P::FamilyCard, P::ReligionLetter, P::ChangeStatement}),
        ofEverybody(
            E::MaritalStatus, "marital-status", kStops,
            {P::MarriageBook, P::DivorceCertificate, P::DeathCertificate, P::FamilyCard, P::CourtDecision},
            {P::MarriageBook, P::DivorceCertificate, P::DeathCertificate, P::FamilyCard}),
        ofEverybody(E::Occupation, "occupation", Differing::Noted,
                    {P::EmployerLetter, P::FamilyCard, P::ChangeStatement, P::Diploma},
                    {P::EmployerLetter, P::StayPermit, P::ChangeStatement}),
        ofEverybody(E::Citizenship, "citizenship", kStops,
                    {P::CitizenshipDecree, P::FamilyCard, P::BirthCertificate, P::Passport},
                    {P::CitizenshipDecree, P::Passport, P::StayPermit}),
        ofForeigners(E::Nationality, "nationality", {P::Passport, P::StayPermit}),
        ofForeigners(E::StayPermitEnd, "stay-permit-end", {P::StayPermit, P::Passport}),
    };
    return rules;
}

const ElementRule& ruleOf(DataElement element)
{
    const std::vector<ElementRule>& rules = elementRules();
    const auto at = std::find_if(rules.begin(), rules.end(),
                                 [&](const ElementRule& rule) { return rule.element == element; });
    return at == rules.end() ? rules.front() : *at;
}

std::vector<DataElement> elementsOf(Citizenship citizenship)
{
    std::vector<DataElement> elements;
    for (const ElementRule& rule : elementRules()) {
        if (!rule.isForForeignersOnly || citizenship == Citizenship::Oa)
            elements.push_back(rule.element);
    }
    return elements;
}

const std::vector<ProvingPaper>& papersFor(DataElement element, Citizenship citizenship)
{
    const ElementRule& rule = ruleOf(element);
    return citizenship == Citizenship::Oa ? rule.foreignPapers : rule.papers;
}

PaperKind photographedAs(ProvingPaper paper)
{
    switch (paper) {
    case ProvingPaper::BirthCertificate:
        return PaperKind::BirthCertificate;
    case ProvingPaper::FamilyCard:
        return PaperKind::FamilyCard;
    case ProvingPaper::MarriageBook:
        return PaperKind::MarriageBook;
    case ProvingPaper::Passport:
        return PaperKind::TravelDocument;
    case ProvingPaper::StayPermit:
        return PaperKind::StayPermit;
    case ProvingPaper::MovingLetter:
        return PaperKind::MoveLetter;
    case ProvingPaper::OldCard:
        return PaperKind::OldCard;
    case ProvingPaper::ChangeStatement:
        return PaperKind::FormF106;
    case ProvingPaper::Diploma:
    case ProvingPaper::DivorceCertificate:
    case ProvingPaper::DeathCertificate:
    case ProvingPaper::CitizenshipDecree:
    case ProvingPaper::CourtDecision:
    case ProvingPaper::BloodTest:
    case ProvingPaper::ReligionLetter:
    case ProvingPaper::EmployerLetter:
        break;
    }
    return PaperKind::ProofOfChange;
}

bool doesProve(ProvingPaper paper, DataElement element)
{
    const ElementRule& rule = ruleOf(element);
    const auto has = [&](const std::vector<ProvingPaper>& papers) {
        return std::find(papers.begin(), papers.end(), paper) != papers.end();
    };
    return has(rule.papers) || has(rule.foreignPapers);
}

QString registerText(const Applicant& a, DataElement element)
{
    switch (element) {
    case E::Nik:
        return inGroups(a.nik.text());
    case E::FamilyCardNumber:
        return inGroups(a.kk.text());
    case E::Name:
        return a.name.upperCase();
    case E::BirthPlace:
        return a.birthPlace.toUpper();
    case E::BirthDate:
        return cardDay(a.birthDate);
    case E::Sex:
        return cardText(a.sex);
    case E::BloodType:
        return a.blood == BloodType::Unknown ? QString() : cardText(a.blood);
    case E::Street:
        return QStringLiteral("%1 RT %2/RW %3").arg(a.address.street.toUpper(), a.address.rt, a.address.rw);
    case E::Village:
        return a.address.villageName.toUpper();
    case E::District:
        return a.address.districtName.toUpper();
    case E::Religion:
        return cardText(a.religion);
    case E::MaritalStatus:
        return cardText(a.maritalStatus);
    case E::Occupation:
        return cardText(a.occupation);
    case E::Citizenship:
        return cardText(a.citizenship);
    case E::Nationality:
        return a.nationality.toUpper();
    case E::StayPermitEnd:
        return cardDay(a.registeredValidUntil);
    }
    return {};
}

bool readsTheSame(const QString& left, const QString& right)
{
    return withoutBlanks(left) == withoutBlanks(right);
}

DifferenceState stateOf(const ElementDifference& difference, const QString& inRegisterNow)
{
    if (readsTheSame(difference.onPaper, inRegisterNow))
        return DifferenceState::PutRight;
    switch (ruleOf(difference.element).differing) {
    case Differing::Stops:
        return DifferenceState::Stops;
    case Differing::StopsUnlessUnknown:
        return inRegisterNow.isEmpty() ? DifferenceState::Noted : DifferenceState::Stops;
    case Differing::Noted:
        return DifferenceState::Noted;
    }
    return DifferenceState::Stops;
}

bool mayRecordWith(const std::vector<ElementDifference>& differences, const Applicant& applicant)
{
    return std::none_of(differences.begin(), differences.end(), [&](const ElementDifference& difference) {
        return stateOf(difference, registerText(applicant, difference.element)) == DifferenceState::Stops;
    });
}

} // namespace rekam
