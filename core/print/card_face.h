// The KTP-el as it is printed and as it is shown before printing: CR80, 85.60 x 53.98 mm, both sides.
// Pure functions of their arguments that need a QGuiApplication. Any thread: a card takes about 100 ms, so
// not the main one. Elements: UU 24/2013 pasal 64.
#pragma once

#include "core/people/applicant.h"
#include "core/print/paper.h"

#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QString>

namespace rekam {

enum class CardSide
{
    Front,
    Back
};

// The centre's card data with its pictures decoded.
struct CardFace
{
    Applicant applicant;
    QImage portrait;
    QImage signature; // dark on light or on nothing; null where the holder cannot sign
    QString placeOfIssue;
    QDate issuedOn;
    Marking marking = Marking::Specimen;
};

// Two pages, front and back. Errors: CardTextTooLong (fact "field"), PrintFailed (fact "missing": portrait,
// placeOfIssue, issuedOn).
Result<QByteArray> cardPdf(const CardFace& face);

// Always marked SPESIMEN, whatever the face says. Corners are round and transparent. Same errors; dpi from 72
// to 1200.
Result<QImage> cardPreview(const CardFace& face, CardSide side, int dpi);

} // namespace rekam
