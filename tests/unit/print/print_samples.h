// Made-up people and papers, and what a PDF says to someone who reads it.
#pragma once

#include "core/print/card_face.h"
#include "core/print/slips.h"

#include <QImage>
#include <QSizeF>

namespace rekam::test {

Applicant madeUpApplicant();
CardFace madeUpFace();
ProofOfRecording madeUpProof();
StatusSlip madeUpStatus();
CorrectionLetter madeUpLetter();
TicketSlip madeUpTicket();
SummonsStamp madeUpStamp();
CardReceiptSlip madeUpReceipt(); // taken by a collector

// Text of all pages by poppler's pdftotext, in the order of drawing, lines joined by line breaks. Fails the
// test where the program is missing.
QString textOf(const QByteArray& pdf);
QString fontsOf(const QByteArray& pdf); // pdffonts
QString factsOf(const QByteArray& pdf); // pdfinfo
// Of the first page, from its MediaBox.
QSizeF pageSizeMm(const QByteArray& pdf);
// By poppler's pdftoppm.
QImage pageImage(const QByteArray& pdf, int page = 1, int dpi = 300);
// What zbarimg reads off the first page; empty where it finds no QR code.
QString scannedCode(const QByteArray& pdf, int dpi);

// Writes the PDF into $REKAM_PAPERS where that is set, for people to look at.
void keepForLooking(const QString& name, const QByteArray& pdf);

} // namespace rekam::test
