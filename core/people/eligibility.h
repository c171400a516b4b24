// Who may be recorded and who may get a card. Pure: the day is handed in.
#pragma once

#include "core/people/reference_lists.h"

#include <QDate>

namespace rekam {

// Why. One word for each way through the rules, so that a screen can say it.
enum class EligibilityReason
{
    Seventeen,        // 17 or older: record and print
    EverMarried,      // younger, but married or once married: record and print
    SixteenNoCardYet, // record now, print at 17
    TooYoung,         // neither
    BirthDateUnusable // missing, or after today
};

struct Eligibility
{
    bool mayRecord = false;
    bool mayPrint = false;
    EligibilityReason reason = EligibilityReason::TooYoung;
    QDate mayRecordFrom; // by age alone
    QDate mayPrintFrom;
};

// UU 24/2013 pasal 63(1): 17, or married or once married. Recording is allowed from 16; the card is printed
// at 17. Who is born on 29 February comes of age on 28 February in a common year.
Eligibility eligibility(QDate birth, MaritalStatus maritalStatus, QDate today);

} // namespace rekam
