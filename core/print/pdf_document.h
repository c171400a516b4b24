// Pages in millimetres to PDF bytes, fonts embedded. No printer, no file, no name of a machine or account in
// it. The same pages give the same bytes within one process.
#pragma once

#include "core/print/paper.h"

#include <QByteArray>

namespace rekam {

constexpr int kPrintDpi = 300;

// Error: PrintFailed, fact "op".
Result<QByteArray> writePdf(const Paper& paper);

} // namespace rekam
