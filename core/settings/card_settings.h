// Whose card is printed first, and when somebody is warned. What the words mean stands in core/cards.
#pragma once

#include <QStringList>

namespace rekam {

struct CardSettings
{
    // One rule after the other, then the time: "date", "priority", "first-holder"; each at most once.
    QStringList printOrder{"date", "priority", "first-holder"};
    int lowStockDays = 5;     // 1 to 60 working days: fewer and the stock of blanks is low
    int uncollectedDays = 14; // 1 to 365: a finished card that lies here longer is in the report
    bool askSignature = true; // whoever takes a card signs for it
    friend bool operator==(const CardSettings&, const CardSettings&) = default;
};

} // namespace rekam
