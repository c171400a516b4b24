// What all papers of an office have in common.
#pragma once

#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/print/sheet_flow.h"

#include <QByteArray>

namespace rekam {

// Heads the sheet with the office, and with a warning where the paper is a specimen.
void addHead(SheetFlow& sheet, const IssuingOffice& office, Marking marking);
void addTitle(SheetFlow& sheet, const QString& title);
// A label and its value, in two columns.
void addFact(SheetFlow& sheet, const QString& label, const QString& value, Weight weight = Weight::Normal,
             double labelShare = 0.32);
// Free of charge, where to ask.
void addFoot(SheetFlow& sheet, const IssuingOffice& office);

// "Selasa, 14 Juli 2026, pukul 09.41 WIB", at the office.
QString dayAndTime(const QDateTime& utc, const IssuingOffice& office);
QDate dayAt(const QDateTime& utc, const IssuingOffice& office);

// Error: PrintFailed, fact "missing".
Status needs(bool isThere, const char* what);
Status needsOffice(const IssuingOffice& office);

// writePdf, where there is a paper.
Result<QByteArray> pdfOf(const Result<Paper>& paper);

} // namespace rekam
