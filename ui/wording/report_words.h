// Words of reports, for screens and the command line. Reports are papers: Indonesian, whatever the screens
// speak.
#pragma once

#include "core/review/report.h"

namespace rekam::ui {

ReportWords reportWords();

} // namespace rekam::ui
