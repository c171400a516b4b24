// A report on its way out of the program: two files in a folder that somebody chose. Touches the disk: pool.
#pragma once

#include "core/review/report.h"

namespace rekam {

// NAME.pdf and NAME.csv, readable by their owner where the disk knows owners; the folder is made. Earlier
// files of that name are replaced. FileUnwritable.
Status writeReportFiles(const QString& folder, const Report& report, const QByteArray& pdf);

// Where reports may be put: the account's documents first, then disks that are plugged in.
QStringList reportFolders();

} // namespace rekam
