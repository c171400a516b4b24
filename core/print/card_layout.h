// Which text of a card stands where and how large. Apart from painting, so that a test can ask.
#pragma once

#include "core/base/result.h"
#include "core/people/applicant.h"
#include "core/print/card_template.h"
#include "core/print/fitted_text.h"

#include <vector>

namespace rekam {

struct PlacedText
{
    QString field; // "name", "name.label", "nik", "heading" ...
    FittedText text;
    QPointF baselineMm;
    double lineAdvanceMm = 0;
    TextAlign align = TextAlign::Left;
};

struct CardLayout
{
    std::vector<PlacedText> texts;
    double signatureTopMm = 0; // below place and date of issue
};

// In capitals, as the card prints it; foreign residents in English where the English value is known.
QString cardValue(const Applicant& applicant, CardField field, const CardTemplate& card);

// Error: CardTextTooLong, fact "field" ("rows" where each line fits but not all of them together).
Result<CardLayout> layOutFront(const Applicant& applicant, const QString& placeOfIssue, QDate issuedOn,
                               const CardTemplate& card);

} // namespace rekam
