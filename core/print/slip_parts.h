// What all papers of an office have in common.
#pragma once

#include "core/print/sheet_flow.h"
#include "core/print/slips.h"

namespace rekam {

// Heads the sheet with the office, and with a warning where the paper is a specimen.
void addHead(SheetFlow& sheet, const IssuingOffice& office, Marking marking, TextAlign align);
void addTitle(SheetFlow& sheet, const QString& title, TextAlign align);
// Free of charge, where to ask.
void addFoot(SheetFlow& sheet, const IssuingOffice& office);

Result<QByteArray> slipPdf(const SheetFlow& sheet, const QString& title, const QDateTime& createdAt);

} // namespace rekam
