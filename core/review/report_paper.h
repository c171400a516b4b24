// A report on A4: charts as bars, tables over as many pages as they need. Any thread.
#pragma once

#include "core/print/issuing_office.h"
#include "core/print/paper.h"
#include "core/review/report.h"

namespace rekam {

// PrintFailed where the office is not said. `marking`: SPESIMEN in training homes.
Result<Paper> reportPaper(const Report& report, const IssuingOffice& office, Marking marking,
                          const QDateTime& createdAt);

} // namespace rekam
