#include "core/people/eligibility.h"

namespace rekam {

namespace {

constexpr int kRecordingAge = 16;
constexpr int kCardAge = 17;

EligibilityReason reasonFor(const Eligibility& dates, MaritalStatus maritalStatus, QDate today)
{
    if (today >= dates.mayPrintFrom)
        return EligibilityReason::Seventeen;
    if (hasEverMarried(maritalStatus))
        return EligibilityReason::EverMarried;
    if (today >= dates.mayRecordFrom)
        return EligibilityReason::SixteenNoCardYet;
    return EligibilityReason::TooYoung;
}

} // namespace

Eligibility eligibility(QDate birth, MaritalStatus maritalStatus, QDate today)
{
    Eligibility result;
    if (!birth.isValid() || !today.isValid() || birth > today) {
        result.reason = EligibilityReason::BirthDateUnusable;
        return result;
    }
    result.mayRecordFrom = birth.addYears(kRecordingAge);
    result.mayPrintFrom = birth.addYears(kCardAge);
    result.reason = reasonFor(result, maritalStatus, today);
    result.mayPrint =
        result.reason == EligibilityReason::Seventeen || result.reason == EligibilityReason::EverMarried;
    result.mayRecord = result.mayPrint || result.reason == EligibilityReason::SixteenNoCardYet;
    return result;
}

} // namespace rekam
