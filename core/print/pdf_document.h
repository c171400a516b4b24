// Pages in millimetres to PDF bytes, fonts embedded. No printer, no file, no name of a machine or account in
// it. The same pages give the same bytes within one process.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSizeF>
#include <QString>
#include <functional>
#include <vector>

class QPainter;

namespace rekam {

// All pages of a document have one size.
struct PdfDocument
{
    QString title;       // goes into the metadata: no personal data
    QDateTime createdAt; // written as UTC; handed in, so that bytes repeat themselves
    QSizeF pageSizeMm;
    std::vector<std::function<void(QPainter&)>> pages; // the painter's unit is 1 mm, origin top left
};

constexpr int kPrintDpi = 300;

// Error: PrintFailed, fact "op".
Result<QByteArray> writePdf(const PdfDocument& document);

} // namespace rekam
